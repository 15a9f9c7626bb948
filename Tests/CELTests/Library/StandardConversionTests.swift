import CEL
import Testing

/// The functions named as types.
@Suite struct StandardConversionTests {
    private static let integers: [StandardCall] = [
        .init("int", .int(.min), gives: .int(.min)),
        .init("int", .uint(1 << 63), fails: .overflow),
        .init("int", .double(-3.5), gives: .int(-3)),
        .init("int", .double(-0.0), gives: .int(0)),
        .init("int", .double(-0x1p63), fails: .overflow),
        .init("int", .double(0x1p63), fails: .overflow),
        .init("int", .double(9_223_372_036_854_774_784), gives: .int(9_223_372_036_854_774_784)),
        .init("int", .double(.nan), fails: .overflow),
        .init("int", .double(.infinity), fails: .overflow),
        .init("int", .string("+123"), gives: .int(123)),
        .init("int", .string("-9223372036854775808"), gives: .int(.min)),
        .init("int", .string("9223372036854775808"), fails: .overflow),
        .init("int", .timestamp(-1, 500_000_000), gives: .int(-1)),
        .init("int", .bool(true), fails: .noSuchOverload),
        .init("int", .null, fails: .noSuchOverload),
        .init("int", .duration(1), fails: .noSuchOverload),
        .init("uint", .int(-1), fails: .overflow),
        .init("uint", .double(-0.5), fails: .overflow),
        .init("uint", .double(-0.0), gives: .uint(0)),
        .init("uint", .double(1.9), gives: .uint(1)),
        .init("uint", .double(0x1p64), fails: .overflow),
        .init("uint", .double(.nan), fails: .overflow),
        .init("uint", .string("18446744073709551615"), gives: .uint(.max)),
        .init("uint", .string("18446744073709551616"), fails: .overflow),
        .init("uint", .string("-1"), fails: .conversion),
        .init("uint", .string("+1"), fails: .conversion),
        .init("uint", .string("5u"), fails: .conversion),
    ]

    @Test(arguments: ["", " 1", "1 ", "0x1F", "1e3", "1.5", "1_000", "--1", "+", "٣", "1\u{301}"])
    func integersAreReadStrictly(_ text: String) throws {
        try StandardCall("int", .string(text), fails: .conversion).check()
        try StandardCall("uint", .string(text), fails: .conversion).check()
    }

    private static let doubles: [StandardCall] = [
        .init("double", .int(.max), gives: .double(0x1p63)),
        .init("double", .uint(.max), gives: .double(0x1p64)),
        .init("double", .string("6.02214e23"), gives: .double(6.02214e23)),
        .init("double", .string("-0"), gives: .double(-0.0)),
        .init("double", .string("NaN"), gives: .double(.nan)),
        .init("double", .string("-Infinity"), gives: .double(-.infinity)),
        .init("double", .string("1e400"), fails: .overflow),
        .init("double", .bool(true), fails: .noSuchOverload),
    ]

    private static let bools: [StandardCall] =
        ["1", "t", "true", "True", "TRUE"].map { .init("bool", .string($0), gives: .bool(true)) }
        + ["0", "f", "false", "False", "FALSE"].map { .init("bool", .string($0), gives: .bool(false)) }
        + ["TrUe", "", "yes", "T", "F", " true", "2"].map { .init("bool", .string($0), fails: .conversion) }
        + [.init("bool", .int(1), fails: .noSuchOverload), .init("bool", .bool(false), gives: .bool(false))]

    private static let texts: [StandardCall] = [
        .init("string", .string("e\u{301}"), gives: .string("e\u{301}")),
        .init("string", .bool(true), gives: .string("true")),
        .init("string", .int(.min), gives: .string("-9223372036854775808")),
        .init("string", .uint(1), gives: .string("1")),
        .init("string", .double(1), gives: .string("1")),
        .init("string", .double(-0.0), gives: .string("-0")),
        .init("string", .bytes(Array("яÿ😀".utf8)), gives: .string("яÿ😀")),
        .init("string", .bytes([0, 0xFF]), fails: .conversion),
        .init("string", .bytes([0xC0, 0x80]), fails: .conversion),
        .init("string", .bytes([0xED, 0xA0, 0x80]), fails: .conversion),
        .init("string", .bytes([0xF4, 0x90, 0x80, 0x80]), fails: .conversion),
        .init("string", .bytes([0xE2, 0x82]), fails: .conversion),
        .init("string", .bytes([0xEF, 0xBB, 0xBF]), gives: .string("\u{FEFF}")),
        .init("string", .timestamp(-62_135_596_800), gives: .string("0001-01-01T00:00:00Z")),
        .init("string", .duration(3_661_500_000_000), gives: .string("3661.5s")),
        .init("string", .decimal("1.50"), gives: .string("1.5")),
        .init("string", .money("-0.01"), gives: .string("-0.01")),
        .init("string", .null, fails: .noSuchOverload),
        .init("string", .list([]), fails: .noSuchOverload),
        .init("string", .map([:]), fails: .noSuchOverload),
        .init("string", .type(TypeName("int")), fails: .noSuchOverload),
        .init("bytes", .string("ÿ"), gives: .bytes([0xC3, 0xBF])),
        .init("bytes", .bytes([1]), gives: .bytes([1])),
        .init("bytes", .int(1), fails: .noSuchOverload),
    ]

    private static let times: [StandardCall] = [
        .init("timestamp", .int(-62_135_596_800), gives: .timestamp(-62_135_596_800)),
        .init("timestamp", .int(-62_135_596_801), fails: .timeOutOfRange),
        .init("timestamp", .int(253_402_300_800), fails: .timeOutOfRange),
        .init("timestamp", .timestamp(1, 2), gives: .timestamp(1, 2)),
        .init("timestamp", .uint(1), fails: .noSuchOverload),
        .init("timestamp", .string("2024-01-01"), fails: .conversion),
        .init("duration", .duration(5), gives: .duration(5)),
        .init("duration", .string("-320000000000s"), fails: .timeOutOfRange),
        .init("duration", .int(5), fails: .noSuchOverload),
    ]

    @Test(arguments: integers + doubles) func numbers(_ call: StandardCall) throws { try call.check() }

    @Test(arguments: bools) func boolsFromTexts(_ call: StandardCall) throws { try call.check() }

    @Test(arguments: texts + times) func textsAndTimes(_ call: StandardCall) throws { try call.check() }
}
