/// Which fields of a record a document gave: of the first 256, which is more than people declare.
struct GivenSlots {
    private var first: UInt64 = 0
    private var others = InlineArray<3, UInt64>(repeating: 0)

    /// Adds a field; false when it is there already or has no place.
    @inline(__always)
    mutating func insert(_ number: Int) -> Bool {
        guard number < 64 else { return insert(other: number) }
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: number)
        guard first & bit == 0 else { return false }
        first |= bit
        return true
    }

    private mutating func insert(other number: Int) -> Bool {
        guard number < 256 else { return false }
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: number)
        guard others[number >> 6 - 1] & bit == 0 else { return false }
        others[number >> 6 - 1] |= bit
        return true
    }

    /// Whether a field is there.
    func contains(_ number: Int) -> Bool {
        guard number < 256 else { return false }
        let word = number < 64 ? first : others[number >> 6 - 1]
        return word &>> UInt64(truncatingIfNeeded: number) & 1 != 0
    }
}
