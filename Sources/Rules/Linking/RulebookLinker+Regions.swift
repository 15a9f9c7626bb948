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
        for amendment in pack.amendments { apply(amendment, of: code, to: &merge) }
        state(pack.amendments, of: code, in: &merge)
        for parameter in merge.parameters { requireDisjointValues(parameter.layers[0]) }
        return RegionRules(
            code: code, parents: [parent.code] + parent.parents, title: header.title,
            isIllustrative: header.isIllustrative, timeZone: header.timeZone ?? parent.timeZone,
            isRoot: false,
            decisions: VersionTable(merge.decisions), calculations: VersionTable(merge.calculations),
            parameters: merge.parameters)
    }

    private mutating func apply(_ amendment: AmendmentSyntax, of pack: String, to merge: inout RegionMerge) {
        let name = amendment.target.value
        let outer = attributes(amendment.attributes, within: .always, pack: pack, at: amendment.target.span)
        let enclosing = outer.range
        if merge.decisions.contains(where: { $0.name.value == name }) {
            refuse(values: amendment.values, of: .decision)
            for replacement in amendment.replace {
                replace(replacement, in: name, within: enclosing, of: pack, &merge.decisions)
            }
            for removal in amendment.drop {
                drop(removal, from: name, within: enclosing, of: pack, &merge.decisions)
            }
            for addition in amendment.add {
                add(addition, to: name, within: enclosing, of: pack, &merge.decisions)
            }
            for index in merge.decisions.indices where merge.decisions[index].name.value == name {
                merge.decisions[index].amendedBy.append(pack)
            }
        } else if merge.calculations.contains(where: { $0.name.value == name }) {
            refuse(values: amendment.values, of: .calculation)
            for replacement in amendment.replace {
                replace(replacement, in: name, within: enclosing, of: pack, &merge.calculations)
            }
            for removal in amendment.drop {
                drop(removal, from: name, within: enclosing, of: pack, &merge.calculations)
            }
            for addition in amendment.add {
                add(addition, to: name, within: enclosing, of: pack, &merge.calculations)
            }
            for index in merge.calculations.indices where merge.calculations[index].name.value == name {
                merge.calculations[index].amendedBy.append(pack)
            }
        } else if let index = merge.parameters.firstIndex(where: { $0.name.value == name }) {
            for addition in amendment.add {
                diagnostics.add(RulesMessages.wrongAddition(to: .parameter, at: addition.id.span))
            }
            for place in amendment.replace.map(\.id.span) + amendment.drop.map(\.id.span) {
                diagnostics.add(RulesMessages.wrongAddition(to: .parameter, at: place))
            }
            let range = enclosing.intersection(merge.parameters[index].attributes.range)
            let setBy = merge.parameters[index].setBy
            for value in amendment.values.map({ value($0, within: range, pack: pack) }) {
                requireLevel(value.attributes, setBy: setBy)
                merge.parameters[index].layers[0].append(value)
            }
        } else if let kind = kindThatStays(name) {
            diagnostics.add(RulesMessages.notAmendable(name, kind, at: amendment.target.span))
        } else {
            diagnostics.add(
                RulesMessages.unknown(.target, name, among: merge.names, at: amendment.target.span))
        }
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

    private mutating func refuse(values: [ParameterSyntax.Value], of kind: DocumentKind) {
        for value in values { diagnostics.add(RulesMessages.wrongValues(of: kind, at: value.span)) }
    }

    /// Reports a rule that cites an act below the level that may set it.
    mutating func requireLevel(_ attributes: LinkedAttributes, setBy: LawLevel?) {
        guard let setBy, let citation = attributes.citations.first, let level = citation.level, setBy < level
        else {
            return
        }
        diagnostics.add(RulesMessages.levelTooLow(level, setBy: setBy, at: citation.span))
    }

    /// Settles what the region says about each rule that regional law has to set.
    private mutating func state(_ amendments: [AmendmentSyntax], of pack: String, in merge: inout RegionMerge)
    {
        var first: [String: (amendment: AmendmentSyntax, flags: [Bool?], range: DateRange)] = [:]
        for amendment in amendments {
            let name = amendment.target.value
            first[name, default: (amendment, [], .always)].flags.append(amendment.isComplete?.value)
            if amendment.isComplete?.value == true, let range = first[name]?.range {
                first[name]?.range = days(of: amendment, pack).intersection(range)
            }
            if let word = amendment.isComplete, lacksSetBy(amendment.target.value, in: merge) {
                diagnostics.add(RulesMessages.completeWithoutSetBy(amendment.target.value, at: word.span))
            }
        }
        for index in merge.decisions.indices where merge.decisions[index].setBy != nil {
            let name = merge.decisions[index].name.value
            guard let said = first[name] else { continue }
            let parent = merge.decisions[index].statement
            merge.decisions[index].statement = RegionalStatement(said.flags, behind: parent, needsWord: true)
            // Behind a complete parent the days without an amendment are the parent's.
            if parent != .complete { merge.decisions[index].statementRange = said.range }
            if !said.flags.contains(where: { $0 != nil }), isFirstVersion(index, in: merge.decisions) {
                let place = said.amendment.target.span
                diagnostics.add(RulesMessages.completenessNotSaid(name, at: place))
            }
        }
        for index in merge.calculations.indices where merge.calculations[index].setBy != nil {
            guard let said = first[merge.calculations[index].name.value] else { continue }
            let parent = merge.calculations[index].statement
            merge.calculations[index].statement = RegionalStatement(
                said.flags, behind: parent, needsWord: false)
        }
        for index in merge.parameters.indices where merge.parameters[index].setBy != nil {
            guard let said = first[merge.parameters[index].name.value] else { continue }
            let parent = merge.parameters[index].statement
            merge.parameters[index].statement = RegionalStatement(
                said.flags, behind: parent, needsWord: false)
        }
    }

    /// The days of an amendment; what is wrong with its citations was reported with its additions.
    private mutating func days(of amendment: AmendmentSyntax, _ pack: String) -> DateRange {
        let reported = diagnostics
        defer { diagnostics = reported }
        return attributes(amendment.attributes, within: .always, pack: pack, at: amendment.target.span).range
    }

    private func isFirstVersion(_ index: Int, in decisions: [LinkedDecision]) -> Bool {
        decisions.firstIndex { $0.name.value == decisions[index].name.value } == index
    }

    /// Whether the name is known and has no `set-by`.
    private func lacksSetBy(_ name: String, in merge: RegionMerge) -> Bool {
        let levels =
            merge.decisions.filter { $0.name.value == name }.map(\.setBy)
            + merge.calculations.filter { $0.name.value == name }.map(\.setBy)
            + merge.parameters.filter { $0.name.value == name }.map(\.setBy)
        return !levels.isEmpty && levels.allSatisfy { $0 == nil }
    }
}
