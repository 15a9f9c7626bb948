import CEL
import Diagnostics

extension AmendmentSyntax.Addition {
    /// The id of what is added.
    var id: Spanned<String> {
        switch content {
        case .condition(let condition): condition.id
        case .calculationCase(let added): added.id
        }
    }
}

extension RulebookLinker {
    /// Lets a condition join every version of a decision whose days it shares.
    mutating func add(
        _ addition: AmendmentSyntax.Addition, to name: String, within range: DateRange, of pack: String,
        _ decisions: inout [LinkedDecision]
    ) {
        guard case .condition(let syntax) = addition.content else {
            diagnostics.add(RulesMessages.wrongAddition(to: .decision, at: addition.id.span))
            return
        }
        let added = condition(syntax, within: range, pack: pack)
        let versions = decisions.indices.filter { index in
            let version = decisions[index]
            return version.name.value == name && version.body != nil
                && version.attributes.range.overlaps(added.attributes.range)
        }
        reportMissedDays(
            added.attributes, versions, decisions.filter { $0.name.value == name }, at: added.id.span)
        if let first = versions.first { requireLevel(added.attributes, setBy: decisions[first].setBy) }
        let joined = versions.filter { hasPlace(for: addition, in: decisions[$0].body) }
        if joined.isEmpty, !versions.isEmpty {
            reportMissingGroup(addition, versions.compactMap { decisions[$0].body })
        }
        var isClashReported = false
        for index in joined {
            guard let body = decisions[index].body else { continue }
            if let clash = clash(of: added, with: body) {
                if !isClashReported { diagnostics.add(clash) }
                isClashReported = true
                continue
            }
            let clipped = added.clipped(to: decisions[index].attributes.range)
            decisions[index].body = body.adding(clipped, to: addition.group?.value)
        }
    }

    /// Lets a case join every version of a calculation whose days it shares.
    mutating func add(
        _ addition: AmendmentSyntax.Addition, to name: String, within range: DateRange, of pack: String,
        _ calculations: inout [LinkedCalculation]
    ) {
        guard case .calculationCase(let syntax) = addition.content else {
            diagnostics.add(RulesMessages.wrongAddition(to: .calculation, at: addition.id.span))
            return
        }
        let added = calculationCase(syntax, within: range, pack: pack)
        let named = calculations.indices.filter { calculations[$0].name.value == name }
        let versions = named.filter { calculations[$0].attributes.range.overlaps(added.attributes.range) }
        reportMissedDays(added.attributes, versions, named.map { calculations[$0] }, at: added.id.span)
        if let first = versions.first { requireLevel(added.attributes, setBy: calculations[first].setBy) }
        var isJoined = versions.isEmpty
        for index in versions {
            let cases = calculations[index].body.cases
            guard let place = place(before: addition.before?.value, in: cases) else { continue }
            if let other = cases.first(where: { $0.id.value == added.id.value }) {
                if !isJoined {
                    let first = other.id.span
                    diagnostics.add(
                        RulesMessages.amendedTwice(added.id.value, at: added.id.span, first: first))
                }
            } else {
                var clipped = added
                clipped.attributes.range = added.attributes.range.intersection(
                    calculations[index].attributes.range)
                calculations[index].body.cases.insert(clipped, at: place)
            }
            isJoined = true
        }
        if !isJoined { reportMissingCase(addition, versions.flatMap { calculations[$0].body.cases }) }
    }

    private func place(before id: String?, in cases: [LinkedCase]) -> Int? {
        guard let id else { return cases.isEmpty ? nil : cases.count }
        return cases.firstIndex { $0.id.value == id }
    }

    private func hasPlace(for addition: AmendmentSyntax.Addition, in body: LinkedCondition.Body?) -> Bool {
        guard let group = addition.group else { return body?.isGroup == true }
        return body?.descendants.contains { $0.id.value == group.value && $0.body?.isGroup == true } == true
    }

    /// Reports an addition that shares no day with what it joins.
    private mutating func reportMissedDays(
        _ added: LinkedAttributes, _ versions: [Int], _ all: [some Versioned], at place: SourceSpan
    ) {
        guard versions.isEmpty, !added.range.isEmpty,
            !all.contains(where: { $0.attributes.range.overlaps(added.range) })
        else { return }
        diagnostics.add(RulesMessages.neverInForce(at: place))
    }

    private mutating func reportMissingGroup(
        _ addition: AmendmentSyntax.Addition, _ bodies: [LinkedCondition.Body]
    ) {
        guard let group = addition.group else {
            diagnostics.add(RulesMessages.noGroup(at: addition.id.span))
            return
        }
        var known: [String] = []
        for condition in bodies.flatMap(\.descendants) where condition.body?.isGroup == true {
            if !known.contains(condition.id.value) { known.append(condition.id.value) }
        }
        diagnostics.add(RulesMessages.unknown(.group, group.value, among: known, at: group.span))
    }

    private mutating func reportMissingCase(_ addition: AmendmentSyntax.Addition, _ cases: [LinkedCase]) {
        guard let before = addition.before, !cases.isEmpty else {
            diagnostics.add(RulesMessages.noCases(at: addition.id.span))
            return
        }
        var known: [String] = []
        for id in cases.map(\.id.value) where !known.contains(id) { known.append(id) }
        diagnostics.add(RulesMessages.unknown(.calculationCase, before.value, among: known, at: before.span))
    }

    /// What is to be said when an added condition, or one below it, has the id of one that is there.
    private func clash(of added: LinkedCondition, with body: LinkedCondition.Body) -> Diagnostic? {
        let there = body.descendants
        for condition in [added] + (added.body?.descendants ?? []) {
            let other = there.first { $0.id.value == condition.id.value && !condition.id.value.isEmpty }
            guard let other else { continue }
            return RulesMessages.amendedTwice(condition.id.value, at: condition.id.span, first: other.id.span)
        }
        return nil
    }
}
