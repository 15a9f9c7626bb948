package import CEL
package import Diagnostics

/// The document `codelist:`.
package struct CodeListSyntax: Sendable {
    /// A code, or one version of it.
    package struct Code: Sendable {
        /// The code.
        package var code: Spanned<String>
        /// Title, law, days.
        package var attributes: RuleAttributes
        /// The columns that were written.
        package var columns: [(name: Spanned<String>, value: ConstantSyntax)]
        /// What its columns of type `text` say to people.
        package var texts: [(name: Spanned<String>, text: LocalizedText)]
    }

    /// The name behind `code.`.
    package var name: Spanned<String>
    /// What people call it.
    package var title: LocalizedText?
    /// The columns that rules can read, with their types; those of type `text` are for people alone.
    package var columns: [(name: Spanned<String>, type: TypeSyntax)]
    /// The codes in the order of the document.
    package var codes: [Code]
}

/// The document `parameter:`.
package struct ParameterSyntax: Sendable {
    /// A value with its days.
    package struct Value: Sendable {
        /// Title, law, days.
        package var attributes: RuleAttributes
        /// The constant, or a map of constants by code.
        package var value: ConstantSyntax
        /// Where it was written.
        package var span: SourceSpan
    }

    /// The name behind `param.`.
    package var name: Spanned<String>
    /// Title, law, days.
    package var attributes: RuleAttributes
    /// The type of a value.
    package var type: TypeSyntax
    /// The code lists that key a value.
    package var by: [Spanned<String>]
    /// The lowest level of law that may set it.
    package var setBy: Spanned<String>?
    /// The smallest value.
    package var minimum: ConstantSyntax?
    /// The greatest value.
    package var maximum: ConstantSyntax?
    /// How long after the last value's first day it is worth a finding: `1y`.
    package var staleAfter: CalendarTerm?
    /// The values in the order of the document.
    package var values: [Value]
}

/// The document `calendar:`.
package struct CalendarSyntax: Sendable {
    /// The name: `workdays`.
    package var name: Spanned<String>
    /// Why the days count as not confirmed.
    package var unconfirmed: Spanned<LocalizedText>?
    /// ISO weekdays (Monday is 1) that are not worked.
    package var weekend: [Spanned<Int>]
    /// The years that are known, with the days off and the days worked against the weekend.
    package var years: [Year]

    /// A year of which the days off and the days worked are known.
    package struct Year: Sendable {
        /// The year.
        package var year: Spanned<Int>
        /// Days that are not worked although the weekday says so.
        package var off: [Spanned<CivilDate>]
        /// Days that are worked although the weekday says not.
        package var work: [Spanned<CivilDate>]
        /// Why the year counts as not confirmed.
        package var unconfirmed: Spanned<LocalizedText>?
    }
}
