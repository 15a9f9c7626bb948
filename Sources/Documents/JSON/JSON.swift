public import Diagnostics

/// Reading JSON, and naming places in it.
public enum JSON {
    /// Reads one value; there is no document when the text is not JSON or is beyond the limits.
    ///
    /// Repeated keys are diagnostics too, with the whole tree beside them. Whoever reads many texts keeps a
    /// `JSONReader`.
    public static func read(
        _ bytes: [UInt8], source: Int32, limits: ReadingLimits = ReadingLimits()
    ) -> (document: Document?, diagnostics: Diagnostics) {
        var document = Document(nodes: [], texts: [], source: source)
        var diagnostics = Diagnostics()
        let isRead = JSONReader(limits: limits)
            .read(bytes, source: source, into: &document, diagnostics: &diagnostics)
        return (isRead ? document : nil, diagnostics)
    }

    /// The RFC 6901 pointer to a node; of a key, the one to its value.
    public static func pointer(to index: Int32, in document: Document) -> String {
        var path: [UInt8] = []
        var parent: Int32 = 0
        while parent < index {
            let node = document.nodes[Int(parent)]
            var child = parent + 1
            var position = 0
            while true {
                guard child < node.next else { return String(decoding: path, as: UTF8.self) }
                let key = child
                let value = node.kind == .mapping ? document.nodes[Int(key)].next : key
                let next = document.nodes[Int(value)].next
                if index < next {
                    path.append(UInt8(ascii: "/"))
                    if node.kind == .mapping {
                        append(DocumentNode(document: document, index: key).bytes, to: &path)
                    } else {
                        path.append(contentsOf: String(position).utf8)
                    }
                    if index <= value { return String(decoding: path, as: UTF8.self) }
                    parent = value
                    break
                }
                child = next
                position += 1
            }
        }
        return String(decoding: path, as: UTF8.self)
    }

    private static func append(_ key: ArraySlice<UInt8>, to path: inout [UInt8]) {
        for byte in key {
            switch byte {
            case UInt8(ascii: "~"): path += "~0".utf8
            case UInt8(ascii: "/"): path += "~1".utf8
            default: path.append(byte)
            }
        }
    }
}
