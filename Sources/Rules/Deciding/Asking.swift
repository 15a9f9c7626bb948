package import CEL
package import Diagnostics

/// Asks a question of given facts: pure, synchronous, and for every element and code that is left open.
package struct Asking {
    let rulebook: CompiledRulebook
    let question: Question
    let scratch: Scratch
    let region: Int64
    let day: CivilDate
    private let readings: Bool

    /// Prepares asking; `region` is the code of the request, `readings` whether explanations say what their nodes read.
    package init(
        _ question: Question, of rulebook: CompiledRulebook, region: String, on day: CivilDate,
        scratch: Scratch = Scratch(), readings: Bool = true
    ) {
        self.readings = readings
        self.question = question
        self.rulebook = rulebook
        self.scratch = scratch
        self.day = day
        self.region = rulebook.regionSymbol(region)
    }

    /// The same question on another day.
    private init(_ asking: Asking, on day: CivilDate) {
        (rulebook, question, scratch) = (asking.rulebook, asking.question, asking.scratch)
        (region, self.day, readings) = (asking.region, day, asking.readings)
    }

    func on(_ day: CivilDate) -> Asking { Asking(self, on: day) }

    /// The answers, one for each combination of elements and codes that were not given; with `holding` each says until when
    /// it holds.
    package func answers(
        _ facts: GivenFacts, holding: Bool = false, into diagnostics: inout Diagnostics
    ) -> [Answer] {
        prepare(facts)
        var combinations: [Combination] = []
        SubjectBinding(rulebook, question.subjects, question.program, scratch, facts, day)
            .forEach(into: &diagnostics) { combinations.append($0) }
        return combinations.map { combination in
            var answer = answer(combination, facts)
            if holding {
                var search = HoldingSearch(self, facts, combination)
                answer.holding = search.holding(of: answer)
            }
            return answer
        }
    }

    /// The answer for one combination.
    func answer(_ combination: Combination, _ facts: GivenFacts) -> Answer {
        prepare(facts)
        combination.bind(scratch)
        return answer(combination)
    }

    /// The one answer to facts that leave nothing open, supposing that some nodes hold; nil when there is none, or more.
    func only(
        _ facts: GivenFacts, supposing suppositions: [SupposedOutcome]
    ) -> (explanation: Explanation, missing: [UnknownFact])? {
        prepare(facts)
        var ignored = Diagnostics()
        var combinations: [Combination] = []
        SubjectBinding(rulebook, question.subjects, question.program, scratch, facts, day)
            .forEach(into: &ignored) { combinations.append($0) }
        guard let combination = combinations.first, combinations.count == 1 else { return nil }
        prepare(facts)
        combination.bind(scratch)
        let explanation = Explanation(
            events: question.program.collect(scratch, supposing: suppositions), nodes: question.nodes,
            program: question.program, root: question.root)
        return (
            explanation,
            explanation.outcome.isDecided ? [] : combination.missing(beside: explanation.allMissing)
        )
    }

    /// Puts the day, the region and the roots where the program finds them.
    func prepare(_ facts: GivenFacts) {
        scratch.prepare(for: question.program, day: day, region: region, symbols: facts.symbols)
        for (subject, given) in zip(question.subjects, facts.subjects) {
            if case .root(let root, _) = subject.place, case .frame(let frame) = given {
                scratch.bind(frame, root: root)
            }
        }
    }

    private func answer(_ combination: Combination) -> Answer {
        let events = question.program.collect(scratch)
        let explanation = Explanation(
            events: events, nodes: question.nodes, program: question.program, root: question.root,
            readings: readings)
        var answer = Answer(
            about: combination.about, verdict: Verdict(explanation.outcome), missing: [],
            explanation: explanation)
        if question.kind == .calculation, let result = question.program.results.first {
            switch scratch.outcome(of: result) {
            case .value(let value):
                answer.verdict = .granted
                answer.value = value.bare
                answer.hit = hit(explanation)
            case .unknown, .fault: answer.verdict = .undetermined
            }
        }
        if answer.verdict == .undetermined {
            answer.missing = combination.missing(beside: explanation.allMissing)
        }
        return answer
    }

    /// The first case that hit, when none before it could have.
    private func hit(_ explanation: Explanation) -> RuleNode? {
        for child in explanation.children where child.rule.kind == .case {
            switch child.outcome {
            case .yes: return child.rule
            case .no: continue
            case .unknown, .fault: return nil
            }
        }
        return nil
    }
}
