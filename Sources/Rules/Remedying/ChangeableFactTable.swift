import CEL
import Facts

/// The facts that can be changed, found by the paths that reasons name.
struct ChangeableFactTable {
    let all: [ChangeableFact]
    private let symbols: SymbolTable
    private var byPath: [String: Int] = [:]
    private var byName: [FieldName: [Int]] = [:]
    /// By path of an element the list that holds it, and its key.
    private var elements: [String: (list: Int, key: ChangeableFact.RowKey)] = [:]

    init(_ facts: [ChangeableFact], _ given: GivenFacts) {
        all = facts
        symbols = given.symbols
        for (index, fact) in facts.enumerated() {
            byPath[fact.path] = index
            byName[fact.name, default: []].append(index)
            guard fact.isRecordList, fact.change.only != .add,
                case .frame(let frame) = given.subjects[fact.subject],
                let row = frame.row(of: fact)
            else { continue }
            let rows = Rows(packed: frame.cells[row + fact.column])
            let child = frame.layout.shapes[fact.shape].columns[fact.column].child
            let shape = frame.layout.shapes[child]
            // Rows without keys are numbered: one that is dropped would rename the others.
            guard shape.keyColumn != nil else { continue }
            for number in 0..<rows.count {
                let start = rows.start + number * shape.columns.count
                let key = frame.key(ofRow: start, number: number, shape: child)
                guard case .word = key else { continue }
                elements["\(fact.path)[\(key.text(shape.keyType, symbols))]"] = (index, key)
            }
        }
    }

    /// The fact with this path, or the list of which the path names an element that is no record.
    func fact(at path: String) -> ChangeableFact? {
        if let index = byPath[path] { return all[index] }
        guard path.hasSuffix("]"), let open = path.lastIndex(of: "[") else { return nil }
        return byPath[String(path[..<open])].map { all[$0] }
    }

    /// The facts that a field declares.
    func facts(_ name: FieldName) -> [ChangeableFact] { (byName[name] ?? []).map { all[$0] } }

    /// How to drop the element with this path.
    func dropping(_ path: String) -> FactEdit? {
        elements[path].map { FactEdit(fact: all[$0.list], action: .dropElement($0.key)) }
    }

    /// How to drop the elements that a path leads through.
    func dropping(along path: String) -> [FactEdit] {
        path.indices.filter { path[$0] == "]" }.compactMap { dropping(String(path[...$0])) }
    }

    /// How to drop each element of a list.
    func dropping(of list: ChangeableFact) -> [FactEdit] {
        elements.filter { all[$0.value.list].path.utf8.elementsEqual(list.path.utf8) }
            .map { FactEdit(fact: all[$0.value.list], action: .dropElement($0.value.key)) }.sorted()
    }
}

extension ChangeableFact {
    /// Whether it is a list of records.
    var isRecordList: Bool {
        if case .list(.record) = type.bare { true } else { false }
    }

    /// The type of the members of a list of scalars.
    var memberType: ValueType? {
        guard case .list(let member) = type.bare else { return nil }
        if case .record = member { return nil }
        return member
    }
}
