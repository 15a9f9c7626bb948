/// One word of an expression and where it stands.
struct Token: Sendable {
    /// What the word is.
    enum Kind: Sendable, Equatable {
        /// The place behind the last word.
        case end
        case identifier
        /// A word that names nothing but may follow a dot, such as `package`.
        case reservedWord
        /// A field name in backticks.
        case quotedField
        /// Every literal except integers without `u`.
        case literal(ParsedExpression.Literal)
        /// The magnitude of an integer, up to 2⁶³: whether that fits is known once its sign is.
        case integer(UInt64)
        case symbol(Symbol)
    }

    /// What the word is.
    var kind: Kind
    /// Its bytes in the text of the expression.
    var range: Range<Int>
}

/// An operator or a bracket.
enum Symbol: String, Sendable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case dot = "."
    case comma = ","
    case colon = ":"
    case question = "?"
    case not = "!"
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case isIn = "in"
    case and = "&&"
    case or = "||"
}

/// The words of the language that cannot be names.
enum Word {
    /// The words that are never names nor fields: literals and `in`.
    static func keyword(_ text: String) -> Token.Kind? {
        switch text {
        case "true": .literal(.bool(true))
        case "false": .literal(.bool(false))
        case "null": .literal(.null)
        case "in": .symbol(.isIn)
        default: nil
        }
    }

    /// The words that the specification keeps for languages around CEL.
    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
        "package", "namespace", "return", "var", "void", "while",
    ]
}

/// Classes of bytes.
extension UInt8 {
    /// A letter of ASCII or `_`.
    var startsName: Bool { (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == 0x5F }
    /// `0` … `9`.
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// A byte that a name may go on with.
    var continuesName: Bool { startsName || isDigit }
    /// The value of a hexadecimal digit.
    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}
