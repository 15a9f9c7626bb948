import Diagnostics

/// Operators and brackets, and signs that are none.
extension Lexer {
    /// Reads an operator or a bracket, if one stands here.
    mutating func readSymbol() -> Bool {
        for length in [2, 1] where position + length <= bytes.count {
            let range = position..<position + length
            guard let symbol = Symbol(rawValue: text(range)) else { continue }
            position = range.upperBound
            emit(.symbol(symbol), from: range.lowerBound)
            return true
        }
        return false
    }

    /// Reports an operator of another language and puts the right one in its place.
    mutating func readMistakenOperator() -> Bool {
        for (written, meant) in MistakenOperator.signs where bytes[position...].starts(with: written) {
            if written.count == 1 && peek(1) == written[0] { return false }
            let start = position
            position += written.count
            let help = NameSuggestion.didYouMean(meant.rawValue)
            let message = CELMessages.notAnOperator(text(start..<position))
            report(.operator, message, at: start..<position, help: help)
            emit(.symbol(meant), from: start)
            return true
        }
        return false
    }

    /// Reports a sign that has no place in an expression.
    mutating func readStray() {
        let start = position
        guard let scalar = foreignScalar() else {
            position += 1
            let message = CELMessages.strayCharacter(CELMessages.shown(Unicode.Scalar(bytes[start])))
            report(.character, message, at: start..<position)
            isBroken = true
            return
        }
        position += UTF8.width(scalar)
        let range = start..<position
        let message = CELMessages.strayCharacter(CELMessages.shown(scalar))
        if let symbol = MistakenOperator.scalar(scalar) {
            report(.operator, message, at: range, help: CELMessages.writeInstead(symbol.rawValue))
            emit(.symbol(symbol), from: start)
        } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format {
            report(.character, message, at: range, help: CELMessages.plainSpace)
        } else if MistakenOperator.isQuote(scalar) {
            report(.character, message, at: range, help: CELMessages.plainQuotes)
            isBroken = true
            position = bytes.count
        } else {
            report(.character, message, at: range)
            isBroken = true
        }
    }
}
