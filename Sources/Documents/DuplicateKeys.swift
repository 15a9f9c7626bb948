import Diagnostics

/// Finds the keys of a mapping that stand in it more than once; keys are compared by their bytes.
///
/// Small mappings are compared pairwise by a fingerprint, large ones are sorted: no hash table, hence nothing that a
/// hostile text could fill badly, and no allocation once the arrays have grown.
struct DuplicateKeys {
    /// A key that was there before.
    struct Repetition {
        /// The index of the node of the first key.
        var first: Int32
        /// The index of the node of the repeated one.
        var again: Int32
    }

    private struct Key {
        var fingerprint: UInt64
        var node: Int32
    }

    private static let pairwise = 32
    /// Of more keys some are likely to share a bit.
    private static let bitwise = 64
    private var keys: [Key] = []

    /// False when the keys of the closed mapping at `index` are plainly different; true says nothing.
    ///
    /// Keys that are different mostly set different bits.
    func mayRepeat(in document: borrowing Document, mapping index: Int32) -> Bool {
        let mapping = document.nodes[Int(index)]
        guard mapping.count > 1 else { return false }
        guard mapping.count <= Self.bitwise else { return true }
        var bits = InlineArray<16, UInt64>(repeating: 0)
        var at = index + 1
        while at < mapping.next {
            let key = document.nodes[Int(at)]
            if key.isName {
                let place = (Self.fingerprint(of: at, in: document) &* 0x9E37_79B9_7F4A_7C15) >> 54
                let bit: UInt64 = 1 << (place & 63)
                if bits[Int(place >> 6)] & bit != 0 { return true }
                bits[Int(place >> 6)] |= bit
            }
            at = document.nodes[Int(key.next)].next
        }
        return false
    }

    /// The repetitions in the closed mapping at `index`, in document order.
    mutating func find(in document: borrowing Document, mapping index: Int32) -> [Repetition] {
        guard document.nodes[Int(index)].count > 1 else { return [] }
        keys.removeAll(keepingCapacity: true)
        let end = document.nodes[Int(index)].next
        var at = index + 1
        while at < end {
            let value = document.nodes[Int(at)].next
            if document.nodes[Int(at)].isName {
                keys.append(Key(fingerprint: Self.fingerprint(of: at, in: document), node: at))
            }
            at = document.nodes[Int(value)].next
        }
        return keys.count <= Self.pairwise ? comparePairs(document) : compareSorted(document)
    }

    private func comparePairs(_ document: borrowing Document) -> [Repetition] {
        var found: [Repetition] = []
        for later in keys.indices {
            let key = keys[later]
            for earlier in 0..<later where keys[earlier].fingerprint == key.fingerprint {
                guard Self.compare(keys[earlier].node, key.node, in: document) == 0 else { continue }
                found.append(Repetition(first: keys[earlier].node, again: key.node))
                break
            }
        }
        return found
    }

    private mutating func compareSorted(_ document: borrowing Document) -> [Repetition] {
        let unsorted = keys
        let texts = document.texts
        let nodes = document.nodes
        let whole = Document(nodes: nodes, texts: texts, source: document.source)
        let sorted = unsorted.sorted { left, right in
            guard left.fingerprint == right.fingerprint else { return left.fingerprint < right.fingerprint }
            let order = Self.compare(left.node, right.node, in: whole)
            return order == 0 ? left.node < right.node : order < 0
        }
        var found: [Repetition] = []
        var first = 0
        for at in sorted.indices.dropFirst() {
            let same =
                sorted[first].fingerprint == sorted[at].fingerprint
                && Self.compare(sorted[first].node, sorted[at].node, in: document) == 0
            if same {
                found.append(Repetition(first: sorted[first].node, again: sorted[at].node))
            } else {
                first = at
            }
        }
        return found.sorted { $0.again < $1.again }
    }

    /// The first and last bytes, all of them up to sixteen: different keys of people's vocabularies rarely share it.
    private static func fingerprint(of index: Int32, in document: borrowing Document) -> UInt64 {
        let node = document.nodes[Int(index)]
        let start = Int(node.textStart)
        let text = document.texts.span.extracting(start..<start + Int(node.textCount))
        guard text.count >= 8 else {
            var value: UInt64 = 0
            for offset in text.indices { value = value << 8 | UInt64(text[offset]) }
            return value
        }
        // SAFETY: the text has eight bytes, hence both its first and its last eight lie inside the span.
        let first = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt64.self)
        let end = text.count - 8
        let last = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end, as: UInt64.self)
        return first ^ (last << 32 | last >> 32)
    }

    private static func compare(_ left: Int32, _ right: Int32, in document: borrowing Document) -> Int {
        let one = document.nodes[Int(left)]
        let other = document.nodes[Int(right)]
        guard one.textCount == other.textCount else { return one.textCount < other.textCount ? -1 : 1 }
        for offset in 0..<Int(one.textCount) {
            let byte = document.texts[Int(one.textStart) + offset]
            let otherByte = document.texts[Int(other.textStart) + offset]
            if byte != otherByte { return byte < otherByte ? -1 : 1 }
        }
        return 0
    }
}

extension Document.Node {
    /// Whether it can be the name of an entry.
    var isName: Bool { kind == .text || kind == .plain }
}

extension Diagnostic {
    /// A key that stands in a mapping more than once; the note names the first.
    static func duplicateKey(
        _ code: DocumentsCode, _ key: DuplicateKeys.Repetition, in document: Document, pointer: String? = nil
    ) -> Diagnostic {
        let first = DocumentNode(document: document, index: key.first)
        let again = DocumentNode(document: document, index: key.again)
        return Diagnostic(
            code, DocumentsMessages.duplicateKey(again.text.shortened), at: again.span, pointer: pointer,
            notes: [Note(DocumentsMessages.firstHere, first.span)])
    }
}

extension String {
    /// The text in a length that fits in a message, on one line.
    var shortened: String {
        let limit = 60
        var short = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(limit) { short.append(scalar.value < 0x20 ? " " : scalar) }
        if unicodeScalars.count > limit { short.append("…") }
        return String(short)
    }
}
