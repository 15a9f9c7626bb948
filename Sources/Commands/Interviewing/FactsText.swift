import Documents
import Facts

/// A draft of facts as the text of a file: YAML for people, or JSON.
enum FactsText {
    /// The text of a file of this name.
    static func bytes(_ facts: FactsDraft, for path: String) -> [UInt8] {
        if path.hasSuffix(".json") { return json(facts, pretty: true) }
        var text = ""
        append(facts, indent: 0, to: &text)
        return Array(text.utf8)
    }

    /// The facts as JSON.
    static func json(_ facts: FactsDraft, pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        write(facts, to: &json)
        return json.finish()
    }

    /// Writes facts as one value; scalars are strings, which every type reads.
    static func write(_ facts: FactsDraft, to json: inout JSONWriter) {
        switch facts {
        case .none: json.null()
        case .scalar(let text): json.string(text)
        case .list(let elements):
            json.beginArray()
            for element in elements { write(element, to: &json) }
            json.endArray()
        case .fields(let fields):
            json.beginObject()
            for field in fields {
                json.key(field.name)
                write(field.value, to: &json)
            }
            json.endObject()
        }
    }

    // MARK: YAML

    private static func append(_ facts: FactsDraft, indent: Int, to text: inout String) {
        switch facts {
        case .fields(let fields) where !fields.isEmpty:
            for field in fields {
                text += String(repeating: " ", count: indent) + scalar(field.name) + ":"
                append(behind: field.value, indent: indent + 2, to: &text)
            }
        case .list(let elements) where !elements.isEmpty:
            for element in elements { append(element: element, indent: indent, to: &text) }
        default: text += String(repeating: " ", count: indent) + inline(facts) + "\n"
        }
    }

    private static func append(behind value: FactsDraft, indent: Int, to text: inout String) {
        guard value.isBlock else {
            text += " " + inline(value) + "\n"
            return
        }
        text += "\n"
        append(value, indent: indent, to: &text)
    }

    /// The first line of an element stands behind its dash.
    private static func append(element: FactsDraft, indent: Int, to text: inout String) {
        var inner = ""
        append(element, indent: indent + 2, to: &inner)
        text += String(repeating: " ", count: indent) + "- " + inner.dropFirst(indent + 2)
    }

    private static func inline(_ facts: FactsDraft) -> String {
        switch facts {
        case .none: "null"
        case .scalar(let text): scalar(text)
        case .list: "[]"
        case .fields: "{}"
        }
    }

    /// A scalar as it is where YAML takes it for nothing else, in double quotes otherwise.
    private static func scalar(_ text: String) -> String {
        let isPlain =
            text.utf8.first.map(isWordByte) ?? false
            && text.utf8.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
            && text.lowercased() != "null"
        if isPlain { return text }
        var json = JSONWriter()
        json.string(text)
        return String(decoding: json.finish(), as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return letters.contains(byte | 0x20) || digits.contains(byte) || byte == UInt8(ascii: "_")
    }
}

extension FactsDraft {
    /// Whether it takes lines of its own.
    fileprivate var isBlock: Bool {
        switch self {
        case .fields(let fields): !fields.isEmpty
        case .list(let elements): !elements.isEmpty
        case .scalar, .none: false
        }
    }
}
