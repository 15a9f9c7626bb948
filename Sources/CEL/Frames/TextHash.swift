/// Short texts, eight bytes at a time.
extension RawSpan {
    /// The bytes multiplied and folded, word by word; the last word may overlap the one before.
    @inline(__always) func textHash(_ seed: UInt64) -> UInt32 {
        var hash = seed ^ UInt64(truncatingIfNeeded: byteCount)
        if byteCount < 8 {
            hash = (hash ^ short).folded
        } else {
            let last = byteCount &- 8
            var offset = 0
            while offset < last {
                hash = (hash ^ word(offset)).folded
                offset &+= 8
            }
            hash = (hash ^ word(last)).folded
        }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    /// Whether both have the same bytes.
    @inline(__always) func isEqual(to other: RawSpan) -> Bool {
        guard byteCount == other.byteCount else { return false }
        guard byteCount >= 8 else { return short == other.short }
        let last = byteCount &- 8
        var offset = 0
        while offset < last {
            if word(offset) != other.word(offset) { return false }
            offset &+= 8
        }
        return word(last) == other.word(last)
    }

    /// The byte at `offset`.
    @inline(__always) func byte(_ offset: Int) -> UInt8 {
        precondition(offset >= 0 && offset < byteCount, "a byte outside its text")
        // SAFETY: checked just above.
        return unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }

    /// Fewer than eight bytes as one number, another one for other bytes.
    @inline(__always) private var short: UInt64 {
        if byteCount >= 4 { return half(0) | half(byteCount &- 4) << 32 }
        if byteCount == 0 { return 0 }
        return UInt64(byte(0)) | UInt64(byte(byteCount >> 1)) << 8 | UInt64(byte(byteCount &- 1)) << 16
    }

    @inline(__always) private func half(_ offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 4 <= byteCount, "bytes outside their text")
        // SAFETY: checked just above.
        return unsafe UInt64(unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
    }

    @inline(__always) private func word(_ offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= byteCount, "bytes outside their text")
        // SAFETY: checked just above.
        return unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    }
}

extension UInt64 {
    /// Both halves of its product with the golden ratio (wyhash).
    @inline(__always) fileprivate var folded: UInt64 {
        let product = multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
