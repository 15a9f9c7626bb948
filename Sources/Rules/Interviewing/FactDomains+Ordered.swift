import CEL
import Facts

/// Numbers, amounts, days and months.
extension FactDomains {
    /// Every limit with its neighbours, and the ends of what is allowed.
    func ordered(
        _ type: ValueType, _ limits: DecisiveValues.Limits, _ bounds: Vocabulary.Bounds
    ) -> FactDomain {
        let (least, most) = range(of: type, bounds)
        let (span, isWide) = most.subtractingReportingOverflow(least)
        if !isWide, span < Int64(FactDomain.mostWords) {
            let all = (least...most).compactMap { text(of: $0, type) }
            return FactDomain(values: all.map { .scalar($0) }, isWhole: true)
        }
        var words: [Int64] = []
        for limit in limits.values.compactMap({ word(of: $0, type) }) {
            words += [limit &- 1, limit, limit &+ 1]
        }
        if words.isEmpty || !limits.isWhole { words += usual(type) }
        words += [bounds.minimum, bounds.maximum].compactMap { $0 }
        var domain = FactDomain(isWhole: limits.isWhole)
        var seen: Set<Int64> = []
        for word in words where word >= least && word <= most && seen.insert(word).inserted {
            if let text = text(of: word, type) { domain.values.append(.scalar(text)) }
        }
        return domain
    }

    private func range(of type: ValueType, _ bounds: Vocabulary.Bounds) -> (least: Int64, most: Int64) {
        let ends: (Int64, Int64) =
            switch type {
            case .date: (Int64(CivilDate.firstDayNumber), Int64(CivilDate.lastDayNumber))
            case .month: (Int64(CivilMonth.firstIndex), Int64(CivilMonth.lastIndex))
            default: (.min, .max)
            }
        return (max(ends.0, bounds.minimum ?? .min), min(ends.1, bounds.maximum ?? .max))
    }

    /// What people usually give where rules name no limit.
    private func usual(_ type: ValueType) -> [Int64] {
        let today = Int64(day.dayNumber)
        return switch type {
        case .date: [0, 1, -1, 30, -30, 365, -365, 2000, -2000, 10_000, -10_000, -29_000].map { today + $0 }
        case .month: [0, 1, -1, -12, 12].map { Int64(CivilMonth(of: day).index) + $0 }
        case .money, .decimal: [0, 1, 100, 10_000, 1_000_000].map { $0 * FixedPoint.scale }
        default: [0, 1, 2, 3, 5, 10, 18, 60, 100]
        }
    }

    /// A limit as a word of the type; an exact number lies between two words when it is no multiple of them.
    private func word(of value: Value, _ type: ValueType) -> Int64? {
        switch (value.bare, type) {
        case (.int(let number), .int): number
        case (.int(let number), .money), (.int(let number), .decimal):
            number.multipliedReportingOverflow(by: FixedPoint.scale).partialValue
        case (.money(let number), _), (.decimal(let number), _):
            number.scaled(by: FixedPoint.scale) ?? number.floor(FixedPoint.scale)
        case (.date(let date), .date): Int64(date.dayNumber)
        case (.month(let month), .month): Int64(month.index)
        default: nil
        }
    }

    private func text(of word: Int64, _ type: ValueType) -> String? {
        switch type {
        case .date: CivilDate(dayNumber: word)?.description
        case .month: CivilMonth(index: word)?.description
        case .money, .decimal: Rational(word, scale: FixedPoint.scale).decimalText
        default: String(word)
        }
    }
}

extension Rational {
    /// The greatest word of so many parts that is not more; nil when it is too large.
    fileprivate func floor(_ parts: Int64) -> Int64? {
        let (product, isTooLarge) = numerator.multipliedReportingOverflow(by: Int128(parts))
        guard !isTooLarge else { return nil }
        let (quotient, rest) = product.quotientAndRemainder(dividingBy: Int128(denominator))
        return Int64(exactly: rest < 0 ? quotient - 1 : quotient)
    }
}
