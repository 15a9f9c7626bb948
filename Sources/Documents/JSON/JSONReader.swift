import CSimdJSON
public import Diagnostics

/// Reads JSON into documents, again and again with the same memory.
///
/// simdjson parses, one walk over its tape makes the nodes; the arrays of the document that is read into are used
/// again, so that a reader allocates only to grow. For one task at a time. When simdjson refuses a text, a slow
/// second reading says where and why.
@safe
public final class JSONReader {
    /// A pointer costs a walk: a text made of repetitions must not cost its square.
    private static let mostDuplicates = 100

    private let limits: ReadingLimits
    private let parser: OpaquePointer?
    private var walk = JSONTapeWalk()
    private var duplicates = DuplicateKeys()

    /// Creates a reader.
    public init(limits: ReadingLimits = ReadingLimits()) {
        self.limits = limits
        // The walk refuses depth with its place, hence one more for the parser.
        unsafe parser = reestr_json_parser_new(limits.depth + 2)
    }

    deinit {
        // SAFETY: made by `init`, owned by this object alone, freed once.
        unsafe reestr_json_parser_free(parser)
    }

    /// Reads one value from `bytes` into `document` and returns whether there is one.
    ///
    /// Repeated keys are diagnostics, and yet the tree is there with all of them. `base` is the offset of `bytes` in
    /// the text `source`, for a text that holds more than this value. `document` is empty when false is returned.
    public func read(
        _ bytes: Span<UInt8>, source: Int32, base: Int = 0, into document: inout Document,
        diagnostics: inout Diagnostics
    ) -> Bool {
        document.nodes.removeAll(keepingCapacity: true)
        document.texts.removeAll(keepingCapacity: true)
        if !document.origins.isEmpty { document.origins.removeAll(keepingCapacity: true) }
        document.source = source
        guard bytes.count <= limits.bytes else {
            let span = SourceSpan(source: source, start: Int32(base), end: Int32(base))
            diagnostics.add(
                Diagnostic(DocumentsCode.jsonTooLarge, DocumentsMessages.tooLarge(limits.bytes), at: span))
            return false
        }
        if let fault = parse(bytes, into: &document, base: base) {
            report(fault, bytes, in: document, base: base, to: &diagnostics)
            document.nodes.removeAll(keepingCapacity: true)
            document.texts.removeAll(keepingCapacity: true)
            return false
        }
        if walk.hasObjects { reportDuplicates(in: document, to: &diagnostics) }
        return true
    }

    /// Reads one value from `bytes` into `document`; see the other `read`.
    public func read(
        _ bytes: [UInt8], source: Int32, into document: inout Document, diagnostics: inout Diagnostics
    ) -> Bool {
        read(bytes.span, source: source, into: &document, diagnostics: &diagnostics)
    }

    private enum Refusal {
        case parser
        case walk(JSONFault)
    }

    private func parse(_ bytes: Span<UInt8>, into document: inout Document, base: Int) -> Refusal? {
        let padding = reestr_json_padding()
        unsafe bytes.withUnsafeBufferPointer { unsafe document.texts.append(contentsOf: $0) }
        document.texts.append(addingCapacity: padding) { output in
            while !output.isFull { output.append(0) }
        }
        // SAFETY: `count` bytes with the padding behind them are in the array, which nothing changes meanwhile; the
        // parser is checked; the tape lives until the next call and is read before.
        let found = unsafe document.texts.withUnsafeBufferPointer { text -> reestr_json_tape? in
            guard let parser = unsafe parser, let start = text.baseAddress else { return nil }
            var tape = unsafe reestr_json_tape()
            return unsafe reestr_json_parse(parser, start, bytes.count, &tape) ? tape : nil
        }
        guard let tape = unsafe found else { return .parser }
        // SAFETY: the pointers and counts are those of the text that was just parsed, and nothing parses meanwhile.
        return unsafe walk.run(
            tape: Span(_unsafeStart: tape.tape, count: tape.tape_count),
            strings: RawSpan(_unsafeStart: tape.strings, byteCount: tape.strings_count),
            starts: Span(_unsafeStart: tape.starts, count: tape.starts_count), of: bytes, into: &document,
            base: base, limits: limits
        ).map(Refusal.walk)
    }

    private func report(
        _ refusal: Refusal, _ bytes: Span<UInt8>, in document: Document, base: Int,
        to diagnostics: inout Diagnostics
    ) {
        let source = document.source
        func span(_ range: Range<Int>) -> SourceSpan {
            SourceSpan(
                source: source, start: Int32(base + range.lowerBound), end: Int32(base + range.upperBound))
        }
        if case .walk(let fault) = refusal {
            return diagnostics.add(fault.diagnostic(source: source, base: base))
        }
        let stretches = InvalidUTF8.stretches(in: bytes)
        for stretch in stretches {
            diagnostics.add(
                Diagnostic(DocumentsCode.jsonInvalidUTF8, DocumentsMessages.invalidUTF8, at: span(stretch)))
        }
        guard stretches.isEmpty else { return }
        var scanner = JSONScanner(document.texts, count: bytes.count, depth: limits.depth)
        do throws(JSONFault) {
            try scanner.check()
        } catch {
            return diagnostics.add(error.diagnostic(source: source, base: base))
        }
        for number in scanner.largeNumbers.prefix(20) {
            diagnostics.add(
                Diagnostic(
                    DocumentsCode.jsonNumberTooLarge, DocumentsMessages.numberTooLarge, at: span(number)))
        }
        if scanner.largeNumbers.isEmpty {
            diagnostics.add(
                Diagnostic(DocumentsCode.jsonUnreadable, DocumentsMessages.unreadable, at: span(0..<0)))
        }
    }

    private func reportDuplicates(in document: Document, to diagnostics: inout Diagnostics) {
        var left = Self.mostDuplicates
        for index in document.nodes.indices where left > 0 && document.nodes[index].kind == .mapping {
            guard duplicates.mayRepeat(in: document, mapping: Int32(index)) else { continue }
            for key in duplicates.find(in: document, mapping: Int32(index)).prefix(left) {
                left -= 1
                let pointer = JSON.pointer(to: key.again, in: document)
                diagnostics.add(
                    .duplicateKey(.jsonDuplicateKey, key, in: document, pointer: pointer))
            }
        }
    }
}
