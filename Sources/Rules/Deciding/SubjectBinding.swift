package import CEL
package import Diagnostics

/// One choice of elements, codes and values for the subjects of a question.
package struct Combination {
    /// The elements and codes that were chosen: subject and key.
    package var about: [(subject: String, key: String)] = []
    /// What is unknown because it was not given.
    package var missing: [UnknownFact] = []
    /// The first day on which a code that was chosen for an open subject is no longer in force.
    package private(set) var endsOn: CivilDate?
    private var rows: [(cursor: Int, frame: Frame, root: Int, offset: Int, start: Int, shape: Int)] = []
    private var inputs: [(input: Program.Result, value: Int64?)] = []

    /// Points the cursors and registers of a program at what was chosen.
    package func bind(_ scratch: Scratch) {
        for row in rows {
            scratch.bindRow(
                of: row.frame, root: row.root, cursor: row.cursor, offset: row.offset, shape: row.shape)
            scratch.setListStart(cursor: row.cursor, start: row.start)
        }
        for (input, value) in inputs { scratch.setInput(input, to: value) }
    }

    /// What is missing of an answer: what its rules name, and what was not given.
    ///
    /// Of an element that the document does not show a blank one is asked about: its own facts have no name.
    package func missing(beside named: [UnknownFact]) -> [UnknownFact] {
        let unseen = missing.map { $0.path.hasSuffix("[…]") ? $0.path : $0.path + "[…]" }
        var seen = Set(missing)
        let others = named.filter { fact in
            seen.insert(fact).inserted && !unseen.contains { fact.path.utf8.starts(with: $0.utf8) }
        }
        return others + missing
    }

    mutating func add(
        row cursor: Int, of frame: Frame, root: Int, offset: Int, start: Int, shape: Int
    ) {
        rows.append((cursor, frame, root, offset, start, shape))
    }

    mutating func end(on day: CivilDate?) {
        endsOn = [endsOn, day].compactMap(\.self).min()
    }

    mutating func add(_ input: Program.Result, _ value: Int64?) { inputs.append((input, value)) }

    /// The frame and row behind a cursor that was chosen.
    func row(at cursor: Int) -> (frame: Frame, root: Int, offset: Int)? {
        rows.last { $0.cursor == cursor }.map { ($0.frame, $0.root, $0.offset) }
    }

    /// The key of the element behind a cursor, else its number; `…` of one that the document does not show.
    func name(
        ofRowAt cursor: Int, _ keyColumn: Int?, _ keyType: ValueType, _ symbols: SymbolTable
    ) -> String {
        guard let row = rows.last(where: { $0.cursor == cursor }), row.start != Scratch.unseen else {
            return "…"
        }
        if let keyColumn, row.frame.isKnown(row.offset + keyColumn) {
            return Value(word: row.frame.cells[row.offset + keyColumn], type: keyType, symbols: symbols).text
        }
        return String((row.offset - row.start) / row.frame.layout.shapes[row.shape].columns.count)
    }
}

/// Walks over the choices that a request leaves open.
package struct SubjectBinding {
    let rulebook: CompiledRulebook
    let subjects: [Subject]
    let program: Program
    let scratch: Scratch
    let facts: GivenFacts
    let day: CivilDate

    package init(
        _ rulebook: CompiledRulebook, _ subjects: [Subject], _ program: Program, _ scratch: Scratch,
        _ facts: GivenFacts, _ day: CivilDate
    ) {
        self.rulebook = rulebook
        self.subjects = subjects
        self.program = program
        self.scratch = scratch
        self.facts = facts
        self.day = day
    }

    /// Calls `visit` with every choice, in the order of the documents and code lists.
    package func forEach(into diagnostics: inout Diagnostics, _ visit: (Combination) -> Void) {
        visitSubject(0, Combination(), &diagnostics, visit)
    }

    private func visitSubject(
        _ index: Int, _ combination: Combination, _ diagnostics: inout Diagnostics,
        _ visit: (Combination) -> Void
    ) {
        guard index < subjects.count else { return visit(combination) }
        let subject = subjects[index]
        switch subject.place {
        case .root: visitSubject(index + 1, combination, &diagnostics, visit)
        case .row(let cursor, let list):
            for choice in rows(subject, cursor, list, index, combination, &diagnostics) {
                visitSubject(index + 1, choice, &diagnostics, visit)
            }
        case .input(let input, _, let list):
            for choice in values(subject, input, list, index, combination) {
                visitSubject(index + 1, choice, &diagnostics, visit)
            }
        }
    }

    private func rows(
        _ subject: Subject, _ cursor: Int, _ list: CellPlace, _ index: Int, _ combination: Combination,
        _ diagnostics: inout Diagnostics
    ) -> [Combination] {
        guard let (frame, root, offset) = owner(of: list, combination) else { return [] }
        let cell = offset + Int(list.column)
        let shape = list.layout.shapes[list.child]
        guard frame.isKnown(cell) else {
            return [unseen(cursor, list, path(of: list, combination), in: frame, root, combination)]
        }
        let rows = Rows(packed: frame.cells[cell])
        var choices: [Combination] = []
        for number in 0..<rows.count {
            let start = rows.start + number * shape.columns.count
            let key = shape.keyColumn.flatMap { frame.isKnown(start + $0) ? frame.cells[start + $0] : nil }
            if case .key(let wanted) = facts.subjects[index], key ?? Int64(number) != wanted { continue }
            var choice = combination
            choice.add(
                row: cursor, of: frame, root: root, offset: start, start: rows.start, shape: list.child)
            let type = shape.keyColumn.map { shape.columns[$0].type } ?? .int
            let name = Value(
                word: key ?? Int64(number), type: key == nil ? .int : type, symbols: facts.symbols
            ).text
            choice.about.append((subject.name, name))
            choices.append(choice)
        }
        let isAsked = facts.subjects[index].isKey
        if rows.isIncomplete, choices.isEmpty || !isAsked {
            let path = path(of: list, combination) + "[…]"
            var choice = unseen(cursor, list, path, in: frame, root, combination)
            if !isAsked { choice.about.append((subject.name, "…")) }
            choices.append(choice)
        }
        if choices.isEmpty, isAsked { diagnostics.add(GivingMessages.noSuchElement(subject.name)) }
        return choices
    }

    /// The choice of an element that the document does not show: everything about it is open.
    private func unseen(
        _ cursor: Int, _ list: CellPlace, _ path: String, in frame: Frame, _ root: Int,
        _ combination: Combination
    ) -> Combination {
        var choice = combination
        let blank = Frame(layout: frame.layout, symbols: frame.symbols)
        let row = blank.allocate(rows: 1, shape: list.child)
        choice.add(
            row: cursor, of: blank, root: root, offset: row, start: Scratch.unseen, shape: list.child)
        choice.missing.append(UnknownFact(path: path, record: list.record, field: list.field))
        return choice
    }

    /// The frame and row in which a list lies.
    private func owner(
        of list: CellPlace, _ combination: Combination
    ) -> (frame: Frame, root: Int, offset: Int)? {
        if let row = combination.row(at: Int(list.cursor)) { return row }
        for (subject, given) in zip(subjects, facts.subjects) {
            if case .root(let root, _) = subject.place, root == Int(list.cursor),
                case .frame(let frame) = given
            {
                return (frame, root, 0)
            }
        }
        return nil
    }

    /// The path of a list, with the keys of the elements that were chosen.
    private func path(of list: CellPlace, _ combination: Combination) -> String {
        list.path.reduce(into: "") { path, step in
            switch step {
            case .text(let text): path += text
            case .row(let cursor, let keyColumn, let type):
                path += combination.name(ofRowAt: Int(cursor), keyColumn, type, facts.symbols)
            case .word, .region: break
            }
        }
    }

    private func values(
        _ subject: Subject, _ input: Int, _ list: String?, _ index: Int, _ combination: Combination
    ) -> [Combination] {
        var choice = combination
        let register = program.inputs[input]
        if case .word(let word) = facts.subjects[index] {
            choice.add(register, word)
            if list != nil {
                choice.about.append(
                    (subject.name, Value(word: word, type: register.type, symbols: facts.symbols).text))
            }
            return [choice]
        }
        guard let list, let table = program.tables.codeLists.first(where: { $0.name == list }) else {
            choice.add(register, nil)
            choice.missing.append(UnknownFact(path: subject.name))
            return [choice]
        }
        return table.codesInForce(on: day).map { code in
            var choice = combination
            choice.add(register, code)
            choice.end(on: table.endOfForce(of: code, from: day))
            choice.about.append((subject.name, facts.symbols.text(code)))
            return choice
        }
    }
}
