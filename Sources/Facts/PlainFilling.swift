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
    private(set) var hasEscapes = false
    var writer: FrameWriter
    /// The number of the mark at hand.
    var at = 0
    /// The number of brackets that may still be opened inside of one another.
    var depth = 0
    private let memo: Buffer<TextMemo.Entry>
    private var layer = 0
    /// What is known of the fields.
    let fields: Buffer<PlainFields.Field>

    /// Prepares for texts whose facts go into one frame, and their texts into its symbols.
    init(_ reader: FactsReader, _ fields: PlainFields, _ memo: TextMemo, _ frame: Frame) {
        self.reader = reader
        self.fields = fields.fields
        self.memo = memo.entries
        scalars = ScalarReading(symbols: frame.symbols, codeLists: reader.codeLists)
        writer = FrameWriter(frame)
    }

    /// Whether it is prepared for a frame.
    func fits(_ frame: Frame) -> Bool { writer.frame === frame && scalars.symbols === frame.symbols }

    /// Begins with a text whose frame was reset; `layer` is the number of what its symbols hold now.
    mutating func begin(layer: Int, hasEscapes: Bool, depth: Int) {
        (self.layer, self.hasEscapes, self.depth, at) = (layer, hasEscapes, depth, 0)
        writer.restart()
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
        let first = reader.rows[number].slots.lowerBound
        var given = GivenSlots()
        var place = start(of: number)
        var isLast = try takes(UInt8(ascii: "}"), text, marks)
        while !isLast {
            let slot = try field(behind: place, of: number, text, marks)
            guard given.insert(slot &- first) else { throw Refusal() }
            place = slot
            let (form, scalar, column) = (fields[slot].form, fields[slot].scalar, fields[slot].column)
            if scalar >= 0 {
                isLast = try element(
                    form, Int(scalar), cell: row &+ Int(column), until: UInt8(ascii: "}"), text, marks)
            } else {
                try list(slot, row: row, text, marks)
                isLast = try ends(UInt8(ascii: "}"), text, marks)
            }
        }
        for number in reader.rows[number].assumptions {
            let assumption = reader.assumptions[number]
            if !given.contains(assumption.slot - first) { reader.assume(assumption, row: row, &writer) }
        }
    }

    /// Goes behind the name of a field and gives its slot: mostly the one that came behind `place` before.
    @inline(__always)
    private mutating func field(
        behind place: Int, of record: Int, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) -> Int {
        let next = Int(fields[place].next)
        if next >= 0, at < marks.count {
            let start = Int(marks[at])
            if start &+ PlainFields.Field.room <= text.count, text.begins(at: start, next, fields) {
                at &+= 2
                return next
            }
        }
        return try otherField(behind: place, of: record, text, marks)
    }

    @inline(never)
    private mutating func otherField(
        behind place: Int, of record: Int, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) -> Int {
        let name = try string(text, marks)
        try expect(UInt8(ascii: ":"), text, marks)
        guard let next = reader.slot(text.extracting(name), of: record) else { throw Refusal() }
        fields[inPlace: place].next = Int32(next)
        return next
    }

    /// Reads a scalar into a cell and goes behind what ends it; says whether that was `bracket`.
    @inline(__always)
    mutating func element(
        _ form: PlainFields.Field.Form, _ scalar: Int, cell: Int, until bracket: UInt8, _ text: Span<UInt8>,
        _ marks: Span<UInt32>
    ) throws(Refusal) -> Bool {
        if let isEnd = try plain(form, scalar, cell: cell, until: bracket, text, marks) { return isEnd }
        try self.scalar(scalar, cell: cell, text, marks)
        return try ends(bracket, text, marks)
    }

    /// The same for a scalar as programs write them; nil, at the same mark, where it is anything else.
    @inline(__always)
    private mutating func plain(
        _ form: PlainFields.Field.Form, _ scalar: Int, cell: Int, until bracket: UInt8, _ text: Span<UInt8>,
        _ marks: Span<UInt32>
    ) throws(Refusal) -> Bool? {
        guard form != .other, at &+ 1 < marks.count else { return nil }
        let (start, end) = (Int(marks[at]), Int(marks[at &+ 1]))
        let word: Int64
        switch form {
        case .other: return nil
        case .bool:
            guard let value = text.bool(start, end) else { return nil }
            word = value
        case .int:
            guard let value = text.digits(start, end) else { return nil }
            guard value >= reader.scalars[scalar].minimum, value <= reader.scalars[scalar].maximum else {
                throw Refusal()
            }
            word = value
        case .text, .code:
            guard !hasEscapes, end &- start >= 2, start &+ 9 <= text.count, !text.isUnknown(start, end),
                text[start] == UInt8(ascii: "\""), text[end &- 1] == UInt8(ascii: "\"")
            else { return nil }
            word = try symbol(start &+ 1..<end &- 1, form, scalar, text)
        }
        let isEnd = text[end] == bracket
        guard isEnd || text[end] == UInt8(ascii: ",") else { throw Refusal() }
        writer.set(cell, to: word)
        at &+= 2
        if isEnd { depth &+= 1 }
        return isEnd
    }

    /// The symbol of a text of which eight bytes and more are left.
    // PERF: mutating, since `self` would be copied otherwise.
    @inline(__always)
    private mutating func symbol(
        _ range: Range<Int>, _ form: PlainFields.Field.Form, _ scalar: Int, _ text: Span<UInt8>
    ) throws(Refusal) -> Int64 {
        // SAFETY: bytes have no padding.
        let key = unsafe TextKey(text.bytes, at: range.lowerBound, count: range.count)
        let place = TextMemo.place(key)
        guard memo[place].key == key, key.isWhole,
            memo[place].layer == 0 || memo[place].layer == layer
        else {
            return try newSymbol(range, form, scalar, key, place, text)
        }
        if form == .code {
            let codes = reader.scalars[scalar].codes
            guard codes >= 0, reader.codeLists[codes].has(memo[place].symbol) else { throw Refusal() }
        } else if range.count > reader.scalars[scalar].maximumLength {
            guard reader.scalars[scalar].holds(text.extracting(range)) else { throw Refusal() }
        }
        return memo[place].symbol
    }

    @inline(never)
    private mutating func newSymbol(
        _ range: Range<Int>, _ form: PlainFields.Field.Form, _ scalar: Int, _ key: TextKey, _ place: Int,
        _ text: Span<UInt8>
    ) throws(Refusal) -> Int64 {
        let content = text.extracting(range)
        guard form == .code || reader.scalars[scalar].holds(content) else { throw Refusal() }
        // What a document added to its own layer before stands in none below.
        let isNew = key.isWhole && memo[place].key == key && memo[place].layer > 0
        // SAFETY: bytes have no padding.
        let symbol = unsafe scalars.symbols.symbol(in: content.bytes, key, isNew: isNew)
        if form == .code {
            let codes = reader.scalars[scalar].codes
            guard codes >= 0, reader.codeLists[codes].has(symbol) else { throw Refusal() }
        }
        if key.isWhole {
            let isShared = symbol < scalars.symbols.first
            memo[place] = TextMemo.Entry(key: key, symbol: symbol, layer: isShared ? 0 : layer)
        }
        return symbol
    }

    /// The place of what is known of the first field of a record.
    private func start(of record: Int) -> Int { reader.slots.count &+ record }

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
