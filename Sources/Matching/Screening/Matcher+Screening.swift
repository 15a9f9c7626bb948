import CEL
import Rules

/// The gates of one offering.
extension Matcher {
    /// A service that the client wants, and what became of it.
    struct Wanted {
        var service: Int64
        var outcome: Tri
        var reasons: [Explanation]
        var missing: [UnknownFact]
    }

    func screening(_ provider: String, _ offering: String, _ combination: Combination) -> Screening {
        run(programs.wanted, scratches.wanted)
        run(programs.offered, scratches.offered)
        let offered = Set(scratches.offered.given)
        let wanted = scratches.wanted.given.map { service -> Wanted in
            guard offered.contains(service) else {
                return Wanted(service: service, outcome: .no, reasons: [], missing: [])
            }
            return perService(service)
        }
        let covered = wanted.filter { $0.outcome == .yes }.map(\.service)
        let open = wanted.filter { !$0.outcome.isDecided }
        var root = gates(covered)
        var missing = root.allMissing
        // Services that some unknown fact leaves open may make the difference: then nothing is decided.
        if root.outcome == .no, !open.isEmpty || scratches.wanted.gaveOpen || scratches.offered.gaveOpen {
            let hopes = hopes(wanted: wanted.map(\.service), offered: scratches.offered.given)
            root = gates(covered + open.map(\.service) + hopes.services)
            if root.outcome != .no {
                root.outcome = .unknown
                missing = root.allMissing + open.flatMap(\.missing) + hopes.missing
            }
        }
        let outcome = Screening.Outcome(root.outcome)
        let reasons = root.children.filter { $0.outcome != .yes && !$0.rule.isWarning }.map(\.failures)
        return Screening(
            provider: provider, offering: offering, outcome: outcome,
            covered: covered.map(facts.symbols.text),
            uncovered: wanted.filter { $0.outcome != .yes }.map {
                (facts.symbols.text($0.service), $0.reasons)
            },
            reasons: outcome == .rejected
                ? reasons.sorted { $0.outcome == .no && $1.outcome != .no } : reasons,
            warnings: root.children.flatMap(\.warnings),
            missing: outcome == .undetermined ? combination.missing(beside: missing) : [])
    }

    func perService(_ service: Int64) -> Wanted {
        let question = programs.perService
        if let input = question.program.inputs.last { scratches.perService.setInput(input, to: service) }
        run(question.program, scratches.perService)
        let outcome = scratches.perService.outcome(question.root)
        if outcome == .yes { return Wanted(service: service, outcome: .yes, reasons: [], missing: []) }
        let explanation = Explanation(
            events: question.program.collect(scratches.perService), nodes: question.nodes,
            program: question.program,
            root: question.root)
        let reasons = explanation.children.filter { $0.outcome != .yes && !$0.rule.isWarning }.map(\.failures)
        return Wanted(service: service, outcome: outcome, reasons: reasons, missing: explanation.allMissing)
    }

    /// The tree of the gates for some covered services; the collecting run only where something does not hold.
    private func gates(_ covered: [Int64]) -> Explanation {
        let question = programs.gates
        let list = WordList(capacity: max(1, covered.count))
        for service in covered { list.append(service) }
        scratches.gates.bindWords(list, cursor: programs.gatesCovered)
        return withExtendedLifetime(list) {
            run(question.program, scratches.gates)
            let holds = question.nodes.indices.allSatisfy { node in
                (node != question.root && !question.nodes[node].isWarning)
                    || scratches.gates.outcome(node) == .yes
            }
            if holds { return Explanation(holding: question.nodes[question.root]) }
            return Explanation(
                events: question.program.collect(scratches.gates), nodes: question.nodes,
                program: question.program,
                root: question.root)
        }
    }
}

extension Screening.Outcome {
    /// From the outcome of all gates together.
    init(_ outcome: Tri) {
        self =
            switch outcome {
            case .yes: .admitted
            case .no: .rejected
            case .unknown, .fault: .undetermined
            }
    }
}
