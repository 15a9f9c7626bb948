import CEL

/// Code lists, parameters and the calendar that programs under test look into.
enum TestTables {
    /// `stationary` is in force from 2025 on; `semi` changed its rank on 2025-01-01.
    static func tables(_ symbols: SymbolTable, calendar: WorkCalendar?) -> Tables {
        func word(_ text: String) -> Int64 { symbols.symbol(text) }
        var tables = Tables()
        tables.codeLists = [
            CodeTable(
                name: "form",
                entries: [
                    .init(
                        symbol: word("home"), days: .always,
                        cells: [.word(1), .word(10), .list([word("semi"), word("stationary")])]),
                    .init(
                        symbol: word("semi"), days: days(until: "2024-12-31"),
                        cells: [.word(2), .none, .list([])]),
                    .init(
                        symbol: word("semi"), days: days(from: "2025-01-01"),
                        cells: [.word(20), .none, .list([word("home")])]),
                    .init(
                        symbol: word("stationary"), days: days(from: "2025-01-01"),
                        cells: [.word(3), .none, .none]),
                ]),
            CodeTable(
                name: "kin",
                entries: ["child", "parent"].map { .init(symbol: word($0), days: .always, cells: []) }),
        ]
        tables.parameters = [
            ParameterTable(
                name: "threshold", type: .decimal,
                versions: [
                    .init(days: days(from: "2025-01-01", until: "2025-12-31"), values: [[]: 15_000]),
                    .init(days: days(from: "2024-01-01", until: "2024-12-31"), values: [[]: 10_000]),
                ], isRegional: false),
            ParameterTable(
                name: "minimum", type: .money,
                versions: [
                    .init(days: .always, values: [[word("home")]: 1_000_000, [word("semi")]: 2_000_000])
                ],
                isRegional: false),
            ParameterTable(
                name: "grid", type: .int,
                versions: [.init(days: .always, values: [[word("home"), word("child")]: 7])],
                isRegional: false),
            ParameterTable(
                name: "quota", type: .int,
                versions: [.init(days: days(from: "2025-01-01", until: "2025-12-31"), values: [[]: 5])],
                isRegional: true),
        ]
        tables.workdays = calendar
        return tables
    }

    private static func days(from: String? = nil, until: String? = nil) -> DayRange {
        DayRange(from: from.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) })
    }
}
