/// Equality of the language (langdef.md, "Equality"): numbers by value whatever their type, other values only with those
/// of their type, strings by code points, NaN with nothing.
extension Value {
    /// Whether `==` of the language holds.
    public func isEqual(to other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.bytes(let left), .bytes(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.month(let left), .month(let right)): left == right
        case (.timestamp(let left), .timestamp(let right)): left == right
        case (.duration(let left), .duration(let right)): left == right
        case (.type(let left), .type(let right)): left == right
        case (.address(let left), .address(let right)): left == right
        case (.network(let left), .network(let right)): left == right
        case (.optional(let left?), .optional(let right?)): left.isEqual(to: right)
        case (.optional(nil), .optional(nil)): true
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
        case (.map(let left), .map(let right)): left.isEqual(to: right)
        default: numericOrder(other) == .some(.equal)
        }
    }

    /// How two numbers stand to each other.
    enum NumericOrder {
        case less, equal, greater
        /// One is NaN.
        case unordered
    }

    /// The order of two numbers of any types; nil when one is no number.
    ///
    /// An integer beside a double is compared as a double, which loses digits beyond 2⁵³: so the reference
    /// implementations do, and the conformance suite asks for it. Money and decimals are exact.
    func numericOrder(_ other: Value) -> NumericOrder? {
        switch (self, other) {
        case (.int(let left), .int(let right)): Self.order(left, right)
        case (.uint(let left), .uint(let right)): Self.order(left, right)
        case (.int(let left), .uint(let right)): left < right ? .less : left == right ? .equal : .greater
        case (.uint(let left), .int(let right)): left < right ? .less : left == right ? .equal : .greater
        case (.double(let left), .double(let right)): Self.order(left, right)
        case (.int(let left), .double(let right)): Self.order(Double(left), right)
        case (.double(let left), .int(let right)): Self.order(left, Double(right))
        case (.uint(let left), .double(let right)): Self.order(Double(left), right)
        case (.double(let left), .uint(let right)): Self.order(left, Double(right))
        case (.money(let left), .money(let right)), (.decimal(let left), .decimal(let right)),
            (.money(let left), .decimal(let right)), (.decimal(let left), .money(let right)):
            Self.order(left, right)
        case (.decimal(let left), .int(let right)): Self.order(left, Rational(right))
        case (.int(let left), .decimal(let right)): Self.order(Rational(left), right)
        default: nil
        }
    }

    private static func order<Number: Comparable>(_ left: Number, _ right: Number) -> NumericOrder {
        left < right ? .less : left == right ? .equal : left > right ? .greater : .unordered
    }
}

extension ValueMap {
    /// Whether both have equal keys with equal values.
    func isEqual(to other: ValueMap) -> Bool {
        count == other.count
            && zip(entries, other.entries).allSatisfy {
                $0.key.isEqual(to: $1.key) && $0.value.isEqual(to: $1.value)
            }
    }
}

/// Identity: the same type and the same content; NaN is NaN, and 1 is not 1.0.
///
/// For caches, tests and answers; expressions use `isEqual(to:)`.
extension Value: Hashable {
    /// Whether both are of one type and have one content.
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.int(let first), .int(let second)): first == second
        case (.uint(let first), .uint(let second)): first == second
        case (.double(let first), .double(let second)):
            first.isNaN ? second.isNaN : first.bitPattern == second.bitPattern
        case (.decimal(let first), .decimal(let second)): first == second
        case (.money(let first), .money(let second)): first == second
        case (.list(let first), .list(let second)): first == second
        case (.map(let first), .map(let second)): first.entries == second.entries
        case (.optional(let first), .optional(let second)): first == second
        case (.unknown(let first), .unknown(let second)): first == second
        case (.int, _), (.uint, _), (.double, _), (.decimal, _), (.money, _), (_, .int), (_, .uint),
            (_, .double), (_, .decimal), (_, .money):
            false
        default: left.isEqual(to: right)
        }
    }

    /// Feeds what `==` compares.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null, .map: break
        case .bool(let value): hasher.combine(value)
        case .int(let value): hasher.combine(value)
        case .uint(let value): hasher.combine(value)
        case .double(let value): hasher.combine(value.isNaN ? 0 : value.bitPattern)
        case .decimal(let value), .money(let value): hasher.combine(value)
        case .string(let value): for byte in value.utf8 { hasher.combine(byte) }
        case .bytes(let value): hasher.combine(value)
        case .date(let value): hasher.combine(value)
        case .month(let value): hasher.combine(value)
        case .timestamp(let value): hasher.combine(value)
        case .duration(let value): hasher.combine(value)
        case .list(let values): hasher.combine(values)
        case .type(let value): hasher.combine(value)
        case .optional(let value): hasher.combine(value)
        case .address(let value): hasher.combine(value)
        case .network(let value): hasher.combine(value)
        case .unknown(let gap): hasher.combine(gap)
        }
    }
}
