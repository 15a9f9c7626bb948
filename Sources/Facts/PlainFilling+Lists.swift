import CEL
import Documents

/// Lists and maps: rows side by side, taken into use one by one.
extension PlainFilling {
    /// Reads an array as rows of scalars.
    mutating func list(
        of scalar: Int, _ slot: RowReader.Slot, cell: Int, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) {
        try begin(UInt8(ascii: "["), text, marks)
        let start = writer.allocate(cells: 0)
        var count = 0
        var isLast = try takes(UInt8(ascii: "]"), text, marks)
        let form = PlainFields.Field.Form(reader.scalars[scalar].form)
        while !isLast {
            let cell = writer.allocate(cells: 1)
            count += 1
            isLast = try element(form, scalar, cell: cell, until: UInt8(ascii: "]"), text, marks)
        }
        try finish(slot, cell: cell, Rows(start: start, count: count, isIncomplete: false))
    }

    /// Reads an array as rows of records.
    mutating func list(
        of record: Int, width: Int, _ slot: RowReader.Slot, cell: Int, _ text: Span<UInt8>,
        _ marks: Span<UInt32>
    ) throws(Refusal) {
        try begin(UInt8(ascii: "["), text, marks)
        // Rows that have lists of their own are counted first, since those lie behind all of the rows.
        let count = reader.rows[record].hasLists ? try items(text, marks) : 0
        let start = writer.allocate(cells: count * width)
        var row = start
        var isLast = try takes(UInt8(ascii: "]"), text, marks)
        while !isLast {
            if count == 0 { _ = writer.allocate(cells: width) }
            try self.record(record, row: row, text, marks)
            row += width
            isLast = try ends(UInt8(ascii: "]"), text, marks)
        }
        let found = width == 0 ? 0 : (row - start) / width
        guard width > 0, count == 0 || count == found else { throw Refusal() }
        try finish(slot, cell: cell, Rows(start: start, count: found, isIncomplete: false))
    }

    /// Reads an object as rows of a key and a value.
    mutating func map(
        _ key: Int, _ value: Int, _ slot: RowReader.Slot, cell: Int, _ text: Span<UInt8>,
        _ marks: Span<UInt32>
    ) throws(Refusal) {
        try begin(UInt8(ascii: "{"), text, marks)
        let start = writer.allocate(cells: 0)
        let form = PlainFields.Field.Form(reader.scalars[value].form)
        var count = 0
        var isLast = try takes(UInt8(ascii: "}"), text, marks)
        while !isLast {
            // A range of months is no month: it refuses the text.
            let name = text.extracting(try string(text, marks))
            try expect(UInt8(ascii: ":"), text, marks)
            guard let word = scalars.word(name, as: reader.scalars[key]) else { throw Refusal() }
            for number in 0..<count where writer.cell(start + 2 * number) == word { throw Refusal() }
            let row = writer.allocate(cells: 2)
            writer.set(row, to: word)
            count += 1
            isLast = try element(form, value, cell: row + 1, until: UInt8(ascii: "}"), text, marks)
        }
        try finish(slot, cell: cell, Rows(start: start, count: count, isIncomplete: false))
    }

    // PERF: mutating, as below, since `self` would be copied otherwise.
    private mutating func finish(_ slot: RowReader.Slot, cell: Int, _ rows: Rows) throws(Refusal) {
        guard rows.count <= slot.most else { throw Refusal() }
        writer.set(cell, to: rows.packed)
    }

    /// The number of items of the array whose bracket was just read.
    private mutating func items(_ text: Span<UInt8>, _ marks: Span<UInt32>) throws(Refusal) -> Int {
        var depth = 0
        var commas = 0
        for number in at..<marks.count {
            switch text[Int(marks[number])] {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth == 0 { return number == at ? 0 : commas + 1 }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: commas += 1
            default: break
            }
        }
        throw Refusal()
    }
}
