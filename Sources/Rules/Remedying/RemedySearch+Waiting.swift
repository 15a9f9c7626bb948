import CEL

/// The outcomes of all nodes on one day, by where they stand.
struct Outline {
    /// Where a node stands.
    struct Place: Hashable {
        var node: Int
        var elements: [String]
    }

    /// What a node came to, and which parts it has.
    struct Node: Equatable {
        var outcome: Tri
        var parts: [Place]
    }

    private(set) var nodes: [Place: Node] = [:]

    init(_ explanation: Explanation) { add(explanation, []) }

    /// Where nodes do not hold.
    var failed: Set<Place> { Set(nodes.filter { $0.value.outcome == .no }.keys) }

    private mutating func add(_ node: Explanation, _ elements: [String]) {
        let place = node.place(elements)
        nodes[place] = Node(outcome: node.outcome, parts: node.children.map { $0.place(place.elements) })
        for child in node.children { add(child, place.elements) }
    }
}

extension Explanation {
    /// Where the node stands below elements.
    func place(_ elements: [String]) -> Outline.Place {
        Outline.Place(node: node, elements: element.map { elements + [$0] } ?? elements)
    }
}

/// Waiting: the first later day on which a node comes to something else.
extension RemedySearch {
    /// The first day on which a leaf comes to another outcome, or a group has other parts.
    ///
    /// None when there is none within the horizon, or no work is left. `elements` are those around the node, its own among
    /// them.
    func day(_ node: Explanation, _ elements: [String], _ readsDay: Bool, _ at: Stand) -> CivilDate? {
        guard node.node >= 0 else { return nil }
        let place = Outline.Place(node: node.node, elements: elements)
        let isLeaf = node.children.isEmpty
        for day in days(readsDay, at) {
            guard let outline = outline(at.state.adding(.wait(day))) else { return nil }
            guard let later = outline.nodes[place] else { return day }
            if isLeaf
                ? later.outcome != node.outcome || !later.parts.isEmpty
                : later.parts != node.children.map({ $0.place(elements) })
            {
                return day
            }
        }
        return nil
    }

    private func days(_ readsDay: Bool, _ at: Stand) -> [CivilDate] {
        let last = Int64(start.day.dayNumber) + Int64(Self.horizon)
        var days = Set(boundaries.filter { $0 > at.state.day })
        if readsDay {
            if let limits = limits.days(after: at.state.day, at.facts) {
                days.formUnion(limits)
            } else {
                unsolved.insert("on")
            }
        }
        return days.filter { Int64($0.dayNumber) <= last }.sorted()
    }

    private func outline(_ state: RemedyState) -> Outline? {
        if let known = outlines[state] { return known }
        guard let decision = decide(state) else { return nil }
        let outline = Outline(decision.explanation)
        outlines[state] = outline
        return outline
    }
}
