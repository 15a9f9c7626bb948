import CEL
import Diagnostics

extension RulebookLinker {
    /// The rules of every pack below the root, in the order of their folders; each is amended behind its parent.
    mutating func regions(below root: RegionRules) -> [RegionRules] {
        let packs = syntax.packs.dropFirst().filter { isUsable($0) }
        requireParents(packs)
        var done: [String: RegionRules] = [rootCode: root]
        var open = packs
        var isMoving = true
        while isMoving {
            isMoving = false
            for pack in open {
                guard let header = pack.header, let parent = done[header.parent.value] else { continue }
                done[header.code.value] = region(pack, header, below: parent)
                open.removeAll { $0.folder == pack.folder }
                isMoving = true
            }
        }
        return packs.compactMap { $0.header.flatMap { done[$0.code.value] } }
    }

    /// Whether a folder says which pack it is; one that does not was reported when it was read.
    private mutating func isUsable(_ pack: PackSyntax) -> Bool {
        guard let code = pack.header?.code else { return false }
        guard !rootCode.isEmpty, code.value == rootCode else { return true }
        diagnostics.add(
            RulesMessages.duplicateName(code.value, at: code.span, first: syntax.header.region.span))
        return false
    }

    /// Reports parents that are no pack, and packs that are above themselves.
    private mutating func requireParents(_ packs: [PackSyntax]) {
        let headers = packs.compactMap(\.header)
        let known = [rootCode] + headers.map(\.code.value)
        var parents: [String: String] = [:]
        for header in headers { parents[header.code.value] = header.parent.value }
        for header in headers where !header.parent.value.isEmpty && !rootCode.isEmpty {
            let parent = header.parent
            if !known.contains(parent.value) {
                let others = known.filter { $0 != header.code.value }
                diagnostics.add(RulesMessages.unknown(.parent, parent.value, among: others, at: parent.span))
            } else if let circle = Self.circle(from: header.code.value, parents) {
                diagnostics.add(RulesMessages.parentCircle(circle, at: parent.span))
            }
        }
    }

    /// The packs from one back to itself, when its parents lead there.
    private static func circle(from code: String, _ parents: [String: String]) -> [String]? {
        var path = [code]
        while let next = parents[path[path.count - 1]] {
            path.append(next)
            if next == code { return path }
            if path.count > parents.count { return nil }
        }
        return nil
    }

    private mutating func region(
        _ pack: PackSyntax, _ header: PackHeaderSyntax, below parent: RegionRules
    ) -> RegionRules {
        let code = header.code.value
        var merge = RegionMerge(parent)
        apply(pack.amendments, of: code, to: &merge)
        for parameter in merge.parameters { requireDisjointValues(parameter.layers[0]) }
        return RegionRules(
            code: code, parents: [parent.code] + parent.parents, title: header.title,
            isIllustrative: header.isIllustrative, timeZone: header.timeZone ?? parent.timeZone,
            isRoot: false,
            decisions: VersionTable(merge.decisions), calculations: VersionTable(merge.calculations),
            parameters: merge.parameters)
    }

    /// An amendment with its own law and days.
    private typealias Dated = (syntax: AmendmentSyntax, attributes: LinkedAttributes)

    /// Applies what a pack amends: first what it replaces, then what it drops, then what it adds, the documents by the
    /// first id that they add, so that where they stand does not matter.
    private mutating func apply(_ amendments: [AmendmentSyntax], of pack: String, to merge: inout RegionMerge)
    {
        let dated = amendments.map { amendment in
            let place = amendment.target.span
            return (amendment, attributes(amendment.attributes, within: .always, pack: pack, at: place))
                as Dated
        }
        for amendment in dated { requireTarget(amendment, in: merge) }
        func firstAdded(_ amendment: Dated) -> String { amendment.syntax.add.first?.id.value ?? "" }
        let adding = dated.sorted { firstAdded($0) < firstAdded($1) }
        for amendment in dated {
            apply(amendment.syntax.replace.map(Change.replace), of: amendment, pack, &merge)
        }
        for amendment in dated { apply(amendment.syntax.drop.map(Change.drop), of: amendment, pack, &merge) }
        for amendment in adding { apply(amendment.syntax.add.map(Change.add), of: amendment, pack, &merge) }
        for (amendment, outer) in dated {
            set(amendment.values, of: amendment.target.value, within: outer.range, of: pack, &merge)
            merge.note(pack, amends: amendment.target.value)
        }
        state(dated, in: &merge)
    }

    /// One thing that an amendment does to a decision or calculation.
    private enum Change {
        case replace(AmendmentSyntax.Addition)
        case drop(AmendmentSyntax.Removal)
        case add(AmendmentSyntax.Addition)

        /// The id of what is replaced, dropped or added.
        var id: Spanned<String> {
            switch self {
            case .replace(let addition), .add(let addition): addition.id
            case .drop(let removal): removal.id
            }
        }
    }

    private mutating func apply(
        _ changes: [Change], of amendment: Dated, _ pack: String, _ merge: inout RegionMerge
    ) {
        let (name, range) = (amendment.syntax.target.value, amendment.attributes.range)
        let kind = merge.kind(of: name)
        for change in changes {
            switch (kind, change) {
            case (.decision, .replace(let new)):
                replace(new, in: name, within: range, of: pack, &merge.decisions)
            case (.decision, .drop(let old)): drop(old, from: name, within: range, of: pack, &merge.decisions)
            case (.decision, .add(let new)): add(new, to: name, within: range, of: pack, &merge.decisions)
            case (.calculation, .replace(let new)):
                replace(new, in: name, within: range, of: pack, &merge.calculations)
            case (.calculation, .drop(let old)):
                drop(old, from: name, within: range, of: pack, &merge.calculations)
            case (.calculation, .add(let new)):
                add(new, to: name, within: range, of: pack, &merge.calculations)
            case (.parameter, _):
                diagnostics.add(RulesMessages.wrongAddition(to: .parameter, at: change.id.span))
            default: break
            }
        }
    }

    /// The values of a parameter on their days.
    private mutating func set(
        _ values: [ParameterSyntax.Value], of name: String, within range: DateRange, of pack: String,
        _ merge: inout RegionMerge
    ) {
        guard let kind = merge.kind(of: name) else { return }
        guard let index = merge.parameters.firstIndex(where: { $0.name.value == name }) else {
            for value in values { diagnostics.add(RulesMessages.wrongValues(of: kind, at: value.span)) }
            return
        }
        let days = range.intersection(merge.parameters[index].attributes.range)
        let setBy = merge.parameters[index].setBy
        for value in values.map({ value($0, within: days, pack: pack) }) {
            requireLevel(value.attributes, setBy: setBy)
            merge.parameters[index].layers[0].append(value)
        }
    }

    /// Reports a target that is none, and an act that may not set it.
    private mutating func requireTarget(_ amendment: Dated, in merge: RegionMerge) {
        let name = amendment.syntax.target
        guard merge.kind(of: name.value) == nil else {
            return requireLevel(amendment.attributes, setBy: merge.setBy(name.value))
        }
        diagnostics.add(
            kindThatStays(name.value).map { RulesMessages.notAmendable(name.value, $0, at: name.span) }
                ?? RulesMessages.unknown(.target, name.value, among: merge.names, at: name.span))
    }

    /// What a name is that no amendment can change.
    private func kindThatStays(_ name: String) -> DocumentKind? {
        let pack = syntax.packs.first ?? PackSyntax()
        if pack.codelists.contains(where: { $0.name.value == name }) { return .codelist }
        if pack.vocabularies.contains(where: { $0.name.value == name }) { return .vocabulary }
        if pack.matchings.contains(where: { $0.name.value == name }) { return .matching }
        if pack.calendars.contains(where: { $0.name.value == name }) { return .calendar }
        let isDerived = pack.derives.contains { "\($0.record.value).\($0.field.value)" == name }
        return isDerived ? .derive : nil
    }

    /// Reports a rule that cites an act below the level that may set it.
    mutating func requireLevel(_ attributes: LinkedAttributes, setBy: LawLevel?) {
        guard let setBy, let citation = attributes.citations.first, let level = citation.level, setBy < level
        else {
            return
        }
        diagnostics.add(RulesMessages.levelTooLow(level, setBy: setBy, at: citation.span))
    }

    /// What the amendments of one rule say together of whether they are all there is.
    private struct Said {
        var first: AmendmentSyntax
        var flags: [Bool?] = []
        /// The days of the amendments that say `complete: true`, and of all of them.
        var completeDays: [DateRange] = []
        var days: [DateRange] = []
    }

    /// Settles what the pack says about each rule that regional law has to set.
    private mutating func state(_ amendments: [Dated], in merge: inout RegionMerge) {
        var said: [String: Said] = [:]
        for (amendment, attributes) in amendments {
            let name = amendment.target.value
            said[name, default: Said(first: amendment)].flags.append(amendment.isComplete?.value)
            said[name]?.days.append(attributes.range)
            if amendment.isComplete?.value == true { said[name]?.completeDays.append(attributes.range) }
            if let word = amendment.isComplete, merge.kind(of: name) != nil, merge.setBy(name) == nil {
                diagnostics.add(RulesMessages.completeWithoutSetBy(name, at: word.span))
            }
        }
        let isFirst = merge.isFirst
        for index in merge.decisions.indices where merge.decisions[index].setBy != nil {
            let name = merge.decisions[index].name.value
            guard let said = said[name] else { continue }
            let parent = merge.decisions[index].statement
            merge.decisions[index].statement = RegionalStatement(
                said.flags, behind: parent, isFirst: isFirst, needsWord: true)
            // Behind a complete parent the days without an amendment are the parent's.
            if parent != .complete { merge.decisions[index].statementDays = said.completeDays }
            if !said.flags.contains(where: { $0 != nil }), isFirstVersion(index, in: merge.decisions) {
                diagnostics.add(RulesMessages.completenessNotSaid(name, at: said.first.target.span))
            }
        }
        for index in merge.calculations.indices where merge.calculations[index].setBy != nil {
            guard let said = said[merge.calculations[index].name.value] else { continue }
            let parent = merge.calculations[index].statement
            merge.calculations[index].statement = RegionalStatement(
                said.flags, behind: parent, isFirst: isFirst, needsWord: false)
            if parent != .complete { merge.calculations[index].statementDays = said.days }
        }
        for index in merge.parameters.indices where merge.parameters[index].setBy != nil {
            guard let said = said[merge.parameters[index].name.value] else { continue }
            let parent = merge.parameters[index].statement
            // A parameter is its values: the days without one are open by themselves.
            merge.parameters[index].statement = RegionalStatement(
                said.flags, behind: parent, isFirst: true, needsWord: false)
        }
    }

    private func isFirstVersion(_ index: Int, in decisions: [LinkedDecision]) -> Bool {
        decisions.firstIndex { $0.name.value == decisions[index].name.value } == index
    }
}
