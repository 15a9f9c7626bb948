import Diagnostics

/// The way out where types do not go together: what people mostly meant by two such types.
extension CheckerMessage {
    /// `found` stands where `expected` belongs.
    static func help(_ found: ValueType, _ expected: ValueType) -> Phrase? {
        switch (found, expected) {
        case (.optional, .optional): nil
        case (.optional, _): mayBeNone
        case (.string, .date): date
        case (.string, .month): month
        case (.int, .money): amount("money(0)")
        default: nil
        }
    }

    /// The operator is not defined for these two.
    static func help(_ symbol: String, _ left: ValueType, _ right: ValueType) -> Phrase? {
        switch (left, right) {
        case (.optional, .optional) where symbol == "==" || symbol == "!=": nil
        case (.optional, _), (_, .optional): mayBeNone
        case (.record, .record):
            Phrase(ru: "сравните их поля: `a.id == b.id`", en: "compare fields of them: `a.id == b.id`")
        case (.list(.record), .list):
            Phrase(
                ru: "спросите `size(list) == 0` или `list.exists(x, …)`",
                en: "ask `size(list) == 0` or `list.exists(x, …)`")
        case (_, .list(.record)) where symbol == "in":
            Phrase(
                ru: "спросите поле: `list.exists(x, x.field == …)`",
                en: "ask for a field: `list.exists(x, x.field == …)`")
        case _ where symbol == "?:": nil
        case (.date, .string), (.string, .date): date
        case (.month, .string), (.string, .month): month
        case (.bool, .string), (.string, .bool):
            Phrase(
                ru: "напишите `true` или `false` без кавычек", en: "write `true` or `false` without quotes")
        case (.date, .int) where symbol == "+" || symbol == "-":
            Phrase(
                ru: "напишите `d.plusDays(n)`, `d.plusMonths(n)` или `d.plusYears(n)`",
                en: "write `d.plusDays(n)`, `d.plusMonths(n)` or `d.plusYears(n)`")
        case (.date, .date) where symbol == "-", (.date, .int), (.int, .date):
            Phrase(
                ru: "посчитайте `yearsBetween(a, b)` или `daysBetween(a, b)`",
                en: "count `yearsBetween(a, b)` or `daysBetween(a, b)`")
        default: helpWithNumbers(symbol, left, right)
        }
    }

    private static func helpWithNumbers(
        _ symbol: String, _ left: ValueType, _ right: ValueType
    ) -> Phrase? {
        let isProduct = symbol == "*" || symbol == "/"
        switch (left, right) {
        case (.money, .int), (.int, .money): return isProduct ? nil : amount("money(0)")
        case (.money, .double), (.double, .money): return isProduct ? nil : amount("money('0.50')")
        case (.money, .string) where !isProduct, (.string, .money) where !isProduct:
            return amount("money('0.50')")
        case (.money, .string), (.string, .money), (.int, .string), (.string, .int), (.decimal, .string),
            (.string, .decimal):
            return Phrase(ru: "напишите число без кавычек", en: "write a number without quotes")
        default: return nil
        }
    }

    private static let mayBeNone = Phrase(
        ru: "спросите `x.hasValue()` или возьмите `x.orValue(…)`",
        en: "ask `x.hasValue()` or take `x.orValue(…)`")

    private static let date = Phrase(
        ru: "напишите дату как `date('2025-03-15')`", en: "write a date as `date('2025-03-15')`")
    private static let month = Phrase(
        ru: "напишите месяц как `month('2025-03')`", en: "write a month as `month('2025-03')`")

    private static func amount(_ text: String) -> Phrase {
        Phrase(ru: "напишите сумму как `\(text)`", en: "write an amount as `\(text)`")
    }

    /// How the text of a constant is written, by the function that reads it.
    static let writtenLike = [
        "date": Phrase(ru: "дата пишется как `2025-03-15`", en: "a date is written like `2025-03-15`"),
        "month": Phrase(ru: "месяц пишется как `2025-03`", en: "a month is written like `2025-03`"),
        "money": Phrase(ru: "сумма пишется как `15250.50`", en: "an amount is written like `15250.50`"),
        "decimal": Phrase(ru: "число пишется как `0.5`", en: "a decimal is written like `0.5`"),
    ]

    /// "write `text`".
    static func write(_ text: String) -> Phrase { Phrase(ru: "напишите `\(text)`", en: "write `\(text)`") }
}
