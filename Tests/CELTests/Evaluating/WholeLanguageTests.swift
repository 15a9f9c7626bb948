import CEL
import Diagnostics
import Testing

/// Expressions of the whole language, checked and unchecked, folded and traced: every way comes to the same.
@Suite struct WholeLanguageTests {
    @Test(arguments: [
        "1 + 1 ? 'a' : 'b'", "1 / 0 ? [1] : [2]", "true && 2 * 3", "!(1 - 1)", "[1].all(x, x + 1)",
        "[1].filter(x, x % 2)", "dyn(1) - 1 || false", "months(dyn(true), month('2024-12')).all(m, true)",
        "months(month('2024-12'), dyn(1)).filter(m, true)[0]",
        "(timestamp(1) - dyn(timestamp(0)) || false) && true",
    ])
    func whatIsOfAnotherTypeIsAFault(_ text: String) throws {
        #expect(try Set(Self.outcomes(text)) == [.fault], "\(text)")
    }

    @Test(arguments: [
        "optional.of(optional.of(1)).value().value() == 1", "{'a': optional.of(1)}.?a.value().value() == 1",
        "[optional.of('a')].first().orValue(optional.none()) == optional.of('a')",
        "!optional.of(optional.none()).orValue(optional.of(true)).hasValue()",
        "optional.of(optional.of(optional.of(true))).value().value().value()",
    ])
    func anOptionalHoldsAnOptional(_ text: String) throws {
        #expect(try Set(Self.outcomes(text)) == [.value(.bool(true))], "\(text)")
    }

    /// What is `dyn` may be an exact number, also beside a number of CEL.
    @Test(arguments: [
        "dyn(money('3')) / 2 == money('1.5')", "2 * dyn(money('3')) == money('6')",
        "min([{'a': 1, 'b': money('3')}].map(m, m.b)) / -1 == money('-3')", "-dyn(money('3')) == money('-3')",
    ])
    func exactNumbersMayBeDynamic(_ text: String) throws {
        #expect(try Set(Self.outcomes(text)) == [.value(.bool(true))], "\(text)")
    }

    @Test(arguments: [("true", Value.optional(.int(1))), ("false", .none)])
    func anOptionalIsGivenAsOne(_ condition: String, _ expected: Value) throws {
        let outcomes = try Self.outcomes("\(condition) ? optional.of(1) : optional.none()")
        #expect(Set(outcomes) == [.value(expected)])
    }

    /// What an expression comes to in every way; unchecked only when the checker rejects it.
    private static func outcomes(_ text: String) throws -> [Outcome] {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let parsed = try #require(ParsedExpression.parse(text, origin: origin).0)
        var schema = Schema()
        schema.dialect = .plain
        var diagnostics = Diagnostics()
        let checked = Checker.check(parsed, in: Scope(), schema: schema, into: &diagnostics)
        let unchecked = Checker.unchecked(parsed, in: Scope(), schema: schema)
        return try [checked, unchecked].compactMap { $0 }.flatMap { expression in
            try [StandaloneExpression.Options(), .init(folds: false), .init(isTraced: true)].map { options in
                try #require(
                    StandaloneExpression(expression, schema: schema, variables: [], options: options)
                ).evaluate([]).outcome
            }
        }
    }
}
