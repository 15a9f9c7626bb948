import Testing

@testable import CEL

@Suite struct ListsTests {
    static let nested: Value = .list([.int(1), .list([.int(2), .list([.int(3), .list([.int(4)])])])])

    static let parts: [FunctionUse] = [
        FunctionUse("slice", ints(1, 2, 3, 4), .int(1), .int(3), gives: ints(2, 3)),
        FunctionUse("slice", ints(1, 2), .int(2), .int(2), gives: .list([])),
        FunctionUse("slice", ints(1, 2), .int(0), .int(2), gives: ints(1, 2)),
        FunctionUse("slice", ints(1, 2), .int(-1), .int(1), fails: .indexOutOfRange),
        FunctionUse("slice", ints(1, 2), .int(2), .int(1), fails: .indexOutOfRange),
        FunctionUse("slice", ints(1, 2), .int(0), .int(3), fails: .indexOutOfRange),
        FunctionUse("slice", ints(1, 2), .int(.min), .int(.max), fails: .indexOutOfRange),
        FunctionUse("slice", .string("ab"), .int(0), .int(1), fails: .noSuchOverload),
        FunctionUse("first", ints(1, 2), gives: .optional(.int(1))),
        FunctionUse("first", .list([.null]), gives: .optional(.null)),
        FunctionUse("first", .list([]), gives: .none),
        FunctionUse("last", ints(1, 2), gives: .optional(.int(2))),
        FunctionUse("last", .list([]), gives: .none),
        FunctionUse("last", .string("ab"), fails: .noSuchOverload),
        FunctionUse("lists.range", .int(3), gives: ints(0, 1, 2)),
        FunctionUse("lists.range", .int(0), gives: .list([])),
        FunctionUse("lists.range", .int(-5), gives: .list([])),
        FunctionUse("lists.range", .int(.max), fails: .tooLarge),
        FunctionUse("lists.range", .uint(1), fails: .noSuchOverload),
    ]

    static let shapes: [FunctionUse] = [
        FunctionUse(
            "flatten", .list([ints(1, 2), .list([]), .list([ints(3)])]),
            gives: .list([.int(1), .int(2), ints(3)])),
        FunctionUse("flatten", nested, .int(0), gives: nested),
        FunctionUse(
            "flatten", nested, .int(1), gives: .list([.int(1), .int(2), .list([.int(3), ints(4)])])),
        FunctionUse("flatten", nested, .int(.max), gives: ints(1, 2, 3, 4)),
        FunctionUse("flatten", nested, .int(-1), fails: .argument),
        FunctionUse("flatten", nested, .uint(1), fails: .noSuchOverload),
        FunctionUse("flatten", .string("a"), fails: .noSuchOverload),
        FunctionUse("flatten", fails: .noSuchOverload),
        FunctionUse("reverse", ints(1, 2, 3), gives: ints(3, 2, 1)),
        FunctionUse("reverse", .string("e\u{301}😀"), gives: .string("😀\u{301}e")),
        FunctionUse("reverse", .string(""), gives: .string("")),
        FunctionUse("reverse", .int(1), fails: .noSuchOverload),
    ]

    static let distinct: [FunctionUse] = [
        FunctionUse("distinct", ints(2, 1, 2, 1), gives: ints(2, 1)),
        FunctionUse(
            "distinct", .list([.int(1), .uint(1), .double(1), .decimal(.one), .money(.one)]),
            gives: .list([.int(1), .money(.one)])),
        FunctionUse("distinct", .list([.double(-0.0), .int(0)]), gives: .list([.double(-0.0)])),
        FunctionUse(
            "distinct", .list([.double(.nan), .double(.nan)]),
            gives: .list([.double(.nan), .double(.nan)])),
        FunctionUse(
            "distinct", .list([ints(1), .list([.double(1)]), .list([.string("1")])]),
            gives: .list([ints(1), texts("1")])),
        FunctionUse("distinct", texts("e\u{301}", "\u{e9}", "e\u{301}"), gives: texts("e\u{301}", "\u{e9}")),
        FunctionUse(
            "distinct", .list([.null, .bool(false), .none, .optional(.null), .null]),
            gives: .list([.null, .bool(false), .none, .optional(.null)])),
    ]

    static let orders: [FunctionUse] = [
        FunctionUse("sort", ints(3, .min, .max, 0), gives: ints(.min, 0, 3, .max)),
        FunctionUse("sort", .list([]), gives: .list([])),
        FunctionUse(
            "sort", texts("б", "\u{1F600}", "\u{FFFF}", "B", "a"),
            gives: texts("B", "a", "б", "\u{FFFF}", "\u{1F600}")),
        FunctionUse("sort", .list([.bool(true), .bool(false)]), gives: .list([.bool(false), .bool(true)])),
        FunctionUse(
            "sort", .list([.bytes([1, 0]), .bytes([1])]), gives: .list([.bytes([1]), .bytes([1, 0])])),
        FunctionUse("sort", .list([.int(1), .double(0)]), fails: .noSuchOverload),
        FunctionUse("sort", .list([.int(1), .string("0")]), fails: .noSuchOverload),
        FunctionUse("sort", .list([.list([])]), fails: .noSuchOverload),
        FunctionUse("sort", .list([.null]), fails: .noSuchOverload),
        FunctionUse("sort", .list([.double(1), .double(.nan)]), fails: .argument),
        FunctionUse(
            "@sortByAssociatedKeys", texts("b1", "a", "b0"), ints(2, 1, 2),
            gives: texts("a", "b1", "b0")),
        FunctionUse("@sortByAssociatedKeys", texts("a"), ints(1, 2), fails: .argument),
        FunctionUse(
            "@sortByAssociatedKeys", texts("a", "b"), .list([.int(1), .uint(1)]),
            fails: .noSuchOverload),
    ]

    @Test(arguments: parts + shapes + distinct + orders)
    func computes(_ use: FunctionUse) {
        #expect(use.result(in: ListFunctions.all) == use.expected)
    }

    @Test func flattenedListsHaveALimit() {
        let part = Value.list(Array(repeating: .null, count: ValueLimits.elements / 2 + 1))
        #expect(
            FunctionUse("flatten", .list([part, part]), gives: .null).result(in: ListFunctions.all)
                == .failure(.tooLarge))
    }

    @Test func sortsDatesAndMoney() throws {
        let early = try #require(CivilDate("2024-02-29"))
        let late = try #require(CivilDate("2025-01-31"))
        let cheap = try #require(Rational(decimal: "0.99"))
        let uses = [
            FunctionUse(
                "sort", .list([.date(late), .date(early)]), gives: .list([.date(early), .date(late)])),
            FunctionUse(
                "sort", .list([.money(.one), .money(cheap)]), gives: .list([.money(cheap), .money(.one)])),
            FunctionUse("sort", .list([.money(.one), .decimal(cheap)]), fails: .noSuchOverload),
        ]
        for use in uses { #expect(use.result(in: ListFunctions.all) == use.expected) }
    }
}
