import CEL
import Facts

/// Where a fact that an answer names stands in a document, and of what type it is.
struct FactAddress {
    /// The steps of a JSON pointer from the facts: names of fields, numbers of elements, keys of maps.
    var pointer: [String]
    /// The type of what is to be given there.
    var type: ValueType
    /// The field that the vocabulary declares; nil of a value that the caller passes.
    var field: Vocabulary.Field?
    /// The record that declares the field.
    var record = ""
    /// Whether it is an entry of the map that the field is.
    var isEntry = false

    /// Whether it lies in what another address names.
    func isInside(_ other: FactAddress) -> Bool {
        pointer.count > other.pointer.count && pointer.starts(with: other.pointer)
    }

    /// Finds a path; nil when it is no fact that can be given: a region, a parameter, an element that the document does
    /// not show.
    init?(_ path: String, of subjects: [Subject], _ vocabulary: Vocabulary, in facts: FactsDraft) {
        var rest = Substring(path)
        let root = Self.name(&rest)
        guard let subject = subjects.first(where: { $0.name == root }) else { return nil }
        pointer = [root]
        switch subject.place {
        case .root(_, let record): type = .record(record)
        case .input(_, let type, _): self.type = type
        case .row: return nil
        }
        while let sign = rest.first {
            while case .optional(let wrapped) = type { type = wrapped }
            switch (sign, type) {
            case (".", .record(let name)):
                rest = rest.dropFirst()
                guard enter(Self.name(&rest), of: name, vocabulary) else { return nil }
            case (".", .map(_, let value)):
                // The rest is the key: what a map holds has no parts.
                guard !rest.hasSuffix("…") else { return nil }
                pointer.append(String(rest.dropFirst()))
                (type, isEntry, rest) = (value, true, "")
            case ("[", .list(let element)):
                guard select(element, &rest, vocabulary, facts) else { return nil }
                type = element
            default: return nil
            }
        }
    }

    private mutating func enter(_ name: String, of record: String, _ vocabulary: Vocabulary) -> Bool {
        guard let field = vocabulary.field(record, name) else { return false }
        pointer.append(name)
        (type, self.field, self.record) = (field.type, field, record)
        return true
    }

    /// Finds the element that the document shows under a key or number; the longest key that fits is meant.
    private mutating func select(
        _ element: ValueType, _ rest: inout Substring, _ vocabulary: Vocabulary, _ facts: FactsDraft
    ) -> Bool {
        var list = facts[pointer: pointer]
        if case .fields? = list {
            pointer.append("known")
            list = facts[pointer: pointer]
        }
        guard case .list(let elements)? = list else { return false }
        var key: String?
        if case .record(let name) = element { key = vocabulary.records.first { $0.name == name }?.key }
        var found: (index: Int, name: String)?
        for (index, item) in elements.enumerated() {
            var name = String(index)
            if let key, case .scalar(let text)? = item[key], item[key] != .unknown { name = text }
            if Self.isSelected(name, rest), name.utf8.count > found?.name.utf8.count ?? -1 {
                found = (index, name)
            }
        }
        guard let found else { return false }
        pointer.append(String(found.index))
        let brackets = 2
        rest = Substring(rest.utf8.dropFirst(found.name.utf8.count + brackets))
        return true
    }

    /// Whether the rest of a path begins with a key or number in brackets.
    private static func isSelected(_ name: String, _ rest: Substring) -> Bool {
        let inner = rest.utf8.dropFirst()
        return inner.starts(with: name.utf8) && inner.dropFirst(name.utf8.count).first == UInt8(ascii: "]")
    }

    /// The name at the beginning of the rest, up to a point or bracket.
    private static func name(_ rest: inout Substring) -> String {
        let end = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(rest[..<end])
    }
}
