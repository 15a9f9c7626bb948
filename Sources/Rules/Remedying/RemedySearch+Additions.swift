import CEL
import Facts

/// Elements that remedies add to lists of records.
extension RemedySearch {
    /// The most elements that a remedy adds to one list.
    private static let mostNew = 3

    /// One element more for a list.
    func additions(to list: ChangeableFact, _ at: Stand) -> Steps {
        var found = Steps()
        guard list.change.only != .drop, case .frame(let frame) = at.facts.subjects[list.subject],
            let row = frame.row(of: list)
        else { return found }
        let cell = row + list.column
        let child = frame.layout.shapes[list.shape].columns[list.column].child
        guard frame.isKnown(cell), !frame.isNone(cell), let key = frame.layout.shapes[child].keyColumn else {
            return found
        }
        let rows = Rows(packed: frame.cells[cell])
        if let most = field(list.name)?.bounds.maximumItems, rows.count >= most { return found }
        let keys = (0..<rows.count).compactMap { number -> Int64? in
            let place = rows.start + number * frame.layout.shapes[child].columns.count + key
            return frame.isKnown(place) ? frame.cells[place] : nil
        }
        let added = at.state.edits.count { edit in
            if case .addElement = edit.action {
                edit.fact.path.utf8.elementsEqual(list.path.utf8)
            } else {
                false
            }
        }
        guard added < Self.mostNew else {
            unsolved.insert(list.path)
            return found
        }
        switch frame.layout.shapes[child].columns[key].type {
        case .string:
            var number = added + 1
            while keys.contains(facts.symbols.symbol("+\(number)")) { number += 1 }
            found.add(.edit(FactEdit(fact: list, action: .addElement(key: "+\(number)"))))
        case .code(let codes):
            for word in words(ofCodes: codes, limits.fields[keyName(list)], at) ?? []
            where !keys.contains(word) {
                found.add(.edit(FactEdit(fact: list, action: .addElement(key: facts.symbols.text(word)))))
            }
        default: unsolved.insert(list.path)
        }
        return found
    }

    private func keyName(_ list: ChangeableFact) -> FieldName {
        guard case .list(.record(let record)) = list.type.bare,
            let key = rulebook.checked.schema.records[record]?.key
        else { return list.name }
        return FieldName(record: record, field: key)
    }

    /// The facts of elements that a set adds, as far as nothing is said of them yet.
    func newFacts(_ at: Stand) -> [ChangeableFact] {
        var found: [ChangeableFact] = []
        for edit in at.state.edits {
            guard case .addElement(let key) = edit.action,
                case .frame(let frame) = at.facts.subjects[edit.fact.subject]
            else { continue }
            let list = edit.fact
            let child = frame.layout.shapes[list.shape].columns[list.column].child
            let word = facts.symbols.symbol(key)
            let steps = list.steps + [.init(column: list.column, key: .word(word))]
            for (index, column) in frame.layout.shapes[child].columns.enumerated()
            where column.kind == .word || column.kind == .fixed {
                var fact = ChangeableFact(
                    subject: list.subject, steps: steps, shape: child, column: index,
                    path: "\(list.path)[\(key)].\(column.name)",
                    name: FieldName(record: column.record, field: column.field), type: column.type,
                    change: .init(effort: 0, by: list.change.by))
                fact.isNew = true
                guard let row = frame.row(of: fact), !frame.isKnown(row + index) else { continue }
                found.append(fact)
            }
        }
        return found
    }
}

extension Explanation {
    /// Whether every element that a set adds to a list is settled for this node, so that another one may help: nothing of
    /// it is missing, and it is not one more that fails.
    func hasSettled(newOf list: String, _ state: RemedyState) -> Bool {
        state.edits.allSatisfy { edit in
            guard case .addElement(let key) = edit.action, edit.fact.path.utf8.elementsEqual(list.utf8) else {
                return true
            }
            let path = "\(list)[\(key)]"
            let isOpen = allMissing.contains { $0.path.utf8.starts(with: path.utf8) }
            return !isOpen && !children.contains { $0.element == key && $0.outcome != .yes }
        }
    }
}
