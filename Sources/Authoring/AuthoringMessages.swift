import CEL
import Diagnostics
import Documents

/// What is said about scenarios: codes and words, apart from the places where mistakes are found.
enum AuthoringMessages {
    private static func error(
        _ code: AuthoringCode, ru: String, en: String, at span: SourceSpan?, help: Phrase? = nil
    ) -> Diagnostic {
        Diagnostic(code, Phrase(ru: ru, en: en), at: span, help: help)
    }

    private static func unknown(
        _ code: AuthoringCode, _ ru: String, _ en: String, _ name: Spanned<String>, _ known: [String]
    ) -> Diagnostic {
        error(
            code, ru: "\(ru) `\(name.value)` нет", en: "there is no \(en) `\(name.value)`",
            at: name.span, help: NameSuggestion.help(for: name.value, among: known))
    }
}

// MARK: Names

extension AuthoringMessages {
    static func unknownLaw(_ name: Spanned<String>, _ known: [String]) -> Diagnostic {
        unknown(.unknownLaw, "акта", "act", name, known)
    }
    static func unknownRegion(_ name: Spanned<String>, _ known: [String]) -> Diagnostic {
        unknown(.unknownRegion, "региона", "region", name, known)
    }
    static func unknownQuestion(_ name: Spanned<String>, _ known: [String]) -> Diagnostic {
        let fields = known.filter { name in name.utf8.contains(UInt8(ascii: ".")) }
        let field = fields.first { field in
            field.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst().elementsEqual(name.value.utf8)
        }
        var found = unknown(
            .unknownQuestion, "решения, расчёта или вычисляемого поля",
            "decision, calculation or derived field",
            name, known)
        if let field {
            found.help = NameSuggestion.didYouMean(field)
        }
        return found
    }
    static func notAskable(_ name: Spanned<String>, _ type: ValueType) -> Diagnostic {
        error(
            .notAskable,
            ru: "`\(name.value)` — `\(type.name)`, а спросить можно только одно значение из фактов",
            en:
                "`\(name.value)` is a `\(type.name)`, and only a single value of a root of the facts can be asked",
            at: name.span)
    }
    static func matchingAsked(_ name: Spanned<String>) -> Diagnostic {
        error(
            .notAskable, ru: "`\(name.value)` — подбор, сценарий его не спрашивает",
            en: "`\(name.value)` is a matching, which a scenario does not ask", at: name.span,
            help: Phrase(
                ru: "проверьте решения и расчёты, которые подбор вызывает",
                en: "test the decisions and calculations that the matching calls"))
    }
    static func unknownCase(_ name: Spanned<String>, _ known: [String]) -> Diagnostic {
        unknown(.unknownCase, "случая", "case", name, known)
    }
    static func unknownCondition(_ name: Spanned<String>, _ known: [String]) -> Diagnostic {
        unknown(.unknownCondition, "условия", "condition", name, known)
    }
    static func unknownWarning(_ name: Spanned<String>, _ known: [String], _ question: String) -> Diagnostic {
        guard known.isEmpty else { return unknown(.unknownWarning, "предупреждения", "warning", name, known) }
        return error(
            .unknownWarning, ru: "у `\(question)` нет предупреждений", en: "`\(question)` has no warnings",
            at: name.span)
    }
    static func unknownParameter(_ name: Spanned<String>, _ known: [String]) -> Diagnostic {
        unknown(.unknownParameter, "параметра", "parameter", name, known)
    }
    static func unknownField(_ name: Spanned<String>, _ record: String, _ known: [String]) -> Diagnostic {
        error(
            .unknownField, ru: "у `\(record)` нет поля `\(name.value)`",
            en: "`\(record)` has no field `\(name.value)`", at: name.span,
            help: NameSuggestion.help(for: name.value, among: known))
    }
    static func unknownSubject(_ name: Spanned<String>, _ known: [String]) -> Diagnostic {
        error(
            .unknownSubject, ru: "вопрос не о `\(name.value)`",
            en: "the question is not about `\(name.value)`", at: name.span,
            help: NameSuggestion.help(for: name.value, among: known))
    }
    static func brokenPath(_ span: SourceSpan) -> Diagnostic {
        error(
            .wrongPath, ru: "такого пути к факту не бывает", en: "no fact can have this path", at: span,
            help: Phrase(
                ru: "путь пишется как `client.household[a].incomes[wage].amounts.2024-08`",
                en: "a path is written like `client.household[a].incomes[wage].amounts.2024-08`"))
    }
}

// MARK: Expectations that cannot be

extension AuthoringMessages {
    static func valueOfDecision(_ name: String, at span: SourceSpan) -> Diagnostic {
        error(
            .valueOfDecision, ru: "`\(name)` — решение, у него нет значения",
            en: "`\(name)` is a decision, it has no value", at: span,
            help: Phrase(
                ru: "напишите `verdict: granted`, `refused` или `undetermined`",
                en: "write `verdict: granted`, `refused` or `undetermined`"))
    }
    static func caseOfDecision(_ name: String, at span: SourceSpan) -> Diagnostic {
        error(
            .caseOfDecision, ru: "`\(name)` — решение, у него нет случаев",
            en: "`\(name)` is a decision, it has no cases", at: span)
    }
    static func noCases(_ name: String, at span: SourceSpan) -> Diagnostic {
        error(
            .noCases, ru: "`\(name)` считается без случаев", en: "`\(name)` is found without cases",
            at: span)
    }
    static func verdictOfCalculation(_ name: String, _ word: Spanned<String>) -> Diagnostic {
        error(
            .verdictOfCalculation,
            ru: "`\(name)` — расчёт: он даёт значение или не определён, но не `\(word.value)`",
            en: "`\(name)` is a calculation: it has a value or is undetermined, never `\(word.value)`",
            at: word.span,
            help: Phrase(
                ru: "напишите `is: значение` или `verdict: undetermined`",
                en: "write `is: value` or `verdict: undetermined`"))
    }
    static func onlyOfDecision(_ key: String, _ name: String, at span: SourceSpan) -> Diagnostic {
        error(
            .onlyOfDecision, ru: "`\(key)` бывает только у решения, а `\(name)` — расчёт",
            en: "only a decision has `\(key)`, and `\(name)` is a calculation", at: span)
    }
    static func contradiction(_ first: String, _ second: String, at span: SourceSpan) -> Diagnostic {
        error(
            .contradiction, ru: "`\(first)` и `\(second)` вместе невозможны",
            en: "`\(first)` and `\(second)` cannot both be", at: span)
    }
    static func wrongValue(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        error(
            .wrongValue, ru: "значение не читается как `\(type.name)`",
            en: "the value cannot be read as `\(type.name)`", at: span)
    }
    static func unknownCode(_ node: DocumentNode, _ list: String, _ codes: [String]) -> Diagnostic {
        error(
            .unknownCode, ru: "в справочнике `\(list)` нет кода `\(node.text)`",
            en: "the code list `\(list)` has no code `\(node.text)`", at: node.span,
            help: NameSuggestion.help(for: node.text, among: codes))
    }
}
