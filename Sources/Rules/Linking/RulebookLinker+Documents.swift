import CEL
import Diagnostics

extension RulebookLinker {
    /// The attributes of a document of the root pack.
    private mutating func attributes(_ syntax: RuleAttributes, at place: SourceSpan) -> LinkedAttributes {
        attributes(syntax, within: .always, pack: rootCode, at: place)
    }

    /// A decision.
    mutating func decision(_ syntax: DecisionSyntax) -> LinkedDecision {
        let attributes = attributes(syntax.attributes, at: syntax.name.span)
        return LinkedDecision(
            name: syntax.name, about: syntax.about.map { subject($0) }, attributes: attributes,
            setBy: setBy(syntax.setBy), statement: .inherited, asOf: syntax.asOf, says: syntax.says,
            body: syntax.body.map { body($0, within: attributes.range, pack: rootCode) })
    }

    /// A calculation.
    mutating func calculation(_ syntax: CalculationSyntax) -> LinkedCalculation {
        let attributes = attributes(syntax.attributes, at: syntax.name.span)
        return LinkedCalculation(
            name: syntax.name, about: syntax.about.map { subject($0) }, attributes: attributes,
            setBy: setBy(syntax.setBy), statement: .inherited, type: syntax.type,
            body: valueBody(syntax.body, within: attributes.range))
    }

    /// A derived field.
    mutating func derive(_ syntax: DeriveSyntax) -> LinkedDerive {
        let records = self.syntax.packs.flatMap(\.vocabularies).map(\.name.value)
        if !records.contains(syntax.record.value) {
            diagnostics.add(
                RulesMessages.unknown(.record, syntax.record.value, among: records, at: syntax.record.span))
        }
        let attributes = attributes(syntax.attributes, at: syntax.record.span)
        let place = SourceSpan(
            source: syntax.record.span.source, start: syntax.record.span.start, end: syntax.field.span.end)
        return LinkedDerive(
            name: Spanned("\(syntax.record.value).\(syntax.field.value)", place), record: syntax.record,
            field: syntax.field, attributes: attributes, type: syntax.type,
            isGivenAllowed: syntax.isGivenAllowed,
            body: valueBody(syntax.body, within: attributes.range))
    }

    /// A parameter with the values of the root pack.
    mutating func parameter(_ syntax: ParameterSyntax) -> LinkedParameter {
        let attributes = attributes(syntax.attributes, at: syntax.name.span)
        let values = syntax.values.map { value($0, within: attributes.range, pack: rootCode) }
        requireDisjointValues(values)
        return LinkedParameter(
            name: syntax.name, attributes: attributes, type: syntax.type, by: syntax.by,
            setBy: setBy(syntax.setBy),
            statement: .inherited, minimum: syntax.minimum, maximum: syntax.maximum,
            staleAfter: syntax.staleAfter,
            layers: [values])
    }

    /// A value of a parameter.
    mutating func value(
        _ syntax: ParameterSyntax.Value, within range: DateRange, pack: String
    ) -> LinkedParameterValue {
        LinkedParameterValue(
            attributes: attributes(syntax.attributes, within: range, pack: pack, at: syntax.span),
            value: syntax.value, span: syntax.span)
    }

    /// A code list.
    mutating func codelist(_ syntax: CodeListSyntax) -> LinkedCodeList {
        let codes = syntax.codes.map { code in
            LinkedCode(
                code: code.code, attributes: attributes(code.attributes, at: code.code.span),
                columns: code.columns, texts: code.texts)
        }
        requireDisjointCodes(codes)
        return LinkedCodeList(name: syntax.name, title: syntax.title, columns: syntax.columns, codes: codes)
    }

    /// A matching.
    mutating func matching(_ syntax: MatchingSyntax) -> LinkedMatching {
        let attributes = attributes(syntax.attributes, at: syntax.name.span)
        let range = attributes.range
        return LinkedMatching(
            name: syntax.name, about: syntax.about.map { subject($0) }, attributes: attributes,
            wanted: syntax.wanted, offered: syntax.offered,
            perService: syntax.perService.map { gate($0, range) },
            gates: syntax.gates.map { gate($0, range) }, first: syntax.first.map { score($0, range) },
            preferences: syntax.preferences.map { score($0, range) },
            shows: syntax.shows.map { score($0, range) },
            priority: syntax.priority, mustNotRead: syntax.mustNotRead)
    }

    private mutating func gate(_ syntax: MatchingSyntax.Gate, _ range: DateRange) -> LinkedGate {
        LinkedGate(code: syntax.code, condition: condition(syntax.condition, within: range, pack: rootCode))
    }

    private mutating func score(_ syntax: MatchingSyntax.Score, _ range: DateRange) -> LinkedScore {
        LinkedScore(
            id: syntax.id,
            attributes: attributes(syntax.attributes, within: range, pack: rootCode, at: syntax.id.span),
            weight: syntax.weight, expression: syntax.expression)
    }
}
