import CEL
import Facts

/// The field that declares a fact.
struct FieldName: Hashable, Sendable {
    /// The record type.
    var record: String
    /// Its name there.
    var field: String
}

/// A fact of a request that someone can change, and where it lies.
struct ChangeableFact: Sendable {
    /// How a row of a list is found again, whatever was added to the list or dropped from it.
    enum RowKey: Hashable, Sendable {
        /// By the word of its key.
        case word(Int64)
        /// By its number, where rows have no key.
        case number(Int)
    }

    /// A list on the way to the fact, and the row in it.
    struct Step: Hashable, Sendable {
        var column: Int
        var key: RowKey
    }

    /// The place of its root among the subjects of the question.
    var subject: Int
    /// The lists around it, the outermost first.
    var steps: [Step]
    /// Its shape in the layout of the frame, and its column there.
    var shape: Int
    var column: Int
    /// Its path, as answers name it.
    var path: String
    /// What it is called in the vocabulary.
    var name: FieldName
    /// Its type.
    var type: ValueType
    /// Who can change it.
    var change: Vocabulary.Change
    /// Its word; nil when it is none, or unknown as the facts of an element that was added are.
    var word: Int64?
    /// Whether it belongs to an element that is added, so that what it is costs nothing more.
    var isNew = false
}

extension Frame {
    /// The first cell of the row in which a fact lies; nil when that is not there.
    func row(of fact: ChangeableFact) -> Int? {
        var (offset, shape) = (0, 0)
        for step in fact.steps {
            let cell = offset + step.column
            guard isKnown(cell) else { return nil }
            let child = layout.shapes[shape].columns[step.column].child
            guard let row = row(step.key, of: Rows(packed: cells[cell]), shape: child) else { return nil }
            (offset, shape) = (row, child)
        }
        return offset
    }

    /// The first cell of one row of a list.
    func row(_ key: ChangeableFact.RowKey, of rows: Rows, shape: Int) -> Int? {
        let width = layout.shapes[shape].columns.count
        return (0..<rows.count).map { rows.start + $0 * width }.first {
            self.key(ofRow: $0, number: ($0 - rows.start) / max(1, width), shape: shape) == key
        }
    }

    /// How a row is found again.
    func key(ofRow row: Int, number: Int, shape: Int) -> ChangeableFact.RowKey {
        guard let column = layout.shapes[shape].keyColumn, isKnown(row + column) else {
            return .number(number)
        }
        return .word(cells[row + column])
    }
}

/// Finds the facts of a request that someone can change.
struct ChangeableFacts {
    let vocabulary: Vocabulary
    let symbols: SymbolTable
    private(set) var all: [ChangeableFact] = []

    /// Those of the frames of a question's subjects.
    init(_ question: Question, _ facts: GivenFacts, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        symbols = facts.symbols
        for (index, (subject, given)) in zip(question.subjects, facts.subjects).enumerated() {
            guard case .frame(let frame) = given, case .root = subject.place else { continue }
            add(frame, Row(subject: index, steps: [], shape: 0, offset: 0, path: subject.name))
        }
    }

    private struct Row {
        var subject: Int
        var steps: [ChangeableFact.Step]
        var shape: Int
        var offset: Int
        var path: String
    }

    private mutating func add(_ frame: Frame, _ row: Row) {
        for (index, column) in frame.layout.shapes[row.shape].columns.enumerated() {
            let cell = row.offset + index
            guard frame.isKnown(cell), column.kind != .presence else { continue }
            let path = row.path + "." + column.name
            if let change = vocabulary.field(column.record, column.field)?.change, !column.type.holdsMap {
                all.append(
                    ChangeableFact(
                        subject: row.subject, steps: row.steps, shape: row.shape, column: index, path: path,
                        name: FieldName(record: column.record, field: column.field), type: column.type,
                        change: change, word: frame.isNone(cell) ? nil : frame.cells[cell]))
            }
            guard column.kind == .rows, !frame.isNone(cell), !frame.layout.shapes[column.child].isMap,
                frame.layout.shapes[column.child].record != nil
            else { continue }
            let rows = Rows(packed: frame.cells[cell])
            let width = frame.layout.shapes[column.child].columns.count
            for number in 0..<rows.count {
                let start = rows.start + number * width
                let key = frame.key(ofRow: start, number: number, shape: column.child)
                add(
                    frame,
                    Row(
                        subject: row.subject, steps: row.steps + [.init(column: index, key: key)],
                        shape: column.child, offset: start,
                        path: "\(path)[\(text(key, frame.layout, column.child))]"))
            }
        }
    }

    private func text(_ key: ChangeableFact.RowKey, _ layout: FrameLayout, _ shape: Int) -> String {
        key.text(layout.shapes[shape].keyType, symbols)
    }
}

extension ChangeableFact.RowKey {
    /// The key as paths name it.
    func text(_ type: ValueType, _ symbols: SymbolTable) -> String {
        switch self {
        case .word(let word): Value(word: word, type: type, symbols: symbols).text
        case .number(let number): String(number)
        }
    }
}

extension FrameLayout.Shape {
    /// The type of the keys of its rows.
    var keyType: ValueType { keyColumn.map { columns[$0].type } ?? .int }
}

extension ValueType {
    /// Whether it is a map, or none of one.
    var holdsMap: Bool {
        switch self {
        case .map: true
        case .optional(let wrapped): wrapped.holdsMap
        default: false
        }
    }

    /// What it is when it is not none.
    var bare: ValueType {
        if case .optional(let wrapped) = self { wrapped.bare } else { self }
    }

    /// Whether its values have an order in which one lies between two others.
    var hasOrder: Bool {
        switch bare {
        case .int, .date, .month, .money, .decimal: true
        default: false
        }
    }
}
