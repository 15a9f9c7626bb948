public import CEL
public import Diagnostics
import Documents
import Facts

/// Documents in JSON Lines, and their way into frames.
public struct ProviderLines {
    /// The ranges of the lines in the text.
    public let lines: [Range<Int>]
    private let bytes: [UInt8]
    private let source: Int32
    private let eligibility: EligibilityProgram
    private let intake: FactsIntake
    private let reader = JSONReader()
    private var document: Document
    /// What was wrong with lines.
    public private(set) var diagnostics = Diagnostics()

    /// Finds the lines of a text, at most `limit`; blank ones are passed over.
    public init(
        _ source: Int32, of texts: SourceTexts, limit: Int = .max, for eligibility: EligibilityProgram
    ) {
        self.source = source
        self.eligibility = eligibility
        intake = FactsIntake(eligibility.reader)
        bytes = texts[source].bytes
        document = Document(nodes: [], texts: [], source: source)
        var lines: [Range<Int>] = []
        var start = 0
        while start < bytes.count, lines.count < limit {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if end > start { lines.append(start..<end) }
            start = end + 1
        }
        self.lines = lines
    }

    /// A table for the texts of documents, over those of the rules.
    public func newSymbols() -> SymbolTable { SymbolTable(over: eligibility.constants) }

    /// A frame to read into.
    public func newFrame(symbols: SymbolTable) -> Frame {
        Frame(layout: eligibility.reader.layout, symbols: symbols)
    }

    /// Reads a line into a frame that knows nothing; false when the line has mistakes.
    @discardableResult
    public mutating func read(_ line: Range<Int>, into frame: Frame) -> Bool {
        let bytes = bytes
        return intake.read(
            bytes.span.extracting(line), source: source, base: line.lowerBound, into: frame, &diagnostics)
    }

    /// Parses a line alone, to compare with.
    public mutating func parse(_ line: Range<Int>) -> Bool {
        let bytes = bytes
        return reader.read(
            bytes.span.extracting(line), source: source, base: line.lowerBound, into: &document,
            diagnostics: &diagnostics)
    }

    /// All lines as frames that share one table of texts, as the register's do; lines with mistakes are left out.
    public mutating func frames() -> [Frame] {
        let symbols = newSymbols()
        return lines.compactMap { line in
            let frame = newFrame(symbols: symbols)
            return read(line, into: frame) ? frame : nil
        }
    }
}
