import Diagnostics
import Documents

/// Reads keys and values of a configuration and collects what is wrong with them.
struct ConfigurationKeys {
    /// What was found.
    private(set) var diagnostics: Diagnostics

    /// Creates a collection that begins with what the YAML reader found.
    init(diagnostics: Diagnostics) { self.diagnostics = diagnostics }

    /// Adds a diagnostic; `help` is a name that was probably meant.
    mutating func report(_ code: ServerCode, _ message: Phrase, at span: SourceSpan, help: String? = nil) {
        diagnostics.add(
            Diagnostic(code, message, at: span, help: help.map(NameSuggestion.didYouMean)))
    }

    /// The values of a mapping by their keys; keys that are not known are reported.
    mutating func entries(of node: DocumentNode, known: [String]) -> [String: DocumentNode] {
        guard node.kind == .mapping else {
            report(.notMapping, ServerMessages.configurationNotMapping(known), at: node.startSpan)
            return [:]
        }
        var entries: [String: DocumentNode] = [:]
        for (key, value) in node.entries {
            if let name = known.first(where: { $0.utf8.elementsEqual(key.bytes) }) {
                entries[name] = value
            } else {
                report(
                    .unknownKey, ServerMessages.configurationUnknownKey(key.text), at: key.span,
                    help: NameSuggestion.closest(to: key.text, among: known))
            }
        }
        return entries
    }

    /// A text that is not empty.
    mutating func text(_ node: DocumentNode, _ key: String) -> String? {
        guard node.isScalar, !node.bytes.isEmpty, !node.bytes.contains(0) else {
            report(.notText, ServerMessages.configurationNotText(key), at: node.startSpan)
            return nil
        }
        return node.text
    }

    /// A list of texts.
    mutating func texts(_ node: DocumentNode, _ key: String) -> [String] {
        guard node.kind == .sequence else {
            report(.notList, ServerMessages.configurationNotList(key), at: node.startSpan)
            return []
        }
        var texts: [String] = []
        for item in node.items { if let text = text(item, key) { texts.append(text) } }
        return texts
    }

    /// A whole number within a range.
    mutating func integer(_ node: DocumentNode, _ key: String, in range: ClosedRange<Int>) -> Int? {
        guard node.kind == .plain, let number = Int(node.text), range.contains(number) else {
            report(.notInRange, ServerMessages.configurationNotInRange(key, range), at: node.startSpan)
            return nil
        }
        return number
    }
}

extension DocumentNode {
    /// The node's span, or only its first byte when it is a list or a mapping of many lines.
    var startSpan: SourceSpan {
        isScalar ? span : SourceSpan(source: span.source, start: span.start, end: span.start)
    }
}
