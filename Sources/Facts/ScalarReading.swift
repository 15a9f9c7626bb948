import CEL

/// Scalars: the expected type reads the text, straight from the bytes of the document.
///
/// A text that does not fit gives nil; `ScalarMistake` says why when someone has to be told.
struct ScalarReading {
    let symbols: SymbolTable
    let codeLists: [FactsReader.CodeSet]

    /// The text as the word of a cell.
    @inline(__always)
    func word(_ text: Span<UInt8>, as scalar: ScalarReader) -> Int64? {
        switch scalar.form {
        case .bool: text.isTrue ? 1 : text.isFalse ? 0 : nil
        case .int: scalar.bounded(text.wholeNumber)
        case .fixed: scalar.bounded(text.fixedPoint)
        case .date: scalar.bounded(text.date.map { Int64($0.dayNumber) })
        case .month: text.month.map { Int64($0.index) }
        case .code: code(text, scalar)
        case .text: scalar.holds(text) ? symbol(text) : nil
        }
    }

    private func code(_ text: Span<UInt8>, _ scalar: ScalarReader) -> Int64? {
        guard scalar.codes >= 0 else { return nil }
        let symbol = symbol(text)
        return codeLists[scalar.codes].has(symbol) ? symbol : nil
    }

    private func symbol(_ text: Span<UInt8>) -> Int64 {
        // SAFETY: bytes have no padding.
        unsafe symbols.symbol(in: text.bytes)
    }
}

extension ScalarReader {
    /// The value, if it is within bounds.
    fileprivate func bounded(_ value: Int64?) -> Int64? {
        guard let value, value >= minimum, value <= maximum else { return nil }
        return value
    }

    /// Whether the text is not too long: in code points.
    func holds(_ text: Span<UInt8>) -> Bool {
        guard text.count > maximumLength else { return true }
        var count = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 { count += 1 }
        return count <= maximumLength
    }
}
