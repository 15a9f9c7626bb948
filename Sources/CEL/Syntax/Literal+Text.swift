/// Literals as CEL writes them.
extension ParsedExpression.Literal {
    /// The literal in CEL: strings between single quotes, control characters escaped.
    var celText: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): String(value) + "u"
        case .double(_, let digits): digits
        case .string(let value): Self.quoted(value)
        case .bytes(let octets): Self.quoted(octets)
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "'".unicodeScalars
        for scalar in text.unicodeScalars {
            if let escape = escape(scalar) {
                result.append(contentsOf: escape.unicodeScalars)
            } else if scalar.properties.generalCategory == .control {
                result.append(contentsOf: hexEscape(UInt8(truncatingIfNeeded: scalar.value)).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        result.append("'")
        return String(result)
    }

    private static func quoted(_ octets: [UInt8]) -> String {
        var result = "b'"
        for octet in octets {
            let scalar = Unicode.Scalar(octet)
            if let escape = escape(scalar) {
                result += escape
            } else {
                result += (0x20..<0x7F).contains(octet) ? String(Character(scalar)) : hexEscape(octet)
            }
        }
        return result + "'"
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "'": "\\'"
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: nil
        }
    }

    private static func hexEscape(_ octet: UInt8) -> String {
        (octet < 16 ? "\\x0" : "\\x") + String(octet, radix: 16)
    }
}
