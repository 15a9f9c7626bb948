package import Documents

/// A draft as a document that readers read.
extension FactsDraft {
    /// The document; its nodes have no place in a source.
    package var document: Document {
        var document = Document(nodes: [], texts: [], source: 0)
        append(to: &document)
        return document
    }

    private func append(to document: inout Document) {
        let index = document.nodes.count
        document.nodes.append(Document.Node(kind: .null, start: 0, end: 0))
        switch self {
        case .none: break
        case .scalar(let text): Self.write(text, index, to: &document)
        case .list(let elements):
            document.nodes[index].kind = .sequence
            document.nodes[index].count = Int32(elements.count)
            for element in elements { element.append(to: &document) }
        case .fields(let fields):
            document.nodes[index].kind = .mapping
            document.nodes[index].count = Int32(fields.count)
            for field in fields {
                document.nodes.append(Document.Node(kind: .text, start: 0, end: 0))
                Self.write(field.name, document.nodes.count - 1, to: &document)
                field.value.append(to: &document)
            }
        }
        document.nodes[index].next = Int32(document.nodes.count)
    }

    private static func write(_ text: String, _ index: Int, to document: inout Document) {
        document.nodes[index].kind = .text
        document.nodes[index].textStart = Int32(document.texts.count)
        document.texts += text.utf8
        document.nodes[index].textCount = Int32(document.texts.count) - document.nodes[index].textStart
        document.nodes[index].next = Int32(index + 1)
    }
}
