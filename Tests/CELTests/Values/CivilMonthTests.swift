import CEL
import Testing

@Suite struct CivilMonthTests {
    @Test(arguments: ["0001-01", "1999-12", "2024-02", "9999-12"])
    func readsAndWrites(_ text: String) throws {
        let month = try #require(CivilMonth(text))
        #expect(month.description == text)
        #expect(CivilMonth(index: Int64(month.index)) == month)
        #expect(month.firstDay.description == text + "-01")
        #expect(CivilMonth(of: month.lastDay) == month)
        #expect(month.lastDay.plusDays(1).map { CivilMonth(of: $0) } == month.plusMonths(1))
    }

    @Test(arguments: [
        "", "2025", "2025-1", "2025-13", "2025-00", "0000-01", "2025-01-01", "2025-01 ", "202501", "25-01",
    ])
    func refuses(_ text: String) {
        #expect(CivilMonth(text) == nil)
    }

    @Test func countsAcrossYears() throws {
        let month = try #require(CivilMonth("2024-11"))
        #expect(month.plusMonths(3)?.description == "2025-02")
        #expect(month.plusMonths(-11)?.description == "2023-12")
        #expect(month.plusMonths(.max) == nil)
        #expect(month.plusMonths(.min) == nil)
        #expect(try #require(CivilMonth("9999-12")).plusMonths(1) == nil)
        #expect(try #require(CivilMonth("0001-01")).plusMonths(-1) == nil)
    }

    @Test func listsMonths() throws {
        let start = try #require(CivilMonth("2024-11"))
        let end = try #require(CivilMonth("2025-02"))
        let listed = CivilMonth.months(from: start, through: end).map(\.description)
        #expect(listed == ["2024-11", "2024-12", "2025-01", "2025-02"])
        #expect(CivilMonth.months(from: end, through: start).isEmpty)
        #expect(CivilMonth.months(from: end, through: end) == [end])
    }
}
