import Diagnostics

/// The words of `eval`.
extension CommandsMessages {
    static let evaluationRows = (
        type: Phrase(ru: "тип", en: "type"), value: Phrase(ru: "значение", en: "value"),
        reasons: Phrase(ru: "причина", en: "because"),
        residual: Phrase(ru: "осталось", en: "left"), trace: Phrase(ru: "ход вычисления", en: "trace")
    )
    static let unknownOutcome = Phrase(ru: "неизвестно", en: "unknown")
    static let faultOutcome = Phrase(ru: "ошибка", en: "fault")
    static let notReached = Phrase(ru: "не вычислялось", en: "not reached")
    static let expressionHasMistakes = Phrase(
        ru: "в выражении ошибки, см. сообщения", en: "the expression has mistakes, see the messages")
    static let expressionsNotUTF8 = Phrase(
        ru: "выражения на стандартном вводе не в UTF-8",
        en: "the expressions on standard input are not UTF-8")
    static let expressionTooComplex = Phrase(
        ru: "выражение слишком сложно для одной программы",
        en: "the expression is too complex for one program")
    static let nothingToAsk = Phrase(
        ru: "отвечать не о чем: нет ни документа, ни элемента, ни кода",
        en: "nothing to answer: there is no document, element or code")
    static let noToday = Phrase(
        ru: "системные часы не дают даты; укажите --on", en: "the system clock gives no date; say --on")

    static func moreValues(_ count: Int) -> Phrase {
        Phrase(ru: "… и ещё \(count)", en: "… and \(count) more")
    }

    static func mayFail(_ code: String, _ message: String) -> Phrase {
        Phrase(ru: "ошибка \(code): \(message)", en: "fault \(code): \(message)")
    }

    static func noFunction(_ name: String, near: String?) -> Phrase {
        let (ru, en) = near.map { (": возможно, `\($0)`", "; did you mean `\($0)`?") } ?? ("", "")
        return Phrase(ru: "нет функции `\(name)`\(ru)", en: "there is no function `\(name)`\(en)")
    }

    static func noRegion(_ code: String) -> Phrase {
        Phrase(ru: "в правилах нет региона `\(code)`", en: "the rules have no region `\(code)`")
    }

    static func regionUnknown(_ code: String) -> Phrase {
        Phrase(ru: "правила региона \(code) не известны", en: "the rules of \(code) are not known")
    }
}
