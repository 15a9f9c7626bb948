import CEL
import Diagnostics
import Documents

@testable import Rules

/// A document of facts that remedies change by its text, without the engine's way to change facts.
struct EditedDocument {
    private indirect enum Node {
        case fields([(name: String, value: Node)])
        case items([Node])
        case text(String)
        case none
    }

    private var root: Node
    private let rulebook: CompiledRulebook
    private let subjects: [Rules.Subject]

    init(_ document: DocumentNode, of rulebook: CompiledRulebook, about subjects: [Rules.Subject]) {
        root = Self.node(document)
        self.rulebook = rulebook
        self.subjects = subjects
    }

    private static func node(_ document: DocumentNode) -> Node {
        switch document.kind {
        case .mapping: .fields(document.entries.map { ($0.key.text, node($0.value)) })
        case .sequence: .items(document.items.map(node))
        case .null, .absent: .none
        case .text, .plain: .text(document.text)
        }
    }

    /// Carries out a change of facts; acts and days are no facts.
    mutating func apply(_ change: RemedyChange) {
        switch change.kind {
        case .act, .wait: break
        case .fact(let fact, _, let value): set(fact.path, value.map { .text($0.text) } ?? .none)
        case .member(let fact, let value, let isAdded):
            update(fact.path) { node in
                var items: [Node] = []
                if case .items(let known) = node { items = known }
                items.removeAll { if case .text(let text) = $0 { text == value.text } else { false } }
                return .items(isAdded ? items + [.text(value.text)] : items)
            }
        case .dropped(let fact): update(fact.path) { _ in nil }
        case .added(let fact, let facts):
            let (list, key) = Self.split(fact.path)
            let name = keyField(of: fact) ?? "id"
            update(list) { node in
                var items: [Node] = []
                if case .items(let known) = node { items = known }
                return .items(items + [.fields([(name, .text(key))])])
            }
            for fact in facts { set(fact.fact.path, fact.value.map { .text($0.text) } ?? .none) }
        }
    }

    private static func split(_ path: String) -> (list: String, key: String) {
        let open = path.lastIndex(of: "[") ?? path.startIndex
        return (String(path[..<open]), String(path[path.index(after: open)...].dropLast()))
    }

    private func keyField(of fact: RemedyFact) -> String? {
        guard case .list(.record(let record)) = fact.type.bare else { return nil }
        return rulebook.checked.schema.records[record]?.key
    }

    // MARK: Paths

    private enum Step {
        case field(String)
        case element(String)
    }

    private static func steps(_ path: String) -> [Step] {
        var steps: [Step] = []
        var rest = path[...]
        while let first = rest.first {
            if first == "[" {
                let key = rest.dropFirst().prefix { $0 != "]" }
                steps.append(.element(String(key)))
                rest = rest.dropFirst(key.count + 2)
            } else {
                rest = first == "." ? rest.dropFirst() : rest
                let name = rest.prefix { $0 != "." && $0 != "[" }
                steps.append(.field(String(name)))
                rest = rest.dropFirst(name.count)
            }
        }
        return steps
    }

    private mutating func set(_ path: String, _ value: Node) { update(path) { _ in value } }

    private mutating func update(_ path: String, _ change: (Node?) -> Node?) {
        root = updated(root, Self.steps(path)[...], nil, change) ?? .none
    }

    private func updated(
        _ node: Node?, _ steps: ArraySlice<Step>, _ record: String?, _ change: (Node?) -> Node?
    ) -> Node? {
        guard let step = steps.first else { return change(node) }
        let rest = steps.dropFirst()
        switch step {
        case .field(let name):
            var fields: [(name: String, value: Node)] = []
            if case .fields(let known)? = node { fields = known }
            let place = fields.firstIndex { $0.name == name }
            let type = record.flatMap { rulebook.checked.schema.records[$0]?.field(name)?.type }
            let inner = record == nil ? self.record(ofSubject: name) : type.flatMap(Self.record)
            let value = updated(place.map { fields[$0].value }, rest, inner, change)
            if let place { fields.remove(at: place) }
            if let value { fields.insert((name, value), at: place ?? fields.count) }
            return .fields(fields)
        case .element(let key):
            var items: [Node] = []
            if case .items(let known)? = node { items = known }
            let name = record.flatMap { rulebook.checked.schema.records[$0]?.key }
            let place =
                items.firstIndex { item in
                    guard case .fields(let fields) = item else { return false }
                    return fields.contains { field in
                        if case .text(let text) = field.value {
                            field.name == name && text == key
                        } else {
                            false
                        }
                    }
                } ?? (name == nil ? Int(key) : nil)
            guard let place else { return node }
            let value = updated(items[place], rest, record, change)
            items.remove(at: place)
            if let value { items.insert(value, at: place) }
            return .items(items)
        }
    }

    private func record(ofSubject name: String) -> String? {
        for subject in subjects where subject.name == name {
            if case .root(_, let record) = subject.place { return record }
        }
        return nil
    }

    private static func record(_ type: ValueType) -> String? {
        switch type.bare {
        case .record(let name), .list(.record(let name)): name
        default: nil
        }
    }

    // MARK: Text

    /// The document in the flow style of YAML.
    var text: String { Self.text(root) }

    private static func text(_ node: Node) -> String {
        switch node {
        case .fields(let fields):
            "{" + fields.map { "\"\($0.name)\": \(text($0.value))" }.joined(separator: ", ") + "}"
        case .items(let items): "[" + items.map(text).joined(separator: ", ") + "]"
        case .text(let text):
            "\""
                + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
                    "\n", with: "\\n")
                + "\""
        case .none: "null"
        }
    }
}
