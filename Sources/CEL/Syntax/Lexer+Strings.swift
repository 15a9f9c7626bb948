import Diagnostics

/// How a string or bytes literal begins.
struct QuoteOpening {
    /// The bytes of prefix and quotes.
    var length: Int
    /// The quote character.
    var quote: UInt8
    /// Whether three quotes open and close it.
    var isTriple: Bool
    /// Whether backslashes mean themselves.
    var isRaw: Bool
    /// Whether it makes bytes.
    var isBytes: Bool
}

/// String and bytes literals.
extension Lexer {
    /// The opening of a literal that starts at the next byte.
    func quoteOpening() -> QuoteOpening? {
        var length = 0
        let isBytes = peek() == UInt8(ascii: "b") || peek() == UInt8(ascii: "B")
        if isBytes { length += 1 }
        let isRaw = peek(length) == UInt8(ascii: "r") || peek(length) == UInt8(ascii: "R")
        if isRaw { length += 1 }
        guard let quote = peek(length), quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
            return nil
        }
        let isTriple = peek(length + 1) == quote && peek(length + 2) == quote
        length += isTriple ? 3 : 1
        return QuoteOpening(length: length, quote: quote, isTriple: isTriple, isRaw: isRaw, isBytes: isBytes)
    }

    /// Reads a literal; when it has no end, nothing after it is read.
    mutating func readQuoted(_ opening: QuoteOpening) {
        let start = position
        position += opening.length
        var decoded: [UInt8] = []
        while let byte = peek() {
            if closes(opening) {
                position += opening.isTriple ? 3 : 1
                return emit(literal(decoded, opening), from: start)
            }
            let next = byte == UInt8(ascii: "\\") ? peek(1) : byte
            if !opening.isTriple && (next == 0x0A || next == 0x0D) { break }
            if byte == UInt8(ascii: "\\") && !opening.isRaw {
                readEscape(into: &decoded, isBytes: opening.isBytes)
            } else {
                decoded.append(byte)
                position += 1
            }
        }
        let help = opening.isTriple || position == bytes.count ? nil : CELMessages.stringOverLines
        report(.unterminatedString, CELMessages.unterminatedString, at: start..<position, help: help)
        isBroken = true
        position = bytes.count
    }

    private func closes(_ opening: QuoteOpening) -> Bool {
        guard peek() == opening.quote else { return false }
        return !opening.isTriple || peek(1) == opening.quote && peek(2) == opening.quote
    }

    private func literal(_ decoded: [UInt8], _ opening: QuoteOpening) -> Token.Kind {
        .literal(opening.isBytes ? .bytes(decoded) : .string(String(decoding: decoded, as: UTF8.self)))
    }
}
