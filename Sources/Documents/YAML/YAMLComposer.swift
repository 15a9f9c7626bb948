import Diagnostics

/// Makes documents of libyaml's events and says all that is wrong on the way.
struct YAMLComposer {
    /// A list or mapping that is not closed yet.
    struct Open {
        /// Its node.
        var index: Int32
        /// Whether keys and values follow in turn.
        var isMapping: Bool
        /// Whether brackets say where it ends.
        var isFlow: Bool
        /// How many keys, values or items it has so far.
        var count: Int32 = 0
        /// Whether it stands where a key must stand.
        var isKey = false

        /// Whether the next node is a key.
        var expectsKey: Bool { isMapping && count % 2 == 0 }
    }

    /// Why reading a document cannot go on.
    enum Stop: Error {
        /// Its syntax is broken, or it is too deep: the next document may be read.
        case document(at: Int)
        /// A limit of the text is reached.
        case text
    }

    /// A text with more mistakes than this is not read to its end, so that each of them may cost something.
    private static let mostDiagnostics = 500

    let bytes: [UInt8]
    let source: Int32
    let limits: ReadingLimits
    /// The documents that were read whole.
    var documents: [Document] = []
    /// What was found.
    var diagnostics = Diagnostics()
    var document: Document
    var open: [Open] = []
    var anchors: [[UInt8]: Int32] = [:]
    private var documentStart = -1
    private var nodesBefore = 0
    private var lastEnd = 0
    private var lastProblem = -1
    private var duplicates = DuplicateKeys()

    /// Creates a composer of bytes that are UTF-8.
    init(_ bytes: [UInt8], source: Int32, limits: ReadingLimits) {
        self.bytes = bytes
        self.source = source
        self.limits = limits
        document = Document(nodes: [], texts: [], source: source)
    }

    /// Reads everything.
    mutating func read() {
        var start: Int? = bytes.starts(with: YAMLCharacters.byteOrderMark) ? 3 : 0
        while let from = start {
            start = nil
            do throws(Stop) {
                try readDocuments(from: from)
            } catch .document(let place) {
                let known = documentStart >= from ? documentStart : from
                start = YAMLResumption.nextDocument(in: bytes, after: known, problem: place)
            } catch {
                return
            }
        }
    }

    private mutating func readDocuments(from start: Int) throws(Stop) {
        documentStart = -1
        guard var events = YAMLEvents(bytes, from: start) else { return }
        while true {
            let event: YAMLEvent
            do throws(YAMLProblem) {
                event = try events.next()
            } catch {
                if error.place != lastProblem {
                    diagnostics.add(error.diagnostic(source: source, bytes: bytes))
                }
                lastProblem = error.place
                if diagnostics.all.count >= Self.mostDiagnostics { throw .text }
                throw .document(at: error.place)
            }
            if case .streamEnd = event.kind { return }
            try take(event)
        }
    }

    private mutating func take(_ event: YAMLEvent) throws(Stop) {
        guard diagnostics.all.count < Self.mostDiagnostics else { throw .text }
        switch event.kind {
        case .documentStart:
            document = Document(nodes: [], texts: [], source: source)
            open = []
            anchors = [:]
            documentStart = event.start
        case .documentEnd:
            nodesBefore += document.nodes.count
            documents.append(document)
        case .alias(let name): try alias(name, event)
        case .scalar(let text, let style): try scalar(text, style, event)
        case .sequence(let isFlow): try begin(.sequence, isFlow, event)
        case .mapping(let isFlow): try begin(.mapping, isFlow, event)
        case .close: close(event)
        case .streamEnd: break
        }
    }

    private mutating func scalar(_ text: [UInt8], _ style: YAMLStyle, _ event: YAMLEvent) throws(Stop) {
        let start = properties(of: event)
        let isKey = open.last?.expectsKey ?? false
        let kind = Self.kind(text, style, isKey: isKey)
        let place = ScalarOrigin.find(
            in: bytes, start: start, end: event.end, style: style, decoded: text, source: source)
        let index = try append(
            Document.Node(
                kind: kind, textStart: Int32(document.texts.count),
                textCount: kind == .null ? 0 : Int32(text.count), start: Int32(start), end: Int32(place.end)),
            anchor: event.anchor)
        document.nodes[Int(index)].next = index + 1
        document.texts += text
        if let origin = place.origin { document.origins[index] = origin }
        if isKey { checkKey(index, text, style) }
        placed(end: place.end)
    }

    private static func kind(_ text: [UInt8], _ style: YAMLStyle, isKey: Bool) -> Document.Kind {
        guard case .plain = style else { return .text }
        if text.isEmpty { return .absent }
        let isNull = text.elementsEqual("null".utf8) || text.elementsEqual("~".utf8)
        return isNull && !isKey ? .null : .plain
    }

    private mutating func checkKey(_ index: Int32, _ text: [UInt8], _ style: YAMLStyle) {
        guard case .plain = style else { return }
        if text.isEmpty { add(.yamlEmptyKey, DocumentsMessages.emptyKey, index) }
        if text.elementsEqual("<<".utf8) {
            add(.yamlMergeKey, DocumentsMessages.mergeKey, index, help: DocumentsMessages.writeOut)
        }
    }

    private mutating func begin(_ kind: Document.Kind, _ isFlow: Bool, _ event: YAMLEvent) throws(Stop) {
        let start = properties(of: event)
        guard open.count < limits.depth else {
            add(.yamlTooDeep, DocumentsMessages.tooDeep(limits.depth), from: start, to: start + 1)
            throw .document(at: start)
        }
        let isKey = open.last?.expectsKey ?? false
        let index = try append(
            Document.Node(kind: kind, start: Int32(start), end: Int32(start)), anchor: event.anchor)
        open.append(Open(index: index, isMapping: kind == .mapping, isFlow: isFlow, isKey: isKey))
        lastEnd = start
    }

    private mutating func close(_ event: YAMLEvent) {
        guard let closed = open.popLast() else { return }
        let at = Int(closed.index)
        let end = closed.isFlow ? event.end : lastEnd
        document.nodes[at].count = closed.isMapping ? closed.count / 2 : closed.count
        document.nodes[at].next = Int32(document.nodes.count)
        document.nodes[at].end = Int32(end)
        if closed.isMapping {
            for key in duplicates.find(in: document, mapping: closed.index).prefix(Self.mostDiagnostics) {
                diagnostics.add(.duplicateKey(.yamlDuplicateKey, key, in: document))
            }
        }
        if closed.isKey { refuseKey(closed.index) }
        placed(end: end)
    }

    /// Makes an empty key of a list or mapping; what is in it stays behind it, passed over by `next`.
    mutating func refuseKey(_ index: Int32) {
        add(.yamlComplexKey, DocumentsMessages.complexKey, index, help: DocumentsMessages.quoteKey)
        document.nodes[Int(index)].kind = .absent
        document.nodes[Int(index)].count = 0
    }

    /// Counts a node that is complete.
    mutating func placed(end: Int) {
        lastEnd = end
        if !open.isEmpty { open[open.count - 1].count += 1 }
    }

    /// Appends a node, within the limit of the text.
    mutating func append(_ node: Document.Node, anchor: [UInt8]?) throws(Stop) -> Int32 {
        try reserve(1, at: Int(node.start))
        let index = Int32(document.nodes.count)
        document.nodes.append(node)
        if let anchor { anchors[anchor] = index }
        return index
    }

    /// Refuses the text when `count` more nodes are too many.
    mutating func reserve(_ count: Int, at place: Int) throws(Stop) {
        guard nodesBefore + document.nodes.count + count > limits.nodes else { return }
        add(.yamlTooManyNodes, DocumentsMessages.tooManyNodes(limits.nodes), from: place, to: place + 1)
        throw .text
    }

    /// Where a node begins behind its anchor and its tag, which is reported.
    private mutating func properties(of event: YAMLEvent) -> Int {
        guard event.anchor != nil || event.hasTag else { return event.start }
        var at = event.start
        while at < event.end {
            let byte = bytes[at]
            if byte == UInt8(ascii: "&"), let anchor = event.anchor {
                // Without a blank behind it: in `&a:b` libyaml takes `a` for the anchor.
                at = min(event.end, at + 1 + anchor.count)
            } else if byte == UInt8(ascii: "!") {
                let start = at
                while at < event.end, !YAMLCharacters.isBlank(bytes[at]), breakLength(at) == 0 { at += 1 }
                add(.yamlTag, DocumentsMessages.tag, from: start, to: at, help: DocumentsMessages.quoteTag)
            } else if byte == UInt8(ascii: "#") {
                while at < event.end, breakLength(at) == 0 { at += 1 }
            } else if YAMLCharacters.isBlank(byte) {
                at += 1
            } else if breakLength(at) > 0 {
                at += breakLength(at)
            } else {
                break
            }
        }
        return at
    }

    private func breakLength(_ at: Int) -> Int {
        YAMLCharacters.breakLength(bytes, at: at, end: bytes.count)
    }

    /// Reports something about a node.
    mutating func add(_ code: DocumentsCode, _ message: Phrase, _ index: Int32, help: Phrase? = nil) {
        let node = document.nodes[Int(index)]
        add(code, message, from: Int(node.start), to: Int(node.end), help: help)
    }

    /// Reports something about a range of the text.
    mutating func add(
        _ code: DocumentsCode, _ message: Phrase, from start: Int, to end: Int, help: Phrase? = nil
    ) {
        let span = SourceSpan(
            source: source, start: Int32(min(start, bytes.count)), end: Int32(min(end, bytes.count)))
        diagnostics.add(Diagnostic(code, message, at: span, help: help))
    }
}
