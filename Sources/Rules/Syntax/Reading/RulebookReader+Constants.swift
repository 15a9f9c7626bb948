import Diagnostics
import Documents

extension RulebookReader {
    /// A constant of any type; `null` and the plain word `none` are known to be none.
    mutating func constant(_ node: DocumentNode) -> ConstantSyntax? {
        switch node.kind {
        case .text, .plain:
            let isNone = node.kind == .plain && node.bytes.elementsEqual("none".utf8)
            return ConstantSyntax(text: Spanned(node.text, node.span), isNone: isNone, node: .scalar)
        case .null:
            return ConstantSyntax(text: Spanned("", node.span), isNone: true, node: .scalar)
        case .sequence:
            let items = list(node) { $0.constant($1) }
            return ConstantSyntax(text: Spanned("", node.span), isNone: false, node: .list(items))
        case .mapping:
            return ConstantSyntax(
                text: Spanned("", node.span), isNone: false, node: .map(constantEntries(node)))
        case .absent:
            diagnostics.add(RulesMessages.wrongShape(.text, found: .nothing, at: node.span))
            return nil
        }
    }

    private mutating func constantEntries(
        _ node: DocumentNode
    ) -> [(key: Spanned<String>, value: ConstantSyntax)] {
        var result: [(key: Spanned<String>, value: ConstantSyntax)] = []
        for entry in node.entries {
            guard entry.value.kind != .absent else {
                diagnostics.add(RulesMessages.keyWithoutValue(entry.key.text, at: entry.key.span))
                continue
            }
            guard let value = constant(entry.value) else { continue }
            result.append((Spanned(entry.key.text, entry.key.span), value))
        }
        return result
    }

    /// `min`, `max`, `max-length`, `max-items`.
    mutating func bounds(_ keys: inout EntryReader) -> FieldSyntax.Bounds {
        FieldSyntax.Bounds(
            minimum: optional(&keys, "min") { $0.constant($1) },
            maximum: optional(&keys, "max") { $0.constant($1) },
            maximumLength: optional(&keys, "max-length") { $0.wholeNumber($1) },
            maximumItems: optional(&keys, "max-items") { $0.wholeNumber($1) })
    }
}
