package import CEL

/// A condition or case that comes to something else in one explanation than in another of the same question.
package struct ConditionChange: Sendable {
    /// What it was; nil where it did not stand among the conditions.
    package var before: Explanation?
    /// What it is; nil where it no longer stands among them.
    package var after: Explanation?
    /// The keys of the elements that it is about, the outermost first.
    package var elements: [String]
    /// The condition that it is a part of.
    package var parent: RuleNode?

    /// What the rulebook says of it.
    package var rule: RuleNode? { (after ?? before)?.rule }

    /// Whether a rule comes into force on this day, or another was in force for the last time on the day before.
    package func isOfRule(from day: CivilDate) -> Bool {
        after?.rule.attributes.range.from == day
            || (before?.rule.attributes.range.until.map { $0 == day.minusDays(1) } ?? false)
    }
}

/// A fact or computed value that was read on one side or on both.
package struct ReadingChange: Sendable {
    /// What was read before.
    package var before: Reading?
    /// What is read now.
    package var after: Reading?
}

extension ConditionChange {
    /// What the condition read, in the order of what it reads now, then what it no longer reads.
    package var readings: [ReadingChange] {
        let (old, new) = (before?.readings ?? [], after?.readings ?? [])
        let kept = new.map { reading in
            ReadingChange(before: old.first { $0.path == reading.path }, after: reading)
        }
        let gone = old.filter { reading in !new.contains { $0.path == reading.path } }
        return kept + gone.map { ReadingChange(before: $0, after: nil) }
    }
}

extension Explanation {
    /// Which changes are looked for.
    package enum ChangeChoice {
        /// Those that made the whole come to something else.
        case decide
        /// Every one, also where the whole stayed the same.
        case all
    }

    /// The innermost conditions and cases that come to something else in another explanation of the same question.
    package func changes(to other: Explanation, that choice: ChangeChoice) -> [ConditionChange] {
        var comparison = ExplanationComparison(choice)
        comparison.compare(self, other, [], below: nil)
        // A value may be another one although what it read is the same: the day is no fact.
        if choice == .decide, comparison.changes.isEmpty {
            return [ConditionChange(before: self, after: other, elements: [])]
        }
        return comparison.changes
    }
}

/// Goes down two explanations of one question side by side.
private struct ExplanationComparison {
    let choice: Explanation.ChangeChoice
    private(set) var changes: [ConditionChange] = []

    init(_ choice: Explanation.ChangeChoice) { self.choice = choice }

    mutating func compare(
        _ before: Explanation, _ after: Explanation, _ elements: [String], below parent: RuleNode?
    ) {
        let isOther = before.outcome != after.outcome
        // A value may be another while there is one on both sides.
        let isValue = after.rule.kind == .value || after.rule.kind == .case
        guard isOther || isValue || choice == .all else { return }
        let elements = elements + (after.element.map { [$0] } ?? [])
        let change = ConditionChange(before: before, after: after, elements: elements, parent: parent)
        // Where every change is wanted a group is one of its own, beside its parts.
        let isGroup = choice == .all && isOther && parent != nil && after.rule.kind != .element
        if isGroup { changes.append(change) }
        let count = changes.count
        for (old, new) in pairs(before.children, after.children) {
            switch (old, new) {
            case (let old?, let new?): if matters(old, new) { compare(old, new, elements, below: after.rule) }
            case (let old, let new): appear(old, new, in: (before, after), elements)
            }
        }
        let isOwn = isOther || (isValue && after.outcome != .no && Self.differ(before, after))
        if changes.count == count, isOwn, !isGroup { changes.append(change) }
    }

    private func matters(_ before: Explanation, _ after: Explanation) -> Bool {
        choice == .all || !after.rule.isWarning
    }

    /// A node that stands on one side alone matters where it came to what its parent came to.
    private mutating func appear(
        _ old: Explanation?, _ new: Explanation?, in parents: (Explanation, Explanation), _ elements: [String]
    ) {
        guard let node = new ?? old else { return }
        // Cases behind the one that hits are not looked at: nothing of theirs changed.
        if node.rule.kind == .case, node.outcome == .no { return }
        if choice == .decide {
            if node.rule.isWarning { return }
            let outcome = node.rule.isNegated ? !node.outcome : node.outcome
            let parent = new == nil ? parents.0 : parents.1
            guard outcome == parent.outcome else { return }
        }
        let element = node.element.map { [$0] } ?? []
        changes.append(
            ConditionChange(
                before: old, after: new, elements: elements + element, parent: parents.1.rule))
    }

    /// Whether two nodes of a value read something else.
    private static func differ(_ before: Explanation, _ after: Explanation) -> Bool {
        before.readings.map(\.path) != after.readings.map(\.path)
            || zip(before.readings, after.readings).contains { $0.value != $1.value }
            || before.rule.span != after.rule.span
    }

    private struct Key: Hashable {
        var id: String
        var element: String?
    }

    /// The children of both sides in their order, those that are one condition side by side.
    private func pairs(
        _ before: [Explanation], _ after: [Explanation]
    ) -> [(Explanation?, Explanation?)] {
        var old: [Key: [Explanation]] = [:]
        for node in before { old[Key(id: node.rule.id, element: node.element), default: []].append(node) }
        var pairs: [(Explanation?, Explanation?)] = after.map { node in
            let key = Key(id: node.rule.id, element: node.element)
            guard let first = old[key]?.first else { return (nil, node) }
            old[key]?.removeFirst()
            return (first, node)
        }
        for node in before {
            let key = Key(id: node.rule.id, element: node.element)
            guard old[key]?.isEmpty == false else { continue }
            pairs.append((old[key]?.removeFirst(), nil))
        }
        return pairs
    }
}
