/// A day range, both ends included; the extremes of `Int32` stand for "always".
@frozen public struct DayRange: Sendable, Hashable {
    /// The first day.
    public var first: Int32
    /// The last day.
    public var last: Int32

    /// Creates a range; nil means open.
    public init(from: CivilDate?, until: CivilDate?) {
        first = from.map { Int32(clamping: $0.dayNumber) } ?? .min
        last = until.map { Int32(clamping: $0.dayNumber) } ?? .max
    }

    /// Whether the day lies inside.
    public func contains(_ day: Int64) -> Bool { day >= Int64(first) && day <= Int64(last) }

    /// Every day.
    public static let always = DayRange(from: nil, until: nil)

    /// Whether it is every day.
    public var isAlways: Bool { self == .always }

    /// As the constant of an instruction.
    var packed: Int64 { Int64(first) << 32 | Int64(UInt32(bitPattern: last)) }

    /// From the constant of an instruction.
    init(packed: Int64) {
        first = Int32(truncatingIfNeeded: packed >> 32)
        last = Int32(truncatingIfNeeded: packed)
    }
}

/// The dated values of a parameter for one region.
public struct ParameterTable: Sendable {
    /// A value, or one per code.
    public struct Version: Sendable {
        /// The days on which it applies.
        public var days: DayRange
        /// Words (exact types in 1/10 000) by the symbols of the keys.
        public var values: [[Int64]: Int64]

        /// Creates a version.
        public init(days: DayRange, values: [[Int64]: Int64]) {
            self.days = days
            self.values = values
        }
    }

    /// The name.
    public var name: String
    /// The type of its values.
    public var type: ValueType
    /// Versions; the first that covers the day counts, so a region's stand before its parents'.
    public var versions: [Version]
    /// Whether days without a value mean that the region's rules are not known.
    public var isRegional: Bool

    /// Creates a table.
    public init(name: String, type: ValueType, versions: [Version], isRegional: Bool) {
        self.name = name
        self.type = type
        self.versions = versions
        self.isRegional = isRegional
    }

    /// The value on a day.
    func value(on day: Int64, keys: [Int64]) -> Int64? {
        versions.first { $0.days.contains(day) }?.values[keys]
    }
}

/// The entries of a code list with their days and columns.
public final class CodeTable: Sendable {
    /// What a column of an entry holds.
    public enum Cell: Sendable, Hashable {
        case none
        case word(Int64)
        /// Rows of the table's pool.
        case list([Int64])
    }

    /// One version of a code.
    public struct Entry: Sendable {
        /// The code's symbol.
        public var symbol: Int64
        /// The days on which it is in force.
        public var days: DayRange
        /// Its columns, as the list declares them.
        public var cells: [Cell]

        /// Creates an entry.
        public init(symbol: Int64, days: DayRange, cells: [Cell]) {
            self.symbol = symbol
            self.days = days
            self.cells = cells
        }
    }

    /// The name of the list.
    public let name: String
    /// Every code once, in order, then the lists of columns.
    let pool: Buffer<Int64>
    let ones: Buffer<UInt64>
    let zeros: Buffer<UInt64>
    /// The number of codes at the front of the pool.
    let codeCount: Int
    private let entries: [Int64: [(days: DayRange, words: [Int64?])]]

    /// Creates a table.
    public init(name: String, entries list: [Entry]) {
        self.name = name
        var codes: [Int64] = []
        for entry in list where !codes.contains(entry.symbol) { codes.append(entry.symbol) }
        var pool = codes
        var entries: [Int64: [(days: DayRange, words: [Int64?])]] = [:]
        for entry in list {
            let words = entry.cells.map { cell -> Int64? in
                switch cell {
                case .none: return nil
                case .word(let word): return word
                case .list(let items):
                    pool += items
                    return Rows(start: pool.count - items.count, count: items.count, isIncomplete: false)
                        .packed
                }
            }
            entries[entry.symbol, default: []].append((entry.days, words))
        }
        self.entries = entries
        codeCount = codes.count
        self.pool = Buffer(repeating: 0, count: pool.count)
        for (index, word) in pool.enumerated() { self.pool[index] = word }
        ones = Buffer(repeating: ~0, count: pool.count / 64 + 1)
        zeros = Buffer(repeating: 0, count: pool.count / 64 + 1)
    }

    deinit {
        pool.free()
        ones.free()
        zeros.free()
    }

    /// Whether the list has the code on some day.
    func lists(_ symbol: Int64) -> Bool { entries[symbol] != nil }

    /// Whether the code is in force on the day.
    func isInForce(_ symbol: Int64, on day: Int64) -> Bool {
        entries[symbol]?.contains { $0.days.contains(day) } ?? false
    }

    /// The days of each version of a code.
    public func days(of symbol: Int64) -> [DayRange] { (entries[symbol] ?? []).map(\.days) }

    /// The first day after a day of its force on which a code is no longer in force; nil when there is none.
    public func endOfForce(of symbol: Int64, from day: CivilDate) -> CivilDate? {
        let versions = days(of: symbol)
        var last = Int64(day.dayNumber)
        while let version = versions.first(where: { $0.contains(last) }) {
            guard version.last < CivilDate.lastDayNumber else { return nil }
            last = Int64(version.last) + 1
        }
        return CivilDate(dayNumber: last)
    }

    /// The codes in force on a day, in the order of the list.
    public func codesInForce(on day: CivilDate) -> [Int64] {
        (0..<codeCount).map { pool[$0] }.filter { isInForce($0, on: Int64(day.dayNumber)) }
    }

    /// The first later day on which a version of some code begins or has ended; nil when there is none.
    public func forceChanges(after day: CivilDate) -> CivilDate? {
        let days = (0..<codeCount).flatMap { self.days(of: pool[$0]) }
            .flatMap { [Int64($0.first), Int64($0.last) + 1] }
        return days.filter { $0 > Int64(day.dayNumber) }.min().flatMap { CivilDate(dayNumber: $0) }
    }

    /// A column of the code on the day: the outer nil is "no such code", the inner "none".
    func cell(_ symbol: Int64, column: Int, on day: Int64) -> Int64?? {
        guard let version = entries[symbol]?.first(where: { $0.days.contains(day) }) else { return nil }
        return .some(version.words[column])
    }

    /// Whether a list in the pool has the word.
    func poolHas(_ rows: Rows, _ word: Int64) -> Bool {
        (rows.start..<rows.start + rows.count).contains { pool[$0] == word }
    }
}

/// Which days are worked: the days off of a week, and the exceptions of each year that is known.
public struct WorkCalendar: Sendable {
    /// ISO weekdays (Monday is 1) that are not worked.
    public var weekend: Set<Int>
    /// For each year the days off and the days worked against the rule, as day numbers.
    public var years: [Int: (off: Set<Int64>, work: Set<Int64>)]

    /// Creates a calendar.
    public init(weekend: Set<Int>, years: [Int: (off: Set<Int64>, work: Set<Int64>)]) {
        self.weekend = weekend
        self.years = years
    }

    /// Whether the day is worked; nil when the calendar does not know the year.
    func isWorked(_ day: CivilDate) -> Bool? {
        guard let year = years[day.year] else { return nil }
        if year.work.contains(Int64(day.dayNumber)) { return true }
        if year.off.contains(Int64(day.dayNumber)) { return false }
        return !weekend.contains(day.weekday)
    }
}

/// The tables that programs look into: one set per region.
public struct Tables: Sendable {
    /// Parameters by index.
    public var parameters: [ParameterTable] = []
    /// Code lists by index.
    public var codeLists: [CodeTable] = []
    /// The calendar `workdays`.
    public var workdays: WorkCalendar?
    /// The code of the pack whose rules are asked; nil for a region without one, whose code is that of the question.
    public var pack: String?

    /// Creates empty tables.
    public init() {}
}
