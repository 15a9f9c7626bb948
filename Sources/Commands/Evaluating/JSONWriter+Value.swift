import CEL
import Documents

/// Values of the language as JSON, by the mapping that protocol buffers have for them.
extension JSONWriter {
    /// Writes a value; numbers are numbers, also whole ones of 64 bits.
    ///
    /// Exact numbers, dates and times are strings as
    /// in facts, bytes are base64, what JSON has no number for is its name, and an optional without a value is `null`.
    mutating func value(_ value: Value) {
        switch value {
        case .null, .optional(nil): null()
        case .bool(let value): bool(value)
        case .int(let value): integer(value)
        case .uint(let value): integer(value)
        case .double(let value):
            if value.isFinite { number(value.description) } else { string(Self.name(of: value)) }
        case .bytes(let bytes): string(Self.base64(bytes))
        case .list(let values):
            beginArray()
            for value in values { self.value(value) }
            endArray()
        case .map(let map):
            beginObject()
            for entry in map.entries {
                key(entry.key.text)
                self.value(entry.value)
            }
            endObject()
        case .optional(let wrapped?): self.value(wrapped)
        default: string(value.text)
        }
    }

    private static func name(of number: Double) -> String {
        number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        guard case .unary(let encode)? = Library.standard["base64.encode"]?.work,
            case .string(let text)? = try? encode(.bytes(bytes))
        else { return Value.bytes(bytes).text }
        return text
    }
}
