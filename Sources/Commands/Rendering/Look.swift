package import Diagnostics

/// How answers are to look.
package struct Look: Sendable {
    /// The language of all words.
    package var language: Language
    /// The columns that lines may take.
    package var width: Int
    /// Whether meaning is shown in colours, too.
    package var colour: Bool
    /// How much is explained.
    package var detail: Detail

    /// How much of an explanation is shown.
    package enum Detail: String, Sendable {
        case none
        case failures
        case full
    }

    /// Creates a look.
    package init(language: Language, width: Int = 100, colour: Bool = false, detail: Detail = .failures) {
        self.language = language
        self.width = width
        self.colour = colour
        self.detail = detail
    }
}
