import CEL

/// Lays out how the record types of a vocabulary are read into a layout.
struct ReadingPlan {
    let vocabulary: Vocabulary
    let layout: FrameLayout
    let codeLists: [FactsReader.CodeSet]
    let symbols: SymbolTable
    private(set) var rows: [RowReader] = []
    private(set) var slots: [RowReader.Slot] = []
    private(set) var fields: [Vocabulary.Field] = []
    private(set) var assumptions: [RowReader.Assumption] = []
    private(set) var scalars: [ScalarReader] = []
    private(set) var records: [String] = []
    private(set) var types: [ValueType] = []
    private(set) var names = FieldNames()

    init(vocabulary: Vocabulary, layout: FrameLayout, codeLists: [FactsReader.CodeSet], symbols: SymbolTable)
    {
        self.vocabulary = vocabulary
        self.layout = layout
        self.codeLists = codeLists
        self.symbols = symbols
    }

    /// Adds the reader of a record type and returns its index.
    mutating func reader(of record: String, shape: Int, prefix: String) -> Int {
        let index = rows.count
        rows.append(RowReader(shape: shape, record: records.count))
        records.append(record)
        guard let description = vocabulary.records.first(where: { $0.name == record }) else { return index }
        let targets = description.fields.map { field in
            let column = layout.shapes[shape].column(prefix + field.name) ?? -1
            let target = column < 0 ? .derived : self.target(of: field, shape, column, prefix)
            return RowReader.Slot(
                column: column, target: target, most: field.bounds.maximumItems ?? .max)
        }
        let start = slots.count
        slots += targets
        fields += description.fields
        rows[index].slots = start..<slots.count
        rows[index].names = names.add(description.fields.map(\.name), from: start)
        rows[index].hasLists = targets.contains { hasLists($0.target) }
        rows[index].key = description.fields.firstIndex { $0.name == description.key }.map { start + $0 }
        rows[index].assumptions = assume(description.fields, from: start)
        return index
    }

    private func hasLists(_ target: RowReader.Target) -> Bool {
        switch target {
        case .scalars, .rows, .map: true
        case .record(let reader, _): rows[reader].hasLists
        case .scalar, .derived: false
        }
    }

    private mutating func target(
        of field: Vocabulary.Field, _ shape: Int, _ column: Int, _ prefix: String
    ) -> RowReader.Target {
        var type = field.type
        var isOptional = false
        if case .optional(let wrapped) = type { (type, isOptional) = (wrapped, true) }
        let child = layout.shapes[shape].columns[column].child
        switch type {
        case .record(let name):
            return .record(
                reader: reader(of: name, shape: shape, prefix: prefix + field.name + "."),
                isOptional: isOptional)
        case .list(.record(let name)):
            return .rows(reader: reader(of: name, shape: child, prefix: ""), shape: child)
        case .list(let element): return .scalars(scalar(element, field.bounds), shape: child)
        case .map(let key, let value):
            return .map(key: scalar(key, .init()), value: scalar(value, field.valueBounds), shape: child)
        default: return .scalar(scalar(field.type, field.bounds))
        }
    }

    private mutating func scalar(_ type: ValueType, _ bounds: Vocabulary.Bounds) -> Int {
        var bare = type
        var isOptional = false
        if case .optional(let wrapped) = type { (bare, isOptional) = (wrapped, true) }
        var codes = -1
        let form: ScalarReader.Form
        switch bare {
        case .bool: form = .bool
        case .int: form = .int
        case .decimal, .money: form = .fixed
        case .date: form = .date
        case .month: form = .month
        case .code(let list):
            form = .code
            codes = codeLists.firstIndex { $0.name == list } ?? -1
        default: form = .text
        }
        scalars.append(
            ScalarReader(
                form: form, isOptional: isOptional, minimum: bounds.minimum ?? .min,
                maximum: bounds.maximum ?? .max, maximumLength: bounds.maximumLength ?? .max, codes: codes,
                type: types.count))
        types.append(bare)
        return scalars.count - 1
    }

    private mutating func assume(_ fields: [Vocabulary.Field], from start: Int) -> Range<Int> {
        let first = assumptions.count
        for (number, field) in fields.enumerated() {
            guard let assumption = field.assumption, slots[start + number].column >= 0 else { continue }
            guard let content = content(assumption, slots[start + number].target) else { continue }
            assumptions.append(RowReader.Assumption(slot: start + number, content: content))
        }
        return first..<assumptions.count
    }

    private func content(
        _ assumption: Vocabulary.Assumption, _ target: RowReader.Target
    ) -> RowReader.Assumption.Content? {
        switch (assumption, target) {
        case (.none, _): return RowReader.Assumption.Content.none
        case (.empty, .scalars), (.empty, .rows), (.empty, .map): return .empty
        case (.text(let text), .scalar(let index)):
            let bytes = Array(text.utf8)
            let reading = ScalarReading(symbols: symbols, codeLists: codeLists)
            return reading.word(bytes.span, as: scalars[index]).map { .word($0) }
        default: return nil
        }
    }
}
