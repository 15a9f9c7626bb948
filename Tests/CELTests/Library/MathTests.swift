import Testing

@testable import CEL

@Suite struct MathTests {
    static let extremes: [FunctionUse] = [
        FunctionUse("math.greatest", .int(5), gives: .int(5)),
        FunctionUse("math.greatest", .int(1), .double(1), .uint(1), gives: .int(1)),
        FunctionUse("math.greatest", .uint(1), .int(1), gives: .uint(1)),
        FunctionUse("math.greatest", .int(-3), .uint(3), gives: .uint(3)),
        FunctionUse("math.greatest", .int(.max), .uint(.max), .double(5), gives: .uint(.max)),
        FunctionUse(
            "math.greatest", .list([.double(5.4), .int(10), .uint(3), .double(-5)]), gives: .int(10)),
        FunctionUse("math.greatest", .double(-.infinity), .int(.min), gives: .int(.min)),
        FunctionUse("math.greatest", .list([]), fails: .emptyList),
        FunctionUse("math.greatest", fails: .noSuchOverload),
        FunctionUse("math.greatest", .string("a"), fails: .noSuchOverload),
        FunctionUse("math.greatest", .list([.bool(true)]), fails: .noSuchOverload),
        FunctionUse("math.greatest", .int(1), .list([.int(2)]), fails: .noSuchOverload),
        FunctionUse("math.greatest", .int(1), .double(.nan), fails: .argument),
        FunctionUse("math.greatest", .decimal(.one), fails: .noSuchOverload),
        FunctionUse("math.least", .int(1), .double(1), gives: .int(1)),
        FunctionUse("math.least", .double(5.4), .int(10), .double(-5), .int(.max), gives: .double(-5)),
        FunctionUse("math.least", .uint(0), .int(.min), gives: .int(.min)),
        FunctionUse("math.least", ints(3), gives: .int(3)),
        FunctionUse(
            "math.least", .int(9), .int(8), .int(7), .int(6), .int(5), .int(4), .int(3), .int(2), .int(1),
            .int(0), gives: .int(0)),
    ]

    static let rounding: [FunctionUse] = [
        FunctionUse("math.ceil", .double(1.2), gives: .double(2)),
        FunctionUse("math.ceil", .double(-0.5), gives: .double(-0.0)),
        FunctionUse("math.floor", .double(-1.2), gives: .double(-2)),
        FunctionUse("math.floor", .int(1), fails: .noSuchOverload),
        FunctionUse("math.round", .double(2.5), gives: .double(3)),
        FunctionUse("math.round", .double(-2.5), gives: .double(-3)),
        FunctionUse("math.round", .double(0.49999999999999994), gives: .double(0)),
        FunctionUse("math.round", .double(.nan), gives: .double(.nan)),
        FunctionUse("math.round", .double(.infinity), gives: .double(.infinity)),
        FunctionUse("math.trunc", .double(-1.9), gives: .double(-1)),
        FunctionUse("math.trunc", .uint(1), fails: .noSuchOverload),
        FunctionUse("math.sqrt", .int(81), gives: .double(9)),
        FunctionUse("math.sqrt", .uint(.max), gives: .double(4_294_967_296)),
        FunctionUse("math.sqrt", .double(-1), gives: .double(.nan)),
        FunctionUse("math.sqrt", .string("4"), fails: .noSuchOverload),
    ]

    static let signs: [FunctionUse] = [
        FunctionUse("math.abs", .int(-11), gives: .int(11)),
        FunctionUse("math.abs", .int(.min), fails: .overflow),
        FunctionUse("math.abs", .int(.min + 1), gives: .int(.max)),
        FunctionUse("math.abs", .uint(1), gives: .uint(1)),
        FunctionUse("math.abs", .double(-0.0), gives: .double(0)),
        FunctionUse("math.abs", .double(-.infinity), gives: .double(.infinity)),
        FunctionUse("math.sign", .int(.min), gives: .int(-1)),
        FunctionUse("math.sign", .uint(9), gives: .uint(1)),
        FunctionUse("math.sign", .double(-32), gives: .double(-1)),
        FunctionUse("math.sign", .double(-0.0), gives: .double(0)),
        FunctionUse("math.sign", .double(.nan), gives: .double(.nan)),
        FunctionUse("math.isNaN", .double(.nan), gives: .bool(true)),
        FunctionUse("math.isNaN", .bool(true), fails: .noSuchOverload),
        FunctionUse("math.isInf", .double(-.infinity), gives: .bool(true)),
        FunctionUse("math.isInf", .double(.nan), gives: .bool(false)),
        FunctionUse("math.isFinite", .double(.greatestFiniteMagnitude), gives: .bool(true)),
        FunctionUse("math.isFinite", .double(.nan), gives: .bool(false)),
    ]

    static let bits: [FunctionUse] = [
        FunctionUse("math.bitAnd", .int(1), .int(-1), gives: .int(1)),
        FunctionUse("math.bitAnd", .uint(2), .int(2), fails: .noSuchOverload),
        FunctionUse("math.bitOr", .int(.min), .int(.max), gives: .int(-1)),
        FunctionUse("math.bitOr", .double(1.2), .int(1), fails: .noSuchOverload),
        FunctionUse("math.bitXor", .uint(1), .uint(3), gives: .uint(2)),
        FunctionUse("math.bitNot", .int(-1), gives: .int(0)),
        FunctionUse("math.bitNot", .uint(0), gives: .uint(.max)),
        FunctionUse("math.bitShiftLeft", .int(1), .int(63), gives: .int(.min)),
        FunctionUse("math.bitShiftLeft", .int(-1), .int(200), gives: .int(0)),
        FunctionUse("math.bitShiftLeft", .int(1), .int(.max), gives: .int(0)),
        FunctionUse("math.bitShiftLeft", .uint(1), .int(64), gives: .uint(0)),
        FunctionUse("math.bitShiftLeft", .uint(1), .int(-1), fails: .argument),
        FunctionUse("math.bitShiftLeft", .int(1), .uint(1), fails: .noSuchOverload),
        FunctionUse("math.bitShiftRight", .int(-1024), .int(3), gives: .int(2_305_843_009_213_693_824)),
        FunctionUse("math.bitShiftRight", .int(-1), .int(0), gives: .int(-1)),
        FunctionUse("math.bitShiftRight", .int(-1), .int(64), gives: .int(0)),
        FunctionUse("math.bitShiftRight", .int(1), .int(.min), fails: .argument),
        FunctionUse("math.bitShiftRight", .double(1), .int(-1), fails: .noSuchOverload),
    ]

    @Test(arguments: extremes + rounding + signs + bits)
    func computes(_ use: FunctionUse) {
        #expect(use.result(in: MathFunctions.all) == use.expected)
    }

    @Test func mixedNumbersAreDynamic() throws {
        let function = try #require(MathFunctions.all.first { $0.name == "math.greatest" })
        #expect(function.overloads.contains(.global([.int, .uint], .dyn)))
        #expect(function.overloads.contains(.global([.uint, .uint], .uint)))
        #expect(function.overloads.contains(.global([.list(.double)], .double)))
        #expect(function.overloads.contains(.global([.int, .int, .int], .int).repeatingLast()))
    }
}
