public import Diagnostics
public import Documents

/// Checks a document: the tree hangs together, the places of its nodes are inside of the text, its texts are UTF-8.
public func check(_ document: Document, in texts: SourceTexts) {
    require(document.nodes.first.map { Int($0.next) } == document.nodes.count, "the root is not the whole")
    for (index, node) in document.nodes.enumerated() {
        let span = SourceSpan(source: document.source, start: node.start, end: node.end)
        check(span, in: texts, "node \(index)")
        require(Int(node.next) > index && Int(node.next) <= document.nodes.count, "node \(index) goes back")
        let cursor = DocumentNode(document: document, index: Int32(index))
        switch node.kind {
        case .mapping: require(cursor.entries.count == cursor.count, "entries of \(index)")
        case .sequence: require(cursor.items.count == cursor.count, "items of \(index)")
        case .text, .plain: check(cursor, in: texts)
        case .null, .absent: break
        }
    }
}

private func check(_ scalar: DocumentNode, in texts: SourceTexts) {
    require(String(validating: scalar.bytes, as: UTF8.self) != nil, "a text that is not UTF-8")
    let origin = scalar.origin
    var last: Int32 = 0
    for offset in 0..<min(scalar.bytes.count, 300) {
        let span = origin.span(offset..<offset + 1)
        check(span, in: texts, "byte \(offset) of a text")
        require(span.start >= last, "byte \(offset) of a text stands before the one before it")
        last = span.start
    }
    check(origin.span(0..<scalar.bytes.count), in: texts, "a whole text")
}

/// Checks that the canonical form of a document reads as the same document.
public func checkCanonical(_ document: Document) {
    let bytes = document.root.canonicalJSON
    let read = JSON.read(bytes, source: 0)
    guard let again = read.document else {
        finding("no JSON: \(String(decoding: bytes, as: UTF8.self)) \(said(read.diagnostics))")
    }
    require(again.root.canonicalJSON == bytes, "another JSON: \(String(decoding: bytes, as: UTF8.self))")
}
