import CEL
import Facts

/// Facts of a request with changes in them; the request's own stay as they are.
struct EditedFacts {
    private let given: GivenFacts
    private let vocabulary: Vocabulary
    private var frames: [Int: Frame] = [:]

    init(_ given: GivenFacts, _ vocabulary: Vocabulary) {
        self.given = given
        self.vocabulary = vocabulary
    }

    /// The facts with all changes.
    var facts: GivenFacts {
        var facts = given
        for (subject, frame) in frames { facts.subjects[subject] = .frame(frame) }
        return facts
    }

    /// Carries out changes in their order: outer lists before what lies in their elements.
    mutating func apply(_ edits: [FactEdit]) {
        for edit in edits { apply(edit) }
    }

    private mutating func apply(_ edit: FactEdit) {
        guard let frame = frame(edit.fact.subject), let row = frame.row(of: edit.fact) else { return }
        let cell = row + edit.fact.column
        let child = frame.layout.shapes[edit.fact.shape].columns[edit.fact.column].child
        switch edit.action {
        case .set(let word): frame.replace(cell, with: word)
        case .setNone: frame.replaceByNone(cell)
        case .dropElement(let key):
            frame.rebuild(cell, shape: child) { start, number in
                frame.key(ofRow: start, number: number, shape: child) != key
            }
        case .addElement(let key):
            let new = frame.rebuild(cell, shape: child, adding: 1) { _, _ in true }
            fill(frame, new, child, key)
        case .dropMember(let word):
            frame.rebuild(cell, shape: child) { start, _ in frame.cells[start] != word }
        case .addMember(let word):
            let new = frame.rebuild(cell, shape: child, adding: 1) { _, _ in true }
            frame.set(new, to: word)
        }
    }

    private mutating func frame(_ subject: Int) -> Frame? {
        if let known = frames[subject] { return known }
        guard case .frame(let frame) = given.subjects[subject] else { return nil }
        let copy = frame.copy()
        frames[subject] = copy
        return copy
    }

    /// An element of which nothing is known but its key and what the vocabulary assumes.
    private func fill(_ frame: Frame, _ row: Int, _ shape: Int, _ key: String) {
        let columns = frame.layout.shapes[shape].columns
        for (index, column) in columns.enumerated() {
            let cell = row + index
            if index == frame.layout.shapes[shape].keyColumn {
                frame.set(cell, to: frame.symbols.symbol(key))
                continue
            }
            switch vocabulary.field(column.record, column.field)?.assumption {
            case .none?: frame.setNone(cell)
            case .empty?: frame.set(cell, to: Rows(start: row, count: 0, isIncomplete: false).packed)
            case .text(let text)?:
                guard let word = column.type.word(of: text, frame.symbols) else { continue }
                frame.set(cell, to: word)
            case nil: continue
            }
            frame.markAssumed(cell)
        }
    }
}

extension Frame {
    /// Puts the rows of a list that `keeps` picks, and blank ones behind them, in the place of the list; gives the
    /// first cell of the blank ones.
    @discardableResult
    fileprivate func rebuild(
        _ cell: Int, shape: Int, adding added: Int = 0, keeps: (_ start: Int, _ number: Int) -> Bool
    ) -> Int {
        let rows = Rows(packed: cells[cell])
        let width = layout.shapes[shape].columns.count
        let kept = (0..<rows.count).filter { keeps(rows.start + $0 * width, $0) }
        let start = allocate(rows: kept.count + added, shape: shape)
        for (place, number) in kept.enumerated() {
            copyCells(rows.start + number * width, count: width, to: start + place * width)
        }
        replace(
            cell,
            with: Rows(start: start, count: kept.count + added, isIncomplete: rows.isIncomplete).packed)
        return start + kept.count * width
    }
}

extension ValueType {
    /// The word of a scalar as vocabularies and paths write it.
    func word(of text: String, _ symbols: SymbolTable) -> Int64? {
        switch bare {
        case .bool: text == "true" ? 1 : text == "false" ? 0 : nil
        case .int: Int64(text)
        case .money, .decimal: Rational(decimal: text)?.scaled(by: FixedPoint.scale)
        case .date: CivilDate(text).map { Int64($0.dayNumber) }
        case .month: CivilMonth(text).map { Int64($0.index) }
        case .string, .code: symbols.symbol(text)
        default: nil
        }
    }
}
