import API
import Diagnostics

extension Page {
    /// The title of an answer, and under it where, when and by which rules it was given.
    mutating func addHeading(_ heading: AnswerHeading) {
        let words = Words(language: language)
        space()
        add(.strong(words.visible(heading.title)))
        let rulebook = "\(words.visible(heading.rulebook.name)) \(words.digest(heading.rulebook))"
        let place =
            "\(words.visible(heading.region)) · \(CommandsMessages.asOf(words.day(heading.on))[language])"
        add(.faint("\(place) · \(rulebook)"))
    }

    /// Facts that are missing, each with the question and the proof.
    mutating func addMissing(_ missing: [MissingFact], indent: Int) {
        guard !missing.isEmpty else { return }
        let words = Words(language: language)
        add(.strong(CommandsMessages.missingFacts(missing.count)[language]), indent: indent)
        let numberWidth = String(missing.count).count + 2
        for (index, fact) in missing.enumerated() {
            let number = "\(index + 1)."
            let padding = String(repeating: " ", count: numberWidth - number.count)
            let title = fact.title.map { words.visible($0) + " " } ?? ""
            add(
                StyledText("\(number)\(padding)\(title)") + .faint(words.visible(fact.path)),
                indent: indent + 2,
                hang: numberWidth)
            let below = indent + 2 + numberWidth
            if let ask = fact.ask {
                add(CommandsMessages.ask(words.visible(ask))[language], indent: below, hang: 2)
            }
            if let proof = fact.proof {
                add(CommandsMessages.proof(words.visible(proof))[language], indent: below, hang: 2)
            }
        }
    }
}
