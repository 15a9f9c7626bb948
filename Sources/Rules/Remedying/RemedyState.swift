import CEL

/// An act outside of the facts: a condition holds, whatever they say.
struct RemedyAct: Hashable, Comparable, Sendable {
    /// The number of the node that it makes true; of an element of a `for-each` that of the elements.
    var node: Int
    /// The keys of the elements around it, its own last.
    var elements: [String]
    /// How many elements of a `for-some` it makes true; 1 for others.
    var times = 1
    /// Of a `for-some` the number of its elements' node, and how many have to hold.
    var quantifier: Quantifier?
    /// How hard it is in all.
    var effort: Int

    struct Quantifier: Hashable, Sendable {
        var element: Int
        var needed: Int
    }

    /// What the engine is told.
    var supposition: SupposedOutcome {
        SupposedOutcome(
            node: node, elements: elements,
            extent: quantifier.map { .more(times, element: $0.element, needed: $0.needed) } ?? .whole)
    }

    func isOfSameNode(_ other: RemedyAct) -> Bool { node == other.node && elements == other.elements }

    static func < (left: RemedyAct, right: RemedyAct) -> Bool {
        if left.node != right.node { return left.node < right.node }
        if left.elements != right.elements {
            return left.elements.joined(separator: "\u{0}").utf8.lexicographicallyPrecedes(
                right.elements.joined(separator: "\u{0}").utf8)
        }
        return left.times < right.times
    }
}

/// One change more.
enum RemedyStep: Hashable {
    case edit(FactEdit)
    case act(RemedyAct)
    case wait(CivilDate)
}

/// A set of changes.
struct RemedyState: Hashable {
    /// The changes of facts, in order.
    private(set) var edits: [FactEdit] = []
    /// The acts, in order.
    private(set) var acts: [RemedyAct] = []
    /// The day as of which is decided.
    var day: CivilDate

    init(on day: CivilDate) { self.day = day }

    /// The sum of the efforts.
    var effort: Int { edits.reduce(0) { $0 + $1.effort } + acts.reduce(0) { $0 + $1.effort } }

    /// With one change more; one of the same fact or node takes the place of the one before.
    func adding(_ step: RemedyStep) -> RemedyState {
        var state = self
        switch step {
        case .edit(let edit):
            state.edits.removeAll { $0.isOfSameFact(edit) }
            state.edits.insert(edit, at: state.edits.firstIndex { edit < $0 } ?? state.edits.count)
        case .act(let act):
            state.acts.removeAll { $0.isOfSameNode(act) }
            state.acts.insert(act, at: state.acts.firstIndex { act < $0 } ?? state.acts.count)
        case .wait(let day): state.day = day
        }
        return state
    }

    /// The sets with one change less; what belongs to an element that is added goes with it.
    func withoutOne(from day: CivilDate) -> [RemedyState] {
        var states: [RemedyState] = []
        for (index, edit) in edits.enumerated() {
            var state = self
            state.edits.remove(at: index)
            if case .addElement(let key) = edit.action {
                let path = "\(edit.fact.path)[\(key)]"
                state.edits.removeAll { $0.fact.path.utf8.starts(with: path.utf8) }
            }
            states.append(state)
        }
        for index in acts.indices {
            var state = self
            state.acts.remove(at: index)
            states.append(state)
        }
        if self.day != day {
            var state = self
            state.day = day
            states.append(state)
        }
        return states
    }

    /// Whether the elements that it adds are numbered without a gap: those of a set that only numbers otherwise are the same.
    var numbersNewInOrder: Bool {
        edits.allSatisfy { edit in
            guard case .addElement(let key) = edit.action, key.hasPrefix("+"),
                let number = Int(key.dropFirst()),
                number > 1
            else { return true }
            return edits.contains {
                $0.action == .addElement(key: "+\(number - 1)")
                    && $0.fact.path.utf8.elementsEqual(edit.fact.path.utf8)
            }
        }
    }

    /// Whether every change is one of another set's, or does less than it.
    func isWithin(_ other: RemedyState) -> Bool {
        day <= other.day && edits.count <= other.edits.count && acts.count <= other.acts.count
            && edits.allSatisfy { edit in other.edits.contains { edit.isWithin($0) } }
            && acts.allSatisfy { act in
                other.acts.contains { act.isOfSameNode($0) && act.times <= $0.times }
            }
    }

    /// What comes before what; every set comes behind those that are within it.
    var rank: Rank {
        Rank(
            effort: effort, day: day, count: edits.count + acts.count,
            distance: edits.reduce(0) { sum, edit in
                let (total, overflows) = sum.addingReportingOverflow(edit.distance)
                return overflows ? .max : total
            })
    }

    struct Rank: Comparable {
        var effort: Int
        var day: CivilDate
        var count: Int
        var distance: UInt64

        static func < (left: Rank, right: Rank) -> Bool {
            if left.effort != right.effort { return left.effort < right.effort }
            if left.day != right.day { return left.day < right.day }
            if left.count != right.count { return left.count < right.count }
            return left.distance < right.distance
        }
    }
}

/// Sets that are still to be looked at, the first of them at hand.
struct RemedyQueue {
    private var heap: [(rank: RemedyState.Rank, number: Int, state: RemedyState)] = []
    private var added = 0

    /// Whether there are no more.
    var isEmpty: Bool { heap.isEmpty }

    /// Adds a set; sets of the same rank come in the order in which they were added.
    mutating func add(_ state: RemedyState) {
        heap.append((state.rank, added, state))
        added += 1
        var place = heap.count - 1
        while place > 0, precedes(place, (place - 1) / 2) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes the first set.
    mutating func next() -> RemedyState? {
        guard !heap.isEmpty else { return nil }
        heap.swapAt(0, heap.count - 1)
        let first = heap.removeLast().state
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && precedes(child, least) { least = child }
            if least == place { return first }
            heap.swapAt(place, least)
            place = least
        }
    }

    private func precedes(_ one: Int, _ two: Int) -> Bool {
        heap[one].rank != heap[two].rank
            ? heap[one].rank < heap[two].rank : heap[one].number < heap[two].number
    }
}
