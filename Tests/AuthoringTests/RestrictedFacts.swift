import CEL
import Facts
import Rules

/// Facts of which only some fields are told.
struct RestrictedFacts {
    private let vocabulary: Vocabulary
    private let roots: [String: String]
    private let facts: FactsDraft

    init(_ facts: FactsDraft, _ question: Question, _ vocabulary: Vocabulary) {
        self.facts = facts
        self.vocabulary = vocabulary
        var roots: [String: String] = [:]
        for subject in question.subjects {
            if case .root(_, let record) = subject.place { roots[subject.name] = record }
        }
        self.roots = roots
    }

    /// The facts of the fields alone; elements keep their keys, and what callers pass stays.
    func restricted(to fields: Set<String>) -> FactsDraft {
        guard case .fields(let subjects) = facts else { return facts }
        return .fields(
            subjects.map { subject in
                guard let record = roots[subject.name] else { return subject }
                return .init(name: subject.name, value: restricted(subject.value, record, to: fields))
            })
    }

    private func restricted(_ value: FactsDraft, _ record: String, to kept: Set<String>) -> FactsDraft {
        guard case .fields(let fields) = value else { return value }
        let key = vocabulary.records.first { $0.name == record }?.key
        return .fields(
            fields.compactMap { field in
                guard let type = vocabulary.field(record, field.name)?.type else { return nil }
                if let inner = type.record, case .fields = field.value {
                    return .init(name: field.name, value: restricted(field.value, inner, to: kept))
                }
                guard field.name == key || kept.contains("\(record).\(field.name)") else { return nil }
                guard let inner = type.elements else { return field }
                return .init(name: field.name, value: restricted(elements: field.value, inner, to: kept))
            })
    }

    private func restricted(elements: FactsDraft, _ record: String, to kept: Set<String>) -> FactsDraft {
        switch elements {
        case .list(let elements): .list(elements.map { restricted($0, record, to: kept) })
        case .fields(let fields):
            // A list of which only a part is known.
            .fields(
                fields.map { .init(name: $0.name, value: restricted(elements: $0.value, record, to: kept)) })
        case .scalar, .none: elements
        }
    }
}

extension ValueType {
    /// The record that a value of the type is, if there is one.
    fileprivate var record: String? {
        switch self {
        case .record(let name): name
        case .optional(let wrapped): wrapped.record
        default: nil
        }
    }

    /// The record of the elements of a list.
    fileprivate var elements: String? {
        switch self {
        case .list(.record(let name)): name
        case .optional(let wrapped): wrapped.elements
        default: nil
        }
    }
}
