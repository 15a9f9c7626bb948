import CEL

/// Why the text of a scalar does not fit.
extension FactsReader {
    /// The mistake in a text that `ScalarReading` refused.
    func mistake(_ text: ArraySlice<UInt8>, as scalar: ScalarReader) -> FactsMessage {
        let type = types[scalar.type]
        let span = text.span
        switch scalar.form {
        case .int: return span.wholeNumber.flatMap { outOfBounds($0, scalar) } ?? .notA(type)
        case .fixed:
            if let value = span.fixedPoint { return outOfBounds(value, scalar) ?? .notA(type) }
            return Rational(utf8: text) == nil ? .notA(type) : .tooFine
        case .date:
            if let date = span.date { return outOfBounds(Int64(date.dayNumber), scalar) ?? .notA(type) }
            return span.looksLikeADate ? .noSuchDate : .notA(type)
        case .code where scalar.codes >= 0:
            let list = codeLists[scalar.codes]
            return .notACode(list.name, String(decoding: text, as: UTF8.self), list.codes)
        case .text:
            return scalar.maximumLength < .max ? .tooLong(scalar.maximumLength) : .notA(type)
        default: return .notA(type)
        }
    }

    private func outOfBounds(_ value: Int64, _ scalar: ScalarReader) -> FactsMessage? {
        let type = types[scalar.type]
        if value < scalar.minimum {
            return .below(Value(word: scalar.minimum, type: type, symbols: nil).text)
        }
        if value > scalar.maximum {
            return .above(Value(word: scalar.maximum, type: type, symbols: nil).text)
        }
        return nil
    }
}
