import CEL
import Diagnostics
import Documents

/// One document on its way into one frame.
///
/// The document is handed from call to call: it is read in place, without counting references to its arrays.
struct FrameFilling {
    let reader: FactsReader
    let scalars: ScalarReading
    var writer: FrameWriter
    private(set) var diagnostics = Diagnostics()
    private(set) var failed = false

    init(reader: FactsReader, frame: Frame) {
        self.reader = reader
        scalars = ScalarReading(symbols: frame.symbols, codeLists: reader.codeLists)
        writer = FrameWriter(frame)
    }

    /// Reports a mistake at a node.
    mutating func report(_ message: FactsMessage, at index: Int32, _ document: borrowing Document) {
        failed = true
        let node = document.nodes[Int(index)]
        diagnostics.add(
            message.diagnostic(
                at: SourceSpan(source: document.source, start: node.start, end: node.end),
                pointer: JSON.pointer(to: index, in: copy document)))
    }

    /// Reads a mapping as the record whose row starts at `row`.
    mutating func record(_ readerIndex: Int, _ index: Int32, row: Int, _ document: borrowing Document) {
        let record = document.nodes[Int(index)]
        guard record.kind == .mapping else { return report(.notARecord, at: index, document) }
        var explicitlyUnknown: [Int] = []
        var at = index + 1
        while at < record.next {
            let key = document.nodes[Int(at)]
            let value = key.next
            let name = document.texts.span.extracting(key.text)
            if let slot = reader.slot(name, of: readerIndex) {
                if isUnknown(value, document) {
                    explicitlyUnknown.append(slot)
                } else {
                    field(slot, at: value, key: at, row: row, document)
                }
            } else {
                reportUnknown(at, readerIndex, document)
            }
            at = document.nodes[Int(value)].next
        }
        for number in reader.rows[readerIndex].assumptions {
            let assumption = reader.assumptions[number]
            if !explicitlyUnknown.contains(assumption.slot) {
                reader.assume(assumption, row: row, &writer)
            }
        }
    }

    private mutating func reportUnknown(_ key: Int32, _ readerIndex: Int, _ document: borrowing Document) {
        let row = reader.rows[readerIndex]
        let known = row.slots.filter { reader.slots[$0].column >= 0 }.map { reader.fields[$0].name }
        let name = String(decoding: document.texts[document.nodes[Int(key)].text], as: UTF8.self)
        report(.unknownField(name, reader.records[row.record], known), at: key, document)
    }

    private mutating func field(
        _ number: Int, at index: Int32, key: Int32, row: Int, _ document: borrowing Document
    ) {
        let slot = reader.slots[number]
        let cell = row + slot.column
        switch slot.target {
        case .derived: report(.derived(reader.fields[number].name), at: key, document)
        case .scalar(let scalar): self.scalar(scalar, at: index, cell: cell, document)
        case .record(let nested, let isOptional):
            if document.nodes[Int(index)].kind == .null {
                guard isOptional else { return report(.noneNotAllowed, at: index, document) }
                return writer.setNone(cell)
            }
            writer.set(cell, to: 1)
            record(nested, index, row: row, document)
        case .scalars(let scalar, let shape):
            guard var rows = list(number, at: index, cell: cell, shape: shape, document) else { return }
            while let item = rows.next(document) {
                self.scalar(scalar, at: item.node, cell: item.row, document)
            }
        case .rows(let nested, let shape):
            guard var rows = list(number, at: index, cell: cell, shape: shape, document) else { return }
            while let item = rows.next(document) { record(nested, item.node, row: item.row, document) }
            keys(nested, cell: cell, at: index, document)
        case .map(let key, let value, let shape):
            map(number, key, value, shape: shape, at: index, cell: cell, document)
        }
    }

    /// Reads a scalar into a cell.
    mutating func scalar(_ number: Int, at index: Int32, cell: Int, _ document: borrowing Document) {
        let node = document.nodes[Int(index)]
        let scalar = reader.scalars[number]
        switch node.kind {
        case .text, .plain:
            if isUnknown(index, document) { return }
            if let word = scalars.word(document.texts.span.extracting(node.text), as: scalar) {
                writer.set(cell, to: word)
            } else {
                report(reader.mistake(document.texts[node.text], as: scalar), at: index, document)
            }
        case .null:
            guard scalar.isOptional else { return report(.noneNotAllowed, at: index, document) }
            writer.setNone(cell)
        case .absent: report(.valueLeftOut, at: index, document)
        case .mapping, .sequence: report(.notAScalar(reader.types[scalar.type]), at: index, document)
        }
    }

    /// Whether the node is the word `unknown`.
    func isUnknown(_ index: Int32, _ document: borrowing Document) -> Bool {
        let node = document.nodes[Int(index)]
        return node.textCount == 7 && (node.kind == .plain || node.kind == .text)
            && document.texts.span.extracting(node.text).spells("unknown")
    }
}

extension Document.Node {
    /// Where the text of a scalar stands among the texts of its document.
    var text: Range<Int> { Int(textStart)..<Int(textStart &+ textCount) }
}
