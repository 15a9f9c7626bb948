import API
import Diagnostics

extension Page {
    /// What would turn a refusal into a grant.
    func remedies(_ list: RemedyList) -> [Block] {
        let words = Words(language: language)
        guard list.end != .factsFirst else {
            return [.sentence(StyledText(CommandsMessages.factsFirst[language], .note))]
        }
        guard !list.sets.isEmpty else {
            let text = list.end == .bound ? CommandsMessages.noneWithinBound : CommandsMessages.noRemedy
            let unsolved = list.unsolved.isEmpty ? [] : [Block.note(self.unsolved(list.unsolved))]
            return [.sentence(StyledText(text[language], .note), below: missing(list.missing) + unsolved)]
        }
        let sets = list.sets.map { set in
            Entry(.note, effort(set), below: set.changes.map { change($0, words) })
        }
        var below: [Block] = [.numbered(sets)]
        switch list.end {
        case .all, .factsFirst: break
        case .most: below.append(.note(.faint(CommandsMessages.moreRemedies[language])))
        case .bound: below.append(.note(StyledText(CommandsMessages.boundReached[language], .note)))
        }
        if !list.unsolved.isEmpty { below.append(.note(unsolved(list.unsolved))) }
        let title = CommandsMessages.remedies(list.sets.count, isAll: list.end == .all)
        return [.sentence(.strong(title[language]), below: below)]
    }

    private func effort(_ set: RemedySet) -> StyledText {
        let words = Words(language: language)
        let from = set.from.map {
            StyledText.strong(CommandsMessages.grantsFrom(words.day($0))[language] + " · ")
        }
        return (from ?? StyledText("")) + StyledText(CommandsMessages.effort(set.effort)[language])
    }

    private func change(_ change: RemedySetChange, _ words: Words) -> Block {
        var details: [String] = []
        if let by = change.byTitle ?? change.by { details.append(words.visible(by)) }
        if let effort = change.effort { details.append(CommandsMessages.effort(effort)[language]) }
        let end = details.isEmpty ? StyledText("") : StyledText.faint(" (\(details.joined(separator: ", ")))")
        let mends = change.mends.map { mended -> Block in
            let title = words.visible(mended.title ?? mended.id)
            let element = mended.element.map { words.visible($0) + ": " } ?? ""
            let law = words.law(mended.law).map { " — \($0)" } ?? ""
            return .note(.faint(CommandsMessages.mends(element + title)[language] + law))
        }
        return .entry(Entry(.note, StyledText(words.visible(change.text)) + end, below: mends))
    }

    private func unsolved(_ paths: [String]) -> StyledText {
        let words = Words(language: language)
        let names = paths.map { $0 == "on" ? CommandsMessages.day[language] : words.visible($0) }
        return .faint(CommandsMessages.unsolved(names)[language])
    }
}
