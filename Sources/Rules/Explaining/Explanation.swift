package import CEL
package import Diagnostics

/// A node of an answer's reasons: what the rulebook says of it and what happened.
package struct Explanation: Sendable {
    /// What is known of it since compile time.
    package var rule: RuleNode
    /// Its number in the program; -1 for one that no program stored.
    package var node = -1
    /// Its outcome.
    package var outcome: Tri
    /// The key of the element that it is about.
    package var element: String?
    /// The facts and computed values that it read.
    package var readings: [Reading] = []
    /// The facts that are unknown and matter.
    package var missing: [UnknownFact] = []
    /// What failed.
    package var faults: [LocatedFault] = []
    /// The values of its sentence, in the order of the expressions.
    package var said: [Value?] = []
    /// Its parts.
    package var children: [Explanation] = []
}

/// A fact that is unknown and matters.
package struct UnknownFact: Sendable, Hashable {
    /// `client.household[a].incomes[wage].amounts.2024-08`.
    package var path: String
    /// The record type that declares it; empty for parameters, regions and values that callers pass.
    package var record: String
    /// Its name there.
    package var field: String
    /// Of a parameter the day on which it has no value.
    package var day: CivilDate?
    /// How many open conditions miss nothing else.
    package var settles = 0

    /// How much it settles does not make it another fact.
    package static func == (left: UnknownFact, right: UnknownFact) -> Bool {
        left.path == right.path && left.record == right.record && left.field == right.field
            && left.day == right.day
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(path) }

    /// Creates a fact that settles nothing by itself.
    package init(path: String, record: String = "", field: String = "", day: CivilDate? = nil) {
        self.path = path
        self.record = record
        self.field = field
        self.day = day
    }

    /// The fact that an event reports; nil when it reports something else.
    package init?(_ event: TraceEvent) {
        guard case .missing(let path, let record, let field, let day) = event else { return nil }
        self.init(path: path, record: record, field: field, day: day)
    }
}

/// A fault and where the expression that failed was written.
package struct LocatedFault: Sendable, Hashable {
    package var fault: Fault
    package var span: SourceSpan?
}

extension Explanation {
    /// A node of which nothing has to be said: it holds.
    package init(holding rule: RuleNode) {
        self.rule = rule
        outcome = .yes
    }

    /// The tree of what a program stored, from its events; `readings`: with the facts and values that its nodes read.
    package init(
        events: [TraceEvent], nodes: [RuleNode], program: Program, root: Int, readings: Bool = true
    ) {
        var builder = ExplanationBuilder(nodes: nodes, program: program)
        for event in events {
            if !readings, case .reading = event { continue }
            builder.take(event)
        }
        self = builder.finish(root)
    }

    /// Every unknown that matters, each once: the facts that settle most open conditions first, then those that most
    /// of them read, then in the order of reading.
    package var allMissing: [UnknownFact] {
        var ranking = MissingRanking()
        collectMissing(into: &ranking)
        return ranking.ordered
    }

    private func collectMissing(into ranking: inout MissingRanking) {
        guard outcome == .unknown || outcome == .fault else { return }
        // What a node misses itself comes after its parts: the amount of a case after its condition.
        for child in children where !child.rule.isWarning { child.collectMissing(into: &ranking) }
        ranking.add(missing)
    }

    /// Every node that only reports and does not hold.
    package var warnings: [Explanation] {
        (rule.isWarning && outcome != .yes ? [self] : []) + children.flatMap(\.warnings)
    }

    /// Every fault that left something open, each once.
    package var allFaults: [LocatedFault] {
        var found: [LocatedFault] = []
        guard !outcome.isDecided else { return found }
        for fault in faults + children.flatMap(\.allFaults)
        where !found.contains(fault) { found.append(fault) }
        return found
    }

    /// The leaves that made the answer a refusal, elements named by their keys.
    package var because: [String] {
        guard outcome == .no, !rule.isWarning else { return [] }
        if children.isEmpty { return [rule.id] }
        if rule.form == .forSome { return [rule.id] }
        if rule.form == .none { return children.filter { $0.outcome == .yes }.map(\.rule.id) }
        let found = children.flatMap { child -> [String] in
            if child.rule.kind == .element, child.outcome == .no {
                return ["\(rule.id)[\(child.element ?? "")]"]
            }
            return child.because
        }
        return found.isEmpty ? [rule.id] : found
    }

    /// Without the parts that are as they should be.
    package var failures: Explanation {
        var node = self
        node.children = children.compactMap { $0.failing(wanted: .yes) }
        return node
    }

    /// `wanted`: the outcome that the question needs; inside a `none` that is no.
    private func failing(wanted: Tri) -> Explanation? {
        let wanted: Tri = rule.isNegated ? !wanted : wanted
        guard outcome != wanted else { return nil }
        var node = self
        node.children = children.compactMap { $0.failing(wanted: wanted) }
        return node
    }

    /// Of a granted answer only the grounds: the branches that made an alternative true.
    package var grounds: Explanation {
        var node = self
        node.children = children.compactMap {
            $0.grounding(isAlternative: rule.form == .any || rule.form == .forSome)
        }
        return node
    }

    private func grounding(isAlternative: Bool) -> Explanation? {
        guard outcome == .yes, rule.form != .none, !rule.isNegated else { return nil }
        guard !children.isEmpty else { return isAlternative ? self : nil }
        var node = self
        let choice = isAlternative || rule.form == .any || rule.form == .forSome
        node.children = children.compactMap { $0.grounding(isAlternative: choice) }
        return node.children.isEmpty && !isAlternative ? nil : node
    }
}
