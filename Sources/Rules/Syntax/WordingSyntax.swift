package import CEL
package import Diagnostics

/// A text in the languages of the rulebook; a language that is missing falls back to the other one.
package struct LocalizedText: Sendable, Hashable {
    /// The Russian wording.
    package var ru: String?
    /// The English wording.
    package var en: String?

    /// Creates a text from its wordings.
    package init(ru: String?, en: String?) {
        self.ru = ru
        self.en = en
    }

    /// The wording in `language`, else the other one.
    package subscript(language: Language) -> String {
        switch language {
        case .ru: ru ?? en ?? ""
        case .en: en ?? ru ?? ""
        }
    }
}

/// `{expression}` and `{word(expression)}` inside a sentence.
package struct SentenceSyntax: Sendable {
    /// A stretch of a sentence.
    package enum Part: Sendable {
        case text(String)
        case expression(ParsedExpression)
        /// A number followed by the right form of a word of the rulebook's `words`.
        case counted(word: Spanned<String>, ParsedExpression)
    }

    /// The Russian sentence; empty when there is none.
    package var ru: [Part]
    /// The English sentence; empty when there is none.
    package var en: [Part]
    /// Where both stand.
    package var span: SourceSpan
}
