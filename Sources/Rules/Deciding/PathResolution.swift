import CEL
import Diagnostics
import Documents
import Facts

/// Finds what a path of a fact, as answers write it, names in given facts: `client.household[a].amounts.2024-08`.
struct PathResolution {
    private let rulebook: CompiledRulebook
    private let subjects: [Subject]
    private let path: String
    private var rest: Substring.UTF8View
    private var found: [SupposedFacts.Step] = []
    /// Whether it names a value that other questions are about, and not this one: it makes no difference here.
    private(set) var isElsewhere = false
    /// What is wrong with the path.
    private(set) var mistakes = Diagnostics()

    init(_ rulebook: CompiledRulebook, _ subjects: [Subject], _ path: String) {
        self.rulebook = rulebook
        self.subjects = subjects
        self.path = path
        rest = path.utf8[...]
    }

    /// The steps from the facts as a whole; nil when the path leads nowhere.
    mutating func steps(in facts: DocumentNode) -> [SupposedFacts.Step]? {
        let name = name()
        guard let subject = subjects.first(where: { $0.name == name }) else {
            isElsewhere = rest.isEmpty && rulebook.subjectNames.contains(name)
            return fail(SupposingMessages.noSubject(path, name, subjects.map(\.name)))
        }
        found.append(.key(name))
        guard case .root(_, let record) = subject.place else {
            return rest.isEmpty ? found : fail(SupposingMessages.endsEarlier(path))
        }
        return walk(.record(record), facts[name])
    }

    private mutating func walk(_ root: ValueType, _ start: DocumentNode?) -> [SupposedFacts.Step]? {
        var (type, node) = (root, start)
        while let sign = rest.first {
            while case .optional(let wrapped) = type { type = wrapped }
            switch (sign, type) {
            case (UInt8(ascii: "."), .record(let record)):
                guard let field = field(record) else { return nil }
                found.append(.key(field.name))
                (type, node) = (field.type, node.flatMap { $0[field.name] })
            case (UInt8(ascii: "["), .list(let element)):
                guard let item = item(of: element, in: node) else { return nil }
                (type, node) = (element, item)
            case (UInt8(ascii: "."), .map(_, let value)):
                rest = rest.dropFirst()
                let key = String(decoding: rest, as: UTF8.self)
                rest = rest.dropFirst(rest.count)
                guard !key.isEmpty else { return fail(SupposingMessages.endsEarlier(path)) }
                found.append(.key(key))
                (type, node) = (value, node.flatMap { $0[key] })
            default: return fail(SupposingMessages.endsEarlier(path))
            }
        }
        return found.count > 1 ? found : fail(SupposingMessages.tooShort(path))
    }

    private mutating func field(_ record: String) -> Vocabulary.Field? {
        rest = rest.dropFirst()
        let name = name()
        if let field = rulebook.checked.vocabulary.field(record, name) { return field }
        let known = rulebook.checked.vocabulary.records.first { $0.name == record }?.fields.map(\.name) ?? []
        mistakes.add(SupposingMessages.noField(path, record, name, known))
        return nil
    }

    /// The element that the key or number in brackets names, behind `known` where a list is written so.
    private mutating func item(of element: ValueType, in node: DocumentNode?) -> DocumentNode? {
        rest = rest.dropFirst()
        let end = rest.firstIndex(of: UInt8(ascii: "]")) ?? rest.endIndex
        let key = String(decoding: rest[..<end], as: UTF8.self)
        rest = rest[end...].dropFirst()
        var list = node
        if list?.kind == .mapping {
            found.append(.key("known"))
            list = list?["known"]
        }
        let items = list?.items ?? []
        var names = items.indices.map(String.init)
        if case .record(let record) = element,
            let field = rulebook.checked.vocabulary.records.first(where: { $0.name == record })?.key
        {
            names = items.map { $0[field]?.text ?? "" }
        }
        guard let index = names.firstIndex(where: { $0.utf8.elementsEqual(key.utf8) }) else {
            mistakes.add(SupposingMessages.noElement(path, key, names.filter { !$0.isEmpty }))
            return nil
        }
        found.append(.item(index))
        return items[index]
    }

    /// The name at the beginning of the rest, up to a point or bracket.
    private mutating func name() -> String {
        let end = rest.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private mutating func fail(_ mistake: Diagnostic) -> [SupposedFacts.Step]? {
        mistakes.add(mistake)
        return nil
    }
}
