import Diagnostics

/// Terms in working days, and the time between two days.
extension DateFunctions {
    static let working: [Function] = [
        Function(
            "plusWorkdays", [.member(.date, [.int], .date)],
            Function.Documentation(
                Phrase(
                    ru: "рабочий день, который по календарю `workdays` идёт таким по счёту после данного: "
                        + "считают со следующего дня; 0 — сам день",
                    en: "the working day that, by the calendar `workdays`, is that many after the given one: "
                        + "counting begins with the next day; 0 is the day itself"),
                faults: [.calendar, .dateOutOfRange],
                examples: [
                    "date('2025-03-07').plusWorkdays(1) == date('2025-03-10')",
                    "date('2025-03-08').plusWorkdays(0) == date('2025-03-08')",
                ]),
            workdays { calendar, day, count throws(Fault) in try calendar.day(day, plusWorkdays: count) }),
        Function(
            "minusWorkdays", [.member(.date, [.int], .date)],
            Function.Documentation(
                Phrase(
                    ru: "рабочий день, который по календарю `workdays` идёт таким по счёту до данного: "
                        + "считают с предыдущего дня; 0 — сам день",
                    en: "the working day that, by the calendar `workdays`, is that many before the given "
                        + "one: counting begins with the previous day; 0 is the day itself"),
                faults: [.calendar, .dateOutOfRange],
                examples: ["date('2025-03-10').minusWorkdays(1) == date('2025-03-07')"]),
            workdays { calendar, day, count throws(Fault) in try calendar.day(day, minusWorkdays: count) }),
    ]

    static let counting: [Function] = [
        Function(
            "yearsBetween", [.global([.date, .date], .int)],
            Function.Documentation(
                Phrase(
                    ru: "сколько полных лет от первого дня до второго: наибольшее n, при котором "
                        + "`a.plusYears(n) <= b`; рождённый 29 февраля взрослеет в обычный год 28 февраля",
                    en: "the whole years from the first day to the second: the largest n for which "
                        + "`a.plusYears(n) <= b`; who was born on 29 February is a year older on 28 February "
                        + "of a common year"),
                examples: [
                    "yearsBetween(date('2004-02-29'), date('2022-02-28')) == 18",
                    "yearsBetween(date('2004-02-29'), date('2024-02-28')) == 19",
                    "yearsBetween(date('2004-02-28'), date('2022-02-27')) == 17",
                ]),
            between(CivilDate.yearsBetween)),
        Function(
            "daysBetween", [.global([.date, .date], .int)],
            Function.Documentation(
                Phrase(
                    ru: "сколько дней от первого дня до второго; отрицательно, если второй раньше",
                    en: "the days from the first day to the second; negative when the second is earlier"),
                examples: [
                    "daysBetween(date('2024-02-28'), date('2024-03-01')) == 2",
                    "daysBetween(date('2025-01-02'), date('2025-01-01')) == -1",
                ]),
            between(CivilDate.daysBetween)),
    ]

    private static func workdays(
        _ move: @escaping @Sendable (WorkCalendar, CivilDate, Int64) throws(Fault) -> CivilDate
    ) -> Function.Work {
        .tabled { arguments, tables throws(Fault) in
            guard arguments.count == 2, case .int(let count) = arguments[1] else { throw .noSuchOverload }
            let day = try day(arguments[0])
            guard let calendar = tables.workdays else { throw .calendar }
            return .date(try move(calendar, day, count))
        }
    }

    private static func between(
        _ count: @escaping @Sendable (CivilDate, CivilDate) -> Int
    ) -> Function.Work {
        .binary { first, second throws(Fault) in .int(Int64(count(try day(first), try day(second)))) }
    }
}
