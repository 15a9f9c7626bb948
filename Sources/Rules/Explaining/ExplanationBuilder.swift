import CEL
import Diagnostics

/// Puts the events of a run together to the tree that they happened in.
struct ExplanationBuilder {
    let nodes: [RuleNode]
    let program: Program
    private var open: [Open] = []
    private var roots: [Explanation] = []
    private var loose = Pending()

    /// What happened since the last node ended.
    private struct Pending {
        var readings: [Reading] = []
        var missing: [UnknownFact] = []
        var faults: [LocatedFault] = []
        var said: [Value?] = []

        /// With what happened later, each thing once.
        func adding(_ later: Pending) -> Pending {
            var result = self
            for reading in later.readings where !readings.contains(reading) {
                result.readings.append(reading)
            }
            for fact in later.missing where !missing.contains(fact) { result.missing.append(fact) }
            for fault in later.faults where !faults.contains(fault) { result.faults.append(fault) }
            result.said += later.said
            return result
        }
    }

    /// A node that began and has not ended.
    private struct Open {
        var node: Int
        var element: String?
        /// What it read before its parts began: the filter of an element, the day of `as-of`.
        var before = Pending()
        var pending = Pending()
        var children: [Explanation] = []
    }

    init(nodes: [RuleNode], program: Program) {
        self.nodes = nodes
        self.program = program
    }

    mutating func take(_ event: TraceEvent) {
        switch event {
        case .entered(let node): enter(node)
        case .element(let node, let key):
            open.append(Open(node: node, element: key))
        case .filtered(let node, let outcome):
            if outcome == .no { open.removeLast() } else { enter(node) }
        case .stored(let node, let outcome): store(node, outcome)
        case .reading(let reading): read(reading)
        case .missing:
            guard let fact = UnknownFact(event) else { return }
            update { if !$0.missing.contains(fact) { $0.missing.append(fact) } }
        case .fault(let fault, let place):
            let located = LocatedFault(fault: fault, span: program.spans[Int32(place)])
            update { if !$0.faults.contains(located) { $0.faults.append(located) } }
        case .said(let value): update { $0.said.append(value) }
        case .evaluated, .walked, .round: break
        }
    }

    /// Behind a case that hit nothing is read but what its value needs: that is the case's own.
    private mutating func read(_ reading: Reading) {
        guard let last = open.indices.last, let child = open[last].children.indices.last,
            open[last].children[child].rule.kind == .case, open[last].children[child].outcome == .yes
        else { return update { if !$0.readings.contains(reading) { $0.readings.append(reading) } } }
        guard !open[last].children[child].readings.contains(reading) else { return }
        open[last].children[child].readings.append(reading)
    }

    private mutating func enter(_ node: Int) {
        guard let last = open.last, last.node == node else { return open.append(Open(node: node)) }
        open[open.count - 1].before = last.pending
        open[open.count - 1].pending = Pending()
    }

    private mutating func update(_ change: (inout Pending) -> Void) {
        if open.isEmpty { change(&loose) } else { change(&open[open.count - 1].pending) }
    }

    private mutating func store(_ node: Int, _ outcome: Tri) {
        var pending: Pending
        var children: [Explanation] = []
        var element: String?
        if let last = open.last, last.node == node {
            open.removeLast()
            (pending, children, element) = (last.before.adding(last.pending), last.children, last.element)
        } else {
            pending = take()
        }
        var explanation = Explanation(rule: nodes[node], outcome: outcome, element: element)
        explanation.node = node
        explanation.readings = pending.readings
        explanation.missing = outcome.isDecided ? [] : pending.missing
        explanation.faults = outcome.isDecided ? [] : pending.faults
        explanation.said = pending.said
        explanation.children = children
        if open.isEmpty {
            roots.append(explanation)
        } else {
            open[open.count - 1].children.append(explanation)
        }
    }

    private mutating func take() -> Pending {
        guard !open.isEmpty else {
            defer { loose = Pending() }
            return loose
        }
        let pending = open[open.count - 1].pending
        open[open.count - 1].pending = Pending()
        return pending
    }

    /// The tree of the root.
    mutating func finish(_ root: Int) -> Explanation {
        roots.last ?? Explanation(rule: nodes[root], outcome: .fault)
    }
}

extension Tri {
    /// Whether it is yes or no.
    package var isDecided: Bool { self == .yes || self == .no }
}
