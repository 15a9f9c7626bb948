import CEL
import Diagnostics
import Facts

/// A set that was found, as answers tell it.
extension RemedySearch {
    /// The remedy that a set is; `before` is what was answered without it, `after` with it.
    func remedy(_ state: RemedyState, _ before: Explanation, _ after: Explanation) -> Remedy {
        let failed = FailedConditions(before)
        let outline = Outline(after)
        var changes = state.acts.map { change($0, failed) } + self.changes(state.edits, failed, outline)
        if state.day > start.day {
            let mended = failed.all.filter { failed in
                failed.isMended(in: outline) && readsDay(failed)
            }
            changes.append(
                RemedyChange(
                    kind: .wait(state.day), effort: 0,
                    mends: (mended.isEmpty ? failed.all.filter { $0.isMended(in: outline) } : mended).map(
                        \.mended)))
        }
        return Remedy(
            changes: changes, effort: state.effort, from: state.day > start.day ? state.day : nil)
    }

    private func readsDay(_ failed: FailedConditions.Failed) -> Bool {
        let known = reads.node(failed.mended.rule)
        return known.own.readsDay || known.list.readsDay || known.filter.readsDay
    }

    private func change(_ act: RemedyAct, _ failed: FailedConditions) -> RemedyChange {
        let node = question.nodes[act.node]
        // An element's act is written at its quantifier, whose node stands before the elements'.
        let rule = node.kind == .element && act.node > 0 ? question.nodes[act.node - 1] : node
        let place = Outline.Place(node: act.node, elements: act.elements)
        var mended = failed.all.filter { $0.place == place }
        if mended.isEmpty { mended = failed.all.filter { $0.isBelow(place) } }
        let own = failed.mended(rule, at: place, element: node.kind == .element ? act.elements.last : nil)
        return RemedyChange(
            kind: .act(rule, times: act.times), elements: act.elements, effort: act.effort,
            by: rule.remedy?.by?.value, text: rule.remedy?.text?.phrase,
            mends: mended.count == 1 ? mended.map(\.mended) : [own])
    }

    private func changes(
        _ edits: [FactEdit], _ failed: FailedConditions, _ outline: Outline
    ) -> [RemedyChange] {
        let new = edits.filter(\.fact.isNew)
        return edits.filter { !$0.fact.isNew }.map { edit in
            var change = RemedyChange(
                kind: kind(edit, new), effort: edit.effort, by: edit.fact.change.by,
                text: edit.fact.change.text)
            change.mends = failed.all.filter { failed in
                failed.isMended(in: outline) && reads(failed, edit)
            }.map(\.mended)
            return change
        }
    }

    /// Whether a condition that failed read what an edit changes.
    private func reads(_ failed: FailedConditions.Failed, _ edit: FactEdit) -> Bool {
        let path: String
        if case .frame(let frame) = facts.subjects[edit.fact.subject] {
            path = edit.elementPath(frame.layout, facts.symbols)
        } else {
            path = edit.fact.path
        }
        let isRead = failed.readings.contains { reading in
            if reading.isComputed {
                return reads.reads(ofComputed: reading.record, reading.field).fields.contains(edit.fact.name)
            }
            return reading.path == path
                || reading.path.isInside(edit.fact.path) && edit.fact.memberType != nil
                || reading.path.utf8.starts(with: path.utf8) && edit.fact.isRecordList
        }
        if isRead { return true }
        let known = reads.node(failed.mended.rule)
        return edit.fact.isRecordList
            && (known.own.fields.contains(edit.fact.name) || known.list.fields.contains(edit.fact.name)
                || known.filter.fields.contains(edit.fact.name))
    }

    private func kind(_ edit: FactEdit, _ new: [FactEdit]) -> RemedyChange.Kind {
        let type = edit.fact.type
        var fact = RemedyFact(
            path: edit.fact.path, record: edit.fact.name.record, field: edit.fact.name.field, type: type)
        func value(_ word: Int64) -> Value { Value(word: word, type: type.bare, symbols: facts.symbols) }
        func layoutPath() -> String {
            guard case .frame(let frame) = facts.subjects[edit.fact.subject] else { return edit.fact.path }
            return edit.elementPath(frame.layout, facts.symbols)
        }
        switch edit.action {
        case .set(let word): return .fact(fact, from: edit.fact.word.map(value), to: value(word))
        case .setNone: return .fact(fact, from: edit.fact.word.map(value), to: nil)
        case .addMember(let word), .dropMember(let word):
            fact.type = edit.fact.memberType ?? type
            let member = Value(word: word, type: fact.type, symbols: facts.symbols)
            if case .addMember = edit.action { return .member(fact, member, isAdded: true) }
            return .member(fact, member, isAdded: false)
        case .dropElement:
            fact.path = layoutPath()
            return .dropped(fact)
        case .addElement:
            fact.path = layoutPath()
            let facts = new.filter { $0.fact.path.utf8.starts(with: (fact.path + ".").utf8) }
            return .added(fact, facts.map { (fact: self.fact($0), value: self.value($0)) })
        }
    }

    private func fact(_ edit: FactEdit) -> RemedyFact {
        RemedyFact(
            path: edit.fact.path, record: edit.fact.name.record, field: edit.fact.name.field,
            type: edit.fact.type)
    }

    private func value(_ edit: FactEdit) -> Value? {
        guard case .set(let word) = edit.action else { return nil }
        return Value(word: word, type: edit.fact.type.bare, symbols: facts.symbols)
    }
}

/// The conditions that made a refusal, or left a part of it open, and where they stand.
struct FailedConditions {
    /// One of them.
    struct Failed {
        var place: Outline.Place
        /// What it should have come to.
        var wanted: Tri
        var readings: [Reading]
        var mended: MendedCondition

        /// Whether it comes to what it should, or is no longer asked.
        func isMended(in outline: Outline) -> Bool {
            outline.nodes[place].map { $0.outcome == wanted } ?? true
        }

        /// Whether it stands below another node; programs number what is below behind it.
        func isBelow(_ other: Outline.Place) -> Bool {
            place.node > other.node && place.elements.starts(with: other.elements)
        }
    }

    private(set) var all: [Failed] = []
    /// By node the citations of it, or of the nearest one around it that has some.
    private var citations: [Outline.Place: [LinkedCitation]] = [:]

    init(_ explanation: Explanation) { add(explanation, wanted: .yes, [], [], nil) }

    private mutating func add(
        _ node: Explanation, wanted: Tri, _ elements: [String], _ around: [LinkedCitation],
        _ quantifier: RuleNode?
    ) {
        let place = node.place(elements)
        let own = node.rule.attributes.citations
        let cited = own.isEmpty ? around : own
        citations[place] = cited
        guard node.outcome != wanted, !node.rule.isWarning else { return }
        let childWanted: Tri = node.rule.form == .none ? !wanted : wanted
        let failing = node.children.filter { $0.outcome != childWanted && !$0.rule.isWarning }
        let rule = node.rule.kind == .element ? quantifier ?? node.rule : node.rule
        // A for-some that lacks elements is one condition; so is what has no parts.
        guard !failing.isEmpty, node.rule.form != .forSome || wanted == .no else {
            all.append(
                Failed(
                    place: place, wanted: wanted, readings: node.allReadings,
                    mended: MendedCondition(rule: rule, element: node.element, citations: cited)))
            return
        }
        for child in failing {
            add(child, wanted: childWanted, place.elements, cited, rule)
        }
    }

    /// A condition as a change mends it, with the law on which it stands.
    func mended(_ rule: RuleNode, at place: Outline.Place, element: String?) -> MendedCondition {
        MendedCondition(
            rule: rule, element: element, citations: citations[place] ?? rule.attributes.citations)
    }
}

extension Explanation {
    /// What was read in the node and below it.
    fileprivate var allReadings: [Reading] { readings + children.flatMap(\.allReadings) }
}
