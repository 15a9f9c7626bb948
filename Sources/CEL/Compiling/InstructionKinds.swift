/// How two values are compared.
@frozen public enum Comparison: UInt8, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

    /// The outcome for two values.
    @inlinable @inline(__always) public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    /// The outcome of the comparison with this number for two words, without a jump.
    @inline(__always) static func holds(_ kind: UInt8, _ left: Int64, _ right: Int64) -> Bool {
        // Three bits for each comparison, the first one on the right: less, equal, greater.
        let outcomes: UInt32 = 0b110_100_011_001_101_010
        let order: UInt32 = (left >= right ? 1 : 0) &+ (left > right ? 1 : 0)
        return outcomes &>> (UInt32(kind) &* 3 &+ order) & 1 != 0
    }

    /// The comparison that holds where this one does not.
    var negated: Comparison {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        }
    }

    /// The comparison with the sides exchanged.
    public var mirrored: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}

/// An operation on two numbers.
@frozen public enum Arithmetic: UInt8, Sendable {
    case add, subtract, multiply, divide, remainder
}

/// A function of civil dates and months.
@frozen public enum DateFunction: UInt8, Sendable {
    case plusDays, plusMonths, plusYears, plusWorkdays, yearsBetween, daysBetween, monthOf, plusMonthsOfMonth
    case minusDays, minusMonths, minusYears, minusWorkdays, minusMonthsOfMonth

    /// The function that a method of dates or months is; nil for another name.
    init?(method name: String, of receiver: ValueType) {
        switch (name, receiver) {
        case ("plusDays", .date): self = .plusDays
        case ("plusMonths", .date): self = .plusMonths
        case ("plusYears", .date): self = .plusYears
        case ("plusWorkdays", .date): self = .plusWorkdays
        case ("minusDays", .date): self = .minusDays
        case ("minusMonths", .date): self = .minusMonths
        case ("minusYears", .date): self = .minusYears
        case ("minusWorkdays", .date): self = .minusWorkdays
        case ("plusMonths", .month): self = .plusMonthsOfMonth
        case ("minusMonths", .month): self = .minusMonthsOfMonth
        default: return nil
        }
    }
}

/// Where a value is kept.
@frozen public enum RegisterFile: UInt8, Sendable {
    case words, exacts
    /// Values of the whole language.
    case values
}

/// What a register holds.
@frozen public enum Status: UInt8, Sendable {
    case value = 0
    /// Known to have none.
    case none = 1
    case unknown = 2
    case fault = 3
    /// Nothing yet.
    case empty = 4

    /// Whether an operation on it gives the same status.
    @inlinable var isOpen: Bool { self == .unknown || self == .fault }

    /// The status of a strict operation: a fault wins over an unknown (cel-spec, eval.proto).
    @inlinable static func strict(_ left: Status, _ right: Status) -> Status {
        if left == .value && right == .value { return .value }
        if left == .fault || right == .fault || left == .none || right == .none { return .fault }
        return .unknown
    }
}

extension Op {
    /// Whether it begins to walk over rows of facts.
    var isLoop: Bool {
        self == .loop || self == .scanAll || self == .scanSome || self == .scanCount || self == .scanTally
    }
}
