import API
import Diagnostics

extension Page {
    /// Until when an answer holds, what comes then, and what turns it.
    func holdsUntil(_ holding: HoldsUntil?, _ detail: Look.Detail) -> [Block] {
        guard let holding else { return [] }
        let words = Words(language: language)
        guard let day = holding.day else { return [.note(.faint(ChangeMessages.holdsAlways[language]))] }
        let last = words.day(day)
        guard let then = holding.then else {
            return [.note(.faint(ChangeMessages.holdsAtLeast(last)[language]))]
        }
        let next = successor(then)
        let reasons = detail == .none ? [] : holding.because.flatMap { change($0, beside: then.on) }
        let text = ChangeMessages.holdsUntil(last, words.day(then.on), next, says: !reasons.isEmpty)
        return [.entry(Entry(.note, StyledText(text[language]), below: reasons))]
    }

    private func successor(_ then: HoldsUntil.Successor) -> String {
        switch then.verdict {
        case .granted: CommandsMessages.verdict(.granted)[language]
        case .refused: CommandsMessages.verdict(.refused)[language]
        case .undetermined: CommandsMessages.undeterminedValue[language]
        case .determined: Words(language: language).visible(then.text ?? then.value ?? "")
        case .notAsked: ChangeMessages.notAsked[language]
        }
    }

    /// One condition that changes, with the facts that it reads; `day` is that of the change, nil where facts change.
    func change(_ change: ConditionChange, beside day: ISODay?) -> [Block] {
        let words = Words(language: language)
        var below: [Block] = []
        if change.isOfRule {
            let text = change.after == nil ? ChangeMessages.ruleEnds : ChangeMessages.ruleBegins
            below.append(.note(StyledText(text[language])))
        }
        if let says = change.says { below.append(.sentence(StyledText(words.visible(says)))) }
        below += change.facts.map(factChange)
        let elements = change.elements.map(words.visible).joined(separator: "/")
        let title = words.visible(change.title ?? (elements.isEmpty ? change.id : ""))
        let separator = elements.isEmpty || title.isEmpty ? "" : ": "
        let law = words.law(change.law).map { StyledText.faint(" — \($0)") } ?? StyledText("")
        let course = ChangeMessages.course(change.before, change.after, change.kind)[language]
        let head =
            StyledText.strong(elements) + StyledText(separator + title) + law
            + StyledText(": " + course, .note)
        return [.entry(Entry(.outcome(mark(change)), head, below: below))]
    }

    private func mark(_ change: ConditionChange) -> Mark {
        let sense: Mark.Sense = change.kind == .case ? .case : change.negated ? .absence : .condition
        switch change.after {
        case .unknown: return Mark(.open, sense)
        case .fault: return Mark(.fault, sense)
        case .yes: return Mark(change.negated ? .bad : .good, sense)
        case .no: return Mark(change.negated ? .good : .bad, sense)
        case nil: return Mark(.bad, sense)
        }
    }

    private func factChange(_ fact: FactChange) -> Block {
        let words = Words(language: language)
        func text(_ reading: FactReading?) -> String {
            if reading?.masked == true { return CommandsMessages.masked[language] }
            return (reading?.text ?? reading?.value).map(words.visible) ?? CommandsMessages.noValue[language]
        }
        let title = fact.title.map { " " + words.visible($0) } ?? ""
        // What is read on one side alone is no other value.
        let isOther = fact.isOther && fact.before != nil && fact.after != nil
        let value =
            isOther ? "\(text(fact.before)) → \(text(fact.after))" : text(fact.after ?? fact.before)
        let law = words.law(fact.after?.law ?? []).map { StyledText.faint(" — \($0)") } ?? StyledText("")
        return .note(.path(words.visible(fact.path)) + StyledText("\(title) = \(value)") + law)
    }
}
