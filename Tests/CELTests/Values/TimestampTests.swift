import Testing

@testable import CEL

/// Instants as text and back, and their calendar.
@Suite struct TimestampTests {
    private static let read: [(String, Int64, Int32)] = [
        ("1970-01-01T00:00:00Z", 0, 0), ("2009-02-13T23:31:30Z", 1_234_567_890, 0),
        ("2009-02-13T23:31:30.5Z", 1_234_567_890, 500_000_000),
        ("1969-12-31T23:59:59.999999999Z", -1, 999_999_999),
        ("2009-02-14T02:31:30+03:00", 1_234_567_890, 0), ("2009-02-13T14:01:30-09:30", 1_234_567_890, 0),
        ("1970-01-01T00:00:00-00:00", 0, 0), ("1970-01-01T00:00:00.1234567899Z", 0, 123_456_789),
        ("2024-02-29T00:00:00Z", 1_709_164_800, 0), ("2000-02-29T00:00:00Z", 951_782_400, 0),
        ("0001-01-01T00:00:00Z", -62_135_596_800, 0), ("0000-12-31T23:00:00-01:00", -62_135_596_800, 0),
        ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
    ]

    @Test(arguments: read) func reading(_ text: String, _ seconds: Int64, _ nanoseconds: Int32) throws {
        let timestamp = try Timestamp(text: text)
        #expect((timestamp.seconds, timestamp.nanoseconds) == (seconds, nanoseconds))
    }

    @Test(arguments: [
        "", "2024-01-01", "2024-01-01T00:00Z", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z",
        "2024-01-01t00:00:00Z", "2024-01-01T00:00:00z", "2024-1-01T00:00:00Z", "24-01-01T00:00:00Z",
        "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z", "2024-01-00T00:00:00Z", "2023-02-29T00:00:00Z",
        "2024-02-30T00:00:00Z", "1900-02-29T00:00:00Z", "2024-04-31T00:00:00Z", "2024-01-01T24:00:00Z",
        "2024-01-01T00:60:00Z", "2016-12-31T23:59:60Z", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00,5Z",
        "2024-01-01T00:00:00+0100", "2024-01-01T00:00:00+01", "2024-01-01T00:00:00+24:00",
        "2024-01-01T00:00:00+01:60", " 2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z ",
        "+2024-01-01T00:00:00Z",
        "20240-01-01T00:00:00Z", "2024-01-01T00:00:00ZZ", "٢٠٢٤-01-01T00:00:00Z", "10000-01-01T00:00:00Z",
    ])
    func otherForms(_ text: String) {
        #expect(throws: Fault.conversion) { try Timestamp(text: text) }
    }

    @Test(arguments: [
        "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
        "0000-12-31T23:59:59.999999999Z",
    ])
    func outOfRange(_ text: String) {
        #expect(throws: Fault.timeOutOfRange) { try Timestamp(text: text) }
    }

    private static let written: [(Int64, Int32, String)] = [
        (0, 0, "1970-01-01T00:00:00Z"), (-1, 999_999_999, "1969-12-31T23:59:59.999999999Z"),
        (-1, 500_000_000, "1969-12-31T23:59:59.5Z"), (0, 1000, "1970-01-01T00:00:00.000001Z"),
        (-62_135_596_800, 0, "0001-01-01T00:00:00Z"),
        (253_402_300_799, 999_999_999, "9999-12-31T23:59:59.999999999Z"),
    ]

    @Test(arguments: written) func writing(_ seconds: Int64, _ nanoseconds: Int32, _ text: String) throws {
        let timestamp = try #require(Timestamp(seconds: seconds, nanoseconds: nanoseconds))
        #expect(timestamp.text == text)
        #expect(try Timestamp(text: text) == timestamp)
    }

    @Test func calendarCountsEveryDay() {
        var dayOfYear: Int64 = -1
        var previousYear: Int64 = -1
        for day in CalendarTime.dayNumber(
            year: -1, month: 1, day: 1)...CalendarTime.dayNumber(
                year: 803, month: 1, day: 1)
        {
            let time = CalendarTime(seconds: day * 86_400 + 1)
            dayOfYear = time.year == previousYear ? dayOfYear + 1 : 0
            previousYear = time.year
            let isRight =
                CalendarTime.dayNumber(year: time.year, month: time.month, day: time.day) == day
                && time.dayOfYear == dayOfYear
                && time.day <= CalendarTime.dayCount(year: time.year, month: time.month)
                && time.secondOfDay == 1
            guard isRight else {
                Issue.record("day \(day)")
                return
            }
        }
    }

    @Test func calendarAgreesWithCivilDates() throws {
        for number in stride(from: CivilDate.firstDayNumber, through: CivilDate.lastDayNumber, by: 997) {
            let date = try #require(CivilDate(dayNumber: Int64(number)))
            let time = CalendarTime(seconds: Int64(number) * 86_400)
            #expect(
                (time.year, time.month, time.day) == (Int64(date.year), Int64(date.month), Int64(date.day)))
            #expect(time.dayOfWeek == Int64(date.weekday % 7))
        }
    }
}
