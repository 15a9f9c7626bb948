import Diagnostics

/// Number literals.
extension Lexer {
    /// Reads a number; a bad one is reported and stands in as a literal.
    mutating func readNumber() {
        let start = position
        let kind: Token.Kind?
        if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x"), peek(2)?.hexValue != nil {
            position += 2
            kind = readInteger(radix: 16, from: start)
        } else if skipDigitsOfDouble() {
            kind = double(start..<position)
        } else {
            position = start
            kind = readInteger(radix: 10, from: start)
        }
        guard !readNumberTail(from: start) else { return }
        emit(kind ?? .literal(.null), from: start)
    }

    /// Passes `1.5`, `.5`, `1e3`, `1.5e-3`; false when there is neither a fraction nor an exponent.
    private mutating func skipDigitsOfDouble() -> Bool {
        var isDouble = false
        skipDigits()
        if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
            position += 1
            skipDigits()
            isDouble = true
        }
        guard let mark = peek(), mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else {
            return isDouble
        }
        let signs = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
        guard peek(1 + signs)?.isDigit == true else { return isDouble }
        position += 1 + signs
        skipDigits()
        return true
    }

    private mutating func skipDigits() {
        while peek()?.isDigit == true { position += 1 }
    }

    private mutating func double(_ range: Range<Int>) -> Token.Kind? {
        let digits = text(range)
        if let value = Double(digits), value.isFinite { return .literal(.double(value, digits: digits)) }
        report(.number, CELMessages.numberTooLarge(CELMessages.shortened(digits)), at: range)
        return nil
    }

    private mutating func readInteger(radix: UInt64, from start: Int) -> Token.Kind? {
        var value: UInt64 = 0
        var overflows = false
        while let digit = peek()?.hexValue, UInt64(digit) < radix {
            let product = value.multipliedReportingOverflow(by: radix)
            let sum = product.partialValue.addingReportingOverflow(UInt64(digit))
            overflows = overflows || product.overflow || sum.overflow
            value = sum.partialValue
            position += 1
        }
        let isUnsigned = peek() == UInt8(ascii: "u") || peek() == UInt8(ascii: "U")
        if isUnsigned { position += 1 }
        if overflows || !isUnsigned && value > Int64.min.magnitude {
            let digits = CELMessages.shortened(text(start..<position))
            report(.number, CELMessages.numberTooLarge(digits), at: start..<position)
            return nil
        }
        return isUnsigned ? .literal(.uint(value)) : .integer(value)
    }

    /// Reports letters glued to a number; `1in [1]` is the one case where that is right.
    private mutating func readNumberTail(from start: Int) -> Bool {
        guard peek()?.startsName == true else { return false }
        let end = bytes[position...].firstIndex { !$0.continuesName } ?? bytes.count
        guard text(position..<end) != "in" else { return false }
        position = end
        let digits = CELMessages.shortened(text(start..<end))
        report(.number, CELMessages.badNumber(digits), at: start..<end)
        emit(.literal(.null), from: start)
        return true
    }
}
