import Diagnostics

/// Names, keywords, and words in letters that names cannot have.
extension Lexer {
    /// Reads a word; one with letters outside ASCII is reported and stands in for a name.
    mutating func readWord() {
        let start = position
        var foreign: Range<Int>?
        while let byte = peek() {
            if byte.continuesName {
                position += 1
            } else if let scalar = foreignScalar(), continuesForeignWord(scalar, from: start) {
                let end = position + UTF8.width(scalar)
                if foreign == nil { foreign = (scalar.isMark ? position - 1 : position)..<end }
                if let run = foreign, run.upperBound == position { foreign = run.lowerBound..<end }
                position = end
            } else {
                break
            }
        }
        guard position > start else { return readStray() }
        if let foreign {
            readForeignWord(from: start, foreign: foreign)
        } else {
            let word = text(start..<position)
            let other: Token.Kind = Word.reserved.contains(word) ? .reservedWord : .identifier
            emit(Word.keyword(word) ?? other, from: start)
        }
    }

    /// Letters, and marks that change the letter before them; what stands there in ASCII belongs to the mark.
    private func continuesForeignWord(_ scalar: Unicode.Scalar, from start: Int) -> Bool {
        scalar.isMark ? position > start : scalar.properties.isAlphabetic
    }

    /// The code point at the next byte, when it lies outside ASCII.
    func foreignScalar() -> Unicode.Scalar? {
        guard let byte = peek(), byte >= 0x80 else { return nil }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        return text(position..<min(position + width, bytes.count)).unicodeScalars.first
    }

    private mutating func readForeignWord(from start: Int, foreign: Range<Int>) {
        let word = text(start..<position)
        if let symbol = MistakenOperator.word(word) {
            let message = CELMessages.notAnOperator(word)
            report(
                .operator, message, at: start..<position, help: CELMessages.writeInstead(symbol.rawValue)
            )
            emit(.symbol(symbol), from: start)
        } else {
            let message = CELMessages.foreignLetters(CELMessages.shortened(text(foreign)))
            report(.foreignLetter, message, at: foreign, help: CELMessages.namesAreLatin)
            emit(.identifier, from: start)
        }
    }
}

/// Classes of code points.
extension Unicode.Scalar {
    /// Whether it combines with the code point before it, as accents do.
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
