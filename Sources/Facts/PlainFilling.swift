import CEL
import Documents

/// A JSON text on its way into a frame, in one pass over its marks without a tree in between.
///
/// All or nothing: what is not plainly right, or rare (escapes, `{known: […]}`), refuses the text, and `FrameFilling`
/// reads it again and says what is wrong, if anything is. It takes nothing that `FrameFilling` would not take, and fills the
/// frame as that would.
struct PlainFilling {
    /// The text is not plain.
    struct Refusal: Error {}

    let reader: FactsReader
    let scalars: ScalarReading
    let hasEscapes: Bool
    var writer: FrameWriter
    /// The number of the mark at hand.
    var at = 0
    /// The number of brackets that may still be opened inside of one another.
    var depth: Int
    /// The order in which fields came.
    var order: FieldOrder

    init(reader: FactsReader, frame: Frame, hasEscapes: Bool, depth: Int, order: consuming FieldOrder) {
        self.reader = reader
        self.order = order
        self.depth = depth
        self.hasEscapes = hasEscapes
        scalars = ScalarReading(symbols: frame.symbols, codeLists: reader.codeLists)
        writer = FrameWriter(frame)
    }

    /// Fills the frame; false when the text is not plain.
    mutating func fill(_ text: Span<UInt8>, _ marks: Span<UInt32>) -> Bool {
        defer { writer.finish() }
        do throws(Refusal) {
            try record(0, row: 0, text, marks)
            return at == marks.count
        } catch {
            return false
        }
    }

    /// Reads an object as the record whose row starts at `row`.
    mutating func record(
        _ number: Int, row: Int, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) {
        try begin(UInt8(ascii: "{"), text, marks)
        let record = reader.rows[number]
        var given = GivenSlots()
        var slot = -1
        var isLast = try takes(UInt8(ascii: "}"), text, marks)
        while !isLast {
            slot = try field(after: slot, of: number, text, marks)
            guard given.insert(slot - record.slots.lowerBound) else { throw Refusal() }
            if case .scalar(let scalar) = reader.slots[slot].target {
                try self.scalar(scalar, cell: row &+ reader.slots[slot].column, text, marks)
            } else {
                try list(slot, row: row, text, marks)
            }
            isLast = try ends(UInt8(ascii: "}"), text, marks)
        }
        for number in record.assumptions {
            let assumption = reader.assumptions[number]
            if !given.contains(assumption.slot - record.slots.lowerBound) {
                reader.assume(assumption, row: row, &writer)
            }
        }
    }

    /// Goes behind the name of a field and gives its slot: mostly the one that came behind `slot` before.
    @inline(__always)
    private mutating func field(
        after slot: Int, of record: Int, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) -> Int {
        if let next = order[slot, of: record], at &+ 1 < marks.count {
            let (start, end) = (Int(marks[at]), Int(marks[at &+ 1]))
            if end &- start == reader.names.length(of: next) &+ 2, text[start] == UInt8(ascii: "\""),
                text[end &- 1] == UInt8(ascii: "\""), text[end] == UInt8(ascii: ":"),
                reader.names.isName(text.extracting(start &+ 1..<end &- 1), of: next)
            {
                at &+= 2
                return next
            }
        }
        return try otherField(after: slot, of: record, text, marks)
    }

    @inline(never)
    private mutating func otherField(
        after slot: Int, of record: Int, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) -> Int {
        let name = try string(text, marks)
        try expect(UInt8(ascii: ":"), text, marks)
        guard let next = reader.slot(text.extracting(name), of: record) else { throw Refusal() }
        order[slot, of: record] = next
        return next
    }

    /// Reads a field that is no scalar.
    private mutating func list(
        _ number: Int, row: Int, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) {
        let slot = reader.slots[number]
        let cell = row + slot.column
        if try byte(text, marks) == UInt8(ascii: "\"") {
            guard text.extracting(try string(text, marks)).spells("unknown") else { throw Refusal() }
            return
        }
        switch slot.target {
        case .scalar, .derived: throw Refusal()
        case .record(let nested, _):
            writer.set(cell, to: 1)
            try record(nested, row: row, text, marks)
        case .scalars(let scalar, _): try list(of: scalar, slot, cell: cell, text, marks)
        case .rows(let nested, let shape):
            try list(of: nested, width: reader.widths[shape], slot, cell: cell, text, marks)
            guard reader.hasDistinctKeys(nested, cell: cell, writer) else { throw Refusal() }
        case .map(let key, let value, _): try map(key, value, slot, cell: cell, text, marks)
        }
    }

    /// Reads a scalar into a cell.
    mutating func scalar(
        _ number: Int, cell: Int, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) {
        if reader.scalars[number].form == .bool, let value = bool(text, marks) {
            at &+= 1
            return writer.set(cell, to: value)
        }
        let scalar = reader.scalars[number]
        if try byte(text, marks) == UInt8(ascii: "\"") {
            let content = text.extracting(try string(text, marks))
            if content.count == 7, content.spells("unknown") { return }
            guard let word = scalars.word(content, as: scalar) else { throw Refusal() }
            return writer.set(cell, to: word)
        }
        let content = text.extracting(try atom(text, marks))
        if content.spells("null") {
            guard scalar.isOptional else { throw Refusal() }
            return writer.setNone(cell)
        }
        switch scalar.form {
        case .bool where content.isTrue: writer.set(cell, to: 1)
        case .bool where content.isFalse: writer.set(cell, to: 0)
        case .int where !content.hasNeedlessZero, .fixed where !content.hasNeedlessZero:
            guard let word = scalars.word(content, as: scalar) else { throw Refusal() }
            writer.set(cell, to: word)
        default: throw Refusal()
        }
    }
}
