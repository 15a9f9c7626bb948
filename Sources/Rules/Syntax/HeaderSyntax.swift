package import Diagnostics

/// The document `rulebook:`.
package struct HeaderSyntax: Sendable {
    /// The name of the rulebook.
    package var name: Spanned<String>
    /// What people call it.
    package var title: LocalizedText?
    /// The ISO 4217 code of money.
    package var currency: Spanned<String>?
    /// The region code that stands for the root pack itself (`RU`); empty when it is missing, which was reported.
    package var region: Spanned<String>
    /// The languages that its texts are written in.
    package var languages: [Spanned<String>]
    /// The decisions, calculations and derived fields that `check` asks.
    package var check: [Spanned<String>]
    /// The same for `assess`.
    package var assess: [Spanned<String>]
    /// The matching document that `match` asks.
    package var match: Spanned<String>?
    /// Levels of law, the highest first.
    package var levels: [Spanned<String>]
    /// Names of the units of citations: `article: {ru: ст., en: art.}`.
    package var units: [(name: Spanned<String>, title: LocalizedText)]
    /// Forms of words that stand behind a number: Russian three, English two.
    package var words: [(name: Spanned<String>, forms: [Language: [String]])]
    /// The most steps that an expression may take; a default holds when nothing is said.
    package var costLimit: Spanned<Int>?
    /// Where the document stands.
    package var span: SourceSpan
}
