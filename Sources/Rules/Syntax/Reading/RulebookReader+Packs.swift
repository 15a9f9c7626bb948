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
            target: target, attributes: attributes, isComplete: isComplete, add: add, values: values,
            span: keys.anchor)
    }

    /// A condition (it says how it is decided) or a case (it has `then`).
    private mutating func addition(_ node: DocumentNode) -> AmendmentSyntax.Addition? {
        guard var keys = mapping(node) else { return nil }
        let isCase = node["then"] != nil
        guard isCase || isCondition(node) else {
            diagnostics.add(RulesMessages.noAddition(at: keys.anchor))
            return nil
        }
        let group = isCase ? nil : optional(&keys, "in") { $0.name($1, .kebab) }
        let before = isCase ? optional(&keys, "before") { $0.name($1, .kebab) } : nil
        let content: AmendmentSyntax.Content =
            isCase ? .calculationCase(calculationCase(&keys)) : .condition(condition(&keys))
        finish(keys)
        return AmendmentSyntax.Addition(group: group, before: before, content: content)
    }
}
