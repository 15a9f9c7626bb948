/// The order of values of one type: numbers, texts by code points, bytes, points and lengths of time, money.
///
/// Stricter than `<` of the language, which compares numbers across types: what is sorted has one type, so
/// that the order is total and the same whatever the algorithm (cel-go, ext/lists.go, "sort").
enum UniformOrder {
    /// Throws unless all values are of one ordered type and none is NaN.
    static func check(_ values: [Value]) throws(Fault) {
        guard let first = values.first else { return }
        for value in values {
            if case .double(let number) = value, number.isNaN { throw .argument }
            guard isLess(value, first) != nil else { throw .noSuchOverload }
        }
    }

    /// Whether `left` stands before `right`; nil for values of different types, and of types without an
    /// order.
    static func isLess(_ left: Value, _ right: Value) -> Bool? {
        switch (left, right) {
        case (.int(let first), .int(let second)): first < second
        case (.uint(let first), .uint(let second)): first < second
        case (.double(let first), .double(let second)): first < second
        case (.decimal(let first), .decimal(let second)): first < second
        case (.money(let first), .money(let second)): first < second
        case (.bool(let first), .bool(let second)): !first && second
        case (.string(let first), .string(let second)): codePointOrder(first, second) < 0
        case (.bytes(let first), .bytes(let second)): first.lexicographicallyPrecedes(second)
        case (.date(let first), .date(let second)): first < second
        case (.month(let first), .month(let second)): first < second
        case (.timestamp(let first), .timestamp(let second)): first < second
        case (.duration(let first), .duration(let second)): first < second
        default: nil
        }
    }

    /// The places of the keys in their order; equal ones stay as they stand.
    ///
    /// Throws `.noSuchOverload` for keys of several types or of a type without an order, `.argument` for NaN.
    static func places(of keys: [Value]) throws(Fault) -> [Int] {
        try check(keys)
        return keys.indices.sorted { first, second in
            if isLess(keys[first], keys[second]) == true { return true }
            return isLess(keys[second], keys[first]) == false && first < second
        }
    }
}
