import Diagnostics

/// The words of this target.
enum APIMessages {
    static let bodyNotObject = Phrase(
        ru: "тело запроса должно быть объектом JSON", en: "the body must be a JSON object")
    static let factsMissing = Phrase(ru: "в запросе нет `facts`", en: "the request has no `facts`")
    static let setNotObject = Phrase(
        ru: "`set` — объект: пути сведений и их значения",
        en: "`set` is an object: paths of facts and their values")
    static let factsNotObject = Phrase(ru: "`facts` должно быть объектом", en: "`facts` must be an object")
    static let notDay = Phrase(
        ru: "`on` должно быть существующей датой вида ГГГГ-ММ-ДД",
        en: "`on` must be a date that exists, YYYY-MM-DD")
    static let notLanguage = Phrase(ru: "`lang` должно быть `ru` или `en`", en: "`lang` must be `ru` or `en`")
    static let notDetail = Phrase(
        ru: "`explain` должно быть `none`, `failures` или `full`",
        en: "`explain` must be `none`, `failures` or `full`")

    static func notCount(_ range: ClosedRange<Int>) -> Phrase {
        Phrase(
            ru: "`questions` должно быть целым числом от \(range.lowerBound) до \(range.upperBound)",
            en: "`questions` must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    static func notRemedies(_ most: Int) -> Phrase {
        Phrase(
            ru: "`remedies` должно быть числом от 1 до \(most)",
            en: "`remedies` must be a number from 1 to \(most)")
    }

    static func notString(_ key: String) -> Phrase {
        Phrase(ru: "`\(key)` должно быть строкой", en: "`\(key)` must be a string")
    }

    /// A key that requests of this kind do not take; `kinds` are those that do.
    static func unfitKey(_ key: String, of kind: RequestKind, takenBy kinds: [RequestKind]) -> Phrase {
        let taking = kinds.map(taking)
        return Phrase(
            ru: "`\(key)` не относится к \(asked(kind).ru): его задают в вопросе о "
                + taking.map(\.ru).joined(separator: " или "),
            en: "`\(key)` does not apply to \(asked(kind).en): "
                + taking.map(\.en).joined(separator: " and ") + " take it")
    }

    private static func asked(_ kind: RequestKind) -> Phrase {
        switch kind {
        case .decision: Phrase(ru: "решению", en: "a decision")
        case .calculation: Phrase(ru: "расчёту", en: "a calculation")
        case .matching: Phrase(ru: "подбору", en: "matching")
        }
    }

    private static func taking(_ kind: RequestKind) -> Phrase {
        switch kind {
        case .decision: Phrase(ru: "решении", en: "decisions")
        case .calculation: Phrase(ru: "расчёте", en: "calculations")
        case .matching: Phrase(ru: "подборе", en: "matchings")
        }
    }

    static func unknownKey(_ key: String) -> Phrase {
        Phrase(ru: "у запроса нет ключа `\(key)`", en: "a request has no key `\(key)`")
    }

    static func knownKeys(_ keys: [String]) -> Phrase {
        let list = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Phrase(ru: "есть ключи \(list)", en: "the keys are \(list)")
    }

    static func title(_ code: ProblemCode) -> Phrase {
        switch code {
        case .notJSON: Phrase(ru: "тело запроса — не JSON", en: "the body is not JSON")
        case .invalid: Phrase(ru: "запрос составлен неверно", en: "the request is not valid")
        case .tooLarge: Phrase(ru: "тело запроса слишком велико", en: "the body is too large")
        case .headerTooLarge: Phrase(ru: "заголовки запроса слишком велики", en: "the header is too large")
        case .cutOff: Phrase(ru: "тело запроса оборвано", en: "the body is cut off")
        case .timedOut: Phrase(ru: "запрос не пришёл вовремя", en: "the request did not arrive in time")
        case .malformed: Phrase(ru: "это не запрос HTTP/1.1", en: "this is not an HTTP/1.1 request")
        case .unknownQuestion: Phrase(ru: "такого вопроса нет", en: "there is no such question")
        case .unknownRegion: Phrase(ru: "такого региона нет", en: "there is no such region")
        case .invalidFacts: Phrase(ru: "в фактах есть ошибки", en: "the facts are not valid")
        case .unknownRoute: Phrase(ru: "такого пути нет", en: "there is no such path")
        case .methodNotAllowed:
            Phrase(ru: "этот метод здесь не принимается", en: "the method is not allowed here")
        case .unsupportedMediaType:
            Phrase(ru: "принимается только `application/json`", en: "only `application/json` is accepted")
        case .overloaded: Phrase(ru: "слишком много соединений", en: "there are too many connections")
        case .notReady: Phrase(ru: "служба ещё не готова", en: "the daemon is not ready yet")
        case .internal: Phrase(ru: "внутренняя ошибка службы", en: "the daemon failed")
        }
    }
}
