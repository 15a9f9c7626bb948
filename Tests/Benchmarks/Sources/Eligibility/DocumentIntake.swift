public import CEL

/// Reads line after line into one frame: what a request does, without its allocations.
public struct DocumentIntake {
    /// The frame of the line that was read last.
    public let frame: Frame
    private let symbols: SymbolTable
    /// How many texts are kept from document to document at most: most come again.
    private static let keptTexts = 4096
    private var lines: ProviderLines

    /// Prepares a frame whose texts are a layer of its own, emptied when there are many.
    public init(_ lines: ProviderLines) {
        self.lines = lines
        symbols = lines.newSymbols()
        frame = lines.newFrame(symbols: symbols)
    }

    /// Reads a line; false when it has mistakes.
    public mutating func read(_ line: Range<Int>) -> Bool {
        if symbols.count > Self.keptTexts { symbols.removeAll() }
        frame.reset(symbols: symbols)
        return lines.read(line, into: frame)
    }
}
