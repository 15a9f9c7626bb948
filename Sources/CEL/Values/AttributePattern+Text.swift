import Diagnostics

/// Patterns as people write them.
extension AttributePattern {
    /// The pattern of a text: `client.incomes[0]`, `client.incomes[*].amount`, `places['home']`, `staff[…]`; nil when the
    /// text is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        var position = 0
        guard let name = Self.name(bytes, &position) else { return nil }
        variable = name
        qualifiers = []
        while position < bytes.count {
            guard let qualifier = Self.qualifier(bytes, &position) else { return nil }
            qualifiers.append(qualifier)
        }
    }

    private static func name(_ bytes: [UInt8], _ position: inout Int) -> String? {
        let start = position
        while position < bytes.count, bytes[position].continuesName { position += 1 }
        guard start < position, bytes[start].startsName else { return nil }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func qualifier(_ bytes: [UInt8], _ position: inout Int) -> Qualifier? {
        let opening = bytes[position]
        position += 1
        guard position < bytes.count else { return nil }
        switch (opening, bytes[position]) {
        case (UInt8(ascii: "."), UInt8(ascii: "*")):
            position += 1
            return .any
        case (UInt8(ascii: "."), UInt8(ascii: "`")):
            return quoted(bytes, &position).map { .field($0) }
        case (UInt8(ascii: "."), _): return name(bytes, &position).map { .field($0) }
        case (UInt8(ascii: "["), _): return bracketed(bytes, &position)
        default: return nil
        }
    }

    private static func quoted(_ bytes: [UInt8], _ position: inout Int) -> String? {
        let start = position + 1
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "`")), end > start else { return nil }
        position = end + 1
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// What stands between brackets: a literal, `*` or `…`; a bracket in a string ends nothing.
    private static func bracketed(_ bytes: [UInt8], _ position: inout Int) -> Qualifier? {
        var end = bytes[position...].firstIndex(of: UInt8(ascii: "]"))
        while let closing = end {
            let text = String(decoding: bytes[position..<closing], as: UTF8.self)
            if let qualifier = qualifier(between: text) {
                position = closing + 1
                return qualifier
            }
            end = bytes[(closing + 1)...].firstIndex(of: UInt8(ascii: "]"))
        }
        return nil
    }

    private static func qualifier(between text: String) -> Qualifier? {
        if text == "*" { return .any }
        if text == "…" || text == "..." { return .rest }
        let (parsed, _) = ParsedExpression.parse(
            text, origin: TextOrigin(source: 0, start: 0, count: text.utf8.count))
        guard let parsed, case .literal(let literal) = parsed[parsed.root] else { return nil }
        return Qualifier(Value(literal))
    }
}
