/// Texts by number, and numbers by text: one layer of a `SymbolTable`.
///
/// Open addressing over arrays; looking up and adding a text that fits allocate nothing.
struct TextTable: Sendable {
    private var starts: [Int32] = [0]
    private var bytes: [UInt8] = []
    private var hashes: [UInt64] = []
    private var slots: [Int32] = Array(repeating: -1, count: 64)

    /// The number of texts.
    var count: Int { hashes.count }

    /// The number of a text.
    func find(_ text: RawSpan, _ hash: UInt64) -> Int? {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash && matches(index, text) { return index }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// Adds a text that is not there, and returns its number.
    mutating func add(_ text: RawSpan, _ hash: UInt64) -> Int {
        let index = count
        for offset in 0..<text.byteCount { bytes.append(text.byte(offset)) }
        starts.append(Int32(bytes.count))
        hashes.append(hash)
        if count * 2 > slots.count { rehash(slots.count * 2) } else { place(index) }
        return index
    }

    /// Forgets the texts and keeps the memory.
    mutating func removeAll() {
        guard count > 0 else { return }
        starts.removeSubrange(1...)
        bytes.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        for slot in slots.indices { slots[slot] = -1 }
    }

    /// The text with this number.
    func text(_ index: Int) -> String {
        guard index < count else { return "" }
        return String(decoding: bytes[Int(starts[index])..<Int(starts[index + 1])], as: UTF8.self)
    }

    /// Adds the text with this number to `target`.
    ///
    /// Mutating, though nothing is changed: a table that is only read is copied for the call.
    mutating func write(_ index: Int, to target: inout ByteText) {
        guard index < count else { return }
        target.append(Int(starts[index])..<Int(starts[index + 1]), of: bytes)
    }

    private func matches(_ index: Int, _ text: RawSpan) -> Bool {
        let known = bytes.span.extracting(Int(starts[index])..<Int(starts[index + 1]))
        // SAFETY: bytes have no padding.
        return unsafe known.bytes.isEqual(to: text)
    }

    private mutating func place(_ index: Int) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hashes[index]) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index)
    }

    private mutating func rehash(_ capacity: Int) {
        slots = Array(repeating: -1, count: capacity)
        for index in 0..<count { place(index) }
    }
}

/// Drawn once per process, so that no request can aim texts at one slot; numbers of texts do not depend on it.
private let hashSeed = UInt64.random(in: .min ... .max)

extension RawSpan {
    /// Eight bytes at a time, multiplied and folded (the finaliser of MurmurHash3).
    @inline(__always) var textHash: UInt64 {
        var hash = hashSeed ^ UInt64(byteCount)
        var offset = 0
        while offset &+ 8 <= byteCount {
            hash = (hash ^ word(offset)) &* 0xff51_afd7_ed55_8ccd
            hash ^= hash >> 32
            offset &+= 8
        }
        hash = (hash ^ rest(from: offset)) &* 0xc4ce_b9fe_1a85_ec53
        return hash ^ hash >> 29
    }

    /// Whether both have the same bytes.
    @inline(__always) func isEqual(to other: RawSpan) -> Bool {
        guard byteCount == other.byteCount else { return false }
        var offset = 0
        while offset &+ 8 <= byteCount {
            if word(offset) != other.word(offset) { return false }
            offset &+= 8
        }
        return rest(from: offset) == other.rest(from: offset)
    }

    /// The bytes behind `offset`, fewer than eight, as one number.
    @inline(__always) private func rest(from offset: Int) -> UInt64 {
        var rest: UInt64 = 0
        var at = offset
        if at &+ 4 <= byteCount {
            // SAFETY: four bytes from `at` on lie inside the span.
            rest = UInt64(unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt32.self))
            at &+= 4
        }
        while at < byteCount {
            rest = rest << 8 | UInt64(byte(at))
            at &+= 1
        }
        return rest
    }

    @inline(__always) private func word(_ offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= byteCount, "bytes outside their text")
        // SAFETY: checked just above.
        return unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    }

    @inline(__always) fileprivate func byte(_ offset: Int) -> UInt8 {
        precondition(offset >= 0 && offset < byteCount, "a byte outside its text")
        // SAFETY: checked just above.
        return unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }
}
