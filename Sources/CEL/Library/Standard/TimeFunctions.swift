import Diagnostics

/// The parts of instants on the calendar and the clock of a place, and of lengths of time.
///
/// Months, days of the year, of the month and of the week are counted from zero, as the specification has it;
/// only `getDate` counts from one.
public enum TimeFunctions {
    /// All of them.
    public static let all: [Function] = calendar + clock

    private static let calendar: [Function] = [
        part(
            "getFullYear", Phrase(ru: "год", en: "the year"),
            ["timestamp('2024-12-31T23:30:00Z').getFullYear('Europe/Moscow') == 2025"]
        ) { time, _ in time.year },
        part(
            "getMonth", Phrase(ru: "месяц от 0 до 11", en: "the month from 0 to 11"),
            ["timestamp('2024-02-29T00:00:00Z').getMonth() == 1"]
        ) { time, _ in time.month - 1 },
        part(
            "getDate", Phrase(ru: "день месяца от 1 до 31", en: "the day of the month from 1 to 31"),
            ["timestamp('2024-02-29T00:00:00Z').getDate() == 29"]
        ) { time, _ in time.day },
        part(
            "getDayOfMonth", Phrase(ru: "день месяца от 0 до 30", en: "the day of the month from 0 to 30"),
            ["timestamp('2024-02-29T23:00:00Z').getDayOfMonth('+02:00') == 0"]
        ) { time, _ in time.day - 1 },
        part(
            "getDayOfWeek",
            Phrase(
                ru: "день недели от 0 (воскресенье) до 6", en: "the day of the week from 0, Sunday, to 6"),
            ["timestamp('2024-02-29T00:00:00Z').getDayOfWeek() == 4"]
        ) { time, _ in time.dayOfWeek },
        part(
            "getDayOfYear", Phrase(ru: "день года от 0 до 365", en: "the day of the year from 0 to 365"),
            ["timestamp('2024-12-31T00:00:00Z').getDayOfYear() == 365"]
        ) { time, _ in time.dayOfYear },
    ]

    private static let clock: [Function] = [
        part(
            "getHours",
            Phrase(
                ru: "час от 0 до 23 или весь промежуток в часах",
                en: "the hour from 0 to 23, or all of a length of time in hours"),
            [
                "timestamp('2024-01-01T00:00:00Z').getHours('US/Central') == 18",
                "duration('90m').getHours() == 1",
            ],
            ofDuration: \.hours
        ) { time, _ in time.secondOfDay / 3600 },
        part(
            "getMinutes",
            Phrase(
                ru: "минута от 0 до 59 или весь промежуток в минутах",
                en: "the minute from 0 to 59, or all of a length of time in minutes"),
            ["timestamp('2024-01-01T12:34:56Z').getMinutes() == 34", "duration('1h30s').getMinutes() == 60"],
            ofDuration: \.minutes
        ) { time, _ in time.secondOfDay / 60 % 60 },
        part(
            "getSeconds",
            Phrase(
                ru: "секунда от 0 до 59 или весь промежуток в секундах",
                en: "the second from 0 to 59, or all of a length of time in seconds"),
            ["timestamp('2024-01-01T12:34:56Z').getSeconds() == 56", "duration('1m1s').getSeconds() == 61"],
            ofDuration: \.seconds
        ) { time, _ in time.secondOfDay % 60 },
        part(
            "getMilliseconds",
            Phrase(
                ru: "миллисекунды последней секунды, от 0 до 999",
                en: "the milliseconds of the last second, from 0 to 999"),
            [
                "timestamp('2024-01-01T00:00:00.123456Z').getMilliseconds() == 123",
                "duration('1.5s').getMilliseconds() == 500",
            ],
            ofDuration: \.millisecondPart
        ) { _, nanoseconds in Int64(nanoseconds) / 1_000_000 },
    ]

    /// A part of an instant in UTC or in a zone, and perhaps of a length of time.
    private static func part(
        _ name: String, _ summary: Phrase, _ examples: [String],
        ofDuration: (@Sendable (Duration) -> Int64)? = nil,
        of time: @escaping @Sendable (CalendarTime, _ nanoseconds: Int32) -> Int64
    ) -> Function {
        let overloads: [Function.Overload] = [
            .member(.timestamp, [], .int), .member(.timestamp, [.string], .int),
        ]
        return Function(
            name, overloads + (ofDuration == nil ? [] : [.member(.duration, [], .int)]),
            Function.Documentation(summary, faults: [.timeZone], examples: examples),
            .variadic { arguments throws(Fault) in
                switch (arguments.first, arguments.dropFirst().first, arguments.count) {
                case (.timestamp(let instant), nil, 1):
                    return .int(time(CalendarTime(seconds: instant.seconds), instant.nanoseconds))
                case (.timestamp(let instant), .string(let zone), 2):
                    let offset = try TimeZoneDatabase.zone(zone).offset(at: instant.seconds)
                    return .int(time(CalendarTime(seconds: instant.seconds + offset), instant.nanoseconds))
                case (.duration(let duration), nil, 1):
                    guard let ofDuration else { throw .noSuchOverload }
                    return .int(ofDuration(duration))
                default: throw .noSuchOverload
                }
            })
    }
}
