import CEL
import Testing

/// `==`, `!=` and the order, within types and across them.
@Suite struct StandardComparisonTests {
    /// Pairs whose first is less; the third are equal.
    private static let ordered: [(Value, Value)] = [
        (.bool(false), .bool(true)),
        (.int(.min), .int(.max)), (.int(-1), .uint(0)), (.uint(1), .int(2)), (.int(.max), .uint(1 << 63)),
        (.double(-.infinity), .int(.min)), (.int(1), .double(1.5)), (.double(0.5), .uint(1)),
        (.uint(.max), .double(18_446_744_073_709_588_480)), (.int(.max), .double(9_223_372_036_854_777_856)),
        (.string("a"), .string("aa")), (.string(""), .string("\0")),
        (.string("\u{FFFF}"), .string("\u{1F600}")), (.string("e\u{301}"), .string("\u{E9}")),
        (.string("Z"), .string("a")), (.string("z"), .string("я")),
        (.bytes([1]), .bytes([1, 0])), (.bytes([127]), .bytes([255])), (.bytes([1, 255]), .bytes([2])),
        (.timestamp(-1, 999_999_999), .timestamp(0)), (.timestamp(5, 1), .timestamp(5, 2)),
        (.duration(-1), .duration(0)),
        (.decimal("0.1"), .decimal("0.2")), (.decimal("1.5"), .int(2)), (.int(1), .decimal("1.5")),
        (.money("9.99"), .money("10")), (.money("9.99"), .decimal("10")),
    ]

    private static let same: [(Value, Value)] = [
        (.int(1), .uint(1)), (.int(1), .double(1)), (.uint(1), .double(1)), (.double(0), .double(-0.0)),
        (.int(.max), .double(0x1p63)), (.int(.min), .double(-0x1p63)),
        (.decimal("1"), .int(1)), (.string(""), .string("")), (.bytes([]), .bytes([])),
        (.duration(0), .duration(0)), (.money("1.0"), .money("1")),
    ]

    private static func results(_ left: Value, _ right: Value) throws -> [Bool] {
        try ["_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_"].map { name in
            let function = try #require(StandardCall.library.first { $0.name == name })
            guard case .binary(let work) = function.work else { throw Fault.noSuchOverload }
            return try work(left, right) == .bool(true)
        }
    }

    @Test(arguments: ordered.indices) func less(_ index: Int) throws {
        let (left, right) = Self.ordered[index]
        #expect(try Self.results(left, right) == [true, true, false, false, false, true])
        #expect(try Self.results(right, left) == [false, false, true, true, false, true])
    }

    @Test(arguments: same.indices) func equal(_ index: Int) throws {
        let (left, right) = Self.same[index]
        #expect(try Self.results(left, right) == [false, true, false, true, true, false])
        #expect(try Self.results(right, left) == [false, true, false, true, true, false])
    }

    @Test(arguments: [Value.double(.nan), .int(1), .uint(1), .double(1)])
    func notANumberStandsToNothing(_ other: Value) throws {
        #expect(try Self.results(.double(.nan), other) == [false, false, false, false, false, true])
        #expect(try Self.results(other, .double(.nan)) == [false, false, false, false, false, true])
    }

    private static let unordered: [(Value, Value)] = [
        (.null, .null), (.list([]), .list([])), (.map([:]), .map([:])),
        (.type(TypeName("int")), .type(TypeName("int"))), (.string("1"), .int(1)), (.bool(true), .int(1)),
        (.none, .none), (.bytes([]), .string("")), (.timestamp(0), .duration(0)), (.int(0), .timestamp(0)),
        (.decimal("1"), .double(1)), (.money("1"), .int(1)),
    ]

    @Test(arguments: unordered.indices) func noOrder(_ index: Int) throws {
        let (left, right) = Self.unordered[index]
        for name in ["_<_", "_<=_", "_>_", "_>=_"] {
            try StandardCall(name, left, right, fails: .noSuchOverload).check()
        }
    }

    private static let equalities: [StandardCall] = [
        .init("_==_", .int(1), .string("1"), gives: .bool(false)),
        .init("_==_", .string("e\u{301}"), .string("\u{E9}"), gives: .bool(false)),
        .init("_==_", .list([.int(1), .int(2)]), .list([.double(1), .uint(2)]), gives: .bool(true)),
        .init("_==_", .list([.double(.nan)]), .list([.double(.nan)]), gives: .bool(false)),
        .init("_==_", .map([.int(1): .int(1)]), .map([.uint(1): .double(1)]), gives: .bool(true)),
        .init("_==_", .list([]), .map([:]), gives: .bool(false)),
        .init("_==_", .null, .null, gives: .bool(true)),
        .init("_!=_", .null, .bool(false), gives: .bool(true)),
    ]

    @Test(arguments: equalities) func equality(_ call: StandardCall) throws { try call.check() }
}
