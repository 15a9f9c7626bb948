/// Words as text: what `Value.text` and `Value.celText` make of the values that they are.
extension ByteText {
    /// Adds the value of a word as it stands in paths.
    mutating func append(_ word: Int64, as form: WordForm, _ texts: SymbolTexts?) {
        switch form {
        case .bool: if word != 0 { append(fixed: "true") } else { append(fixed: "false") }
        case .int: append(word)
        case .text: _ = texts?.write(word, to: &self)
        case .date: append(day: word)
        case .month: append(month: word)
        case .money, .decimal: append(units: word)
        }
    }

    /// Adds the value of a word as an expression.
    mutating func append(literal word: Int64, as form: WordForm, _ texts: SymbolTexts?) {
        switch form {
        case .bool, .int: return append(word, as: form, texts)
        case .text: return append(quoted: word, texts)
        case .date where CivilDate(dayNumber: word) == nil, .month where CivilMonth(index: word) == nil:
            return append(fixed: "optional.none()")
        case .date, .month, .money, .decimal: append(fixed: form.opening)
        }
        append(word, as: form, texts)
        append(fixed: "')")
    }

    /// Adds a text as a literal.
    @inline(__always) mutating func append(quoted symbol: Int64, _ texts: SymbolTexts?) {
        let start = count
        append(UInt8(ascii: "'"))
        if texts?.write(symbol, to: &self) == true { return append(UInt8(ascii: "'")) }
        cut(to: start)
        append(Value.string(texts?.text(symbol) ?? "").celText)
    }

    private mutating func append(day number: Int64) {
        guard let (year, month, day) = CivilDate(dayNumber: number)?.components else {
            return append(fixed: "none")
        }
        append(UInt64(year), width: 4)
        append(UInt8(ascii: "-"))
        append(UInt64(month), width: 2)
        append(UInt8(ascii: "-"))
        append(UInt64(day), width: 2)
    }

    private mutating func append(month index: Int64) {
        guard let month = CivilMonth(index: index) else { return append(fixed: "none") }
        append(UInt64(month.year), width: 4)
        append(UInt8(ascii: "-"))
        append(UInt64(month.month), width: 2)
    }

    private mutating func append(units: Int64) {
        let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: UInt64(FixedPoint.scale))
        if units < 0 { append(UInt8(ascii: "-")) }
        append(whole)
        guard fraction > 0 else { return }
        append(UInt8(ascii: "."))
        append(fraction, width: 4)
        trim(UInt8(ascii: "0"))
    }
}

extension ByteText.End {
    /// Adds the value of a word as an expression but for what opens it; false where there is no room, or it takes more
    /// than a few steps.
    @inline(__always) mutating func append(
        restOf word: Int64, as form: WordForm, _ texts: SymbolTexts?
    ) -> Bool {
        switch form {
        case .text: return texts?.append(word, to: &self) == true && append(UInt8(ascii: "'"))
        case .int: return append(number: word)
        case .bool: return append(fixed: word != 0 ? "true" : "false")
        case .decimal, .money: return append(units: word) && append(fixed: "')")
        case .date, .month: return false
        }
    }

    /// Adds units of 1/10 000 below a million as a decimal number.
    @inline(__always) private mutating func append(units: Int64) -> Bool {
        guard units >= 0, units < 1_000_000 * FixedPoint.scale else { return false }
        let units = UInt64(truncatingIfNeeded: units)
        let scale = UInt64(FixedPoint.scale)
        guard append(number: Int64(units / scale)) else { return false }
        let fraction = UInt32(truncatingIfNeeded: units % scale)
        return fraction == 0 || append(fraction: fraction)
    }
}
