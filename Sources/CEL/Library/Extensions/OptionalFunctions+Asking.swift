import Diagnostics

/// What an optional holds.
extension OptionalFunctions {
    static let asking: [Function] = [
        Function(
            "hasValue", [.member(.optional(element), [], .bool)],
            Function.Documentation(
                Phrase(ru: "есть ли значение", en: "whether there is a value"),
                examples: ["optional.of(1).hasValue()", "!optional.none().hasValue()"]),
            .unary { value throws(Fault) in
                guard case .optional(let held) = value else { throw .noSuchOverload }
                return .bool(held != nil)
            }
        ).taking(.lookup),
        Function(
            "value", [.member(.optional(element), [], element)],
            Function.Documentation(
                Phrase(ru: "значение, которое должно быть", en: "the value, which must be there"),
                faults: [.noValue], examples: ["optional.of('a').value() == 'a'"]),
            .unary { value throws(Fault) in
                guard case .optional(let held) = value else { throw .noSuchOverload }
                guard let held else { throw .noValue }
                return held
            }
        ).taking(.lookup),
        Function(
            "or", [.member(.optional(element), [.optional(element)], .optional(element))],
            Function.Documentation(
                Phrase(
                    ru: "первое необязательное значение, а если его нет, второе",
                    en: "the first optional, or the second when the first has no value"),
                examples: [
                    "optional.of(1).or(optional.of(2)).value() == 1",
                    "optional.none().or(optional.of(2)).value() == 2",
                ]),
            .binary { left, right throws(Fault) in
                guard case .optional(let held) = left else { throw .noSuchOverload }
                if held != nil { return left }
                guard case .optional = right else { throw .noSuchOverload }
                return right
            }
        ).taking(.lookup),
        Function(
            "orValue", [.member(.optional(element), [element], element)],
            Function.Documentation(
                Phrase(
                    ru: "значение, а если его нет, данное",
                    en: "the value, or the given one when there is none"),
                examples: ["optional.of(1).orValue(2) == 1", "optional.none().orValue(2) == 2"]),
            .binary { left, right throws(Fault) in
                guard case .optional(let held) = left else { throw .noSuchOverload }
                return held ?? right
            }
        ).taking(.lookup),
    ]
}
