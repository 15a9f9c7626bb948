import CEL

/// The slots of records by the names of their fields: a table with open addressing for each record.
struct FieldNames: Sendable {
    /// By slot: the name.
    private var keys: [TextKey] = []
    /// By slot: where the name begins in `bytes`.
    private var starts: [Int] = []
    private var bytes: [UInt8] = []
    /// Slots; -1: empty.
    private var table: [Int32] = []

    /// Adds the table of a record whose slots come next, and gives its places.
    mutating func add(_ fields: [String], from slot: Int) -> Range<Int> {
        while keys.count < slot + fields.count {
            keys.append(TextKey())
            starts.append(0)
        }
        var room = 4
        while room < fields.count * 2 { room *= 2 }
        let places = table.count..<table.count + room
        table += Array(repeating: -1, count: room)
        for (number, name) in fields.enumerated() {
            let text = Array(name.utf8)
            guard self.slot(text.span, in: places) == nil else { continue }
            // SAFETY: bytes have no padding.
            let key = unsafe TextKey(text.span.bytes)
            var place = Self.place(key, in: places)
            while table[place] >= 0 { place = Self.next(place, in: places) }
            table[place] = Int32(slot + number)
            keys[slot + number] = key
            starts[slot + number] = bytes.count
            bytes += text
        }
        return places
    }

    /// The slot of a name in the table of a record.
    @inline(__always)
    func slot(_ name: Span<UInt8>, in places: Range<Int>) -> Int? {
        // SAFETY: bytes have no padding.
        let key = unsafe TextKey(name.bytes)
        var place = Self.place(key, in: places)
        while table[place] >= 0 {
            let slot = Int(table[place])
            if keys[slot] == key, key.isWhole || isEqual(slot, name) { return slot }
            place = Self.next(place, in: places)
        }
        return nil
    }

    private func isEqual(_ slot: Int, _ name: Span<UInt8>) -> Bool {
        let start = starts[slot]
        for offset in name.indices where bytes[start &+ offset] != name[offset] { return false }
        return true
    }

    @inline(__always)
    private static func place(_ key: TextKey, in places: Range<Int>) -> Int {
        places.lowerBound &+ Int(truncatingIfNeeded: key.hash(0) >> 32) & (places.count &- 1)
    }

    @inline(__always)
    private static func next(_ place: Int, in places: Range<Int>) -> Int {
        place &+ 1 == places.upperBound ? places.lowerBound : place &+ 1
    }
}
