import Testing

@testable import CEL

@Suite struct OptionalsTests {
    static let making: [FunctionUse] = [
        FunctionUse("optional.of", .null, gives: .optional(.null)),
        FunctionUse("optional.none", gives: .none),
        FunctionUse("optional.none", .int(1), fails: .noSuchOverload),
        FunctionUse(
            "optional.unwrap", .list([.optional(.int(1)), .none, .optional(.null)]),
            gives: .list([.int(1), .null])),
        FunctionUse("unwrapOpt", .list([.none]), gives: .list([])),
        FunctionUse("unwrapOpt", ints(1), fails: .noSuchOverload),
        FunctionUse("optional.unwrap", .none, fails: .noSuchOverload),
    ]

    static let asking: [FunctionUse] = [
        FunctionUse("hasValue", .optional(.null), gives: .bool(true)),
        FunctionUse("hasValue", .none, gives: .bool(false)),
        FunctionUse("hasValue", .int(1), fails: .noSuchOverload),
        FunctionUse("value", .optional(.string("")), gives: .string("")),
        FunctionUse("value", .none, fails: .noValue),
        FunctionUse("value", .null, fails: .noSuchOverload),
        FunctionUse("or", .optional(.int(1)), .optional(.int(2)), gives: .optional(.int(1))),
        FunctionUse("or", .none, .optional(.int(2)), gives: .optional(.int(2))),
        FunctionUse("or", .none, .none, gives: .none),
        FunctionUse("or", .none, .int(2), fails: .noSuchOverload),
        FunctionUse("orValue", .optional(.null), .int(2), gives: .null),
        FunctionUse("orValue", .none, .int(2), gives: .int(2)),
        FunctionUse("orValue", .int(1), .int(2), fails: .noSuchOverload),
    ]

    static let indexing: [FunctionUse] = [
        FunctionUse("_[?_]", texts("a"), .int(0), gives: .optional(.string("a"))),
        FunctionUse("_[?_]", texts("a"), .uint(0), gives: .optional(.string("a"))),
        FunctionUse("_[?_]", texts("a"), .double(0), gives: .optional(.string("a"))),
        FunctionUse("_[?_]", texts("a"), .int(1), gives: .none),
        FunctionUse("_[?_]", texts("a"), .int(-1), gives: .none),
        FunctionUse("_[?_]", texts("a"), .uint(.max), gives: .none),
        FunctionUse("_[?_]", texts("a"), .double(1e300), gives: .none),
        FunctionUse("_[?_]", texts("a"), .double(0.5), fails: .argument),
        FunctionUse("_[?_]", texts("a"), .double(.nan), fails: .argument),
        FunctionUse("_[?_]", texts("a"), .string("0"), fails: .noSuchOverload),
        FunctionUse("_[?_]", .optional(texts("a")), .int(0), gives: .optional(.string("a"))),
        FunctionUse("_[?_]", .none, .int(0), gives: .none),
        FunctionUse("_[?_]", .string("a"), .int(0), fails: .noSuchOverload),
        FunctionUse("_?._", .none, .string("a"), gives: .none),
        FunctionUse("_?._", .null, .string("a"), fails: .noSuchOverload),
        FunctionUse("_?._", .optional(.null), .string("a"), fails: .noSuchOverload),
        FunctionUse("_?._", texts("a"), .string("a"), fails: .noSuchOverload),
    ]

    @Test(arguments: making + asking + indexing)
    func computes(_ use: FunctionUse) {
        #expect(use.result(in: OptionalFunctions.all) == use.expected)
    }

    @Test func reachesIntoMaps() throws {
        let map = Value.map(
            try ValueMap([
                ValueMap.Entry(key: .string("null"), value: .null),
                ValueMap.Entry(key: .uint(3), value: .double(3)),
                ValueMap.Entry(key: .bool(true), value: .int(1)),
            ]))
        let uses = [
            FunctionUse("_?._", map, .string("null"), gives: .optional(.null)),
            FunctionUse("_?._", map, .string("other"), gives: .none),
            FunctionUse("_?._", .optional(map), .string("null"), gives: .optional(.null)),
            FunctionUse("_?._", map, .int(3), fails: .noSuchOverload),
            FunctionUse("_[?_]", map, .double(3), gives: .optional(.double(3))),
            FunctionUse("_[?_]", map, .int(3), gives: .optional(.double(3))),
            FunctionUse("_[?_]", map, .double(3.5), gives: .none),
            FunctionUse("_[?_]", map, .bool(true), gives: .optional(.int(1))),
            FunctionUse("_[?_]", .optional(map), .string("null"), gives: .optional(.null)),
            FunctionUse("_[?_]", map, .null, fails: .keyType),
        ]
        for use in uses {
            #expect(use.result(in: OptionalFunctions.all) == use.expected, "\(use.testDescription)")
        }
    }

    @Test func knowsZeros() throws {
        let zeros: [Value] = [
            .null, .bool(false), .int(0), .uint(0), .double(0), .double(-0.0), .decimal(.zero), .money(.zero),
            .string(""), .bytes([]), .list([]), .map(.empty), .duration(Duration(nanoseconds: 0)), .none,
            .timestamp(try #require(Timestamp(seconds: 0))),
        ]
        for zero in zeros {
            let use = FunctionUse("optional.ofNonZeroValue", zero, gives: .none)
            #expect(use.result(in: OptionalFunctions.all) == use.expected, "\(zero)")
        }
        let others: [Value] = [
            .bool(true), .int(-1), .double(.nan), .string("\0"), .bytes([0]), ints(0), .optional(.null),
            .date(try #require(CivilDate("1970-01-01"))), .type(TypeName("int")),
            .timestamp(try #require(Timestamp(seconds: 0, nanoseconds: 1))),
        ]
        for other in others {
            let use = FunctionUse("optional.ofNonZeroValue", other, gives: .optional(other))
            #expect(use.result(in: OptionalFunctions.all) == use.expected, "\(other)")
        }
    }
}
