package import API
package import Diagnostics
import Documents
import Facts
import Rules

extension FactsFile {
    /// The codes of mistakes in a key, not in its value.
    private static let codesOfNames = [
        FactsCode.unknownField.rawValue, FactsCode.derivedField.rawValue, RulesCode.unknownSubject.rawValue,
        RulesCode.noSubject.rawValue,
    ]

    /// What the daemon found in the facts, shown in the text that a person wrote.
    package func diagnostics(for problem: Problem) -> Diagnostics {
        var diagnostics = Diagnostics()
        for error in problem.errors {
            let isName = Self.codesOfNames.contains(error.code)
            let span = error.pointer.flatMap { self.span(of: $0, isKey: isName) }
            diagnostics.add(
                Diagnostic(
                    relaying: error.code, Phrase(ru: error.message, en: error.message), at: span,
                    pointer: span == nil ? error.pointer : nil,
                    help: error.help.map { Phrase(ru: $0, en: $0) }))
        }
        return diagnostics
    }

    /// The place of what a pointer into the request's body names; nil when it is not in the facts.
    ///
    /// A mapping or list is shown by its key, as is a name that is not known: the value is not what is wrong.
    func span(of pointer: String, isKey: Bool) -> SourceSpan? {
        let segments = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(
            Self.unescaped)
        guard segments.first == "facts" else { return nil }
        var node = document.root
        var key: DocumentNode?
        for segment in segments.dropFirst() {
            guard let (nextKey, next) = Self.child(segment, of: node) else { break }
            if let nextKey { key = nextKey }
            node = next
        }
        if isKey || !node.isScalar, let key { return key.span }
        guard node.isScalar else {
            return SourceSpan(source: node.span.source, start: node.span.start, end: node.span.start)
        }
        return node.span
    }

    private static func child(
        _ segment: String, of node: DocumentNode
    ) -> (key: DocumentNode?, value: DocumentNode)? {
        if node.kind == .sequence {
            guard let index = Int(segment), node.items.indices.contains(index) else { return nil }
            return (nil, node.items[index])
        }
        return node.entries.first { $0.key.bytes.elementsEqual(segment.utf8) }.map { ($0.key, $0.value) }
    }

    /// A segment of RFC 6901 without its escapes.
    private static func unescaped(_ segment: Substring) -> String {
        var text: [UInt8] = []
        var bytes = segment.utf8.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "~"), let code = bytes.next() else {
                text.append(byte)
                continue
            }
            text.append(code == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
