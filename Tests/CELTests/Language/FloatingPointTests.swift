import CEL
import Testing

/// NaN, which equals nothing, and the zero with a sign (langdef.md, "Equality"; IEEE 754).
@Suite struct FloatingPointTests {
    private static let nan = "(0.0 / 0.0)"
    /// Enough constants to be looked up in a set.
    private static let many = (0..<18).map { "\($0).0" }.joined(separator: ", ")

    static let equality = [
        ClosedCase("\(nan) == \(nan)", "false"), ClosedCase("\(nan) != \(nan)"),
        ClosedCase("[\(nan)] == [\(nan)]", "false"), ClosedCase("[1.0, \(nan)] != [1.0, \(nan)]"),
        ClosedCase("{'a': \(nan)} == {'a': \(nan)}", "false"),
        ClosedCase("optional.of(\(nan)) == optional.of(\(nan))", "false"),
        ClosedCase("cel.bind(x, \(nan), x == x)", "false"),
        ClosedCase("cel.bind(x, [\(nan)], x == x)", "false"), ClosedCase("dyn(\(nan)) == 1", "false"),
        ClosedCase("double('NaN') == double('NaN')", "false"), ClosedCase("-0.0 == 0.0"),
        ClosedCase("-0.0 == dyn(0) && dyn(0u) == -0.0"), ClosedCase("string(-0.0) == '-0'"),
        ClosedCase("1.0 / -0.0 == -(1.0 / 0.0)"), ClosedCase("[-0.0] == [0.0]"),
        ClosedCase("-0.0", "0.0 * -1.0"),
    ]

    static let order = [
        ClosedCase("\(nan) < 1.0", "false"), ClosedCase("\(nan) >= 1.0", "false"),
        ClosedCase("1.0 < \(nan)", "false"), ClosedCase("\(nan) <= \(nan)", "false"),
        ClosedCase("dyn(1) < \(nan)", "false"), ClosedCase("-0.0 < 0.0", "false"),
        ClosedCase("-0.0 <= 0.0"), ClosedCase("\(nan) < 1.0 || true"), .fails("[2.0, \(nan), 1.0].sort()"),
        .fails("min([1.0, \(nan)])"), .fails("max([\(nan), 1.0])"), ClosedCase("max([-0.0, 0.0]) == 0.0"),
        ClosedCase("[1.0, -1.0, -0.0].sort() == [-1.0, 0.0, 1.0]"),
    ]

    static let membership = [
        ClosedCase("\(nan) in [\(nan), 1.0]", "false"), ClosedCase("1.0 in [\(nan), 1.0]"),
        ClosedCase("\(nan) in [\(many), \(nan), 100.0]", "false"),
        ClosedCase("17.0 in [\(many), \(nan), 100.0]"), ClosedCase("dyn(17u) in [\(many), \(nan)]"),
        ClosedCase("dyn(17) in [\(many), \(nan)]"), ClosedCase("17.5 in [\(many), \(nan)]", "false"),
        ClosedCase("-0.0 in [\(many)]"), ClosedCase("-0.0 in [0.0, 1.0]"),
        ClosedCase("[\(nan)] in [[\(nan)], [1.0]]", "false"),
        ClosedCase("cel.bind(x, \(nan), x in [x, 1.0])", "false"),
        ClosedCase("[\(nan), \(nan), 1.0, 1.0].distinct().size() == 3"),
        ClosedCase("sets.contains([\(nan)], [\(nan)])", "false"),
        ClosedCase("sets.intersects([\(nan), 1.0], [\(nan)])", "false"),
        ClosedCase("dyn(9007199254740993) in [9007199254740992.0, \(many)]"),
        ClosedCase("{-1: 'a', 0: 'b'}[dyn(-0.0)] == 'b'"), ClosedCase("dyn(\(nan)) in {1: 2}", "false"),
        .fails("{1: 2}[dyn(\(nan))]"), ClosedCase("dyn(1.5) in {1: 2}", "false"),
    ]

    @Test(arguments: equality + order + membership) func comesTo(_ example: ClosedCase) throws {
        try example.expectAnswers()
    }
}
