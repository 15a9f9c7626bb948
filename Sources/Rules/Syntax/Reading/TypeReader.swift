import Diagnostics
import Documents

/// Reads `list(code(form))`: a name, or one of four words with types in parentheses.
struct TypeReader {
    private let bytes: [UInt8]
    private let origin: TextOrigin
    private var at = 0

    private init(_ bytes: [UInt8], _ origin: TextOrigin) {
        self.bytes = bytes
        self.origin = origin
    }

    /// The type that a scalar holds; nil when it is none.
    static func read(_ node: DocumentNode) -> TypeSyntax? {
        var reader = TypeReader(Array(node.bytes), node.origin)
        guard let type = reader.type(depth: 0), reader.skipSpaces(), reader.at == reader.bytes.count else {
            return nil
        }
        return type
    }

    private mutating func type(depth: Int) -> TypeSyntax? {
        guard depth < 16, let name = name() else { return nil }
        guard accept("(") else { return .named(name) }
        let result: TypeSyntax?
        switch name.value {
        case "code":
            result = self.name().map(TypeSyntax.code)
        case "list":
            result = type(depth: depth + 1).map(TypeSyntax.list)
        case "optional":
            result = type(depth: depth + 1).map(TypeSyntax.optional)
        case "map":
            guard let key = type(depth: depth + 1), accept(","), let value = type(depth: depth + 1) else {
                return nil
            }
            result = .map(key, value)
        default:
            return nil
        }
        guard accept(")") else { return nil }
        return result
    }

    private mutating func name() -> Spanned<String>? {
        _ = skipSpaces()
        let start = at
        while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
        guard at > start else { return nil }
        return Spanned(String(decoding: bytes[start..<at], as: UTF8.self), origin.span(start..<at))
    }

    private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
        _ = skipSpaces()
        guard at < bytes.count, bytes[at] == UInt8(ascii: sign) else { return false }
        at += 1
        return true
    }

    private mutating func skipSpaces() -> Bool {
        while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
        return true
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension RulebookReader {
    /// A type.
    mutating func type(_ node: DocumentNode) -> TypeSyntax? {
        guard let text = scalar(node, expected: .type) else { return nil }
        guard let type = TypeReader.read(node) else {
            diagnostics.add(RulesMessages.wrongValue(text.value, expected: .type, at: node.span))
            return nil
        }
        return type
    }
}
