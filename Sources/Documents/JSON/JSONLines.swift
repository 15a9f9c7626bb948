public import Diagnostics

/// One value of a text of JSON lines.
public struct JSONLine: Sendable {
    /// The number of the line, from 1.
    public var number: Int
    /// The value; its spans point into the whole text.
    public var document: Document
}

/// Reads a text with one JSON value in each line; blank lines are passed over.
///
/// A bad line is a diagnostic, and the others go on. It is a sequence, so that a large import holds one line at a time.
public struct JSONLines: ~Copyable {
    private let bytes: [UInt8]
    private let source: Int32
    private let reader: JSONReader
    private var at = 0
    private var number = 0

    /// Creates a reading of `bytes`; the limits hold for each line.
    public init(_ bytes: [UInt8], source: Int32, limits: ReadingLimits = ReadingLimits()) {
        self.bytes = bytes
        self.source = source
        self.reader = JSONReader(limits: limits)
    }

    /// The next line that holds a value, or nil behind the last one; lines that do not go to `diagnostics`.
    public mutating func next(diagnostics: inout Diagnostics) -> JSONLine? {
        var document = Document(nodes: [], texts: [], source: source)
        guard let number = next(into: &document, diagnostics: &diagnostics) else { return nil }
        return JSONLine(number: number, document: document)
    }

    /// Reads the next line that holds a value into `document`, whose memory is used again, and returns its number.
    public mutating func next(into document: inout Document, diagnostics: inout Diagnostics) -> Int? {
        while at < bytes.count {
            let start = at
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            at = end + 1
            number += 1
            if bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            let line = bytes.span.extracting(start..<end)
            let isRead = reader.read(
                line, source: source, base: start, into: &document, diagnostics: &diagnostics)
            if isRead { return number }
        }
        return nil
    }

    /// Reads all lines at once.
    public static func read(
        _ bytes: [UInt8], source: Int32, limits: ReadingLimits = ReadingLimits()
    ) -> (lines: [JSONLine], diagnostics: Diagnostics) {
        var reading = JSONLines(bytes, source: source, limits: limits)
        var lines: [JSONLine] = []
        var diagnostics = Diagnostics()
        while let line = reading.next(diagnostics: &diagnostics) { lines.append(line) }
        return (lines, diagnostics)
    }
}
