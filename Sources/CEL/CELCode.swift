import Diagnostics

/// The codes of this target: what parsing and checking an expression find wrong.
package enum CELCode: String, DiagnosticCode {
    /// The expression is empty.
    case empty = "cel.empty"
    /// The expression is too long.
    case tooLong = "cel.too-long"
    /// The expression is nested too deeply.
    case tooDeep = "cel.too-deep"
    /// Walks over lists and maps are nested too deeply.
    case tooManyWalks = "cel.too-many-walks"
    /// A character does not belong to the expression language.
    case character = "cel.character"
    /// Letters that are not Latin stand in a name.
    case foreignLetter = "cel.foreign-letter"
    /// An operator of another language.
    case `operator` = "cel.operator"
    /// A number is written wrongly or too large.
    case number = "cel.number"
    /// The closing quote of a string is missing.
    case unterminatedString = "cel.unterminated-string"
    /// An escape in a string does not exist or is not complete.
    case badEscape = "cel.bad-escape"
    /// A field name in backquotes is not closed or has other characters.
    case fieldName = "cel.field-name"
    /// A word that CEL keeps for itself stands as a name.
    case reservedWord = "cel.reserved-word"
    /// Something else was expected at this place.
    case unexpected = "cel.unexpected"
    /// Messages such as `T{…}` are not part of the language.
    case messageLiteral = "cel.message-literal"
    /// An argument of a macro is not of the form that it needs.
    case macroArgument = "cel.macro-argument"
    /// A function is called through `.?`.
    case optionalCall = "cel.optional-call"
    /// There is no such name in this expression.
    case unknownName = "cel.unknown-name"
    /// The record has no such field.
    case unknownField = "cel.unknown-field"
    /// The code list has no such column.
    case unknownColumn = "cel.unknown-column"
    /// The code list has no such code.
    case unknownCode = "cel.unknown-code"
    /// There is no such code list.
    case unknownCodeList = "cel.unknown-code-list"
    /// There is no such parameter.
    case unknownParameter = "cel.unknown-parameter"
    /// There is no such function, macro, decision or calculation, or not for this value.
    case unknownFunction = "cel.unknown-function"
    /// A function has too many or too few arguments.
    case argumentCount = "cel.argument-count"
    /// The function does not take values of these types.
    case overload = "cel.overload"
    /// Types do not go together, or another type is expected here.
    case type = "cel.type"
    /// A constant cannot be read, or a constant is needed and something else stands there.
    case constant = "cel.constant"
    /// Binary floating point stands in a rule.
    case double = "cel.double"
    /// A fact is compared with `null`.
    case null = "cel.null"
    /// `on` is used as a value, so that the days on which an answer changes would not be known.
    case day = "cel.day"
    /// A record, a code list entry or their order is used as a value, which rules do not do.
    case notInRules = "cel.not-in-rules"
}
