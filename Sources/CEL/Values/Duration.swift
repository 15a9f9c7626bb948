/// A length of time in nanoseconds, about ±292 years (google.protobuf.Duration within the range of cel-go).
public struct Duration: Sendable, Hashable, Comparable {
    /// All of it.
    public let nanoseconds: Int64

    /// Creates a duration.
    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// Whether `left` is shorter; negative ones are the shortest.
    public static func < (left: Duration, right: Duration) -> Bool { left.nanoseconds < right.nanoseconds }
}
