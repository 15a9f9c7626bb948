import Diagnostics
import Facts

/// What is wrong with a supposition, each in one sentence that names its path.
enum SupposingMessages {
    static func noSubject(_ path: String, _ name: String, _ known: [String]) -> Diagnostic {
        mistake(
            RulesCode.unknownSubject, path,
            Phrase(ru: "вопрос не о `\(name)`", en: "the question is not about `\(name)`"),
            NameSuggestion.help(for: name, among: known))
    }

    static func noField(_ path: String, _ record: String, _ name: String, _ known: [String]) -> Diagnostic {
        mistake(
            FactsCode.unknownField, path,
            Phrase(ru: "у `\(record)` нет поля `\(name)`", en: "`\(record)` has no field `\(name)`"),
            NameSuggestion.help(for: name, among: known))
    }

    static func noElement(_ path: String, _ key: String, _ known: [String]) -> Diagnostic {
        mistake(
            RulesCode.noSuchElement, path,
            Phrase(ru: "в списке нет элемента `\(key)`", en: "the list has no element `\(key)`"),
            NameSuggestion.help(for: key, among: known))
    }

    static func endsEarlier(_ path: String) -> Diagnostic {
        mistake(
            FactsCode.unknownField, path,
            Phrase(
                ru: "такого места в сведениях нет: поле — `.поле`, элемент списка — `[ключ]`",
                en: "facts have no such place: a field is `.field`, an element of a list `[key]`"), nil)
    }

    static func tooShort(_ path: String) -> Diagnostic {
        mistake(
            FactsCode.unknownField, path,
            Phrase(ru: "назовите поле: `\(path).поле`", en: "name a field: `\(path).field`"), nil)
    }

    /// What reading the facts with the supposition found.
    static func bad(_ found: Diagnostic, _ path: String) -> Diagnostic {
        Diagnostic(
            relaying: found.code,
            Phrase(ru: "`\(path)`: \(found.message.ru)", en: "`\(path)`: \(found.message.en)"), at: nil,
            pointer: pointer(path), help: found.help)
    }

    private static func mistake(
        _ code: some DiagnosticCode, _ path: String, _ message: Phrase, _ help: Phrase?
    ) -> Diagnostic {
        Diagnostic(
            code, Phrase(ru: "`\(path)`: \(message.ru)", en: "`\(path)`: \(message.en)"),
            pointer: pointer(path), help: help)
    }

    private static func pointer(_ path: String) -> String {
        "/set/" + path.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
