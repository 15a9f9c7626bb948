/// A map of the language: entries in the order of their keys, so that walking over it is deterministic.
///
/// Keys are bools, ints, uints and strings (langdef.md, "Map"), and the dates and months by which facts are keyed; an int
/// and a uint of the same value are one key. Bools stand before numbers, numbers before strings, strings before dates;
/// strings are ordered by code points.
public struct ValueMap: Sendable {
    /// A key and its value.
    public struct Entry: Sendable, Hashable {
        /// The key.
        public var key: Value
        /// The value.
        public var value: Value

        /// Creates an entry.
        public init(key: Value, value: Value) {
            self.key = key
            self.value = value
        }
    }

    // INVARIANT: every key can be a key, and each is less than the next.
    /// The entries by key.
    public let entries: [Entry]

    /// For want of which facts it may have other keys than these; nil when it has none.
    let rest: UnknownSet?

    /// The map without entries.
    public static let empty = ValueMap(sorted: [], rest: nil)

    private init(sorted entries: [Entry], rest: UnknownSet?) {
        self.entries = entries
        self.rest = rest
    }

    /// Creates a map; throws `.keyType` for a key that cannot be one and `.duplicateKey` for two equal keys.
    public init(_ entries: [Entry]) throws(Fault) { try self.init(entries, rest: nil) }

    /// Creates a map that may have other keys for want of some facts.
    init(_ entries: [Entry], rest: UnknownSet?) throws(Fault) {
        for entry in entries where !entry.key.isKey { throw .keyType }
        let sorted = entries.sorted { ValueMap.order($0.key, $1.key) < 0 }
        for (first, second) in zip(sorted, sorted.dropFirst())
        where ValueMap.order(first.key, second.key) == 0 {
            throw .duplicateKey
        }
        self.init(sorted: sorted, rest: rest)
    }

    /// The number of entries.
    public var count: Int { entries.count }

    /// The value of a key, a gap when it is not known; a double that is a whole number finds the int of that value.
    ///
    /// Throws `.keyType` for a value that cannot be a key; such a double without fraction is merely not found.
    public func value(_ key: Value) throws(Fault) -> Value? {
        guard let key = key.asKey else { return nil }
        guard key.isKey else { throw .keyType }
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            let order = ValueMap.order(entries[middle].key, key)
            if order == 0 { return entries[middle].value }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return rest.map { .unknown(Gap(extent: .entry, unknowns: $0)) }
    }

    /// Negative, zero or positive as keys are ordered.
    private static func order(_ left: Value, _ right: Value) -> Int {
        switch (left, right) {
        case (.bool(let first), .bool(let second)): first == second ? 0 : first ? 1 : -1
        case (.string(let first), .string(let second)): codePointOrder(first, second)
        case (.date(let first), .date(let second)): first < second ? -1 : first == second ? 0 : 1
        case (.month(let first), .month(let second)): first < second ? -1 : first == second ? 0 : 1
        case (.int(let first), .int(let second)): first < second ? -1 : first == second ? 0 : 1
        case (.int(let first), .uint(let second)): first < second ? -1 : first == second ? 0 : 1
        case (.uint(let first), .int(let second)): first < second ? -1 : first == second ? 0 : 1
        case (.uint(let first), .uint(let second)): first < second ? -1 : first == second ? 0 : 1
        default: left.keyRank - right.keyRank
        }
    }
}

extension Value {
    /// Whether it can be the key of a map.
    fileprivate var isKey: Bool { keyRank < 5 }

    fileprivate var keyRank: Int {
        switch self {
        case .bool: 0
        case .int, .uint: 1
        case .string: 2
        case .date: 3
        case .month: 4
        default: 5
        }
    }

    /// The value as a key: a double as the integer that it is exactly; nil when it is none.
    fileprivate var asKey: Value? {
        guard case .double(let number) = self else { return self }
        if let whole = Int64(exactly: number) { return .int(whole) }
        return UInt64(exactly: number).map { .uint($0) }
    }
}

/// Negative, zero or positive as the code points of two strings are ordered, which is the order of their UTF-8 bytes.
func codePointOrder(_ left: String, _ right: String) -> Int {
    var rest = right.utf8.makeIterator()
    for byte in left.utf8 {
        guard let other = rest.next() else { return 1 }
        if byte != other { return byte < other ? -1 : 1 }
    }
    return rest.next() == nil ? 0 : -1
}
