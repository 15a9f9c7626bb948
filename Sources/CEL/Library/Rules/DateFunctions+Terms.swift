import Diagnostics

/// Days, months and years later and earlier.
extension DateFunctions {
    static let adding: [Function] = [
        Function(
            "plusDays", [.member(.date, [.int], .date)],
            Function.Documentation(
                Phrase(
                    ru: "день через столько дней; при отрицательном числе — раньше",
                    en: "the day so many days later; earlier for a negative number"),
                faults: [.dateOutOfRange],
                examples: [
                    "date('2024-02-28').plusDays(2) == date('2024-03-01')",
                    "date('2025-01-01').plusDays(-1) == date('2024-12-31')",
                ]), counted { day, count in day.plusDays(count) }),
        Function(
            "plusMonths", [.member(.date, [.int], .date), .member(.month, [.int], .month)],
            Function.Documentation(
                Phrase(
                    ru: "то же число через столько месяцев, а если месяц короче — его последний день; для "
                        + "месяца — месяц через столько месяцев",
                    en: "the same day of the month so many months later, or that month's last day when it is "
                        + "shorter; of a month, the month so many months later"),
                faults: [.dateOutOfRange],
                examples: [
                    "date('2025-01-31').plusMonths(1) == date('2025-02-28')",
                    "date('2024-01-31').plusMonths(1) == date('2024-02-29')",
                    "month('2024-11').plusMonths(3) == month('2025-02')",
                ]), countedMonths({ $0.plusMonths($1) }, { $0.plusMonths($1) })),
        Function(
            "plusYears", [.member(.date, [.int], .date)],
            Function.Documentation(
                Phrase(
                    ru: "тот же день через столько лет; 29 февраля в невисокосный год становится 28 февраля",
                    en: "the same day so many years later; 29 February becomes 28 February in a common year"),
                faults: [.dateOutOfRange],
                examples: [
                    "date('2004-02-29').plusYears(18) == date('2022-02-28')",
                    "date('2004-02-29').plusYears(20) == date('2024-02-29')",
                    "date('2023-02-28').plusYears(1) == date('2024-02-28')",
                ]), counted { day, count in day.plusYears(count) }),
    ]

    static let subtracting: [Function] = [
        Function(
            "minusDays", [.member(.date, [.int], .date)],
            Function.Documentation(
                Phrase(
                    ru: "день за столько дней до; при отрицательном числе — позже",
                    en: "the day so many days earlier; later for a negative number"),
                faults: [.dateOutOfRange], examples: ["date('2024-03-01').minusDays(1) == date('2024-02-29')"]
            ),
            counted { day, count in day.minusDays(count) }),
        Function(
            "minusMonths", [.member(.date, [.int], .date), .member(.month, [.int], .month)],
            Function.Documentation(
                Phrase(
                    ru: "то же число за столько месяцев до, а если месяц короче — его последний день; для "
                        + "месяца — месяц за столько месяцев до",
                    en: "the same day of the month so many months earlier, or that month's last day when it "
                        + "is shorter; of a month, the month so many months earlier"),
                faults: [.dateOutOfRange],
                examples: [
                    "date('2025-03-31').minusMonths(1) == date('2025-02-28')",
                    "date('2025-03-31').minusMonths(1).plusMonths(1) == date('2025-03-28')",
                    "month('2025-01').minusMonths(1) == month('2024-12')",
                ]), countedMonths({ $0.minusMonths($1) }, { $0.minusMonths($1) })),
        Function(
            "minusYears", [.member(.date, [.int], .date)],
            Function.Documentation(
                Phrase(
                    ru: "тот же день за столько лет до; 29 февраля в невисокосный год становится 28 февраля",
                    en: "the same day so many years earlier; 29 February becomes 28 February in a common year"
                ),
                faults: [.dateOutOfRange],
                examples: [
                    "date('2024-02-29').minusYears(1) == date('2023-02-28')",
                    "date('2024-02-29').minusYears(4) == date('2020-02-29')",
                ]), counted { day, count in day.minusYears(count) }),
    ]

    private static func counted(
        _ move: @escaping @Sendable (CivilDate, Int64) -> CivilDate?
    ) -> Function.Work {
        .binary { value, count throws(Fault) in
            guard case .int(let count) = count else { throw .noSuchOverload }
            return try date(move(try day(value), count))
        }
    }

    private static func countedMonths(
        _ moveDay: @escaping @Sendable (CivilDate, Int64) -> CivilDate?,
        _ moveMonth: @escaping @Sendable (CivilMonth, Int64) -> CivilMonth?
    ) -> Function.Work {
        .binary { value, count throws(Fault) in
            guard case .int(let count) = count else { throw .noSuchOverload }
            guard case .month(let month) = value else { return try date(moveDay(try day(value), count)) }
            guard let moved = moveMonth(month, count) else { throw .dateOutOfRange }
            return .month(moved)
        }
    }
}
