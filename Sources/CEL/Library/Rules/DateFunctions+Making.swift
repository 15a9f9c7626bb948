import Diagnostics

/// Dates and months from texts, and months from dates.
extension DateFunctions {
    static let making: [Function] = [
        Function(
            "date", [.global([.string], .date)],
            Function.Documentation(
                Phrase(
                    ru:
                        "день по записи `ГГГГ-ММ-ДД`, который есть в календаре; годы от 0001 до 9999",
                    en: "the day written `YYYY-MM-DD`, which the calendar must have; years 0001 to 9999"),
                faults: [.conversion],
                examples: [
                    "date('2024-02-29') < date('2024-03-01')",
                    "daysBetween(date('2024-02-28'), date('2024-03-01')) == 2",
                ]),
            .unary { value throws(Fault) in
                guard case .string(let text) = value else { throw .noSuchOverload }
                guard let day = CivilDate(text) else { throw .conversion }
                return .date(day)
            }),
        Function(
            "month", [.global([.string], .month), .global([.date], .month)],
            Function.Documentation(
                Phrase(
                    ru: "месяц по записи `ГГГГ-ММ` или месяц, в котором лежит день",
                    en: "the month written `YYYY-MM`, or the month that a day lies in"),
                faults: [.conversion],
                examples: [
                    "month(date('2024-02-29')) == month('2024-02')", "month('2024-12') < month('2025-01')",
                ]),
            .unary(month)),
        Function(
            "months", [.global([.month, .month], .list(.month))],
            Function.Documentation(
                Phrase(
                    ru:
                        "месяцы с первого по второй включительно; пусто, если второй раньше первого",
                    en:
                        "the months from the first to the second, both with; none when the second is earlier"
                ),
                examples: [
                    "months(month('2024-12'), month('2025-01')) == [month('2024-12'), month('2025-01')]",
                    "months(month('2025-01'), month('2025-01')).size() == 1",
                    "months(month('2025-02'), month('2025-01')).size() == 0",
                ]),
            .binary { from, to throws(Fault) in
                guard case .month(let first) = from, case .month(let last) = to else {
                    throw .noSuchOverload
                }
                return .list(CivilMonth.months(from: first, through: last).map { .month($0) })
            }),
    ]

    private static func month(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .date(let day): return .month(CivilMonth(of: day))
        case .string(let text):
            guard let month = CivilMonth(text) else { throw .conversion }
            return .month(month)
        default: throw .noSuchOverload
        }
    }
}
