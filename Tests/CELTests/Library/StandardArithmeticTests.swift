import CEL
import Testing

/// `+ - * / %` on every type, and at the ends of the types.
@Suite struct StandardArithmeticTests {
    private static let integers: [StandardCall] = [
        .init("_+_", .int(.max), .int(1), fails: .overflow),
        .init("_+_", .int(.min), .int(-1), fails: .overflow),
        .init("_+_", .int(.max), .int(.min), gives: .int(-1)),
        .init("_-_", .int(.min), .int(1), fails: .overflow),
        .init("_-_", .int(0), .int(.min), fails: .overflow),
        .init("_*_", .int(.min), .int(-1), fails: .overflow),
        .init("_*_", .int(5_000_000_000), .int(-5_000_000_000), fails: .overflow),
        .init("_/_", .int(.min), .int(-1), fails: .overflow),
        .init("_%_", .int(.min), .int(-1), fails: .overflow),
        .init("_/_", .int(-7), .int(2), gives: .int(-3)),
        .init("_%_", .int(-7), .int(2), gives: .int(-1)),
        .init("_%_", .int(7), .int(-2), gives: .int(1)),
        .init("_/_", .int(1), .int(0), fails: .divisionByZero),
        .init("_%_", .int(.min), .int(0), fails: .divisionByZero),
        .init("-_", .int(.min), fails: .overflow),
        .init("-_", .int(.max), gives: .int(-.max)),
        .init("_+_", .uint(.max), .uint(1), fails: .overflow),
        .init("_-_", .uint(0), .uint(1), fails: .overflow),
        .init("_*_", .uint(.max), .uint(2), fails: .overflow),
        .init("_/_", .uint(7), .uint(2), gives: .uint(3)),
        .init("_/_", .uint(7), .uint(0), fails: .divisionByZero),
        .init("_%_", .uint(7), .uint(0), fails: .divisionByZero),
        .init("-_", .uint(1), fails: .noSuchOverload),
    ]

    private static let doubles: [StandardCall] = [
        .init("_+_", .double(-4.125), .double(-2.125), gives: .double(-6.25)),
        .init("_/_", .double(15.75), .double(0), gives: .double(.infinity)),
        .init("_/_", .double(0), .double(0), gives: .double(.nan)),
        .init("_*_", .double(2), .double(-8.988466e+307), gives: .double(-.infinity)),
        .init("-_", .double(0), gives: .double(-0.0)),
        .init("_-_", .double(-0.0), .double(0), gives: .double(-0.0)),
        .init("_%_", .double(47.5), .double(5.5), fails: .noSuchOverload),
    ]

    private static let mixed: [StandardCall] = [
        .init("_+_", .int(1), .uint(1), fails: .noSuchOverload),
        .init("_+_", .int(1), .double(1), fails: .noSuchOverload),
        .init("_+_", .string("1"), .int(1), fails: .noSuchOverload),
        .init("_+_", .null, .null, fails: .noSuchOverload),
        .init("_+_", .map([:]), .map([:]), fails: .noSuchOverload),
        .init("_-_", .string("a"), .string("a"), fails: .noSuchOverload),
        .init("-_", .bool(true), fails: .noSuchOverload),
        .init("!_", .int(0), fails: .noSuchOverload),
        .init("!_", .bool(false), gives: .bool(true)),
    ]

    private static let exact: [StandardCall] = [
        .init("_+_", .decimal("0.1"), .decimal("0.2"), gives: .decimal("0.3")),
        .init("_+_", .int(1), .decimal("0.5"), gives: .decimal("1.5")),
        .init("_-_", .decimal("0.5"), .int(1), gives: .decimal("-0.5")),
        .init("_/_", .int(1), .decimal("4"), gives: .decimal("0.25")),
        .init("_/_", .decimal("1"), .int(0), fails: .divisionByZero),
        .init("_*_", .decimal("1.5"), .double(2), fails: .noSuchOverload),
        .init("_+_", .decimal("1"), .uint(1), fails: .noSuchOverload),
        .init("_%_", .decimal("1"), .decimal("1"), fails: .noSuchOverload),
        .init("-_", .decimal("1.5"), gives: .decimal("-1.5")),
        .init("_+_", .money("10"), .money("0.01"), gives: .money("10.01")),
        .init("_+_", .money("10"), .decimal("1"), fails: .noSuchOverload),
        .init("_-_", .money("0"), .money("0.01"), gives: .money("-0.01")),
        .init("_*_", .money("12.50"), .decimal("0.75"), gives: .money("9.375")),
        .init("_*_", .decimal("0.75"), .money("12.50"), gives: .money("9.375")),
        .init("_*_", .int(3), .money("2.5"), gives: .money("7.5")),
        .init("_*_", .money("1"), .money("1"), fails: .noSuchOverload),
        .init("_*_", .money("1"), .double(1), fails: .noSuchOverload),
        .init("_/_", .money("10"), .int(4), gives: .money("2.5")),
        .init("_/_", .money("10"), .money("4"), gives: .decimal("2.5")),
        .init("_/_", .money("10"), .money("0"), fails: .divisionByZero),
        .init("_/_", .int(1), .money("1"), fails: .noSuchOverload),
        .init("-_", .money("1"), gives: .money("-1")),
        .init(
            "_*_", .decimal("100000000000000000000000000000000000000"), .decimal("100"), fails: .overflow),
    ]

    private static let joined: [StandardCall] = [
        .init("_+_", .string(""), .string(""), gives: .string("")),
        .init("_+_", .string("e"), .string("\u{301}"), gives: .string("e\u{301}")),
        .init("_+_", .bytes([]), .bytes([255]), gives: .bytes([255])),
        .init("_+_", .list([]), .list([.int(1), .null]), gives: .list([.int(1), .null])),
        .init("_+_", .bytes([1]), .string("a"), fails: .noSuchOverload),
        .init(
            "_+_", .bytes(Array(repeating: 0, count: ValueLimits.bytes)), .bytes([1]), fails: .tooLarge),
        .init(
            "_+_", .list(Array(repeating: .null, count: ValueLimits.elements)), .list([.null]),
            fails: .tooLarge),
        .init(
            "_+_", .string(String(repeating: "я", count: ValueLimits.bytes / 2)), .string("a"),
            fails: .tooLarge),
    ]

    private static let time: [StandardCall] = [
        .init("_+_", .timestamp(0), .duration(-1), gives: .timestamp(-1, 999_999_999)),
        .init("_+_", .duration(1), .timestamp(-1, 999_999_999), gives: .timestamp(0)),
        .init("_-_", .timestamp(0), .duration(1), gives: .timestamp(-1, 999_999_999)),
        .init(
            "_-_", .timestamp(9_300_000_000), .duration(.min),
            gives: .timestamp(18_523_372_036, 854_775_808)),
        .init("_+_", .timestamp(253_402_300_799, 999_999_999), .duration(1), fails: .timeOutOfRange),
        .init("_-_", .timestamp(-62_135_596_800), .duration(1), fails: .timeOutOfRange),
        .init("_-_", .timestamp(-62_135_596_800), .duration(-1), gives: .timestamp(-62_135_596_800, 1)),
        .init(
            "_-_", .timestamp(253_402_300_799), .timestamp(-62_135_596_800), fails: .timeOutOfRange),
        .init("_-_", .timestamp(1), .timestamp(2, 500_000_000), gives: .duration(-1_500_000_000)),
        .init("_+_", .duration(.max), .duration(1), fails: .timeOutOfRange),
        .init("_-_", .duration(.min), .duration(1), fails: .timeOutOfRange),
        .init("_-_", .duration(0), .duration(.min), fails: .timeOutOfRange),
        .init("_-_", .duration(1), .timestamp(1), fails: .noSuchOverload),
        .init("_+_", .timestamp(1), .timestamp(1), fails: .noSuchOverload),
        .init("_*_", .duration(1), .int(2), fails: .noSuchOverload),
        .init("-_", .duration(1), fails: .noSuchOverload),
    ]

    @Test(arguments: integers + doubles + mixed) func arithmetic(_ call: StandardCall) throws {
        try call.check()
    }

    @Test(arguments: exact + time) func exactNumbersAndTime(_ call: StandardCall) throws { try call.check() }

    @Test(arguments: joined.indices) func joining(_ index: Int) throws { try Self.joined[index].check() }
}
