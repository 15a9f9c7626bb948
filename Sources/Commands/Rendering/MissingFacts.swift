import API
import Diagnostics

extension Page {
    /// Facts that are missing, each with the question and the proof.
    func missing(_ missing: [MissingFact]) -> [Block] {
        guard !missing.isEmpty else { return [] }
        let words = Words(language: language)
        let entries = missing.map { fact in
            let title = fact.title.map { words.visible($0) + " " } ?? ""
            let ask = fact.ask.map { CommandsMessages.ask(words.visible($0)) }
            let proof = fact.proof.map { CommandsMessages.proof(words.visible($0)) }
            return Entry(
                .note, StyledText(title) + .path(words.visible(fact.path)),
                below: [ask, proof].compactMap(\.self).map { .note(StyledText($0[language])) })
        }
        let title = StyledText.strong(CommandsMessages.missingFacts(missing.count)[language])
        return [.sentence(title, below: [.numbered(entries)])]
    }
}
