import Diagnostics

/// Membership and indices.
extension OperatorFunctions {
    static let access: [Function] = [
        Function(
            "@in",
            [
                .global([.parameter("A"), .list(.parameter("A"))], .bool),
                .global([.parameter("A"), .map(.parameter("A"), .parameter("B"))], .bool),
            ],
            Function.Documentation(
                Phrase(
                    ru: "есть ли значение в списке или ключ в отображении",
                    en: "whether a value is in a list, or a key in a map"),
                examples: ["2 in [1, 2, 3]", "'a' in {'a': 1}", "!('c' in ['a', 'b'])"]),
            .binary(contains)
        ).acceptingGaps(),
        Function(
            "_[_]",
            [
                .global([.list(.parameter("A")), .int], .parameter("A")),
                .global([.map(.parameter("A"), .parameter("B")), .parameter("A")], .parameter("B")),
            ],
            Function.Documentation(
                Phrase(
                    ru: "элемент списка по номеру от нуля или значение отображения по ключу",
                    en: "the element of a list by its place from zero on, or the value of a map by its key"),
                faults: [.indexOutOfRange, .noSuchKey, .keyType, .argument],
                examples: ["[1, 2, 3][0] == 1", "{'a': 1}['a'] == 1"]),
            .binary(element)
        ).taking(.lookup).acceptingGaps(),
    ]

    /// The work of `in`; what cannot be the key of a map is in none.
    static func contains(_ value: Value, _ container: Value) throws(Fault) -> Value {
        switch container {
        case .list(let values):
            let outcome = values.membership(of: value)
            guard outcome == .unknown else { return .bool(outcome == .yes) }
            return .missing(container.unknowns.union(value.unknowns))
        case .map(let map):
            do throws(Fault) {
                guard let found = try map.value(value) else { return .bool(false) }
                if case .unknown(let gap) = found, gap.extent == .entry { return .missing(gap.unknowns) }
                return .bool(true)
            } catch .keyType {
                return .bool(false)
            } catch {
                throw error
            }
        default: throw .noSuchOverload
        }
    }

    /// The work of `[]`; behind an optional the element is optional too (cel-spec, "Optional Types").
    static func element(_ container: Value, _ index: Value) throws(Fault) -> Value {
        switch container {
        case .list(let values):
            guard let element = values.element(at: try place(index)) else { throw .indexOutOfRange }
            return element
        case .map(let map):
            guard let value = try map.value(index) else { throw .noSuchKey }
            return value
        case .optional: return try OptionalFunctions.index(container, index)
        default: throw .noSuchOverload
        }
    }

    /// The place that an index means; nil when no list is so long.
    ///
    /// Throws `.argument` for a fraction.
    static func place(_ index: Value) throws(Fault) -> Int? {
        switch index {
        case .int(let value): return Int(exactly: value)
        case .uint(let value): return Int(exactly: value)
        case .double(let value):
            guard value.rounded(.towardZero) == value else { throw .argument }
            return Int(exactly: value)
        default: throw .noSuchOverload
        }
    }
}
