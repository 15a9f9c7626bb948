public import CEL
public import Diagnostics
public import Documents

/// Reads facts from JSON texts into frames, again and again with the same memory; for one task at a time.
///
/// A text that is plainly right is read in one pass. Any other is read again, as a document, and what is wrong with it is
/// said as of documents.
public final class FactsIntake {
    private let reader: FactsReader
    private let marks: JSONMarks
    private let documents: JSONReader
    private let fields: PlainFields
    private let memo = TextMemo()
    // PERF: kept from text to text, since it holds a dozen blocks of memory that would be retained for each.
    private var filling: PlainFilling?
    /// Whether the last text was read in one pass.
    package private(set) var wasPlain = false
    private var document = Document(nodes: [], texts: [], source: 0)

    /// Prepares reading.
    public init(_ reader: FactsReader, limits: ReadingLimits = ReadingLimits()) {
        self.reader = reader
        marks = JSONMarks(limits: limits)
        documents = JSONReader(limits: limits)
        fields = PlainFields(reader)
    }

    /// Reads a text into a frame that was reset; false when it has mistakes.
    ///
    /// `base` is the offset of `text` in the text `source`, for a text that holds more than this one.
    public func read(
        _ text: Span<UInt8>, source: Int32, base: Int = 0, into frame: Frame, _ diagnostics: inout Diagnostics
    ) -> Bool {
        let depth = marks.limits.depth
        let isPlain = marks.find(in: text) { marks, hasEscapes in
            let layer = memo.begin(frame.symbols)
            if filling?.fits(frame) != true { filling = PlainFilling(reader, fields, memo, frame) }
            filling?.begin(layer: layer, hasEscapes: hasEscapes, depth: depth)
            return filling?.fill(text, marks) ?? false
        }
        wasPlain = isPlain == true
        if wasPlain { return true }
        frame.reset(symbols: frame.symbols)
        let mistakes = diagnostics.all.count
        let isRead =
            documents.read(
                text, source: source, base: base, into: &document, diagnostics: &diagnostics)
            && reader.read(document, 0, into: frame, &diagnostics)
        // A repeated key is a mistake with a tree beside it.
        return isRead && diagnostics.all.count == mistakes
    }
}
