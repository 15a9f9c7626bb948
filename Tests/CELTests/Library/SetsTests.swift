import Testing

@testable import CEL

@Suite struct SetsTests {
    static let uses: [FunctionUse] = [
        FunctionUse("sets.contains", ints(1, 2, 3), ints(3, 1, 1), gives: .bool(true)),
        FunctionUse("sets.contains", .list([]), .list([]), gives: .bool(true)),
        FunctionUse("sets.contains", .list([]), ints(1), gives: .bool(false)),
        FunctionUse(
            "sets.contains", .list([.int(1), .string("a")]), .list([.uint(1), .double(1)]),
            gives: .bool(true)),
        FunctionUse("sets.contains", .list([.double(.nan)]), .list([.double(.nan)]), gives: .bool(false)),
        FunctionUse(
            "sets.contains", .list([ints(1, 2)]), .list([.list([.double(1), .uint(2)])]),
            gives: .bool(true)),
        FunctionUse("sets.contains", ints(1), .int(1), fails: .noSuchOverload),
        FunctionUse("sets.equivalent", ints(1, 2), ints(2, 1, 1), gives: .bool(true)),
        FunctionUse("sets.equivalent", ints(1), .list([]), gives: .bool(false)),
        FunctionUse("sets.equivalent", ints(1), .list([.uint(1), .double(1)]), gives: .bool(true)),
        FunctionUse("sets.intersects", ints(1, 2), .list([.double(2)]), gives: .bool(true)),
        FunctionUse("sets.intersects", texts("e\u{301}"), texts("\u{e9}"), gives: .bool(false)),
        FunctionUse("sets.intersects", ints(1), .list([]), gives: .bool(false)),
        FunctionUse("sets.intersects", .string("a"), texts("a"), fails: .noSuchOverload),
    ]

    @Test(arguments: uses)
    func computes(_ use: FunctionUse) {
        #expect(use.result(in: SetFunctions.all) == use.expected)
    }

    /// Values of every kind, with what is special about their equality.
    static let values: [Value] = {
        let numbers: [Int64] = [
            0, 1, -1, .max, .max - 1, .min, .min + 1, 1 << 53, 1 << 53 + 1, (1 << 53) + 1,
        ]
        var values: [Value] = [
            .null, .bool(false), .bool(true), .none, .optional(.int(1)), .optional(.uint(1)), .bytes([]),
            .bytes([0]), .string(""), .string("1"), .string("\u{e9}"), .string("e\u{301}"), .list([]),
            .map(.empty), .double(.nan), .double(-0.0), .double(.infinity), .double(0.5), .uint(.max),
            .double(18_446_744_073_709_551_616), .double(9_223_372_036_854_775_808), .list([.double(.nan)]),
            .type(TypeName("int")), .duration(Duration(nanoseconds: 0)), .decimal(Rational(1, scale: 3)),
            .money(Rational(1, scale: 2)), .decimal(Rational(1, scale: 2)),
        ]
        for number in numbers {
            values += [
                .int(number), .double(Double(number)), .decimal(Rational(number)), .money(Rational(number)),
            ]
            values += [.list([.int(number)]), .list([.double(Double(number))])]
            if number >= 0 { values += [.uint(UInt64(number)), .list([.uint(UInt64(number))])] }
        }
        return values
    }()

    @Test func valueSetsAgreeWithEquality() {
        for value in Self.values {
            let alone = ValueSet([value])
            for other in Self.values {
                #expect(alone.contains(other) == value.isEqual(to: other), "\(other) in [\(value)]")
            }
        }
        let all = ValueSet(Self.values)
        for value in Self.values { #expect(all.contains(value) == value.isEqual(to: value)) }
        #expect(!all.contains(.string("2")))
        #expect(!all.contains(.int(7)))
    }

    @Test(.timeLimit(.minutes(1))) func largeListsAreNotQuadratic() {
        let numbers = (0..<Int64(100_000)).flatMap {
            [Value.list([.int($0)]), .double(.nan), .list([.double(.nan)])]
        }
        var set = ValueSet()
        for number in numbers { set.insert(number) }
        #expect(set.values.count == 100_000)
        #expect(set.contains(.list([.double(99_999)])))
    }
}
