import CEL
import Documents

/// Facts as values of the language, without a vocabulary.
extension Value {
    /// What a node is: JSON's values as CEL takes them, plain scalars of YAML by the core schema of YAML 1.2.
    ///
    /// Numbers without fraction and exponent are ints, or uints above the greatest int; all others are doubles. Keys
    /// are strings. Depth is bounded by the reader.
    init(facts node: DocumentNode) {
        switch node.kind {
        case .null, .absent: self = .null
        case .text: self = .string(node.text)
        case .plain: self = Value(plain: node.text)
        case .sequence: self = .list(node.items.map { Value(facts: $0) })
        case .mapping:
            let entries = node.entries.map {
                ValueMap.Entry(key: .string($0.key.text), value: Value(facts: $0.value))
            }
            do throws(Fault) {
                self = .map(try ValueMap(entries))
            } catch {
                // INVARIANT: keys are strings, and the readers refuse repeated ones.
                preconditionFailure("a document with repeated keys was read")
            }
        }
    }

    /// A plain scalar (yaml.org, YAML 1.2.2, section 10.3.2); it contains every number of JSON.
    private init(plain text: String) {
        switch text {
        case "null", "Null", "NULL", "~", "": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        case ".nan", ".NaN", ".NAN": self = .double(.nan)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .double(.infinity)
        case "-.inf", "-.Inf", "-.INF": self = .double(-.infinity)
        default: self = Self.number(text) ?? .string(text)
        }
    }

    private static func number(_ text: String) -> Value? {
        let bytes = Array(text.utf8)
        if bytes.starts(with: "0x".utf8) { return whole(text.utf8.dropFirst(2), radix: 16) }
        if bytes.starts(with: "0o".utf8) { return whole(text.utf8.dropFirst(2), radix: 8) }
        let isSigned = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
        let digits = bytes.dropFirst(isSigned ? 1 : 0)
        if !digits.isEmpty, digits.allSatisfy(isDigit) {
            return whole(text.utf8[...], radix: 10) ?? Double(text).map { .double($0) }
        }
        return isFloat(digits) ? Double(text).map { .double($0) } : nil
    }

    /// Digits, perhaps behind a sign, as a number of 64 bits.
    private static func whole(_ text: Substring.UTF8View, radix: Int) -> Value? {
        let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
        if isSigned, radix != 10 { return nil }
        let digits = Substring(text)
        return Int64(digits, radix: radix).map { .int($0) } ?? UInt64(digits, radix: radix).map { .uint($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// `[0-9]+(\.[0-9]*)?` or `\.[0-9]+`, with or without an exponent.
    private static func isFloat(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        let before = rest.prefix(while: isDigit).count
        rest = rest.dropFirst(before)
        var after = 0
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            after = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(after)
        }
        guard before + after > 0 else { return false }
        guard let mark = rest.first else { return true }
        guard mark | 0x20 == UInt8(ascii: "e") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(isDigit)
    }
}
