/// What tells a text: its length, its first and its last eight bytes.
///
/// Of up to sixteen bytes that is all of it.
@frozen public struct TextKey: BitwiseCopyable, Sendable, Equatable {
    /// The first eight bytes; all of them when there are fewer.
    public let first: UInt64
    /// The last eight bytes; 0 when there are fewer.
    public let last: UInt64
    /// The number of bytes.
    public let count: Int

    /// The key of a text.
    @inlinable @inline(__always) public init(_ text: RawSpan) {
        count = text.byteCount
        if count >= 8 {
            // SAFETY: the loads are checked against the bounds, and every pattern of bits is a number.
            let bytes = unsafe text.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
            let end = unsafe text.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            first = UInt64(littleEndian: bytes)
            last = UInt64(littleEndian: end)
        } else {
            first = Self.short(text)
            last = 0
        }
    }

    /// The key of nothing.
    @inlinable public init() {
        first = 0
        last = 0
        count = 0
    }

    /// Whether equal keys are those of equal texts.
    @inlinable @inline(__always) public var isWhole: Bool { count <= 16 }

    /// A number that is mostly another for another key, in whose upper bits it differs most.
    @inlinable @inline(__always) public func hash(_ seed: UInt64) -> UInt64 {
        let start = (first ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        let rest = start.high ^ start.low ^ last ^ UInt64(truncatingIfNeeded: count)
        let product = rest.multipliedFullWidth(by: 0xC4CE_B9FE_1A85_EC53)
        return product.high ^ product.low
    }

    /// The key of the `count` bytes from `start` on, where at least eight bytes of `text` follow.
    @inlinable @inline(__always) public init(_ text: RawSpan, at start: Int, count: Int) {
        self.count = count
        let isLong = count >= 8
        // SAFETY: the loads are checked against the bounds, and every pattern of bits is a number.
        let bytes = unsafe text.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        let end = unsafe text.unsafeLoadUnaligned(
            fromByteOffset: start &+ (isLong ? count &- 8 : 0), as: UInt64.self)
        first = UInt64(littleEndian: bytes) & (isLong ? ~0 : (1 &<< UInt64(8 &* count)) &- 1)
        last = isLong ? UInt64(littleEndian: end) : 0
    }

    @inlinable @inline(__always) static func short(_ text: RawSpan) -> UInt64 {
        var word: UInt64 = 0
        for offset in 0..<text.byteCount {
            // SAFETY: as above.
            let byte = unsafe text.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
            word |= UInt64(byte) &<< UInt64(8 &* offset)
        }
        return word
    }
}
