/// A language in which reestr speaks to people.
public enum Language: String, Sendable, CaseIterable {
    case ru
    case en
}

/// One sentence in both languages; what people read is never composed at the place where it is needed.
public struct Phrase: Sendable, Hashable {
    /// The sentence in Russian.
    public var ru: String
    /// The sentence in English.
    public var en: String

    /// Creates a phrase from its two wordings.
    public init(ru: String, en: String) {
        self.ru = ru
        self.en = en
    }

    /// The wording in `language`.
    public subscript(language: Language) -> String {
        switch language {
        case .ru: ru
        case .en: en
        }
    }
}
