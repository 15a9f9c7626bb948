/// The order of `<`, `<=`, `>` and `>=` (langdef.md, "Ordering").
extension Value {
    /// How the value stands to another one.
    ///
    /// Numbers are ordered by value whatever their types, false before true, strings by code points, bytes by
    /// octets, days, months, instants and lengths of time by time. NaN is `.unordered` to every number, so
    /// that none of the four comparisons holds. Throws `.noSuchOverload` for pairs that have no order.
    func order(_ other: Value) throws(Fault) -> NumericOrder {
        switch (self, other) {
        case (.bool(let left), .bool(let right)): NumericOrder(left ? 1 : 0, right ? 1 : 0)
        case (.string(let left), .string(let right)): NumericOrder(codePointOrder(left, right), 0)
        case (.bytes(let left), .bytes(let right)): Self.order(left, right)
        case (.date(let left), .date(let right)): NumericOrder(left, right)
        case (.month(let left), .month(let right)): NumericOrder(left, right)
        case (.timestamp(let left), .timestamp(let right)): NumericOrder(left, right)
        case (.duration(let left), .duration(let right)): NumericOrder(left, right)
        default: try orderOfNumbers(other)
        }
    }

    private func orderOfNumbers(_ other: Value) throws(Fault) -> NumericOrder {
        guard let order = numericOrder(other) else { throw .noSuchOverload }
        return order
    }

    private static func order(_ left: [UInt8], _ right: [UInt8]) -> NumericOrder {
        for (first, second) in zip(left, right) where first != second { return NumericOrder(first, second) }
        return NumericOrder(left.count, right.count)
    }
}

extension Value.NumericOrder {
    /// The order of two things that always have one.
    fileprivate init<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) {
        self = left < right ? .less : left == right ? .equal : .greater
    }
}
