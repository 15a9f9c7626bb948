/// Operators as people know them from elsewhere, and what CEL has in their place.
enum MistakenOperator {
    /// Runs of ASCII signs, longest first, that no valid expression holds.
    static let signs: [(written: [UInt8], meant: Symbol)] = [
        (Array("===".utf8), .equal), (Array("!==".utf8), .notEqual), (Array("<>".utf8), .notEqual),
        (Array("=>".utf8), .greaterOrEqual), (Array("=<".utf8), .lessOrEqual), (Array("=".utf8), .equal),
        (Array("&".utf8), .and), (Array("|".utf8), .or),
    ]

    /// Words between or before operands, in any case.
    static func word(_ text: String) -> Symbol? {
        switch text.lowercased() {
        case "and", "и": .and
        case "or", "или": .or
        case "not", "не": .not
        default: nil
        }
    }

    /// Signs outside ASCII that look like operators.
    static func scalar(_ scalar: Unicode.Scalar) -> Symbol? {
        switch scalar {
        case "\u{2260}": .notEqual
        case "\u{2264}", "\u{2A7D}": .lessOrEqual
        case "\u{2265}", "\u{2A7E}": .greaterOrEqual
        case "\u{2212}", "\u{2010}"..."\u{2014}": .minus
        case "\u{00D7}", "\u{22C5}", "\u{00B7}": .star
        case "\u{00F7}", "\u{2215}": .slash
        case "\u{2227}": .and
        case "\u{2228}": .or
        case "\u{00AC}": .not
        default: nil
        }
    }

    /// Quotation marks of typography.
    static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{00AB}", "\u{00BB}", "\u{2018}"..."\u{201F}", "\u{2039}", "\u{203A}": true
        default: false
        }
    }
}
