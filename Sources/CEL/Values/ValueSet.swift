/// Values of which each is there once, by the equality of the language: `1`, `1u` and `1.0` are one.
///
/// Looking up costs a hash and a comparison whatever the number of values. Equality across types is not
/// transitive beyond 2⁵³ (two ints may equal one double), so the values cannot be keys of a `Set`: a hash
/// that equal values share finds the candidates, and `isEqual(to:)` decides. What has a NaN inside equals
/// nothing and is never found.
public struct ValueSet: Sendable {
    /// The values, in the order in which they came.
    public private(set) var values: [Value] = []
    /// By hash, the last value that has it.
    private var heads: [Int: Int] = [:]
    /// For each value, the one before it with its hash; -1 for none.
    private var links: [Int] = []

    /// Creates a set of the values of a list; of equal ones the first stays.
    public init(_ values: [Value] = []) {
        for value in values { insert(value) }
    }

    /// Whether a value of the set equals this one.
    public func contains(_ value: Value) -> Bool {
        guard let hash = value.equalityHash else { return false }
        return contains(value, hash: hash)
    }

    /// Adds a value; false when an equal one is there already.
    ///
    /// A value with a NaN inside is not kept, and counts as new each time.
    @discardableResult
    public mutating func insert(_ value: Value) -> Bool {
        guard let hash = value.equalityHash else { return true }
        if contains(value, hash: hash) { return false }
        links.append(heads[hash] ?? -1)
        heads[hash] = values.count
        values.append(value)
        return true
    }

    private func contains(_ value: Value, hash: Int) -> Bool {
        var place = heads[hash] ?? -1
        while place >= 0 {
            if values[place].isEqual(to: value) { return true }
            place = links[place]
        }
        return false
    }
}

extension Value {
    /// A hash that values share when `isEqual(to:)` holds; nil for what equals nothing, not even itself.
    fileprivate var equalityHash: Int? {
        var hasher = Hasher()
        return feed(&hasher) ? hasher.finalize() : nil
    }

    /// Feeds what equal values have in common; false when there is a NaN.
    private func feed(_ hasher: inout Hasher) -> Bool {
        switch self {
        case .int(let number): hasher.combine(Double(number))
        case .uint(let number): hasher.combine(Double(number))
        case .double(let number):
            hasher.combine(number)
            return !number.isNaN
        case .decimal(let number), .money(let number): feed(number, &hasher)
        case .string(let text): feed(text, &hasher)
        case .list(let values):
            hasher.combine(values.count)
            return values.allSatisfy { $0.feed(&hasher) }
        case .map(let map):
            hasher.combine(map.count)
            return map.entries.allSatisfy { $0.key.feed(&hasher) && $0.value.feed(&hasher) }
        case .optional(let value?):
            hasher.combine(true)
            return value.feed(&hasher)
        default: hasher.combine(self)
        }
        return true
    }

    /// A decimal that is an int has the hash of that int.
    private func feed(_ number: Rational, _ hasher: inout Hasher) {
        if number.isWhole, let whole = Int64(exactly: number.numerator) {
            hasher.combine(Double(whole))
        } else {
            hasher.combine(number)
        }
    }

    private func feed(_ text: String, _ hasher: inout Hasher) {
        var text = text
        // SAFETY: the bytes are read only inside of the closure.
        text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
