import Glibc

/// The date of HTTP (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The present second.
    static var now: String { text(time(nil)) }

    /// The text of a second since 1970.
    static func text(_ second: time_t) -> String {
        let time = BrokenDownTime(second)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(time.clock.hour)):\(two(time.clock.minute)):\(two(time.clock.second))"
        return "\(days[time.weekday]), \(two(time.day)) \(months[time.month - 1]) \(time.year) \(clock) GMT"
    }
}
