import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// The document `pack:`.
    mutating func packHeader(_ node: DocumentNode) -> PackHeaderSyntax? {
        var keys = EntryReader(node)
        let code = required(&keys, "pack") { $0.filledText($1) }
        let parent = required(&keys, "parent") { $0.filledText($1) }
        let title = optional(&keys, "title") { $0.localizedText($1) }
        let isIllustrative = optional(&keys, "illustrative") { $0.truth($1) }
        let timeZone = optional(&keys, "time-zone") { $0.filledText($1) }
        finish(keys)
        guard let code else { return nil }
        return PackHeaderSyntax(
            code: code, parent: parent ?? Spanned("", code.span), title: title,
            isIllustrative: isIllustrative?.value ?? false, timeZone: timeZone)
    }

    /// The document `amend:`.
    mutating func amendment(_ node: DocumentNode) -> AmendmentSyntax? {
        var keys = EntryReader(node)
        let target = required(&keys, "amend") { $0.text($1) }
        let attributes = attributes(&keys)
        let isComplete = optional(&keys, "complete") { $0.truth($1) }
        let add = optionalList(&keys, "add") { $0.addition($1) }
        let replace = optionalList(&keys, "replace") { $0.replacement($1) }
        let drop = optionalList(&keys, "drop") { $0.removal($1) }
        let values = optionalList(&keys, "values") { $0.parameterValue($1) }
        finish(keys)
        requireUnique(
            add.flatMap { addition in
                switch addition.content {
                case .condition(let condition): Self.ids([condition])
                case .calculationCase(let added): [added.id]
                }
            })
        guard let target else { return nil }
        return AmendmentSyntax(
            target: target, attributes: attributes, isComplete: isComplete, add: add, replace: replace,
            drop: drop, values: values,
            span: keys.anchor)
    }

    /// What takes the place of the condition or case of its id: as an addition, but its place is known.
    private mutating func replacement(_ node: DocumentNode) -> AmendmentSyntax.Addition? {
        change(node, isPlaced: true)
    }

    /// A condition (it says how it is decided) or a case (it has `then`).
    private mutating func addition(_ node: DocumentNode) -> AmendmentSyntax.Addition? {
        change(node, isPlaced: false)
    }

    /// The id of a condition or case, or its id with law and days.
    private mutating func removal(_ node: DocumentNode) -> AmendmentSyntax.Removal? {
        if node.isScalar {
            return name(node, .kebab).map { AmendmentSyntax.Removal(id: $0, attributes: RuleAttributes()) }
        }
        guard var keys = mapping(node) else { return nil }
        let id = required(&keys, "id") { $0.name($1, .kebab) }
        let attributes = attributes(&keys)
        finish(keys)
        return id.map { AmendmentSyntax.Removal(id: $0, attributes: attributes) }
    }

    private mutating func change(_ node: DocumentNode, isPlaced: Bool) -> AmendmentSyntax.Addition? {
        guard var keys = mapping(node) else { return nil }
        let isCase = node["then"] != nil
        guard isCase || isCondition(node) else {
            diagnostics.add(RulesMessages.noAddition(at: keys.anchor))
            return nil
        }
        let group = isCase || isPlaced ? nil : optional(&keys, "in") { $0.name($1, .kebab) }
        let before = isCase && !isPlaced ? optional(&keys, "before") { $0.name($1, .kebab) } : nil
        let content: AmendmentSyntax.Content =
            isCase ? .calculationCase(calculationCase(&keys)) : .condition(condition(&keys))
        finish(keys)
        return AmendmentSyntax.Addition(group: group, before: before, content: content)
    }
}
