package import Documents

/// A document of facts that is being written: answers are put into it one by one.
///
/// It keeps the order of its fields, and says nothing about types: reading it against the vocabulary does.
package indirect enum FactsDraft: Sendable, Hashable {
    /// A scalar as it is written.
    case scalar(String)
    /// Known to have none.
    case none
    /// The elements of a list.
    case list([FactsDraft])
    /// The fields of a record, or the entries of a map.
    case fields([Field])

    /// A field of a record, or an entry of a map.
    package struct Field: Sendable, Hashable {
        /// The name, or the key.
        package var name: String
        /// What stands there.
        package var value: FactsDraft

        /// Creates a field.
        package init(name: String, value: FactsDraft) {
            self.name = name
            self.value = value
        }
    }

    /// A document that says nothing yet.
    package static let empty = FactsDraft.fields([])

    /// The word that says that a fact was asked for and nobody knows it.
    package static let unknown = FactsDraft.scalar("unknown")

    /// The contents of a node; what was left out counts as none.
    package init(_ node: DocumentNode) {
        self =
            switch node.kind {
            case .mapping: .fields(node.entries.map { Field(name: $0.key.text, value: FactsDraft($0.value)) })
            case .sequence: .list(node.items.map { FactsDraft($0) })
            case .text, .plain: .scalar(node.text)
            case .null, .absent: .none
            }
    }

    /// The field of this name, or the element of this number.
    package subscript(step: String) -> FactsDraft? {
        switch self {
        case .fields(let fields): fields.first { $0.name.utf8.elementsEqual(step.utf8) }?.value
        case .list(let elements):
            Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
        case .scalar, .none: nil
        }
    }

    /// What stands behind the steps of a pointer; nil when nothing does.
    package subscript(pointer pointer: some Sequence<String>) -> FactsDraft? {
        var draft = self
        for step in pointer {
            guard let next = draft[step] else { return nil }
            draft = next
        }
        return draft
    }

    /// Puts a value where the steps of a pointer lead, and makes the records on the way; nil takes it away.
    ///
    /// An element that a list does not have is not made: the list says how many it has.
    package mutating func set(_ value: FactsDraft?, at pointer: ArraySlice<String>) {
        guard let step = pointer.first else {
            if let value { self = value }
            return
        }
        if case .list(var elements) = self {
            guard let index = Int(step), elements.indices.contains(index) else { return }
            elements[index].set(value, at: pointer.dropFirst())
            self = .list(elements)
            return
        }
        var fields: [Field] = []
        if case .fields(let given) = self { fields = given }
        if let place = fields.firstIndex(where: { $0.name.utf8.elementsEqual(step.utf8) }) {
            if value == nil, pointer.count == 1 {
                fields.remove(at: place)
            } else {
                fields[place].value.set(value, at: pointer.dropFirst())
            }
        } else if value != nil {
            var inner = FactsDraft.empty
            inner.set(value, at: pointer.dropFirst())
            fields.append(Field(name: step, value: inner))
        }
        self = .fields(fields)
    }

    /// The same with a value at a pointer.
    package func setting(_ value: FactsDraft, at pointer: [String]) -> FactsDraft {
        var draft = self
        draft.set(value, at: pointer[...])
        return draft
    }

    /// Whether somebody said that the fact at a pointer, or what it is a part of, is not known.
    package func isUnknown(at pointer: [String]) -> Bool {
        var draft = self
        for step in pointer {
            guard let next = draft[step] else { return false }
            if next == .unknown { return true }
            draft = next
        }
        return false
    }
}
