/// Which field came behind which, from record to record and document to document: programs write them in one order.
struct FieldOrder {
    private var next: [Int32]
    private let slotCount: Int

    /// Nothing came yet.
    init(_ reader: FactsReader) {
        slotCount = reader.slots.count
        next = Array(repeating: -1, count: slotCount + reader.rows.count)
    }

    /// The slot that came behind a slot; -1: first in a record of this reader.
    subscript(slot: Int, of record: Int) -> Int? {
        @inline(__always) get {
            let known = next[slot < 0 ? slotCount &+ record : slot]
            return known < 0 ? nil : Int(known)
        }
        set { next[slot < 0 ? slotCount + record : slot] = Int32(newValue ?? -1) }
    }
}

/// Which fields of a record a document gave: of the first 256, which is more than people declare.
struct GivenSlots {
    private var bits = InlineArray<4, UInt64>(repeating: 0)

    /// Adds a field; false when it is there already or has no place.
    @inline(__always)
    mutating func insert(_ number: Int) -> Bool {
        guard number < 256 else { return false }
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: number & 63)
        guard bits[number >> 6] & bit == 0 else { return false }
        bits[number >> 6] |= bit
        return true
    }

    /// Whether a field is there.
    func contains(_ number: Int) -> Bool {
        number < 256 && bits[number >> 6] >> UInt64(truncatingIfNeeded: number & 63) & 1 != 0
    }
}
