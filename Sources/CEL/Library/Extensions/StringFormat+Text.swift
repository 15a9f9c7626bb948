/// Values as `%s` writes them: strings bare also inside of lists and maps, maps by the text of their keys.
extension StringFormat {
    /// Appends the text of a value.
    ///
    /// Throws `.argument` for an optional, which has no text of its own, and checks the size as it goes: a
    /// value that shares its parts may be far larger in text than in memory.
    static func append(_ value: Value, to bytes: inout [UInt8]) throws(Fault) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let number): bytes += String(number).utf8
        case .uint(let number): bytes += String(number).utf8
        case .double(let number): bytes += doubleText(number).utf8
        case .string(let text): bytes += text.utf8
        case .bytes(let octets):
            guard let text = String(validating: octets, as: UTF8.self) else { throw .conversion }
            bytes += text.utf8
        case .type(let type): bytes += type.name.utf8
        case .list(let elements): try append(elements, to: &bytes)
        case .map(let map): try append(map, to: &bytes)
        case .optional, .unknown: throw .argument
        case .decimal, .money, .date, .month, .timestamp, .duration, .address, .network:
            bytes += value.text.utf8
        }
        guard bytes.count <= ValueLimits.bytes else { throw .tooLarge }
    }

    private static func append(_ elements: [Value], to bytes: inout [UInt8]) throws(Fault) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes += ", ".utf8 }
            try append(element, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func append(_ map: ValueMap, to bytes: inout [UInt8]) throws(Fault) {
        var entries: [(key: [UInt8], value: Value)] = []
        for entry in map.entries {
            var key: [UInt8] = []
            try append(entry.key, to: &key)
            entries.append((key, entry.value))
        }
        entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
        bytes.append(UInt8(ascii: "{"))
        for (index, entry) in entries.enumerated() {
            if index > 0 { bytes += ", ".utf8 }
            bytes += entry.key
            bytes += ": ".utf8
            try append(entry.value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// The shortest digits that read back as the number, never with an exponent: `1`, `0.0000001`; `NaN`,
    /// `-Infinity`.
    static func doubleText(_ number: Double) -> String {
        specialText(number) ?? DecimalDigits(shortest: number).plainText
    }

    /// The text of a double that is no number or not finite.
    static func specialText(_ number: Double) -> String? {
        if number.isNaN { return "NaN" }
        guard number.isInfinite else { return nil }
        return number < 0 ? "-Infinity" : "Infinity"
    }
}
