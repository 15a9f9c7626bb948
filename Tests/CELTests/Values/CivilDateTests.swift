import CEL
import Testing

@Suite struct CivilDateTests {
    /// Every day of the calendar counted one by one, without any formula.
    @Test func agreesWithCountingEveryDay() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var number = Int64(CivilDate.firstDayNumber)
        var weekday = 1
        for year in 1...9999 {
            let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
            for month in 1...12 {
                let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
                for day in 1...length {
                    guard let date = CivilDate(dayNumber: number), date.components == (year, month, day),
                        date.weekday == weekday,
                        day > 1 && day < length || CivilDate(year: year, month: month, day: day) == date
                    else {
                        Issue.record("\(year)-\(month)-\(day)")
                        return
                    }
                    number += 1
                    weekday = weekday % 7 + 1
                }
                #expect(CivilMonth(year: year, month: month)?.dayCount == length)
                #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
            }
        }
        #expect(number - 1 == Int64(CivilDate.lastDayNumber))
        #expect(CivilDate(dayNumber: number) == nil)
        #expect(CivilDate(dayNumber: Int64(CivilDate.firstDayNumber) - 1) == nil)
    }

    /// Computed by Python's `datetime` and `calendar`.
    static let known: [(text: String, number: Int32, weekday: Int)] = [
        ("0001-01-01", -719_162, 1), ("1582-10-15", -141_427, 5), ("1969-12-31", -1, 3), ("1970-01-01", 0, 4),
        ("2000-02-29", 11_016, 2), ("2024-02-29", 19_782, 4), ("2025-03-01", 20_148, 6),
        ("9999-12-31", 2_932_896, 5),
    ]

    @Test(arguments: known)
    func knowsDays(_ text: String, _ number: Int32, _ weekday: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "2025", "2025-03", "2025-3-01", "2025-03-1", "25-03-01", "2025/03/01", "2025-03-01 ",
        " 2025-03-01",
        "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-01", "2025-01-00", "0000-12-31",
        "+025-01-01",
        "-001-01-01", "2025-03-01T00:00:00", "２０２５-03-01", "2025-03-0\u{0661}", "2025-03-01\u{301}",
        "20250301", "10000-01-01",
    ])
    func refuses(_ text: String) {
        #expect(CivilDate(text) == nil)
    }

    static let months: [(start: String, count: Int64, end: String?)] = [
        ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-01-31", 3, "2025-04-30"),
        ("2025-03-31", -1, "2025-02-28"), ("2025-12-15", 1, "2026-01-15"), ("2025-01-15", -1, "2024-12-15"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2025-02-28", 12, "2026-02-28"),
        ("9999-12-31", 1, nil), ("0001-01-01", -1, nil), ("2025-01-01", .max, nil), ("2025-01-01", .min, nil),
    ]

    @Test(arguments: months)
    func addsMonths(_ start: String, _ count: Int64, _ end: String?) throws {
        #expect(try #require(CivilDate(start)).plusMonths(count)?.description == end)
    }

    @Test func neverTraps() throws {
        let date = try #require(CivilDate("2025-03-01"))
        for count in [Int64.min, .min + 1, -4_000_000, 4_000_000, .max - 1, .max] {
            #expect(date.plusDays(count) == nil)
            #expect(date.plusYears(count) == nil)
        }
        for part in [Int.min, -1, 0, .max] {
            #expect(CivilDate(year: part, month: 1, day: 1) == nil)
            #expect(CivilDate(year: 1, month: part, day: 1) == nil)
            #expect(CivilDate(year: 1, month: 1, day: part) == nil)
        }
    }

    static let ages: [(start: String, end: String, years: Int)] = [
        ("2004-02-29", "2022-02-27", 17), ("2004-02-29", "2022-02-28", 18), ("2004-02-29", "2024-02-28", 19),
        ("2004-02-29", "2024-02-29", 20), ("2004-02-28", "2022-02-28", 18), ("2004-03-01", "2022-02-28", 17),
        ("2004-12-31", "2004-12-31", 0), ("2004-12-31", "2004-12-30", -1), ("2020-02-29", "2019-02-28", -1),
        ("2020-02-29", "2019-02-27", -2), ("0001-01-01", "9999-12-31", 9998),
    ]

    @Test(arguments: ages)
    func countsYears(_ start: String, _ end: String, _ years: Int) throws {
        #expect(CivilDate.yearsBetween(try #require(CivilDate(start)), try #require(CivilDate(end))) == years)
    }

    @Test func yearsAgreeWithPlusYears() throws {
        let seed = SeededGenerator.seedOfRun
        var random = SeededGenerator(seed: seed)
        let leapDay = try #require(CivilDate("2000-02-29"))
        for round in 0..<20_000 {
            let near = Int64(leapDay.dayNumber) + Int64.random(in: -40_000...40_000, using: &random)
            let start = round % 4 == 0 ? leapDay : try #require(CivilDate(dayNumber: near))
            let end = try #require(start.plusDays(Int64.random(in: -40_000...40_000, using: &random)))
            var years = -120
            while let next = start.plusYears(Int64(years) + 1), next <= end { years += 1 }
            let said = CivilDate.yearsBetween(start, end)
            #expect(said == years, "REESTR_SEED=\(seed): \(start) … \(end)")
            #expect(start.plusDays(Int64(CivilDate.daysBetween(start, end))) == end)
        }
    }
}
