public import Diagnostics

/// A node together with its document: how everything but the hot path walks the tree.
public struct DocumentNode: Sendable {
    /// The document behind one reference, since nodes are copied far more often than documents.
    private final class Storage: Sendable {
        let document: Document
        init(_ document: Document) { self.document = document }
    }

    private let storage: Storage
    /// The index of the node.
    public let index: Int32

    /// Creates a cursor.
    public init(document: Document, index: Int32) {
        storage = Storage(document)
        self.index = index
    }

    private init(_ storage: Storage, _ index: Int32) {
        self.storage = storage
        self.index = index
    }

    /// The document.
    public var document: Document { storage.document }
    private var node: Document.Node { storage.document.nodes[Int(index)] }

    /// What it is.
    public var kind: Document.Kind { node.kind }
    /// Whether it is a scalar with a text.
    public var isScalar: Bool { kind == .text || kind == .plain }
    /// The number of entries or items.
    public var count: Int { Int(node.count) }
    /// Where it stands.
    public var span: SourceSpan { SourceSpan(source: document.source, start: node.start, end: node.end) }

    /// The decoded bytes of a scalar; empty for anything else.
    public var bytes: ArraySlice<UInt8> {
        let node = node
        return storage.document.texts[Int(node.textStart)..<Int(node.textStart + node.textCount)]
    }

    /// Whether its bytes are those of a text.
    public func hasText(_ text: String) -> Bool {
        Int(node.textCount) == text.utf8.count && bytes.elementsEqual(text.utf8)
    }

    /// The text of a scalar; empty for anything else.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Where each byte of the scalar's text stands in the source.
    public var origin: TextOrigin {
        if let origin = document.origins[index] { return origin }
        let quote: Int32 = node.kind == .text ? 1 : 0
        return TextOrigin(source: document.source, start: node.start + quote, count: Int(node.textCount))
    }

    /// The items of a sequence, or none.
    public var items: [DocumentNode] {
        guard kind == .sequence else { return [] }
        var result: [DocumentNode] = []
        result.reserveCapacity(count)
        var at = index + 1
        let end = node.next
        while at < end {
            result.append(DocumentNode(storage, at))
            at = storage.document.nodes[Int(at)].next
        }
        return result
    }

    /// The entries of a mapping in their order, or none.
    public var entries: [(key: DocumentNode, value: DocumentNode)] {
        guard kind == .mapping else { return [] }
        var result: [(key: DocumentNode, value: DocumentNode)] = []
        result.reserveCapacity(count)
        var at = index + 1
        let end = node.next
        while at < end {
            let value = storage.document.nodes[Int(at)].next
            result.append((DocumentNode(storage, at), DocumentNode(storage, value)))
            at = storage.document.nodes[Int(value)].next
        }
        return result
    }

    /// The value of a key of a mapping; keys are compared by their bytes.
    public subscript(key: String) -> DocumentNode? {
        guard kind == .mapping else { return nil }
        var at = index + 1
        let end = node.next
        while at < end {
            let value = storage.document.nodes[Int(at)].next
            if DocumentNode(storage, at).hasText(key) { return DocumentNode(storage, value) }
            at = storage.document.nodes[Int(value)].next
        }
        return nil
    }
}
