import Diagnostics

/// Whole numbers as 64 bits; ints in two's complement.
extension MathFunctions {
    static let bits: [Function] = [
        combination(
            "math.bitAnd", ru: "биты, стоящие в обоих числах", en: "the bits that both numbers have",
            ["math.bitAnd(3, 6) == 2", "math.bitAnd(3u, 2u) == 2u"]
        ) { $0 & $1 },
        combination(
            "math.bitOr", ru: "биты, стоящие хотя бы в одном числе",
            en: "the bits that one of the numbers has",
            ["math.bitOr(1, 2) == 3"]
        ) { $0 | $1 },
        combination(
            "math.bitXor", ru: "биты, стоящие ровно в одном числе", en: "the bits that just one number has",
            ["math.bitXor(1, 3) == 2"]
        ) { $0 ^ $1 },
        Function(
            "math.bitNot", [.global([.int], .int), .global([.uint], .uint)],
            Function.Documentation(
                Phrase(ru: "все биты наоборот", en: "every bit the other way round"),
                examples: ["math.bitNot(1) == -2", "math.bitNot(0u) == 18446744073709551615u"]),
            .unary(complement)),
    ]

    static let shifts: [Function] = [
        shift(
            "math.bitShiftLeft", ru: "биты, сдвинутые влево; от 64 позиций — 0",
            en: "the bits moved to the left; 0 from 64 places on",
            ["math.bitShiftLeft(1, 4) == 16", "math.bitShiftLeft(1, 64) == 0"]
        ) { $0 << $1 },
        shift(
            "math.bitShiftRight",
            ru: "биты, сдвинутые вправо; слева встают нули и у отрицательных чисел; от 64 позиций — 0",
            en: "the bits moved to the right, zeros coming in for negative numbers too; 0 from 64 places on",
            ["math.bitShiftRight(1024, 3) == 128", "math.bitShiftRight(-1, 63) == 1"]
        ) { $0 >> $1 },
    ]

    private static func combination(
        _ name: String, ru: String, en: String, _ examples: [String],
        _ combine: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> Function {
        Function(
            name, [.global([.int, .int], .int), .global([.uint, .uint], .uint)],
            Function.Documentation(Phrase(ru: ru, en: en), examples: examples),
            .binary { left, right throws(Fault) in
                switch (left, right) {
                case (.int(let first), .int(let second)):
                    .int(Int64(bitPattern: combine(UInt64(bitPattern: first), UInt64(bitPattern: second))))
                case (.uint(let first), .uint(let second)): .uint(combine(first, second))
                default: throw .noSuchOverload
                }
            })
    }

    private static func shift(
        _ name: String, ru: String, en: String, _ examples: [String],
        _ move: @escaping @Sendable (UInt64, Int64) -> UInt64
    ) -> Function {
        Function(
            name, [.global([.int, .int], .int), .global([.uint, .int], .uint)],
            Function.Documentation(Phrase(ru: ru, en: en), faults: [.argument], examples: examples),
            .binary { value, count throws(Fault) in
                guard case .int(let places) = count else { throw .noSuchOverload }
                switch value {
                case .int(let number):
                    guard places >= 0 else { throw .argument }
                    return .int(Int64(bitPattern: move(UInt64(bitPattern: number), places)))
                case .uint(let number):
                    guard places >= 0 else { throw .argument }
                    return .uint(move(number, places))
                default: throw .noSuchOverload
                }
            })
    }

    private static func complement(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .int(let number): .int(~number)
        case .uint(let number): .uint(~number)
        default: throw .noSuchOverload
        }
    }
}
