import CEL

/// What programs write between two marks: whole words of memory at once.
extension Span where Element == UInt8 {
    /// Whether the name of a field and a colon stand at `start`; as many bytes as are looked at must be there.
    @inline(__always)
    func begins(at start: Int, _ slot: Int, _ fields: Buffer<PlainFields.Field>) -> Bool {
        let bytes = unsafe bytes
        // SAFETY: the loads are checked against the bounds, and every pattern of bits is a number.
        let first = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        let second = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
        let third = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 16, as: UInt64.self)
        return fields[slot].first.differs(from: first) | fields[slot].second.differs(from: second)
            | fields[slot].third.differs(from: third) == 0
    }

    /// `true` or `false` from `start` up to `end`.
    @inline(__always)
    func bool(_ start: Int, _ end: Int) -> Int64? {
        guard start &+ 4 <= end, self[end &- 1] == UInt8(ascii: "e") else { return nil }
        // SAFETY: as above.
        let first = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self)
        // PERF: no branch, since nobody can foretell which it is.
        let word = UInt64(UInt32(littleEndian: first)) | UInt64(truncatingIfNeeded: end &- start) &<< 32
        let isTrue = word == 0x4_6575_7274
        guard isTrue != (word == 0x5_736C_6166) else { return nil }
        return isTrue ? 1 : 0
    }

    /// Whether `"unknown"`, which is no text, stands from `start` up to `end`.
    @inline(__always)
    func isUnknown(_ start: Int, _ end: Int) -> Bool {
        guard end &- start == 9 else { return false }
        // SAFETY: as above.
        let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        return UInt64(littleEndian: word) == 0x6E77_6F6E_6B6E_7522
    }

    /// Up to eight digits from `start` up to `end`, without a needless zero.
    ///
    /// All at once (Langdale, Lemire: Parsing Gigabytes of JSON per Second, 2019).
    @inline(__always)
    func digits(_ start: Int, _ end: Int) -> Int64? {
        let count = end &- start
        guard count > 0, count <= 8, end >= 8, self[start] != UInt8(ascii: "0") || count == 1 else {
            return nil
        }
        // SAFETY: as above.
        let bytes = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
        let before: UInt64 = ~(~0 << UInt64(64 &- 8 &* count))
        let zeros: UInt64 = 0x3030_3030_3030_3030
        let text = UInt64(littleEndian: bytes) & ~before | zeros & before
        let tens: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
        guard text & tens == zeros, (text &+ 0x0606_0606_0606_0606) & tens == zeros else { return nil }
        let digits = text &- zeros
        let pairs = digits &* 10 &+ (digits >> 8)
        let ends: UInt64 = 0x0000_00FF_0000_00FF
        let first = (pairs & ends) &* 0x000F_4240_0000_0064
        let second = ((pairs >> 16) & ends) &* 0x0000_2710_0000_0001
        return Int64(truncatingIfNeeded: (first &+ second) >> 32)
    }
}
