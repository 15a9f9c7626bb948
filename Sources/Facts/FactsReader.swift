public import CEL
public import Diagnostics
public import Documents

/// Fills frames of one record type from documents, checked against the vocabulary.
///
/// A document with mistakes gives diagnostics, all of them, and no frame. No diagnostic quotes a value. A class, so that
/// reading a document takes one reference and not one to each of its tables.
public final class FactsReader: Sendable {
    /// Where facts lie in the frames.
    public let layout: FrameLayout
    let rows: [RowReader]
    let slots: [RowReader.Slot]
    let assumptions: [RowReader.Assumption]
    let scalars: [ScalarReader]
    /// The number of cells in a row of each shape.
    let widths: [Int]
    let codeLists: [CodeSet]
    private let names: FieldNames
    /// By slot: the field as the vocabulary describes it.
    let fields: [Vocabulary.Field]
    /// The record types that readers are for.
    let records: [String]
    /// The types of scalars.
    let types: [ValueType]

    /// The codes of a list as symbols.
    struct CodeSet: Sendable {
        var name: String
        var codes: [String]
        private var bits: [UInt64] = []

        init(_ list: Vocabulary.CodeList, _ symbols: SymbolTable) {
            name = list.name
            codes = list.codes.map(\.code)
            for code in codes {
                let symbol = Int(symbols.symbol(code))
                while bits.count <= symbol >> 6 { bits.append(0) }
                bits[symbol >> 6] |= 1 << UInt64(symbol & 63)
            }
        }

        func has(_ symbol: Int64) -> Bool {
            let word = Int(truncatingIfNeeded: symbol >> 6)
            return word < bits.count && bits[word] >> UInt64(truncatingIfNeeded: symbol & 63) & 1 != 0
        }
    }

    /// Prepares reading; the symbols of all codes are added to `symbols`.
    public init(_ vocabulary: Vocabulary, record: String, symbols: SymbolTable) {
        layout = vocabulary.layout(of: record)
        codeLists = vocabulary.codeLists.map { CodeSet($0, symbols) }
        var builder = ReadingPlan(
            vocabulary: vocabulary, layout: layout, codeLists: codeLists, symbols: symbols)
        _ = builder.reader(of: record, shape: 0, prefix: "")
        rows = builder.rows
        slots = builder.slots
        assumptions = builder.assumptions
        scalars = builder.scalars
        widths = layout.shapes.map(\.columns.count)
        names = builder.names
        fields = builder.fields
        records = builder.records
        types = builder.types
    }

    /// Reads one document into a new frame; nil when it has mistakes.
    public func read(
        _ node: DocumentNode, symbols: SymbolTable, into diagnostics: inout Diagnostics
    ) -> Frame? {
        let frame = Frame(layout: layout, symbols: symbols)
        return read(node.document, node.index, into: frame, &diagnostics) ? frame : nil
    }

    /// Reads a node of a document into a frame that was reset; false when it has mistakes.
    public func read(
        _ document: borrowing Document, _ index: Int32, into frame: Frame, _ diagnostics: inout Diagnostics
    ) -> Bool {
        var filling = FrameFilling(reader: self, frame: frame)
        filling.record(0, index, row: 0, document)
        filling.writer.finish()
        if !filling.diagnostics.all.isEmpty { diagnostics.add(filling.diagnostics) }
        return !filling.failed
    }

    /// Fills the cell of a field that the document does not mention.
    func assume(_ assumption: RowReader.Assumption, row: Int, _ writer: inout FrameWriter) {
        let cell = row + slots[assumption.slot].column
        guard !writer.isKnown(cell) else { return }
        switch assumption.content {
        case .none: writer.setNone(cell)
        case .empty:
            let rows = Rows(start: writer.allocate(cells: 0), count: 0, isIncomplete: false)
            writer.set(cell, to: rows.packed)
        case .word(let word): writer.set(cell, to: word)
        }
        writer.frame.markAssumed(cell)
    }

    /// Whether the elements of the list in a cell can be told apart in answers: no two of them have one key.
    func hasDistinctKeys(_ readerIndex: Int, cell: Int, _ writer: FrameWriter) -> Bool {
        let row = rows[readerIndex]
        guard let key = row.key, writer.isKnown(cell) else { return true }
        let rows = Rows(packed: writer.cell(cell))
        guard rows.count > 1 else { return true }
        let width = widths[row.shape]
        let column = slots[key].column
        var seen: Set<Int64> = []
        for number in 0..<rows.count {
            let cell = rows.start + number * width + column
            if writer.isKnown(cell), !seen.insert(writer.cell(cell)).inserted { return false }
        }
        return true
    }

    /// The slot of the field with this name.
    @inline(__always)
    func slot(_ name: Span<UInt8>, of row: Int) -> Int? { names.slot(name, in: rows[row].names) }
}
