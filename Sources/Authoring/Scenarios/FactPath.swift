import CEL
import Diagnostics
import Facts
import Rules

/// Checks the path of a missing fact against the vocabulary: `client.household[a].incomes[wage].amounts.2024-08`.
///
/// Only names can be wrong; the keys of elements and of maps depend on the facts. A path that cannot be of this question
/// would make a scenario fail for ever, and a slip of the finger be looked for in the rules.
struct FactPath {
    private let rulebook: CompiledRulebook
    private let question: Question
    private var rest: Substring.UTF8View = "".utf8[...]

    init(rulebook: CompiledRulebook, question: Question) {
        self.rulebook = rulebook
        self.question = question
    }

    /// What is wrong with a path; nil when it can be.
    mutating func mistake(in path: Spanned<String>) -> Diagnostic? {
        if path.value.utf8.starts(with: "region:".utf8) {
            let code = Spanned(String(path.value.dropFirst(7)), path.span)
            return rulebook.isRegion(code.value)
                ? nil : AuthoringMessages.unknownRegion(code, rulebook.regionCodes)
        }
        rest = path.value.utf8[...]
        let root = name()
        if root == "param" {
            let parameters = rulebook.checked.rulebook.root.parameters.map(\.name.value)
            let parameter = afterPoint()
            return parameters.contains(parameter)
                ? nil : AuthoringMessages.unknownParameter(Spanned(parameter, path.span), parameters)
        }
        let subjects = question.subjects.map(\.name)
        guard let subject = question.subjects.first(where: { $0.name == root }) else {
            return AuthoringMessages.unknownSubject(Spanned(root, path.span), subjects)
        }
        switch subject.place {
        case .root(_, let record): return walk(.record(record), path.span)
        case .row, .input: return nil
        }
    }

    private mutating func walk(_ root: ValueType, _ span: SourceSpan) -> Diagnostic? {
        var type = root
        while let sign = rest.first {
            while case .optional(let wrapped) = type { type = wrapped }
            switch (sign, type) {
            case (UInt8(ascii: "."), .record(let record)):
                let name = afterPoint()
                guard let field = rulebook.checked.vocabulary.field(record, name) else {
                    let known =
                        rulebook.checked.vocabulary.records.first { $0.name == record }?.fields.map(\.name)
                    return AuthoringMessages.unknownField(Spanned(name, span), record, known ?? [])
                }
                type = field.type
            case (UInt8(ascii: "["), .list(let element)):
                guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else {
                    return AuthoringMessages.brokenPath(span)
                }
                rest = rest[rest.index(after: end)...]
                type = element
            case (UInt8(ascii: "."), .map), (UInt8(ascii: "["), .map): return nil
            default: return AuthoringMessages.brokenPath(span)
            }
        }
        return nil
    }

    /// The name at the beginning of the rest, up to a point or bracket.
    private mutating func name() -> String {
        let end = rest.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private mutating func afterPoint() -> String {
        rest = rest.dropFirst()
        return name()
    }
}
