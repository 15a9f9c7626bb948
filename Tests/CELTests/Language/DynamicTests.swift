import CEL
import Testing

/// Values whose types the checker does not know, or takes for others than they are, are never misread.
@Suite struct DynamicTests {
    static let mismatches: [ClosedCase] = [
        .fails("dyn('a') + 1"), .fails("dyn(true) + 1"), .fails("dyn(date('2025-01-01')) + 1"),
        .fails("dyn(money(1)) + 1"), .fails("1 - dyn('a')"), .fails("-dyn('a')"), .fails("dyn('x') < 1"),
        .fails("cel.bind(x, dyn('a'), x * 2)"), .fails("[dyn('a'), 1].map(x, x + 1)"),
        .fails("{'a': dyn('b')}['a'] - 1"), .fails("!dyn(1)"), .fails("[dyn(1)].exists(x, x)"),
        .fails("dyn(1) ? 1 : 2"), .fails("size(dyn(1))"), .fails("[1, 2][dyn('a')]"),
        .fails("[dyn(money(1))].first().orValue(optional.none().value()) + 1"),
        .fails("([dyn('a')].first().orValue(optional.none().value()) * 2) + 1"),
        .fails("sum([dyn('a'), 1])"), .fails("dyn(money('12.50')) / 2 + 1"),
        .fails("optional.of(dyn('a')).value() + 1"),
        .fails("[dyn('a')].transformList(i, v, v + i)"), .fails("(true ? dyn('a') : 1) + 1"),
        .fails("date('2025-01-01').plusDays(dyn('1'))"), .fails("'a'.substring(dyn(true))"),
    ]

    static let matches = [
        ClosedCase("dyn('a') == 1", "false"), ClosedCase("dyn('a') + 'b'", "'ab'"),
        ClosedCase("dyn(1) + 1", "2"),
        ClosedCase("[dyn('a'), 1].exists(x, x == 1)"),

        ClosedCase("optional.of(1)", "[1].first()"),
        ClosedCase("optional.of(money(1))", "[money(1)].first()"),
        ClosedCase("optional.of(optional.none()).hasValue()"),
        ClosedCase("optional.of(optional.of(1)).value().value()", "1"),
        ClosedCase("[optional.none()].first().orValue(optional.of(1)).hasValue()", "false"),
        ClosedCase("[[?optional.none(), optional.of(1)]].flatten()[0].value()", "1"),
    ]

    @Test(arguments: mismatches + matches) func comesTo(_ example: ClosedCase) throws {
        try example.expectAnswers()
    }
}
