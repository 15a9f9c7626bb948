import API
import Diagnostics

extension Page {
    /// The conditions of an explanation, one below the other, each with what it read.
    mutating func addExplanation(_ root: ExplanationNode, _ detail: Look.Detail, indent: Int) {
        guard detail != .none else { return }
        let view = ExplanationView(detail, showsGrounds: root.outcome == .yes)
        let children = view.children(of: root)
        if children.isEmpty {
            if root.children.isEmpty { addDetails(root, view, indent: indent, isLeaf: true) }
        } else {
            for child in children { addNode(child, view, indent: indent, underNone: root.kind == .none) }
        }
        let holding = ExplanationView.countOfHolding(root)
        if detail == .failures, holding > 0 {
            add(.faint(CommandsMessages.holding(holding)[language]), indent: indent)
        }
    }

    /// One condition with what is below it.
    mutating func addNode(
        _ node: ExplanationNode, _ view: ExplanationView, indent: Int, underNone: Bool = false
    ) {
        let children = view.children(of: node)
        guard node.title != nil || node.element != nil || children.isEmpty else {
            for child in children { addNode(child, view, indent: indent, underNone: node.kind == .none) }
            return
        }
        add(headline(node, underNone: underNone), indent: indent, hang: 2)
        let isQuiet = view.detail == .failures && ExplanationView.holds(node, underNone: underNone)
        if !isQuiet || children.isEmpty {
            addDetails(node, view, indent: indent + 2, isLeaf: children.isEmpty)
        }
        for child in children { addNode(child, view, indent: indent + 2, underNone: node.kind == .none) }
    }

    private func headline(_ node: ExplanationNode, underNone: Bool) -> StyledText {
        let words = Words(language: language)
        let law = words.law(node.law).map { StyledText.faint(" — \($0)") } ?? StyledText("")
        let element = node.element.map { StyledText.strong(words.visible($0)) } ?? StyledText("")
        guard let title = node.title ?? (node.element == nil ? node.id : nil) else {
            let says = saysBeside(node).map { StyledText(": \($0)") } ?? StyledText("")
            return mark(node, underNone: underNone) + element + says + law
        }
        let separator = StyledText(node.element == nil ? "" : ": ")
        return mark(node, underNone: underNone) + element + separator + StyledText(words.visible(title)) + law
    }

    /// The sentence of an element without a title, which stands beside its key.
    private func saysBeside(_ node: ExplanationNode) -> String? {
        guard node.element != nil, node.title == nil, node.outcome != .yes else { return nil }
        return node.says.map(Words(language: language).visible)
    }

    /// The sign before a condition: it holds, it fails, it is open, it cannot be computed, it only warns.
    private func mark(_ node: ExplanationNode, underNone: Bool) -> StyledText {
        switch node.outcome {
        case .unknown: StyledText("? ", .open)
        case .fault: StyledText("! ", .bad)
        case .yes, .no:
            if ExplanationView.holds(node, underNone: underNone) {
                StyledText("✓ ", .good)
            } else {
                node.warning ? StyledText("⚠ ", .open) : StyledText("✗ ", .bad)
            }
        }
    }

    /// What a condition says of itself: the sentence, the facts, the marks, the way out.
    mutating func addDetails(_ node: ExplanationNode, _ view: ExplanationView, indent: Int, isLeaf: Bool) {
        let words = Words(language: language)
        if let says = node.says, node.outcome != .yes || node.negated, saysBeside(node) == nil {
            add(words.visible(says), indent: indent)
        }
        guard !view.isBrief else { return }
        for fact in node.facts { addFact(fact, indent: indent) }
        for path in node.missing where isLeaf && !node.facts.contains(where: { $0.path == path }) {
            add(
                StyledText(CommandsMessages.unknownFact(words.visible(path))[language], .open), indent: indent
            )
        }
        for fault in node.faults { addFault(fault, indent: indent) }
        if let barrier = node.barrier {
            let text = CommandsMessages.barrier(
                words.visible(barrier.code), barrier.position.map(words.visible))
            add(StyledText(text[language], .open), indent: indent, hang: 2)
        }
        if let reason = node.unconfirmed {
            add(
                .faint(CommandsMessages.unconfirmed(words.visible(reason))[language]), indent: indent, hang: 2
            )
        }
        if let remedy = node.remedy, node.outcome != .yes {
            add(CommandsMessages.remedy(words.visible(remedy.text))[language], indent: indent, hang: 2)
        }
    }

    private mutating func addFact(_ fact: FactReading, indent: Int) {
        let words = Words(language: language)
        let value =
            fact.masked
            ? CommandsMessages.masked[language]
            : (fact.text ?? fact.value).map(words.visible) ?? CommandsMessages.noValue[language]
        let title = fact.title.map { " " + words.visible($0) } ?? ""
        let assumed =
            fact.assumed ? StyledText(" " + CommandsMessages.assumed[language], .open) : StyledText("")
        add(
            .faint(words.visible(fact.path)) + StyledText("\(title) = \(value)") + assumed, indent: indent,
            hang: 2)
    }

    private mutating func addFault(_ fault: FaultReport, indent: Int) {
        let words = Words(language: language)
        let place = [fault.file, fault.line.map(String.init), fault.column.map(String.init)].compactMap { $0 }
        let suffix = place.isEmpty ? "" : " (\(place.joined(separator: ":")))"
        add(StyledText(words.visible(fault.message + suffix), .bad), indent: indent, hang: 2)
    }
}
