/// An instant, 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z, to the nanosecond.
///
/// Without a zone: zones are asked for where calendar fields are read (google.protobuf.Timestamp; RFC 3339).
public struct Timestamp: Sendable, Hashable {
    /// Seconds from 1970-01-01T00:00:00Z, rounded down.
    public let seconds: Int64
    /// Nanoseconds of the second, 0 to 999 999 999.
    public let nanoseconds: Int32

    /// The seconds of the first and the last instant.
    public static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    /// Creates an instant; nil outside of the range.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard Self.range.contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else { return nil }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }
}

/// The order of time.
extension Timestamp: Comparable {
    /// Whether `left` is earlier.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
