package import CEL
package import Diagnostics
package import Documents

/// One expression in the language of rules, compiled for the rules of a region: what `reestr eval` asks of facts.
package struct Formula: Sendable {
    /// The expression with its types.
    package let expression: CheckedExpression
    /// Its variables that facts give: the records, and of the others those that it names.
    let subjects: [Subject]
    /// The places of these among the subjects of the compiler.
    let places: [Int]
    let program: Program
    /// The same expression with a report of every node; nil when none was asked for, or it is too large for one program.
    let traced: Program?
    /// The same with what tells what is left of the expression; nil as above.
    let residual: Program?
    let region: String
    let rulebook: CompiledRulebook
    let compiler: FormulaCompiler
    /// The texts of its constants, over those of the rulebook.
    let symbols: SymbolTable

    /// The type of its value.
    package var type: ValueType { expression.type }

    /// Reads a document of facts for this formula; nil when they are not valid.
    package func read(_ facts: DocumentNode, into diagnostics: inout Diagnostics) -> GivenFacts? {
        compiler.read(facts, over: symbols, into: &diagnostics)
    }

    /// Facts that say nothing.
    package var noFacts: GivenFacts { compiler.noFacts(over: symbols) }

    /// Evaluates for facts that this formula read; pure, and the same with reports.
    ///
    /// There is an answer for each element and code that the expression names and the facts leave open, as there is to
    /// a question.
    package func evaluate(
        _ facts: GivenFacts, on day: CivilDate, into diagnostics: inout Diagnostics
    ) -> [FormulaAnswer] {
        let given = GivenFacts(subjects: places.map { facts.subjects[$0] }, symbols: facts.symbols)
        let scratch = Scratch()
        prepare(scratch, for: program, given, day)
        var combinations: [Combination] = []
        SubjectBinding(rulebook, subjects, program, scratch, given, day)
            .forEach(into: &diagnostics) { combinations.append($0) }
        return combinations.map { combination in
            prepare(scratch, for: program, given, day)
            combination.bind(scratch)
            var answer = answer(combination, program.collect(scratch), scratch)
            if case .value(.bool(false)) = answer.outcome {
                var text = FailureText(program, scratch)
                text.renderReasons(.no)
                answer.reasons = text.lines
            }
            if let traced {
                answer.trace = EvaluationTrace(expression, events(traced, combination, given, day, scratch))
            }
            if let residual {
                answer.residual = ResidualExpression(
                    expression, events(residual, combination, given, day, scratch))
            }
            return answer
        }
    }

    private func events(
        _ program: Program, _ combination: Combination, _ facts: GivenFacts, _ day: CivilDate,
        _ scratch: Scratch
    ) -> [TraceEvent] {
        prepare(scratch, for: program, facts, day)
        combination.bind(scratch)
        return program.collect(scratch)
    }

    private func prepare(
        _ scratch: Scratch, for program: Program, _ facts: GivenFacts, _ day: CivilDate
    ) {
        let region = rulebook.regionSymbol(region)
        scratch.prepare(for: program, day: day, region: region, symbols: facts.symbols)
        for (subject, given) in zip(subjects, facts.subjects) {
            if case .root(let root, _) = subject.place, case .frame(let frame) = given {
                scratch.bind(frame, root: root)
            }
        }
    }

    private func answer(
        _ combination: Combination, _ events: [TraceEvent], _ scratch: Scratch
    ) -> FormulaAnswer {
        let outcome = program.results.first.map { scratch.outcome(of: $0) } ?? .fault
        var answer = FormulaAnswer(about: combination.about, outcome: outcome)
        switch outcome {
        case .value: break
        case .unknown:
            answer.missing = combination.missing(beside: missing(events))
            // Unknown for no missing fact: a fault on the way left it open.
            if answer.missing.isEmpty { answer.faults = faults(events) }
        case .fault: answer.faults = faults(events)
        }
        return answer
    }

    private func missing(_ events: [TraceEvent]) -> [UnknownFact] {
        var found: [UnknownFact] = []
        for event in events {
            guard let fact = UnknownFact(event), !found.contains(fact) else { continue }
            found.append(fact)
        }
        return found
    }

    private func faults(_ events: [TraceEvent]) -> [LocatedFault] {
        var found: [LocatedFault] = []
        for event in events {
            guard case .fault(let fault, let place) = event else { continue }
            let located = LocatedFault(fault: fault, span: program.spans[Int32(place)])
            if !found.contains(located) { found.append(located) }
        }
        return found
    }
}

/// What a formula came to.
package struct FormulaAnswer: Sendable {
    /// The elements and codes that it is about: subject and key.
    package var about: [(subject: String, key: String)]
    /// The value, or why there is none.
    package var outcome: Outcome
    /// The facts that made it false, each as an equation: `client.age = 78`, `client.household[*].age = {'a': 4, 'b': 7}`.
    package var reasons: [String] = []
    /// The facts on which an unknown outcome depends, in the order of reading.
    package var missing: [UnknownFact] = []
    /// The faults that left no value, in the order in which they happened.
    package var faults: [LocatedFault] = []
    /// What every node came to, when that was asked for and the expression is not too large for it.
    package var trace: EvaluationTrace?
    /// What is left of the expression, as for the trace.
    package var residual: ResidualExpression?
}
