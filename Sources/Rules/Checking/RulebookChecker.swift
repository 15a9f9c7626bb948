import CEL
package import Diagnostics
import Facts

/// Gives every expression of a rulebook its type; reports everything that does not fit, all at once.
package struct RulebookChecker {
    let rulebook: Rulebook
    var diagnostics = Diagnostics()
    var schema = Schema()
    var graph = RuleGraph(schema: Schema())
    private var decisions = RuleVariants<CheckedDecision>()
    private var calculations = RuleVariants<CheckedCalculation>()

    /// Checks a linked rulebook; nil when it has mistakes.
    package static func check(_ rulebook: Rulebook, into diagnostics: inout Diagnostics) -> CheckedRulebook? {
        var checker = RulebookChecker(rulebook: rulebook)
        let vocabulary = checker.vocabulary()
        checker.schema = vocabulary.schema
        checker.parameters()
        checker.functions()
        checker.graph = RuleGraph(schema: checker.schema)
        let derives = rulebook.derives.all.compactMap { checker.derive($0) }
        let regions = rulebook.regions.map { checker.region($0) }
        let matchings = rulebook.matchings.compactMap { checker.matching($0) }
        checker.cycles()
        guard !checker.diagnostics.hasErrors else {
            diagnostics.add(checker.diagnostics)
            return nil
        }
        var checked = CheckedRulebook(
            rulebook: rulebook, vocabulary: vocabulary, schema: checker.schema, derives: derives,
            matchings: matchings, regions: regions, graph: checker.graph,
            costs: RuleCosts(vocabulary, rulebook.codelists))
        checked.estimate(into: &checker.diagnostics)
        diagnostics.add(checker.diagnostics)
        return checker.diagnostics.hasErrors ? nil : checked
    }

    private mutating func region(_ rules: RegionRules) -> CheckedRegion {
        CheckedRegion(
            rules: rules,
            decisions: rules.decisions.all.compactMap { linked in
                if let known = decisions.find(linked) { return known }
                let checked = decision(linked)
                return decisions.add(linked, checked)
            },
            calculations: rules.calculations.all.compactMap { linked in
                if let known = calculations.find(linked) { return known }
                let checked = calculation(linked)
                return calculations.add(linked, checked)
            })
    }

    init(rulebook: Rulebook) { self.rulebook = rulebook }

    mutating func report(_ message: CheckingMessage, at span: SourceSpan) {
        diagnostics.add(message.diagnostic(at: span))
    }

    /// Checks an expression where it stands.
    mutating func check(
        _ expression: ParsedExpression?, _ scope: Scope, expecting: ValueType? = nil
    ) -> CheckedExpression? {
        guard let expression else { return nil }
        return Checker.check(expression, in: scope, schema: schema, expecting: expecting, into: &diagnostics)
    }

    // MARK: Names of other rules

    private mutating func parameters() {
        for parameter in rulebook.root.parameters {
            let type = self.type(parameter.type)
            guard type.isWord || type.isExact else {
                if type != .wrong { report(.parameterType, at: parameter.name.span) }
                continue
            }
            for list in parameter.by where schema.codeLists[list.value] == nil {
                report(.unknownCodeList(list.value, schema.codeLists.keys.sorted()), at: list.span)
            }
            if parameter.by.count > 2 { report(.tooManyKeys, at: parameter.name.span) }
            schema.parameters[parameter.name.value] = Schema.Parameter(
                name: parameter.name.value, type: type, keys: parameter.by.map(\.value))
        }
    }

    private mutating func functions() {
        for decision in rulebook.root.decisions.all {
            let parameters = subjects(decision.about, reporting: false).map { ($0.name, $0.type) }
            schema.functions[decision.name.value] = Schema.Function(
                name: decision.name.value, parameters: parameters, result: .bool)
        }
        for calculation in rulebook.root.calculations.all {
            let parameters = subjects(calculation.about, reporting: false).map { ($0.name, $0.type) }
            schema.functions[calculation.name.value] = Schema.Function(
                name: calculation.name.value, parameters: parameters, result: type(calculation.type))
        }
    }

    // MARK: Subjects

    mutating func subjects(_ about: [LinkedSubject], reporting: Bool = true) -> [CheckedSubject] {
        var result: [CheckedSubject] = []
        var scope = Scope()
        let kept = diagnostics
        for subject in about {
            guard let source = subject.source, let checked = self.subject(subject.name, source, scope) else {
                continue
            }
            scope = scope.adding(checked.name, checked.type)
            result.append(checked)
        }
        if !reporting { diagnostics = kept }
        return result
    }

    private mutating func subject(
        _ name: Spanned<String>, _ source: LinkedSubject.Source, _ scope: Scope
    ) -> CheckedSubject? {
        switch source {
        case .record(let record):
            guard schema.records[record.value] != nil else { return nil }
            return CheckedSubject(
                name: name.value, source: .record(record.value), type: .record(record.value))
        case .code(let list):
            guard schema.codeLists[list.value] != nil else {
                report(.unknownCodeList(list.value, schema.codeLists.keys.sorted()), at: list.span)
                return nil
            }
            return CheckedSubject(name: name.value, source: .code(list.value), type: .code(list.value))
        case .element(let path):
            guard let checked = check(path, scope) else { return nil }
            guard case .list(.record(let record)) = checked.type else {
                report(.notAListOfRecords, at: path.span(path.root))
                return nil
            }
            return CheckedSubject(
                name: name.value, source: .element(checked, record: record), type: .record(record))
        case .value(let syntax):
            let type = self.type(syntax)
            guard type.isWord || type.isExact else {
                if type != .wrong { report(.notAScalarSubject, at: name.span) }
                return nil
            }
            return CheckedSubject(name: name.value, source: .value, type: type)
        }
    }

    func scope(_ subjects: [CheckedSubject]) -> Scope { Scope(subjects.map { ($0.name, $0.type) }) }

    // MARK: Values

    private mutating func derive(_ derive: LinkedDerive) -> CheckedDerive? {
        graph.add(derive)
        guard schema.records[derive.record.value] != nil else { return nil }
        let type = self.type(derive.type)
        let scope = Scope([("this", .record(derive.record.value))])
        guard let body = body(derive.body, type, scope) else { return nil }
        if case .list = type, !body.cases.isEmpty || body.asOf != nil {
            report(.listNeedsExpression, at: derive.name.span)
            return nil
        }
        return CheckedDerive(linked: derive, type: type, body: body)
    }

    private mutating func calculation(_ calculation: LinkedCalculation) -> CheckedCalculation? {
        graph.add(calculation)
        let subjects = self.subjects(calculation.about)
        let type = self.type(calculation.type)
        guard type.isWord || type.isExact else {
            if type != .wrong { report(.calculationType, at: calculation.name.span) }
            return nil
        }
        guard let body = body(calculation.body, type, scope(subjects)),
            subjects.count == calculation.about.count
        else { return nil }
        return CheckedCalculation(linked: calculation, subjects: subjects, type: type, body: body)
    }

    private mutating func body(
        _ body: LinkedValueBody, _ type: ValueType, _ scope: Scope
    ) -> CheckedValueBody? {
        let asOf = check(body.asOf, scope, expecting: .date)
        var cases: [CheckedValueBody.Case] = []
        for item in body.cases {
            let condition = check(item.condition, scope, expecting: .bool)
            let then = check(item.then, scope, expecting: type)
            if let condition, let then { cases.append(.init(linked: item, condition: condition, then: then)) }
        }
        let otherwise = check(body.expression ?? body.otherwise, scope, expecting: type)
        let rounding = rounding(body.rounding, type)
        guard cases.count == body.cases.count, body.asOf == nil || asOf != nil,
            (body.expression ?? body.otherwise) == nil || otherwise != nil
        else { return nil }
        return CheckedValueBody(cases: cases, otherwise: otherwise, rounding: rounding, asOf: asOf)
    }

    private mutating func rounding(
        _ rounding: RoundingSyntax?, _ type: ValueType
    ) -> (step: Rational, mode: RoundingMode)? {
        guard let rounding else { return nil }
        guard type.isExact else {
            report(.roundingType, at: rounding.mode.span)
            return nil
        }
        // Another word was reported when it was read.
        guard let mode = RoundingMode(rawValue: rounding.mode.value) else { return nil }
        guard let step = Rational(decimal: rounding.to.text.value), step > .zero else {
            report(.badConstant(type), at: rounding.to.text.span)
            return nil
        }
        return (step, mode)
    }
}
