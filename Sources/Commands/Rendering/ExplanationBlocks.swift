import API
import Diagnostics

extension Page {
    /// The conditions of an explanation, one below the other, each with what it read.
    func explanation(_ root: ExplanationNode, _ detail: Look.Detail) -> [Block] {
        guard detail != .none else { return [] }
        let view = ExplanationView(detail, showsGrounds: root.outcome == .yes)
        var blocks = conditions(below: root, view)
        if root.children.isEmpty { blocks = details(root, view, isLeaf: true) }
        let holding = ExplanationView.countOfHolding(root)
        if detail == .failures, holding > 0 {
            blocks.append(.sentence(.faint(CommandsMessages.holding(holding)[language])))
        }
        return blocks
    }

    /// One condition with what is below it; `further` stands below it, too.
    func condition(
        _ node: ExplanationNode, _ view: ExplanationView, underNone: Bool = false, further: [Block] = []
    ) -> [Block] {
        let children = conditions(below: node, view)
        guard node.title != nil || node.element != nil || children.isEmpty else { return children + further }
        let isQuiet = view.detail == .failures && ExplanationView.holds(node, underNone: underNone)
        let own =
            isQuiet && !children.isEmpty ? [] : details(node, view, isLeaf: children.isEmpty)
        let mark = mark(node, underNone: underNone)
        return [.entry(Entry(.outcome(mark), headline(node), below: own + children + further))]
    }

    private func conditions(below node: ExplanationNode, _ view: ExplanationView) -> [Block] {
        view.children(of: node).flatMap { condition($0, view, underNone: node.kind == .none) }
    }

    private func headline(_ node: ExplanationNode) -> StyledText {
        let words = Words(language: language)
        let law = words.law(node.law).map { StyledText.faint(" — \($0)") } ?? StyledText("")
        let element = node.element.map { StyledText.strong(words.visible($0)) } ?? StyledText("")
        guard let title = node.title ?? (node.element == nil ? node.id : nil) else {
            let says = saysBeside(node).map { StyledText(": \($0)") } ?? StyledText("")
            return element + says + law
        }
        let separator = StyledText(node.element == nil ? "" : ": ")
        return element + separator + StyledText(words.visible(title)) + law
    }

    /// The sentence of an element without a title, which stands beside its key.
    private func saysBeside(_ node: ExplanationNode) -> String? {
        guard node.element != nil, node.title == nil, node.outcome != .yes else { return nil }
        return node.says.map(Words(language: language).visible)
    }

    /// What came of a condition: it holds, it fails, it is open, it cannot be computed, it only warns.
    private func mark(_ node: ExplanationNode, underNone: Bool) -> Mark {
        let sense: Mark.Sense =
            node.kind == .case ? .case : underNone || node.negated ? .absence : .condition
        switch node.outcome {
        case .unknown: return Mark(.open, sense)
        case .fault: return Mark(.fault, sense)
        case .yes, .no:
            if ExplanationView.holds(node, underNone: underNone) { return Mark(.good, sense) }
            return Mark(node.warning ? .warning : .bad, sense)
        }
    }

    /// What a condition says of itself: the sentence, the facts, the marks, the way out.
    func details(_ node: ExplanationNode, _ view: ExplanationView, isLeaf: Bool) -> [Block] {
        let words = Words(language: language)
        var blocks: [Block] = []
        if let says = node.says, node.outcome != .yes || node.negated, saysBeside(node) == nil {
            blocks.append(.sentence(StyledText(words.visible(says))))
        }
        guard !view.isBrief else { return blocks }
        blocks += FactRun.runs(of: node.facts).map(fact)
        for path in node.missing where isLeaf && !node.facts.contains(where: { $0.path == path }) {
            blocks.append(.note(unknownFact(path)))
        }
        blocks += node.faults.map(fault)
        if let barrier = node.barrier {
            let text = CommandsMessages.barrier(
                words.visible(barrier.code), barrier.position.map(words.visible))
            blocks.append(.note(StyledText(text[language], .note)))
        }
        if let reason = node.unconfirmed {
            blocks.append(.note(.faint(CommandsMessages.unconfirmed(words.visible(reason))[language])))
        }
        if let remedy = node.remedy, node.outcome != .yes {
            let text = StyledText(CommandsMessages.remedy(words.visible(remedy.text))[language])
            let by = (remedy.byTitle ?? remedy.by).map { StyledText.faint(" (\(words.visible($0)))") }
            blocks.append(.note(by.map { text + $0 } ?? text))
        }
        return blocks
    }

    private func fact(_ run: FactRun) -> Block {
        let words = Words(language: language)
        let fact = run.first
        let value =
            fact.masked
            ? CommandsMessages.masked[language]
            : (fact.text ?? fact.value).map(words.visible) ?? CommandsMessages.noValue[language]
        let title = fact.title.map { " " + words.visible($0) } ?? ""
        let assumed =
            fact.assumed ? StyledText(" " + CommandsMessages.assumed[language], .note) : StyledText("")
        let stale = fact.stale ? StyledText(" " + CommandsMessages.stale[language], .note) : StyledText("")
        let law = words.law(fact.law).map { StyledText.faint(" — \($0)") } ?? StyledText("")
        let count = run.count > 1 ? " (\(run.count))" : ""
        let shown = StyledText("\(title) = \(value)\(count)")
        let text = .path(words.visible(run.path)) + shown + assumed + stale + law
        let unconfirmed = fact.unconfirmed.map {
            Block.note(.faint(CommandsMessages.unconfirmedValue(words.visible($0))[language]))
        }
        return .entry(Entry(.note, text, below: unconfirmed.map { [$0] } ?? []))
    }

    private func unknownFact(_ path: String) -> StyledText {
        .path(Words(language: language).visible(path))
            + StyledText(" = \(CommandsMessages.noValue[language])", .note)
    }

    private func fault(_ fault: FaultReport) -> Block {
        let place = [fault.file, fault.line.map(String.init), fault.column.map(String.init)].compactMap { $0 }
        let suffix = place.isEmpty ? "" : " (\(place.joined(separator: ":")))"
        return .note(StyledText(Words(language: language).visible(fault.message + suffix), .bad))
    }
}
