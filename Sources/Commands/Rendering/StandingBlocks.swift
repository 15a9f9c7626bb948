import API
import Diagnostics

extension Page {
    /// Until when an offering stands where it stands, what comes then, and what moves it.
    func standsUntil(_ until: StandingUntil?, of provider: String, _ offering: String) -> [Block] {
        guard let until, let day = until.day else { return [] }
        let words = Words(language: language)
        let name = words.visible("\(provider)/\(offering)") + ": "
        guard let on = until.on else {
            return [.note(.faint(name + StandingMessages.atLeast(words.day(day))[language]))]
        }
        let then = StandingMessages.standing(until.then)
        let text = StandingMessages.until(words.day(day), words.day(on), then)
        var causes = until.because.map { Block.note(StyledText(words.visible(cause($0)))) }
        if until.others > 0 { causes.append(.note(.faint(StandingMessages.others(until.others)[language]))) }
        return [.entry(Entry(.note, StyledText(name + text[language]), below: causes))]
    }

    private func cause(_ cause: StandingUntil.Cause) -> String {
        let what = [cause.service, cause.title ?? cause.id].compactMap { $0 }.joined(separator: ": ")
        switch cause.kind {
        case .gate: return StandingMessages.gate(cause.id ?? "", what, holds: cause.holds == true)[language]
        case .first: return StandingMessages.first(what, holds: cause.holds == true)[language]
        case .preference, .shows: return "\(what): \(cause.before ?? "?") → \(cause.after ?? "?")"
        case .offering:
            let other = "\(cause.provider ?? "")/\(cause.offering ?? "")"
            return StandingMessages.other(other, isBefore: cause.holds == true)[language]
        }
    }
}

/// The words of where offerings stand.
enum StandingMessages {
    static func atLeast(_ day: String) -> Phrase {
        Phrase(
            ru: "место и условия не изменятся по меньшей мере до \(day); дальше не проверено",
            en: "stays where it is at least until \(day); further was not checked")
    }

    static func until(_ last: String, _ next: String, _ then: Phrase) -> Phrase {
        Phrase(
            ru: "место и условия не изменятся до \(last); с \(next) — \(then.ru)",
            en: "stays where it is until \(last); from \(next) \(then.en)")
    }

    static func standing(_ standing: OfferingMove.Standing?) -> Phrase {
        switch standing?.list {
        case nil: ChangeMessages.notAsked
        case .ranked: Phrase(ru: "место \(standing?.rank ?? 0)", en: "rank \(standing?.rank ?? 0)")
        case .excluded: Phrase(ru: "не подходит", en: "left out")
        case .undetermined: Phrase(ru: "не определено", en: "undetermined")
        }
    }

    static func gate(_ code: String, _ what: String, holds: Bool) -> Phrase {
        holds
            ? Phrase(
                ru: "\(code) больше не мешает: \(what)",
                en: "\(code) no longer stands against it: \(what)")
            : Phrase(ru: "\(code): \(what)", en: "\(code): \(what)")
    }

    static func first(_ what: String, holds: Bool) -> Phrase {
        holds
            ? Phrase(ru: "встаёт впереди: \(what)", en: "is put first: \(what)")
            : Phrase(ru: "больше не впереди: \(what)", en: "is no longer put first: \(what)")
    }

    static func other(_ name: String, isBefore: Bool) -> Phrase {
        isBefore
            ? Phrase(ru: "впереди встанет \(name)", en: "\(name) comes before it")
            : Phrase(ru: "впереди больше не будет \(name)", en: "\(name) no longer comes before it")
    }

    static func others(_ count: Int) -> Phrase {
        Phrase(ru: "и ещё передвинутся другие предложения: \(count)", en: "and \(count) other offerings move")
    }
}
