package import Diagnostics
package import Documents

/// Lays the facts of a row over those of its scenario: mappings are merged key by key, everything else is replaced whole.
///
/// Every node keeps the place where it was written, so that a mistake is shown in the scenario or in the row.
package struct GivenOverlay {
    private let source: Document
    private var nodes: [Document.Node] = []
    private var origins: [Int32: TextOrigin] = [:]

    private init(_ source: Document) { self.source = source }

    /// The facts of both, which belong to one document of YAML; without any, an empty mapping at `place`.
    package static func merge(
        _ base: DocumentNode?, under over: DocumentNode?, at place: SourceSpan
    ) -> DocumentNode {
        guard let first = base ?? over else {
            let empty = Document.Node(kind: .mapping, next: 1, start: place.start, end: place.end)
            return Document(nodes: [empty], texts: [], source: place.source).root
        }
        var overlay = GivenOverlay(first.document)
        if let base, let over {
            overlay.merge(base.index, under: over.index)
        } else {
            overlay.copy(first.index)
        }
        return Document(
            nodes: overlay.nodes, texts: first.document.texts, source: first.document.source,
            origins: overlay.origins
        ).root
    }

    private mutating func merge(_ base: Int32, under over: Int32) {
        guard source.nodes[Int(base)].kind == .mapping, source.nodes[Int(over)].kind == .mapping else {
            return copy(over)
        }
        let below = DocumentNode(document: source, index: base).entries
        let above = DocumentNode(document: source, index: over).entries
        let start = nodes.count
        nodes.append(source.nodes[Int(base)])
        var count: Int32 = 0
        for entry in below {
            let other = above.first { $0.key.bytes.elementsEqual(entry.key.bytes) }
            copy((other ?? entry).key.index)
            if let other {
                merge(entry.value.index, under: other.value.index)
            } else {
                copy(entry.value.index)
            }
            count += 1
        }
        for entry in above where !below.contains(where: { $0.key.bytes.elementsEqual(entry.key.bytes) }) {
            copy(entry.key.index)
            copy(entry.value.index)
            count += 1
        }
        nodes[start].count = count
        nodes[start].next = Int32(nodes.count)
    }

    /// Copies a node with everything below it.
    private mutating func copy(_ index: Int32) {
        let shift = Int32(nodes.count) - index
        for old in index..<source.nodes[Int(index)].next {
            var node = source.nodes[Int(old)]
            node.next += shift
            if let origin = source.origins[old] { origins[old + shift] = origin }
            nodes.append(node)
        }
    }
}
