import Diagnostics

/// Turns simdjson's tape into nodes, in step with the offsets where the entries of the tape begin in the text.
struct JSONTapeWalk {
    private var open: [Int32] = []
    /// Whether the last text held an object with more than one entry.
    private(set) var hasObjects = false

    /// Fills `document.nodes`; the texts of the document hold the parsed text already.
    mutating func run(
        tape: Span<UInt64>, strings: Span<UInt8>, starts: Span<UInt32>, into document: inout Document,
        base: Int,
        limits: ReadingLimits
    ) -> JSONFault? {
        open.removeAll(keepingCapacity: true)
        hasObjects = false
        let count = document.texts.count
        var mark = 0
        var at = 1
        while at < tape.count - 1 {
            let entry = tape[at]
            let place = Self.place(&mark, starts, document.texts)
            at += 1
            switch UInt8(entry >> 56) {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < limits.depth else { return Self.tooDeep(place, limits.depth) }
                begin(entry, at: place, base: base, in: &document)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                end(at: place, base: base, in: &document)
            case UInt8(ascii: "\""):
                let fault = Self.string(entry, strings, at: place, base: base, count: count, in: &document)
                if let fault { return fault }
            case UInt8(ascii: "n"):
                Self.scalar(.null, from: place, to: place + 4, base: base, in: &document)
            case UInt8(ascii: "t"):
                Self.scalar(.plain, from: place, to: place + 4, base: base, in: &document)
            case UInt8(ascii: "f"):
                Self.scalar(.plain, from: place, to: place + 5, base: base, in: &document)
            default:
                var end = place
                while end < count, document.texts[end].isNumberByte { end += 1 }
                Self.scalar(.plain, from: place, to: end, base: base, in: &document)
                at += 1
            }
            guard document.nodes.count <= limits.nodes else { return Self.tooManyNodes(place, limits.nodes) }
        }
        return nil
    }

    /// The offset where the next entry begins; commas and colons have no entry.
    @inline(__always)
    private static func place(_ mark: inout Int, _ starts: Span<UInt32>, _ text: [UInt8]) -> Int {
        while true {
            let place = Int(starts[mark])
            mark += 1
            let byte = text[place]
            if byte != UInt8(ascii: ","), byte != UInt8(ascii: ":") { return place }
        }
    }

    @inline(__always)
    private mutating func begin(_ entry: UInt64, at place: Int, base: Int, in document: inout Document) {
        let count = Int32(entry >> 32 & 0xFF_FFFF)
        let isObject = UInt8(entry >> 56) == UInt8(ascii: "{")
        if isObject, count > 1 { hasObjects = true }
        open.append(Int32(document.nodes.count))
        let start = Int32(base + place)
        document.nodes.append(
            Document.Node(kind: isObject ? .mapping : .sequence, count: count, start: start, end: start))
    }

    @inline(__always)
    private mutating func end(at place: Int, base: Int, in document: inout Document) {
        guard let index = open.popLast() else { return }
        document.nodes[Int(index)].next = Int32(document.nodes.count)
        document.nodes[Int(index)].end = Int32(base + place + 1)
    }

    @inline(__always)
    private static func scalar(
        _ kind: Document.Kind, from start: Int, to end: Int, base: Int, in document: inout Document
    ) {
        document.nodes.append(
            Document.Node(
                kind: kind, next: Int32(document.nodes.count + 1), textStart: Int32(start),
                textCount: kind == .null ? 0 : Int32(end - start), start: Int32(base + start),
                end: Int32(base + end)))
    }

    @inline(__always)
    private static func string(
        _ entry: UInt64, _ strings: Span<UInt8>, at place: Int, base: Int, count: Int,
        in document: inout Document
    ) -> JSONFault? {
        let offset = Int(entry & 0xFF_FFFF_FFFF_FFFF)
        var length = 0
        for byte in 0..<4 { length |= Int(strings[offset + byte]) << (8 * byte) }
        let end = place + 1 + length
        // An escape is longer than what it stands for: only a string without one has its quote right here.
        if end < count, document.texts[end] == UInt8(ascii: "\""),
            length == 0 || document.texts[end - 1] != UInt8(ascii: "\\")
        {
            document.nodes.append(
                Document.Node(
                    kind: .text, next: Int32(document.nodes.count + 1), textStart: Int32(place + 1),
                    textCount: Int32(length), start: Int32(base + place), end: Int32(base + end + 1)))
            return nil
        }
        return escapedString(at: place, base: base, count: count, in: &document)
    }

    @inline(never)
    private static func escapedString(
        at place: Int, base: Int, count: Int, in document: inout Document
    ) -> JSONFault? {
        var builder = OriginBuilder()
        let texts = document.texts
        let end: Int
        do throws(JSONString.Fault) {
            end = try JSONString.scan(texts.span.extracting(0..<count), from: place + 1) { range, scalar in
                let file = base + range.lowerBound..<base + range.upperBound
                if let scalar {
                    builder.append(UTF8.encode(scalar) ?? .init(), from: file)
                } else {
                    builder.append(contentsOf: texts[range], at: file.lowerBound)
                }
            }
        } catch {
            return .string(error, opening: place, count: count)
        }
        let index = Int32(document.nodes.count)
        document.origins[index] = builder.origin(source: document.source, start: base + place + 1)
        document.nodes.append(
            Document.Node(
                kind: .text, next: index + 1, textStart: Int32(document.texts.count),
                textCount: Int32(builder.decoded.count), start: Int32(base + place), end: Int32(base + end)))
        document.texts.append(contentsOf: builder.decoded)
        return nil
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
