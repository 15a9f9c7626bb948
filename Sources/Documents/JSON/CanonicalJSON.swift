extension DocumentNode {
    /// The node and all that is below it as JSON without spaces: the bytes that digests are taken of and stores keep.
    ///
    /// Keys keep their order. Plain text that is `true`, `false` or a number of JSON that 64 bits hold stays as it is,
    /// any other scalar becomes a string; `null` and a value that was left out become `null`.
    public var canonicalJSON: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.finish()
    }

    /// Writes the node and all that is below it as a value of a larger JSON text; see `canonicalJSON`.
    public func write(to writer: inout JSONWriter) {
        var ends: [(at: Int32, isMapping: Bool, key: Int32)] = []
        var at = index
        repeat {
            let isKey = ends.last.map { $0.isMapping && $0.key == at } ?? false
            let node = DocumentNode(document: document, index: at)
            if isKey {
                writer.key(utf8: node.bytes)
                at = document.nodes[Int(at)].next
                continue
            }
            let next = document.nodes[Int(at)].next
            node.writeOpening(to: &writer)
            if node.kind == .mapping || node.kind == .sequence {
                ends.append((next, node.kind == .mapping, at + 1))
                at += 1
            } else {
                at = next
                if !ends.isEmpty { ends[ends.count - 1].key = at }
            }
            while let last = ends.last, last.at == at {
                if last.isMapping { writer.endObject() } else { writer.endArray() }
                ends.removeLast()
                if !ends.isEmpty { ends[ends.count - 1].key = at }
            }
        } while !ends.isEmpty
    }

    private func writeOpening(to writer: inout JSONWriter) {
        switch kind {
        case .mapping: writer.beginObject()
        case .sequence: writer.beginArray()
        case .text: writer.string(utf8: bytes)
        case .plain where isJSONLiteral: writer.raw(bytes)
        case .plain: writer.string(utf8: bytes)
        case .null, .absent: writer.null()
        }
    }

    /// Whether plain text means the same in JSON without quotes.
    private var isJSONLiteral: Bool {
        let text = bytes
        if text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8) { return true }
        let number = JSONNumber(document.texts, at: text.startIndex, count: text.endIndex)
        return number.isWhole && number.range.upperBound == text.endIndex && !number.isTooLarge
    }
}
