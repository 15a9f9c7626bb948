import Diagnostics

/// Escapes in string and bytes literals.
extension Lexer {
    /// Decodes the escape at the next byte, a backslash; a bad one is reported and decodes to nothing.
    mutating func readEscape(into decoded: inout [UInt8], isBytes: Bool) {
        let start = position
        position += 1
        guard let letter = peek() else { return }
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            readCodePoint(2, from: start, into: &decoded, isBytes: isBytes)
        case UInt8(ascii: "u") where !isBytes: readCodePoint(4, from: start, into: &decoded, isBytes: false)
        case UInt8(ascii: "U") where !isBytes: readCodePoint(8, from: start, into: &decoded, isBytes: false)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): readOctal(from: start, into: &decoded, isBytes: isBytes)
        default:
            if let byte = Self.simpleEscape(letter) {
                decoded.append(byte)
                position += 1
            } else {
                let isUnicode = letter == UInt8(ascii: "u") || letter == UInt8(ascii: "U")
                reportUnknownEscape(from: start, isUnicode: isUnicode)
            }
        }
    }

    private static func simpleEscape(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "a"): 0x07
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "v"): 0x0B
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            letter
        default: nil
        }
    }

    private mutating func reportUnknownEscape(from start: Int, isUnicode: Bool) {
        if let byte = peek(), byte == 0x0A || byte == 0x0D {
            report(.badEscape, CELMessages.escapedLineBreak, at: start..<position)
            return
        }
        position += foreignScalar().map { UTF8.width($0) } ?? 1
        let message =
            isUnicode ? CELMessages.codePointInBytes : CELMessages.unknownEscape(text(start..<position))
        let help = isUnicode ? CELMessages.octetEscape : CELMessages.doubleTheBackslash
        report(.badEscape, message, at: start..<position, help: help)
    }

    private mutating func readCodePoint(
        _ count: Int, from start: Int, into decoded: inout [UInt8], isBytes: Bool
    ) {
        position += 1
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = peek()?.hexValue else {
                return report(.badEscape, CELMessages.tooFewDigits(count), at: start..<position)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        append(value, from: start, into: &decoded, isBytes: isBytes)
    }

    private mutating func readOctal(from start: Int, into decoded: inout [UInt8], isBytes: Bool) {
        var value: UInt32 = 0
        for index in 0..<3 {
            guard let byte = peek(), (0x30...(index == 0 ? 0x33 : 0x37)).contains(byte) else {
                if peek()?.isDigit == true { position += 1 }
                return report(.badEscape, CELMessages.badOctal, at: start..<position)
            }
            value = value << 3 | UInt32(byte - 0x30)
            position += 1
        }
        append(value, from: start, into: &decoded, isBytes: isBytes)
    }

    private mutating func append(_ value: UInt32, from start: Int, into decoded: inout [UInt8], isBytes: Bool)
    {
        if isBytes {
            decoded.append(UInt8(truncatingIfNeeded: value))
        } else if let scalar = Unicode.Scalar(value) {
            decoded += Array(String(Character(scalar)).utf8)
        } else {
            report(.badEscape, CELMessages.notACodePoint, at: start..<position)
        }
    }
}
