/// Members by key; a member that may be absent is nil, false or empty then.
extension WireNode {
    /// A string that must be there.
    package func string(_ key: String) throws(WireError) -> String { try required(key, .string).string }

    /// A string that may be absent.
    package func optionalString(_ key: String) throws(WireError) -> String? { try value(key)?.string }

    /// An integer that must be there.
    package func integer(_ key: String) throws(WireError) -> Int { try required(key, .integer).integer }

    /// An integer that may be absent.
    package func optionalInteger(_ key: String) throws(WireError) -> Int? { try value(key)?.integer }

    /// A mark: true when the key is there and true.
    package func mark(_ key: String) throws(WireError) -> Bool { try value(key)?.boolean ?? false }

    /// A word of an enumeration that must be there.
    package func word<Word: RawRepresentable<String>>(
        _ key: String, _ type: Word.Type
    ) throws(WireError) -> Word { try required(key, .string).word(type) }

    /// A word of an enumeration that may be absent.
    package func optionalWord<Word: RawRepresentable<String>>(
        _ key: String, _ type: Word.Type
    ) throws(WireError) -> Word? { try value(key)?.word(type) }

    /// A value that must be there.
    package func member<Value: WireValue>(_ key: String, _: Value.Type) throws(WireError) -> Value {
        try Value(reading: required(key, .object))
    }

    /// A value that may be absent or `null`.
    package func optional<Value: WireValue>(_ key: String, _: Value.Type) throws(WireError) -> Value? {
        guard let node = try value(key) else { return nil }
        return try Value(reading: node)
    }

    /// A list; empty when it is absent.
    package func list<Value: WireValue>(_ key: String, _: Value.Type) throws(WireError) -> [Value] {
        guard let node = try value(key) else { return [] }
        var values: [Value] = []
        for item in try node.items { values.append(try Value(reading: item)) }
        return values
    }

    /// A list of strings; empty when it is absent.
    package func strings(_ key: String) throws(WireError) -> [String] {
        guard let node = try value(key) else { return [] }
        var values: [String] = []
        for item in try node.items { values.append(try item.string) }
        return values
    }
}
