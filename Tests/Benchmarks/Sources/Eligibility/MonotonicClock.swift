import Glibc

/// Time that only goes on, for differences.
public enum MonotonicClock {
    /// Microseconds since some moment.
    public static var microseconds: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }

    /// The microseconds that each of `count` parts of some work takes.
    public static func mean(of count: Int, _ work: () -> Void) -> Double {
        let start = microseconds
        work()
        return (microseconds - start) / Double(max(1, count))
    }
}
