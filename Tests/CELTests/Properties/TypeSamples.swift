import CEL

/// Telling values of every type of the language: the smallest, the largest, the odd ones.
enum TypeSamples {
    /// Expressions that give them.
    static func literals(of type: ValueType) -> [String] {
        switch type {
        case .bool: ["true", "false"]
        case .int: ["0", "1", "2", "-3", "9223372036854775807", "-9223372036854775808"]
        case .uint: ["0u", "1u", "7u", "18446744073709551615u"]
        case .double:
            ["0.0", "-0.0", "1.0", "-2.5", "9007199254740993.0", "1e300", "(0.0 / 0.0)", "(1.0 / 0.0)"]
        case .decimal: ["decimal(0)", "decimal('0.5')", "decimal('-0.0001')", "decimal('922337203685477')"]
        case .money: ["money(0)", "money('12.50')", "money('-0.01')"]
        case .bytes: ["b''", "b'a'", #"b'\xff\x00'"#, "b'é'"]
        case .null: ["null"]
        case .date: ["date('0001-01-01')", "date('2024-02-29')", "date('9999-12-31')"]
        case .month: ["month('2024-12')", "month('2025-02')"]
        case .timestamp: ["timestamp('0001-01-01T00:00:00Z')", "timestamp('2024-02-29T23:59:59.9Z')"]
        case .duration: ["duration('0')", "duration('-1.5s')", "duration('2562047h')"]
        case .address: ["ip('::1')", "ip('192.168.0.1')"]
        case .network: ["cidr('10.0.0.0/8')", "cidr('2001:db8::1/32')"]
        case .string: texts
        default: composed(type)
        }
    }

    private static let texts = [
        "''", "'a'", "'a,b'", "'é'", #"'e\u0301'"#, #"'\U0001F1F7\U0001F1FA'"#, "'1'", "'true'",
        "'2025-01-01'",
        "'%s %d'", "'[a-'", "'(.)'", "'10.0.0.1'", "'10.0.0.0/8'", "'1h'", "'Europe/Moscow'", "'half-up'",
    ]

    private static func composed(_ type: ValueType) -> [String] {
        switch type {
        case .list(let element):
            let items = literals(of: element)
            return ["[]", "[\(items[0])]", "[\(items.prefix(3).reversed().joined(separator: ", "))]"]
        case .map(let key, let value):
            let keys = literals(of: key)
            let item = literals(of: value)[0]
            return ["{}", "{\(keys[0]): \(item)}"]
                + keys.dropFirst().map { "{\($0): \(item), \(keys[0]): \(item)}" }
        case .optional(let wrapped): return ["optional.none()", "optional.of(\(literals(of: wrapped)[0]))"]
        case .type: return ["int", "type('a')"]
        default: return ["dyn(1)", "dyn('a')", "dyn([1])"]
        }
    }

    /// Whether a value has a type.
    static func fits(_ value: Value, _ type: ValueType) -> Bool {
        switch (value, type) {
        case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
            (.decimal, .decimal), (.money, .money), (.string, .string), (.bytes, .bytes), (.date, .date),
            (.month, .month), (.timestamp, .timestamp), (.duration, .duration), (.type, .type),
            (.address, .address), (.network, .network), (_, .dyn), (.optional(nil), .optional):
            true
        case (.list(let items), .list(let element)): items.allSatisfy { fits($0, element) }
        case (.map(let map), .map(let key, let value)):
            map.entries.allSatisfy { fits($0.key, key) && fits($0.value, value) }
        case (.optional(let value?), .optional(let wrapped)): fits(value, wrapped)
        default: false
        }
    }
}

extension ValueType {
    /// With types in the places of type parameters.
    func replacing(_ types: [String: ValueType]) -> ValueType {
        switch self {
        case .parameter(let name): types[name] ?? self
        case .list(let element): .list(element.replacing(types))
        case .map(let key, let value): .map(key.replacing(types), value.replacing(types))
        case .optional(let wrapped): .optional(wrapped.replacing(types))
        case .type(let type): .type(type.replacing(types))
        default: self
        }
    }

    /// What the type parameters of this type have to be to make it another one; none when nothing does.
    func parameters(toBecome wanted: ValueType) -> [String: ValueType]? {
        switch (self, wanted) {
        case (.parameter(let name), _): [name: wanted]
        case (.list(let own), .list(let other)), (.optional(let own), .optional(let other)),
            (.type(let own), .type(let other)):
            own.parameters(toBecome: other)
        case (.dyn, _): nil
        default: self == wanted ? [:] : nil
        }
    }
}
