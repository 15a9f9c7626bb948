import API
import Diagnostics

extension Page {
    /// What one answer would be with other facts, and every condition that would come to something else.
    func whatIf(_ whatIf: WhatIf, _ now: StyledText, isSame: Bool, _ detail: Look.Detail) -> Block {
        let changes = detail == .none ? [] : whatIf.changes.flatMap { change($0, beside: nil) }
        var below = changes
        if whatIf.verdict == .undetermined { below += missing(whatIf.missing) }
        guard !isSame else {
            let text = changes.isEmpty ? WhatIfMessages.noDifference : WhatIfMessages.sameAnswer
            return .sentence(now + .faint(" — \(text[language])"), below: below)
        }
        return .sentence(now + StyledText(" → ") + conclusion(whatIf), below: below)
    }

    private func conclusion(_ whatIf: WhatIf) -> StyledText {
        switch whatIf.verdict {
        case .granted: StyledText(CommandsMessages.verdict(.granted)[language], .good)
        case .refused: StyledText(CommandsMessages.verdict(.refused)[language], .bad)
        case .undetermined: StyledText(CommandsMessages.undeterminedValue[language], .open)
        case .determined: .strong(Words(language: language).visible(whatIf.text ?? whatIf.value ?? ""))
        case .notAsked: StyledText(WhatIfMessages.notAsked[language], .open)
        }
    }

    /// What is supposed, before the answers.
    mutating func addSupposed(_ paths: [String]) {
        guard !paths.isEmpty else { return }
        let words = Words(language: language)
        let list = paths.map { StyledText.path(words.visible($0)) }
        let joined = list.dropFirst().reduce(list[0]) { $0 + StyledText(", ") + $1 }
        add(.sentence, StyledText(WhatIfMessages.supposed[language] + " ") + joined)
    }

    /// The offerings that would stand elsewhere.
    mutating func addMoves(_ moves: [OfferingMove]) {
        guard !moves.isEmpty else {
            return add(.sentence, .faint(WhatIfMessages.noDifference[language]))
        }
        for move in moves {
            let words = Words(language: language)
            let name = StyledText.strong(words.visible("\(move.provider)/\(move.offering)"))
            let places = [move.before, move.after].map { WhatIfMessages.standing($0)[language] }
            let course = places[0] == places[1] ? places[0] : places.joined(separator: " → ")
            let shows = shownChanges(move).map { Block.note($0) }
            add(.sentence, name + StyledText(": " + words.visible(course)), below: shows)
        }
    }

    private func shownChanges(_ move: OfferingMove) -> [StyledText] {
        let words = Words(language: language)
        return (move.after?.shows ?? []).compactMap { show in
            guard let old = move.before?.shows.first(where: { $0.id == show.id }), old.text != show.text
            else { return nil }
            return StyledText(words.visible("\(show.title): \(old.text) → \(show.text)"))
        }
    }
}

/// The words of what would be answered with other facts.
enum WhatIfMessages {
    static let supposed = Phrase(ru: "Что, если изменить:", en: "What if this were changed:")
    static let noDifference = Phrase(ru: "ничего не изменится", en: "nothing changes")
    static let sameAnswer = Phrase(
        ru: "ответ тот же, изменятся условия:", en: "the same answer, conditions change:")
    static let notAsked = Phrase(ru: "вопрос не ставится", en: "not asked")

    static func standing(_ standing: OfferingMove.Standing?) -> Phrase {
        switch standing?.list {
        case nil: Phrase(ru: "нет", en: "not there")
        case .ranked:
            Phrase(
                ru: "место \(standing?.rank ?? 0) (балл \(standing?.score ?? ""))",
                en: "rank \(standing?.rank ?? 0) (score \(standing?.score ?? ""))")
        case .excluded:
            Phrase(ru: "не подходит (\(standing?.code ?? ""))", en: "left out (\(standing?.code ?? ""))")
        case .undetermined: Phrase(ru: "не определено", en: "undetermined")
        }
    }

    static func notASetting(_ text: String) -> Phrase {
        Phrase(
            ru: "`--set \(text)`: напишите ПУТЬ=ЗНАЧЕНИЕ, например provider.staff[w3].qualified=true",
            en: "`--set \(text)`: write PATH=VALUE, for example provider.staff[w3].qualified=true")
    }

    static func setTwice(_ path: String) -> Phrase {
        Phrase(ru: "`\(path)` задано дважды", en: "`\(path)` is set twice")
    }

    static func unreadableValue(_ path: String) -> Phrase {
        Phrase(
            ru: "`\(path)`: список или запись не прочитаны; напишите, например, [a, b]",
            en: "`\(path)`: the list or record cannot be read; write, for instance, [a, b]")
    }
}
