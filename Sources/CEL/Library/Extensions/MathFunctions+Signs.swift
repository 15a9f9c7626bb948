import Diagnostics

/// The size and the sign of a number, and what kind of double it is.
extension MathFunctions {
    static let signs: [Function] = [
        Function(
            "math.abs", [.global([.int], .int), .global([.uint], .uint), .global([.double], .double)],
            Function.Documentation(
                Phrase(ru: "число без знака", en: "the number without its sign"), faults: [.overflow],
                examples: ["math.abs(-11) == 11", "math.abs(-1.5) == 1.5"]),
            .unary(magnitude)),
        Function(
            "math.sign", [.global([.int], .int), .global([.uint], .uint), .global([.double], .double)],
            Function.Documentation(
                Phrase(
                    ru: "знак числа: -1, 0 или 1 того же типа; у NaN — NaN",
                    en: "the sign of the number: -1, 0 or 1 of its type; NaN of NaN"),
                examples: ["math.sign(-42) == -1", "math.sign(0.25) == 1.0", "math.sign(0u) == 0u"]),
            .unary(sign)),
    ]

    static let classes: [Function] = [
        predicate(
            "math.isNaN", ru: "не число ли это (NaN)", en: "whether it is not a number (NaN)",
            ["math.isNaN(0.0 / 0.0)", "!math.isNaN(1.0)"]
        ) { $0.isNaN },
        predicate(
            "math.isInf", ru: "бесконечно ли число", en: "whether it is infinite",
            ["math.isInf(-1.0 / 0.0)", "!math.isInf(1.0)"]
        ) { $0.isInfinite },
        predicate(
            "math.isFinite", ru: "конечно ли число", en: "whether it is finite",
            ["math.isFinite(1.5)", "!math.isFinite(0.0 / 0.0)"]
        ) { $0.isFinite },
    ]

    private static func predicate(
        _ name: String, ru: String, en: String, _ examples: [String],
        _ holds: @escaping @Sendable (Double) -> Bool
    ) -> Function {
        Function(
            name, [.global([.double], .bool)],
            Function.Documentation(Phrase(ru: ru, en: en), examples: examples),
            .unary { value throws(Fault) in
                guard case .double(let number) = value else { throw .noSuchOverload }
                return .bool(holds(number))
            })
    }

    private static func magnitude(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .int(.min): throw .overflow
        case .int(let number): .int(number < 0 ? -number : number)
        case .uint: value
        case .double(let number): .double(number.magnitude)
        default: throw .noSuchOverload
        }
    }

    private static func sign(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .int(let number): .int(number.signum())
        case .uint(let number): .uint(number.signum())
        case .double(let number): .double(number > 0 ? 1 : number < 0 ? -1 : number.isNaN ? number : 0)
        default: throw .noSuchOverload
        }
    }
}
