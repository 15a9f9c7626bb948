/// The path of a fact as answers name it: `client.household[a].incomes[wage].amounts.2024-08`.
enum FactPath {
    static func text(_ steps: [Program.PathStep], _ scratch: Scratch) -> String {
        var path = ""
        for step in steps {
            switch step {
            case .text(let text): path += text
            case .row(let cursor, let keyColumn, let keyType):
                path += key(of: scratch.cursors[Int(cursor)], keyColumn, keyType, in: scratch)
            case .word(let register, let type):
                guard let text = word(register, type, scratch) else { return path + "…" }
                path += text
            case .region(let type):
                guard let text = scratch.pack ?? word(1, type, scratch) else { return path + "…" }
                path += text
            }
        }
        return path
    }

    private static func word(_ register: UInt8, _ type: ValueType, _ scratch: Scratch) -> String? {
        guard scratch.wordStates[Int(register)] == 0 else { return nil }
        return Value(word: scratch.words[Int(register)], type: type, symbols: scratch.symbols).text
    }

    private static func key(
        of row: RowCursor, _ keyColumn: Int?, _ keyType: ValueType, in scratch: Scratch
    ) -> String {
        if let keyColumn, row.isKnown(Int32(keyColumn)) {
            return Value(word: row.cell(Int32(keyColumn)), type: keyType, symbols: scratch.symbols).text
        }
        guard row.start != Scratch.unseen else { return "…" }
        return String((row.offset - row.start) / max(1, row.stride))
    }
}

extension Program.FactReference {
    private func row(_ scratch: Scratch) -> RowCursor { scratch.cursors[Int(cursor)] }

    private func frame(_ scratch: Scratch) -> Frame? {
        let root = Int(row(scratch).root)
        return root < scratch.frames.count ? scratch.frames[root] : nil
    }

    /// Whether the document says it.
    func isKnown(_ scratch: Scratch) -> Bool {
        switch form {
        case .parameter: false
        case .mapValue(let key): row(scratch).isKnown(column) && mapCell(key, scratch) != nil
        default: row(scratch).isKnown(column)
        }
    }

    /// What was read, and whether it was assumed; nil for lists of records.
    func read(_ scratch: Scratch) -> (Value, isAssumed: Bool)? {
        let row = row(scratch)
        let frame = frame(scratch)
        switch form {
        case .parameter: return nil
        case .cell:
            let cell = row.offset + Int(column)
            let isAssumed = frame?.assumed.contains(cell) ?? false
            if row.isNone(column) { return (.none, isAssumed) }
            // That a record is there says nothing; its fields are read by themselves.
            switch type {
            case .record, .optional(.record): return nil
            default: break
            }
            return (Value(word: row.cell(column), type: type, symbols: scratch.symbols), isAssumed)
        case .mapValue(let key):
            guard let cell = mapCell(key, scratch) else { return nil }
            return (Value(word: row.cells[cell], type: type, symbols: scratch.symbols), false)
        case .list(let element):
            if row.isNone(column) {
                return (.none, frame?.assumed.contains(row.offset + Int(column)) ?? false)
            }
            guard element.isWord || element.isExact else { return nil }
            let rows = Rows(packed: row.cell(column))
            // The cell of an element that is not known holds nothing.
            let values = (rows.start..<rows.start + rows.count).compactMap { cell in
                row.known[cell >> 6] >> UInt64(cell & 63) & 1 != 0
                    ? Value(word: row.cells[cell], type: element, symbols: scratch.symbols) : nil
            }
            return (.list(values), frame?.assumed.contains(row.offset + Int(column)) ?? false)
        }
    }

    /// The path of what is missing: the whole map when that is unknown, else the key.
    func missingPath(_ scratch: Scratch) -> [Program.PathStep] {
        if case .mapValue = form, !row(scratch).isKnown(column) { return Array(path.dropLast(2)) }
        return path
    }

    private func mapCell(_ key: UInt8, _ scratch: Scratch) -> Int? {
        let row = row(scratch)
        let rows = Rows(packed: row.cell(column))
        for index in 0..<rows.count where row.cells[rows.start + 2 * index] == scratch.words[Int(key)] {
            let cell = rows.start + 2 * index + 1
            return row.known[cell >> 6] >> UInt64(cell & 63) & 1 != 0 ? cell : nil
        }
        return nil
    }
}
