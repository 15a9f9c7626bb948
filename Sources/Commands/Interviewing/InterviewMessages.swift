import API
import Diagnostics

/// The words of an interview.
enum InterviewMessages {
    static func unknownName(_ name: String) -> Phrase? {
        let shown = DisplayWidth.visible(name)
        return Phrase(
            ru: "нет ни решения, ни расчёта `\(shown)`",
            en: "there is no decision and no calculation `\(shown)`")
    }

    /// What the daemon says of the decisions that there are.
    static func decisions(_ detail: String?) -> Phrase? {
        detail.map { Phrase(ru: "решения: \($0)", en: "decisions: \($0)") }
    }

    /// What the daemon says of the calculations that there are.
    static func calculations(_ detail: String?) -> Phrase? {
        detail.map { Phrase(ru: "расчёты: \($0)", en: "calculations: \($0)") }
    }

    static let nothing = Phrase(
        ru: "ответ пуст; если он неизвестен, введите ?", en: "that is no answer; type ? when it is not known")
    static let notTruth = Phrase(ru: "ответьте «да» или «нет»", en: "answer yes or no")
    static let notWhole = Phrase(ru: "нужно целое число", en: "a whole number is needed")
    static let notExact = Phrase(
        ru: "нужно число, например 28000,50", en: "a number is needed, such as 28000.50")
    static let thousands = Phrase(
        ru: "неясно, тысячи это или дробь: напишите без разделителя тысяч",
        en: "these may be thousands or a fraction: write it without a separator of thousands")
    static let notDay = Phrase(
        ru: "нужна существующая дата, например 15.03.2025 или 2025-03-15",
        en: "a date that exists is needed, such as 2025-03-15 or 15.03.2025")
    static let notMonth = Phrase(
        ru: "нужен месяц, например 03.2025 или 2025-03", en: "a month is needed, such as 2025-03 or 03.2025")
    static let notThere = Phrase(
        ru: "ответьте «да», если это есть; если неизвестно, введите ?",
        en: "answer yes when it is there; type ? when it is not known")
    static let notEntries = Phrase(
        ru: "нужны пары «ключ=значение» через точку с запятой",
        en: "pairs key=value are needed, separated by ;")
    static let nothingBefore = Phrase(
        ru: "это первый вопрос, назад идти некуда", en: "this is the first question, there is none before it")
    static let badLine = Phrase(
        ru: "нужен объект JSON с одним ключом: `answer`, `unknown`, `assumed`, `back` или `stop`",
        en: "a JSON object with one key is needed: `answer`, `unknown`, `assumed`, `back` or `stop`")
    static let noAssumption = Phrase(
        ru: "об этом ничего не принято по умолчанию", en: "nothing is assumed about this")
    static let commands = Phrase(
        ru: "Введите ответ или: ? — неизвестно, почему, назад, стоп",
        en: "Type an answer, or: ? when it is not known, why, back, stop")
    static let stopped = Phrase(ru: "Опрос не окончен.", en: "The interview is not finished.")
    static let none = Phrase(ru: "нет — если нет", en: "none if there is none")
    static let unsure = Phrase(
        ru: "не исключено, что ответ ничего не изменит: проверено не всё",
        en: "the answer may turn out not to matter: not everything was tried")
    static let settles = Phrase(
        ru: "сам по себе ответ ничего не меняет, но без него правила не приходят к решению",
        en: "the answer changes nothing by itself, but without it the rules come to no verdict")
    static let computed = Phrase(
        ru: "если неизвестно, спросим о том, из чего это вычисляется",
        en: "if it is not known, we ask for what it is computed from")
    static let conditions = Phrase(ru: "От ответа зависит:", en: "What depends on it:")

    static func notChoice(_ count: Int) -> Phrase {
        Phrase(
            ru: "выберите номер от 1 до \(count) или код", en: "choose a number from 1 to \(count), or a code"
        )
    }

    static func twice(_ part: String) -> Phrase {
        Phrase(ru: "названо дважды: \(part)", en: "named twice: \(part)")
    }

    static func tooMany(_ most: Int) -> Phrase {
        Phrase(ru: "не больше \(most)", en: "at most \(most)")
    }

    static func assumed(_ text: String) -> Phrase {
        Phrase(ru: "Enter — \(text)", en: "Enter: \(text)")
    }

    static func saved(_ path: String) -> Phrase {
        Phrase(
            ru: "Сведения сохранены: \(path) (доступ только вашему пользователю)",
            en: "Facts are saved: \(path) (for your user alone)")
    }

    static func resume(_ path: String) -> Phrase {
        Phrase(ru: "Продолжить: та же команда с файлом \(path)", en: "Go on: the same command with \(path)")
    }

    static func hint(_ question: FactQuestion) -> Phrase? {
        switch question.kind {
        case .bool: Phrase(ru: "да или нет", en: "yes or no")
        case .int: Phrase(ru: "целое число", en: "a whole number")
        case .decimal: Phrase(ru: "число, например 0,5", en: "a number, such as 0.5")
        case .money: Phrase(ru: "сумма, например 28000,50", en: "an amount, such as 28000.50")
        case .date: Phrase(ru: "дата, например 15.03.2025", en: "a date, such as 2025-03-15")
        case .month: Phrase(ru: "месяц, например 03.2025", en: "a month, such as 2025-03")
        case .code: Phrase(ru: "номер или код", en: "a number or code")
        case .text: nil
        case .record: Phrase(ru: "да, если есть", en: "yes if it is there")
        case .map: Phrase(ru: "ключ=значение; ключ=значение", en: "key=value; key=value")
        case .list: listHint(question)
        }
    }

    private static func listHint(_ question: FactQuestion) -> Phrase {
        if question.of == .record, question.key?.kind != .code {
            return question.key == nil
                ? Phrase(ru: "сколько? 0 — ни одного", en: "how many? 0: none")
                : Phrase(
                    ru: "сколько, или обозначения через запятую; 0 — ни одного",
                    en: "how many, or labels separated by commas; 0: none")
        }
        if question.codes.isEmpty {
            return Phrase(ru: "через запятую; 0 — ничего", en: "separated by commas; 0: nothing")
        }
        return Phrase(
            ru: "номера или коды через запятую; 0 — ничего из этого",
            en: "numbers or codes separated by commas; 0: none of these")
    }
}
