import CEL
import Diagnostics

/// The words of remedies.
enum RemedyMessages {
    static let none = Phrase(ru: "нет", en: "none")
    static let masked = Phrase(ru: "скрыто", en: "masked")

    /// `Number of workers: 12 → 15 (3 more)`.
    static func fact(
        _ title: String, _ from: String, _ to: String, _ difference: Phrase?, _ act: String?
    ) -> Phrase {
        let difference = difference.map { Phrase(ru: " (\($0.ru))", en: " (\($0.en))") }
        return begun(
            act, Phrase(ru: "\(title): \(from) → \(to)", en: "\(title): \(from) → \(to)"), difference)
    }

    static func difference(_ count: Int64) -> Phrase {
        count < 0
            ? Phrase(ru: "на \(count.magnitude) меньше", en: "\(count.magnitude) less")
            : Phrase(ru: "ещё \(count)", en: "\(count) more")
    }

    static func member(_ list: String, _ member: String, isAdded: Bool, _ act: String?) -> Phrase {
        let text =
            isAdded
            ? Phrase(ru: "добавить в «\(list)»: \(member)", en: "add to “\(list)”: \(member)")
            : Phrase(ru: "исключить из «\(list)»: \(member)", en: "drop from “\(list)”: \(member)")
        return begun(act, text, nil)
    }

    static func element(_ list: String, _ values: [String], _ act: String?) -> Phrase {
        let facts = values.isEmpty ? "" : ": " + values.joined(separator: "; ")
        return begun(
            act, Phrase(ru: "добавить в «\(list)»\(facts)", en: "add to “\(list)”\(facts)"), nil)
    }

    /// What is to be done, when the rulebook says it, before what changes by it.
    private static func begun(_ act: String?, _ text: Phrase, _ end: Phrase?) -> Phrase {
        let start = act.map { "\($0): " } ?? ""
        return Phrase(ru: start + text.ru + (end?.ru ?? ""), en: start + text.en + (end?.en ?? ""))
    }

    // MARK: Waiting

    /// Whole years, months and days.
    struct Span {
        var years = 0
        var months = 0
        var days = 0
    }

    /// The time from one day to a later one by the calendar.
    static func span(from: CivilDate, to: CivilDate) -> Span {
        var span = Span()
        var day = from
        while let next = from.plusYears(Int64(span.years + 1)), next <= to {
            (span.years, day) = (span.years + 1, next)
        }
        let year = day
        while let next = year.plusMonths(Int64(span.months + 1)), next <= to {
            (span.months, day) = (span.months + 1, next)
        }
        span.days = Int(to.dayNumber) - Int(day.dayNumber)
        return span
    }

    /// `1 more year: from 14 March 2027`.
    static func wait(_ span: Span, _ day: String) -> Phrase {
        let ru = [
            counted(span.years, "год", "года", "лет"), counted(span.months, "месяц", "месяца", "месяцев"),
            counted(span.days, "день", "дня", "дней"),
        ].compactMap(\.self).joined(separator: " ")
        var en = [(span.years, "year"), (span.months, "month"), (span.days, "day")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
        if let end = en.firstIndex(of: " ") { en.insert(contentsOf: " more", at: end) }
        return Phrase(ru: "ещё \(ru): с \(day)", en: "\(en): from \(day)")
    }

    /// A number with the form of its word (CLDR, plural rules); nil for none.
    private static func counted(_ count: Int, _ one: String, _ few: String, _ many: String) -> String? {
        guard count > 0 else { return nil }
        let (ones, tens) = (count % 10, count % 100)
        let word =
            ones == 1 && tens != 11 ? one : (2...4).contains(ones) && !(12...14).contains(tens) ? few : many
        return "\(count) \(word)"
    }
}
