import Diagnostics

/// Cuts the text of an expression into tokens.
///
/// A bad token that has clear ends is reported and replaced by a stand-in, so that the parser can go on
/// without false followers; where the ends are not clear, `isBroken` says that parsing would make no sense.
struct Lexer {
    /// The text in UTF-8.
    let bytes: [UInt8]
    /// Where the text stands in its file.
    let origin: TextOrigin
    /// The tokens so far.
    var tokens: [Token] = []
    /// The mistakes so far.
    var diagnostics = Diagnostics()
    /// Whether the tokens are not worth parsing.
    var isBroken = false
    /// The next byte to read.
    var position = 0

    /// Creates a lexer over UTF-8 text.
    init(bytes: [UInt8], origin: TextOrigin) {
        self.bytes = bytes
        self.origin = origin
    }

    /// Reads everything; the last token is `.end`.
    mutating func run() {
        while diagnostics.all.count < SyntaxLimits.mistakes {
            skipBlanks()
            guard let byte = peek() else { break }
            readToken(startingWith: byte)
        }
        if diagnostics.all.count >= SyntaxLimits.mistakes { isBroken = true }
        tokens.append(Token(kind: .end, range: bytes.count..<bytes.count))
    }

    /// The byte `distance` behind the next one.
    func peek(_ distance: Int = 0) -> UInt8? {
        let index = position + distance
        return index < bytes.count ? bytes[index] : nil
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Adds a token from `start` up to the next byte.
    mutating func emit(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, range: start..<position))
    }

    /// Reports a mistake.
    mutating func report(_ code: CELCode, _ message: Phrase, at range: Range<Int>, help: Phrase? = nil) {
        diagnostics.add(Diagnostic(code, message, at: origin.span(range), help: help))
    }

    private mutating func skipBlanks() {
        while let byte = peek() {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while let byte = peek(), byte != 0x0A, byte != 0x0D { position += 1 }
            default: return
            }
        }
    }

    private mutating func readToken(startingWith byte: UInt8) {
        if let opening = quoteOpening() {
            readQuoted(opening)
        } else if byte.startsName || byte >= 0x80 {
            readWord()
        } else if byte.isDigit || byte == UInt8(ascii: ".") && peek(1)?.isDigit == true {
            readNumber()
        } else if byte == UInt8(ascii: "`") {
            readQuotedField()
        } else if !readMistakenOperator() && !readSymbol() {
            readStray()
        }
    }

    private mutating func readQuotedField() {
        let start = position
        position += 1
        while let byte = peek(), byte.continuesName || Self.quotedFieldExtras.contains(byte) { position += 1 }
        if peek() == UInt8(ascii: "`") && position > start + 1 {
            position += 1
            emit(.quotedField, from: start)
        } else {
            isBroken = true
            let end = position
            while let byte = peek(), byte != UInt8(ascii: "`"), byte != 0x0A, byte != 0x0D { position += 1 }
            if peek() == UInt8(ascii: "`") {
                report(.fieldName, CELMessages.badQuotedField, at: start..<end)
            } else {
                report(.fieldName, CELMessages.unterminatedField, at: start..<position)
            }
            if peek() == UInt8(ascii: "`") { position += 1 }
        }
    }

    private static let quotedFieldExtras: [UInt8] = Array("._-/ ".utf8)
}
