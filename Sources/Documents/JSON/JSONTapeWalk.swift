import Diagnostics

/// Turns simdjson's tape into nodes, in step with the offsets where the entries of the tape begin in the text.
struct JSONTapeWalk {
    /// Whether the last text held an object with more than one entry.
    private(set) var hasObjects = false

    /// Fills `document.nodes`; the texts of the document begin with the parsed `text`.
    mutating func run(
        tape: Span<UInt64>, strings: RawSpan, starts: Span<UInt32>, of text: Span<UInt8>,
        into document: inout Document, base: Int, limits: ReadingLimits
    ) -> JSONFault? {
        hasObjects = false
        var fault: JSONFault?
        var nodes: [Document.Node] = []
        swap(&nodes, &document.nodes)
        // An entry of the tape makes one node at most; behind one node too many the walk ends.
        nodes.append(addingCapacity: min(tape.count, limits.nodes + 1)) { output in
            fault = walk(
                tape, strings, starts, text, base: base, limits: limits, into: &output, of: &document)
        }
        swap(&nodes, &document.nodes)
        return fault
    }

    /// While a bracket is open, its node's `next` is the index of the node around it.
    @inline(__always)
    private mutating func walk(
        _ tape: Span<UInt64>, _ strings: RawSpan, _ starts: Span<UInt32>, _ text: Span<UInt8>, base: Int,
        limits: ReadingLimits, into nodes: inout OutputSpan<Document.Node>, of document: inout Document
    ) -> JSONFault? {
        var open = -1
        var depth = 0
        var mark = 0
        var at = 1
        while at < tape.count - 1 {
            let entry = tape[at]
            let place = Self.place(&mark, starts, text)
            at &+= 1
            switch UInt8(truncatingIfNeeded: entry >> 56) {
            case UInt8(ascii: "\""):
                if let plain = Self.plainString(entry, strings, at: place, base: base, text) {
                    nodes.append(plain.followed(by: nodes.count))
                } else {
                    let index = nodes.count
                    let made = Self.escapedString(at: place, base: base, text, node: index, in: &document)
                    guard case .success(let node) = made else { return made.fault }
                    nodes.append(node)
                }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard depth < limits.depth else { return Self.tooDeep(place, limits.depth) }
                depth &+= 1
                let node = Self.bracket(entry, at: place, base: base, inside: open)
                if node.kind == .mapping, node.count > 1 { hasObjects = true }
                open = nodes.count
                nodes.append(node)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth &-= 1
                let around = Int(nodes[open].next)
                nodes[open].next = Int32(truncatingIfNeeded: nodes.count)
                nodes[open].end = Int32(truncatingIfNeeded: base &+ place &+ 1)
                open = around
            case let type:
                let (node, words) = Self.atom(type, at: place, base: base, text)
                nodes.append(node.followed(by: nodes.count))
                at &+= words
            }
            guard nodes.count <= limits.nodes else { return Self.tooManyNodes(place, limits.nodes) }
        }
        return nil
    }

    /// The offset where the next entry begins; commas and colons have no entry.
    @inline(__always)
    private static func place(_ mark: inout Int, _ starts: Span<UInt32>, _ text: Span<UInt8>) -> Int {
        while true {
            let place = Int(starts[mark])
            mark &+= 1
            let byte = text[place]
            if byte != UInt8(ascii: ","), byte != UInt8(ascii: ":") { return place }
        }
    }

    @inline(__always)
    private static func bracket(
        _ entry: UInt64, at place: Int, base: Int, inside around: Int
    ) -> Document.Node {
        let start = Int32(truncatingIfNeeded: base &+ place)
        return Document.Node(
            kind: UInt8(truncatingIfNeeded: entry >> 56) == UInt8(ascii: "{") ? .mapping : .sequence,
            count: Int32(truncatingIfNeeded: entry >> 32 & 0xFF_FFFF),
            next: Int32(truncatingIfNeeded: around), start: start, end: start)
    }

    /// `null`, `true`, `false` or a number, and how many more words of the tape it has.
    @inline(__always)
    private static func atom(
        _ type: UInt8, at place: Int, base: Int, _ text: Span<UInt8>
    ) -> (node: Document.Node, words: Int) {
        switch type {
        case UInt8(ascii: "n"): return (scalar(.null, from: place, to: place &+ 4, base: base), 0)
        case UInt8(ascii: "t"): return (scalar(.plain, from: place, to: place &+ 4, base: base), 0)
        case UInt8(ascii: "f"): return (scalar(.plain, from: place, to: place &+ 5, base: base), 0)
        default:
            var end = place
            while end < text.count, text[end].isNumberByte { end &+= 1 }
            return (scalar(.plain, from: place, to: end, base: base), 1)
        }
    }

    @inline(__always)
    private static func scalar(
        _ kind: Document.Kind, from start: Int, to end: Int, base: Int
    ) -> Document.Node {
        Document.Node(
            kind: kind, textStart: Int32(truncatingIfNeeded: start),
            textCount: kind == .null ? 0 : Int32(truncatingIfNeeded: end &- start),
            start: Int32(truncatingIfNeeded: base &+ start), end: Int32(truncatingIfNeeded: base &+ end))
    }

    /// A string that stands in the text as it is; nil of one with escapes.
    @inline(__always)
    private static func plainString(
        _ entry: UInt64, _ strings: RawSpan, at place: Int, base: Int, _ text: Span<UInt8>
    ) -> Document.Node? {
        let offset = Int(truncatingIfNeeded: entry & 0xFF_FFFF_FFFF_FFFF)
        // SAFETY: the load is checked against the bounds, and every pattern of bits is a number.
        let length = unsafe Int(strings.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let end = place &+ 1 &+ length
        // An escape is longer than what it stands for: only a string without one has its quote right here.
        guard end < text.count, text[end] == UInt8(ascii: "\""),
            length == 0 || text[end &- 1] != UInt8(ascii: "\\")
        else { return nil }
        return Document.Node(
            kind: .text, textStart: Int32(truncatingIfNeeded: place &+ 1),
            textCount: Int32(truncatingIfNeeded: length), start: Int32(truncatingIfNeeded: base &+ place),
            end: Int32(truncatingIfNeeded: base &+ end &+ 1))
    }

    private enum Made {
        case success(Document.Node)
        case failure(JSONFault)

        var fault: JSONFault? {
            if case .failure(let fault) = self { return fault }
            return nil
        }
    }

    /// A string with escapes: its decoded text goes behind the texts of the document.
    @inline(never)
    private static func escapedString(
        at place: Int, base: Int, _ text: Span<UInt8>, node index: Int, in document: inout Document
    ) -> Made {
        var builder = OriginBuilder()
        let end: Int
        do throws(JSONString.Fault) {
            end = try JSONString.scan(text, from: place + 1) { range, scalar in
                let file = base + range.lowerBound..<base + range.upperBound
                if let scalar {
                    builder.append(UTF8.encode(scalar) ?? .init(), from: file)
                } else {
                    builder.append(contentsOf: document.texts[range], at: file.lowerBound)
                }
            }
        } catch {
            return .failure(.string(error, opening: place, count: text.count))
        }
        document.origins[Int32(index)] = builder.origin(source: document.source, start: base + place + 1)
        let start = document.texts.count
        document.texts.append(contentsOf: builder.decoded)
        return .success(
            Document.Node(
                kind: .text, next: Int32(index + 1), textStart: Int32(start),
                textCount: Int32(builder.decoded.count), start: Int32(base + place), end: Int32(base + end)))
    }

    private static func tooDeep(_ place: Int, _ depth: Int) -> JSONFault {
        JSONFault(code: .jsonTooDeep, message: DocumentsMessages.tooDeep(depth), range: place..<place + 1)
    }

    private static func tooManyNodes(_ place: Int, _ nodes: Int) -> JSONFault {
        JSONFault(
            code: .jsonTooManyNodes, message: DocumentsMessages.tooManyNodes(nodes),
            range: place..<place + 1)
    }
}

extension Document.Node {
    /// The node, when it is the one at `index` and has nothing below it.
    @inline(__always)
    fileprivate consuming func followed(by index: Int) -> Document.Node {
        next = Int32(truncatingIfNeeded: index &+ 1)
        return self
    }
}
