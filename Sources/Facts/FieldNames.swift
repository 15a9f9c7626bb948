/// The slots of records by the names of their fields: a table with open addressing for each record.
///
/// A name is told by its length, its first and last eight bytes, and what lies between them.
struct FieldNames: Sendable {
    private struct Entry: BitwiseCopyable {
        var first: UInt64 = 0
        var last: UInt64 = 0
        var start: Int32 = 0
        var count: Int32 = 0
        /// -1: empty.
        var slot: Int32 = -1
    }

    private var entries: [Entry] = []
    private var bytes: [UInt8] = []

    /// Adds the table of a record and gives its places.
    mutating func add(_ names: [String], from slot: Int) -> Range<Int> {
        var room = 4
        while room < names.count * 2 { room *= 2 }
        let table = entries.count..<entries.count + room
        entries += Array(repeating: Entry(), count: room)
        for (number, name) in names.enumerated() {
            let text = Array(name.utf8)
            guard self.slot(text.span, in: table) == nil else { continue }
            // SAFETY: bytes have no padding.
            let (first, last) = unsafe text.span.bytes.ends
            var place = Self.place(first, last, text.count, in: table)
            while entries[place].slot >= 0 {
                place = place + 1 == table.upperBound ? table.lowerBound : place + 1
            }
            entries[place] = Entry(
                first: first, last: last, start: Int32(bytes.count), count: Int32(text.count),
                slot: Int32(slot + number))
            bytes += text
        }
        return table
    }

    /// The slot of a name in the table of a record.
    @inline(__always)
    func slot(_ name: Span<UInt8>, in table: Range<Int>) -> Int? {
        // SAFETY: bytes have no padding.
        let (first, last) = unsafe name.bytes.ends
        var place = Self.place(first, last, name.count, in: table)
        while true {
            let entry = entries[place]
            guard entry.slot >= 0 else { return nil }
            if entry.first == first, entry.last == last, Int(entry.count) == name.count,
                name.count <= 16 || isEqual(entry, name)
            {
                return Int(entry.slot)
            }
            place = place &+ 1 == table.upperBound ? table.lowerBound : place &+ 1
        }
    }

    private func isEqual(_ entry: Entry, _ name: Span<UInt8>) -> Bool {
        for offset in 8..<name.count - 8 where bytes[Int(entry.start) &+ offset] != name[offset] {
            return false
        }
        return true
    }

    @inline(__always)
    private static func place(_ first: UInt64, _ last: UInt64, _ count: Int, in table: Range<Int>) -> Int {
        let mixed = (first ^ (last << 29 | last >> 35) ^ UInt64(truncatingIfNeeded: count))
        let hash = mixed &* 0x9E37_79B9_7F4A_7C15
        return table.lowerBound &+ Int(truncatingIfNeeded: hash >> 40) & (table.count &- 1)
    }
}

extension RawSpan {
    /// The first and the last eight bytes as numbers; fewer than eight as one.
    @inline(__always) fileprivate var ends: (UInt64, UInt64) {
        guard byteCount < 8 else { return (word(0), word(byteCount &- 8)) }
        guard byteCount < 4 else { return (half(0) | half(byteCount &- 4) << 32, 0) }
        var value: UInt64 = 0
        for offset in 0..<byteCount {
            // SAFETY: the load is checked against the bounds, and every pattern of bits is a number.
            value = value << 8 | UInt64(unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self))
        }
        return (value, 0)
    }

    @inline(__always) private func word(_ offset: Int) -> UInt64 {
        // SAFETY: as above.
        unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always) private func half(_ offset: Int) -> UInt64 {
        // SAFETY: as above.
        unsafe UInt64(unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
