import Testing

@testable import CEL

@Suite struct DatesTests {
    /// Method, date or month, count, and the result.
    static let terms: [(name: String, start: String, count: Int64, end: String?)] = [
        ("plusDays", "2024-02-28", 2, "2024-03-01"), ("plusDays", "2025-01-01", -1, "2024-12-31"),
        ("plusDays", "9999-12-31", 1, nil), ("plusDays", "2025-01-01", .max, nil),
        ("minusDays", "2024-03-01", 1, "2024-02-29"), ("minusDays", "0001-01-01", 1, nil),
        ("minusDays", "2025-01-01", .min, nil), ("minusDays", "2025-01-01", .max, nil),
        ("minusDays", "2024-12-31", -1, "2025-01-01"),
        ("plusMonths", "2025-01-31", 1, "2025-02-28"), ("plusMonths", "2024-01-31", 1, "2024-02-29"),
        ("plusMonths", "2024-11", 3, "2025-02"), ("plusMonths", "9999-12", 1, nil),
        ("minusMonths", "2025-03-31", 1, "2025-02-28"), ("minusMonths", "2024-03-31", 1, "2024-02-29"),
        ("minusMonths", "2025-02-28", -1, "2025-03-28"), ("minusMonths", "2025-01", 1, "2024-12"),
        ("minusMonths", "0001-01", 1, nil), ("minusMonths", "2025-01", .min, nil),
        ("minusMonths", "2025-01-01", .min, nil),
        ("plusYears", "2004-02-29", 18, "2022-02-28"), ("plusYears", "2004-02-29", 20, "2024-02-29"),
        ("plusYears", "2023-02-28", 1, "2024-02-28"), ("plusYears", "2025-01-01", .max, nil),
        ("minusYears", "2024-02-29", 1, "2023-02-28"), ("minusYears", "2024-02-29", 4, "2020-02-29"),
        ("minusYears", "1904-02-29", 4, "1900-02-28"), ("minusYears", "0001-12-31", 1, nil),
        ("minusYears", "2025-01-01", .min, nil),
    ]

    static func civil(_ text: String) throws -> Value {
        if let day = CivilDate(text) { return .date(day) }
        return .month(try #require(CivilMonth(text)))
    }

    @Test(arguments: terms)
    func counts(_ name: String, _ start: String, _ count: Int64, _ end: String?) throws {
        let expected = try end.map { Result<Value, Fault>.success(try Self.civil($0)) }
        let use = FunctionUse(name, try Self.civil(start), .int(count), gives: .null)
        #expect(use.result(in: DateFunctions.all) == expected ?? .failure(.dateOutOfRange))
    }

    @Test func makes() throws {
        let uses = [
            FunctionUse("date", .string("2024-02-29"), gives: try Self.civil("2024-02-29")),
            FunctionUse("date", .string("2025-02-29"), fails: .conversion),
            FunctionUse("date", .string("2025-2-1"), fails: .conversion),
            FunctionUse("date", .int(1), fails: .noSuchOverload),
            FunctionUse("month", .string("2024-02"), gives: try Self.civil("2024-02")),
            FunctionUse("month", .string("2024-13"), fails: .conversion),
            FunctionUse("month", try Self.civil("2024-02-29"), gives: try Self.civil("2024-02")),
            FunctionUse("month", .null, fails: .noSuchOverload),
            FunctionUse(
                "months", try Self.civil("2024-11"), try Self.civil("2025-01"),
                gives: .list(try ["2024-11", "2024-12", "2025-01"].map(Self.civil))),
            FunctionUse(
                "months", try Self.civil("2025-01"), try Self.civil("2025-01"),
                gives: .list([try Self.civil("2025-01")])),
            FunctionUse("months", try Self.civil("2025-02"), try Self.civil("2025-01"), gives: .list([])),
            FunctionUse(
                "months", try Self.civil("2025-02-01"), try Self.civil("2025-03"), fails: .noSuchOverload),
            FunctionUse("plusYears", try Self.civil("2025-02"), .int(1), fails: .noSuchOverload),
            FunctionUse("plusDays", try Self.civil("2025-02-01"), .uint(1), fails: .noSuchOverload),
            FunctionUse(
                "daysBetween", try Self.civil("2024-02-28"), try Self.civil("2024-03-01"), gives: .int(2)),
            FunctionUse(
                "daysBetween", try Self.civil("9999-12-31"), try Self.civil("0001-01-01"),
                gives: .int(-3_652_058)),
            FunctionUse(
                "yearsBetween", try Self.civil("2004-02-29"), try Self.civil("2022-02-28"), gives: .int(18)),
            FunctionUse(
                "yearsBetween", try Self.civil("2004-02-29"), try Self.civil("2024-02-28"), gives: .int(19)),
            FunctionUse(
                "yearsBetween", try Self.civil("2004-02-29"), .string("2024-02-28"), fails: .noSuchOverload),
        ]
        for use in uses {
            #expect(use.result(in: DateFunctions.all) == use.expected, "\(use.testDescription)")
        }
        let whole = FunctionUse("months", try Self.civil("0001-01"), try Self.civil("9999-12"), gives: .null)
        guard case .success(.list(let months)) = whole.result(in: DateFunctions.all) else {
            Issue.record("no list of months")
            return
        }
        #expect(months.count == 119_988)
    }

    /// 2025 with a Thursday off, 12 June, and a Saturday worked, 1 November; no other year is known.
    static func calendar() throws -> Tables {
        let off = try #require(CivilDate("2025-06-12"))
        let worked = try #require(CivilDate("2025-11-01"))
        var tables = Tables()
        tables.workdays = WorkCalendar(
            weekend: [6, 7], years: [2025: (off: [Int64(off.dayNumber)], work: [Int64(worked.dayNumber)])])
        return tables
    }

    static let workdays: [(name: String, start: String, count: Int64, end: String?)] = [
        ("plusWorkdays", "2025-03-07", 1, "2025-03-10"), ("plusWorkdays", "2025-03-08", 1, "2025-03-10"),
        ("plusWorkdays", "2025-03-08", 0, "2025-03-08"), ("plusWorkdays", "2025-06-11", 1, "2025-06-13"),
        ("plusWorkdays", "2025-10-31", 2, "2025-11-03"), ("plusWorkdays", "2025-03-10", -1, "2025-03-07"),
        ("minusWorkdays", "2025-03-10", 1, "2025-03-07"), ("minusWorkdays", "2025-03-09", 1, "2025-03-07"),
        ("minusWorkdays", "2025-06-13", 1, "2025-06-11"), ("minusWorkdays", "2025-03-07", -1, "2025-03-10"),
        ("minusWorkdays", "2025-03-08", 0, "2025-03-08"), ("plusWorkdays", "2025-12-31", 1, nil),
        ("minusWorkdays", "2025-01-01", 1, nil), ("plusWorkdays", "2025-01-01", .max, nil),
        ("minusWorkdays", "2025-01-01", .min, nil), ("plusWorkdays", "2025-01-01", .min, nil),
    ]

    @Test(arguments: workdays)
    func countsWorkdays(_ name: String, _ start: String, _ count: Int64, _ end: String?) throws {
        let expected = try end.map { Result<Value, Fault>.success(try Self.civil($0)) }
        let use = FunctionUse(name, try Self.civil(start), .int(count), gives: .null)
        #expect(use.result(in: DateFunctions.all, try Self.calendar()) == expected ?? .failure(.calendar))
        #expect(use.result(in: DateFunctions.all) == .failure(.calendar))
    }

    @Test func workdaysThereAndBack() throws {
        let tables = try Self.calendar()
        let calendar = try #require(tables.workdays)
        let first = try #require(CivilDate("2025-03-03"))
        for count in Int64(0)...150 {
            let later = try calendar.day(first, plusWorkdays: count)
            #expect(try calendar.day(later, minusWorkdays: count) == first)
            #expect(try calendar.day(later, plusWorkdays: -count) == first)
        }
    }

    @Test func yearsAgreeWithPlusAndMinusYears() throws {
        let seed = SeededGenerator.seedOfRun
        var random = SeededGenerator(seed: seed)
        let leapDay = try #require(CivilDate("2000-02-29"))
        for round in 0..<20_000 {
            let near = Int64(leapDay.dayNumber) + Int64.random(in: -200_000...200_000, using: &random)
            let start = round % 4 == 0 ? leapDay : try #require(CivilDate(dayNumber: near))
            let years = Int64.random(in: -900...900, using: &random)
            let end = try #require(start.plusYears(years))
            let uses = [
                FunctionUse("yearsBetween", .date(start), .date(end), gives: .int(years)),
                FunctionUse("minusYears", .date(start), .int(-years), gives: .date(end)),
                FunctionUse("minusMonths", .date(start), .int(-12 * years), gives: .date(end)),
                FunctionUse("plusYears", .date(start), .int(years), gives: .date(end)),
            ]
            for use in uses {
                #expect(
                    use.result(in: DateFunctions.all) == use.expected,
                    "REESTR_SEED=\(seed): \(start) \(use.name) \(years)")
            }
        }
    }
}
