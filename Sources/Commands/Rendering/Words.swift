import API
import Diagnostics

/// Small texts that several pages use.
struct Words {
    let language: Language

    /// A day as people write it in the language.
    func day(_ day: ISODay) -> String {
        switch language {
        case .ru: day.text.split(separator: "-").reversed().joined(separator: ".")
        case .en: day.text
        }
    }

    /// What an answer is about: `form: home, part: p1`; nil for the facts as a whole.
    func subject(_ subject: Subject) -> String? {
        guard !subject.entries.isEmpty else { return nil }
        return subject.entries.map { "\(visible($0.name)): \(visible($0.value))" }.joined(separator: ", ")
    }

    /// The articles of a condition, nil when it names none.
    func law(_ law: [LawReference]) -> String? {
        law.isEmpty ? nil : visible(law.map(\.text).joined(separator: "; "))
    }

    /// Where, when and by which rules an answer was given; with the whole digest, or as much as people compare.
    func place(_ heading: AnswerHeading, isWhole: Bool) -> StyledText {
        let day = CommandsMessages.asOf(day(heading.on))[language]
        let digest = isWhole ? visible(heading.rulebook.digest) : digest(heading.rulebook)
        return .faint("\(visible(heading.region)) · \(day) · \(visible(heading.rulebook.name))")
            + .path(" " + digest)
    }

    /// A text of the answer, harmless to a terminal.
    func visible(_ text: String) -> String { DisplayWidth.visible(text) }

    /// The first 12 digits of a digest, enough for people to compare.
    func digest(_ reference: RulebookReference) -> String {
        visible(
            String(
                reference.digest.prefix { $0 != ":" } + ":"
                    + (reference.digest.split(separator: ":").last ?? "").prefix(12)))
    }
}
