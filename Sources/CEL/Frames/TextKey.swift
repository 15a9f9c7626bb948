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
            first = unsafe text.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
            last = unsafe text.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
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

    @inlinable @inline(__always) static func short(_ text: RawSpan) -> UInt64 {
        let count = text.byteCount
        // SAFETY: as above.
        if count >= 4 {
            let start = unsafe text.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let end = unsafe text.unsafeLoadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            return UInt64(start) | UInt64(end) << 32
        }
        if count == 0 { return 0 }
        let start = unsafe text.unsafeLoad(fromByteOffset: 0, as: UInt8.self)
        let middle = unsafe text.unsafeLoad(fromByteOffset: count >> 1, as: UInt8.self)
        let end = unsafe text.unsafeLoad(fromByteOffset: count &- 1, as: UInt8.self)
        return UInt64(start) | UInt64(middle) << 8 | UInt64(end) << 16
    }
}
