import CEL
import Diagnostics

/// What compiling an expression by itself has to say.
enum FormulaMessages {
    /// A record as the whole result.
    static func noValue(_ type: ValueType, fields: [String], at span: SourceSpan) -> Diagnostic {
        let field = fields.first.map { ": `.\($0)`" } ?? ""
        return Diagnostic(
            RulesCode.noValue,
            Phrase(
                ru: "`\(type.name)` целиком не показать: это не одно значение",
                en: "`\(type.name)` cannot be shown as a whole: it is not one value"),
            at: span,
            help: Phrase(
                ru: "возьмите поле\(field), у списка — `.map(x, x.поле)`",
                en: "take a field\(field); of a list, `.map(x, x.field)`"))
    }
}
