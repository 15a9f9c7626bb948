import API
import Diagnostics

/// The words of this target in answers; see the other file for those of failures and help.
enum CommandsMessages {
    static let masked = Phrase(ru: "скрыто", en: "masked")
    static let noValue = Phrase(ru: "нет данных", en: "not known")
    static let assumed = Phrase(ru: "(принято по умолчанию)", en: "(assumed)")
    static let stale = Phrase(ru: "(значение устарело)", en: "(stale)")
    static let undeterminedValue = Phrase(ru: "НЕ ОПРЕДЕЛЕНО", en: "UNDETERMINED")
    static func noneKnownToFit(_ open: Int) -> Phrase {
        Phrase(
            ru: "Не определено: ни о ком не известно, что подходит; открыто предложений: \(open)",
            en: "Undetermined: none is known to fit; offerings that are open: \(open)")
    }
    static let noneFits = Phrase(ru: "Ни один поставщик не подходит", en: "No provider fits")
    static let ownChoice = Phrase(ru: "выбор самого гражданина", en: "the client's own choice")
    static let rankedColumns = (
        rank: Phrase(ru: "№", en: "#"), offering: Phrase(ru: "Место оказания", en: "Offering"),
        score: Phrase(ru: "Балл", en: "Score"), coverage: Phrase(ru: "Услуг", en: "Services")
    )
    static let statusNames = (
        version: Phrase(ru: "Версия", en: "Version"), socket: Phrase(ru: "Сокет", en: "Socket"),
        rulebook: Phrase(ru: "Правила", en: "Rulebook"), register: Phrase(ru: "Реестр", en: "Register"),
        uptime: Phrase(ru: "Работает", en: "Uptime"), requests: Phrase(ru: "Запросов", en: "Requests")
    )

    static func verdict(_ verdict: DecisionAnswer.Verdict) -> Phrase {
        switch verdict {
        case .granted: Phrase(ru: "ПОЛОЖИТЕЛЬНО", en: "GRANTED")
        case .refused: Phrase(ru: "ОТКАЗ", en: "REFUSED")
        case .undetermined: undeterminedValue
        }
    }

    static func asOf(_ day: String) -> Phrase { Phrase(ru: "на \(day)", en: "as of \(day)") }

    static func missingFacts(_ count: Int) -> Phrase {
        Phrase(ru: "Не хватает сведений: \(count)", en: "Facts that are missing: \(count)")
    }

    static func ask(_ question: String) -> Phrase {
        Phrase(ru: "спросите: \(question)", en: "ask: \(question)")
    }

    static func proof(_ document: String) -> Phrase {
        Phrase(ru: "подтверждает: \(document)", en: "proved by: \(document)")
    }

    static func holding(_ count: Int) -> Phrase {
        Phrase(ru: "Выполнено условий: \(count)", en: "Conditions that hold: \(count)")
    }

    static func barrier(_ code: String, _ position: String?) -> Phrase {
        let position = position.map { ": \($0)" } ?? ""
        return Phrase(
            ru: "⚑ строже федерального закона (\(code))\(position)",
            en: "⚑ stricter than the federal law (\(code))\(position)")
    }

    static func unconfirmed(_ reason: String) -> Phrase {
        Phrase(ru: "◌ правило не подтверждено: \(reason)", en: "◌ the rule is not confirmed: \(reason)")
    }

    static func unconfirmedValue(_ reason: String) -> Phrase {
        Phrase(ru: "◌ значение не подтверждено: \(reason)", en: "◌ the value is not confirmed: \(reason)")
    }

    static func remedy(_ text: String) -> Phrase {
        Phrase(ru: "→ что сделать: \(text)", en: "→ what to do: \(text)")
    }

    static func exactly(_ value: String) -> Phrase { Phrase(ru: "точно \(value)", en: "exactly \(value)") }

    static func fitting(_ count: Int) -> Phrase { Phrase(ru: "Подходят: \(count)", en: "Fitting: \(count)") }

    static func moreRanked(_ count: Int) -> Phrase { Phrase(ru: "ещё \(count)", en: "\(count) more") }

    static let showAll = Phrase(ru: "; показать все: --all", en: "; show all with --all")

    static func tieBreak(_ order: String) -> Phrase {
        Phrase(ru: "при равных баллах по порядку: \(order)", en: "equal scores are ordered by: \(order)")
    }

    static func notCovered(_ offering: String, _ service: String, _ why: String?) -> Phrase {
        let why = why.map { " — \($0)" } ?? ""
        return Phrase(
            ru: "\(offering): нет услуги \(service)\(why)", en: "\(offering): no service \(service)\(why)")
    }

    static func excluded(_ count: Int) -> Phrase {
        Phrase(ru: "Не подходят: \(count)", en: "Left out: \(count)")
    }

    static func furtherGates(_ codes: [String]) -> Phrase {
        let list = codes.joined(separator: ", ")
        return Phrase(ru: "и ещё: \(list)", en: "further: \(list)")
    }

    static let inFull = Phrase(ru: " (подробно: --all)", en: " (in full with --all)")

    static func openOfferings(_ count: Int) -> Phrase {
        Phrase(ru: "Не определены: \(count)", en: "Undetermined: \(count)")
    }

    static func providers(_ count: Int) -> Phrase {
        Phrase(ru: "поставщиков: \(count)", en: "providers: \(count)")
    }

    static func uptime(_ seconds: Int) -> Phrase {
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
        if days > 0 { return Phrase(ru: "\(days) сут \(hours) ч", en: "\(days) d \(hours) h") }
        if hours > 0 { return Phrase(ru: "\(hours) ч \(minutes) мин", en: "\(hours) h \(minutes) min") }
        if minutes > 0 {
            return Phrase(ru: "\(minutes) мин \(seconds % 60) с", en: "\(minutes) min \(seconds % 60) s")
        }
        return Phrase(ru: "\(seconds) с", en: "\(seconds) s")
    }
}
