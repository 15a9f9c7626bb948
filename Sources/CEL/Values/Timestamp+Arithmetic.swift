/// Instants and the time between them.
extension Timestamp {
    /// The instant this much later; throws `.timeOutOfRange` outside of the years 0001 to 9999.
    func plus(_ duration: Duration) throws(Fault) -> Timestamp { try plus(Int128(duration.nanoseconds)) }

    /// The instant this much earlier; throws `.timeOutOfRange` outside of the years 0001 to 9999.
    func minus(_ duration: Duration) throws(Fault) -> Timestamp { try plus(-Int128(duration.nanoseconds)) }

    /// The time since another instant; throws `.timeOutOfRange` beyond about 292 years.
    func since(_ other: Timestamp) throws(Fault) -> Duration {
        guard let nanoseconds = Int64(exactly: sinceEpoch - other.sinceEpoch) else { throw .timeOutOfRange }
        return Duration(nanoseconds: nanoseconds)
    }

    /// Nanoseconds from 1970-01-01T00:00:00Z.
    private var sinceEpoch: Int128 { Int128(seconds) * Self.nanosecondsPerSecond + Int128(nanoseconds) }

    private static let nanosecondsPerSecond: Int128 = 1_000_000_000

    private func plus(_ nanoseconds: Int128) throws(Fault) -> Timestamp {
        let (seconds, rest) = (sinceEpoch + nanoseconds).quotientAndRemainder(
            dividingBy: Self.nanosecondsPerSecond)
        let isBehind = rest < 0
        let floor = Int64(truncatingIfNeeded: isBehind ? seconds - 1 : seconds)
        let part = Int32(truncatingIfNeeded: isBehind ? rest + Self.nanosecondsPerSecond : rest)
        guard let result = Timestamp(seconds: floor, nanoseconds: part) else { throw .timeOutOfRange }
        return result
    }
}
