package import CEL
package import Diagnostics
package import Documents
import Facts

/// The facts of one request, read for the subjects of a question.
package struct GivenFacts: Sendable {
    /// What stands for a subject.
    package enum Subject: Sendable {
        /// A root.
        case frame(Frame)
        /// The key of an element.
        case key(Int64)
        /// A code or value.
        case word(Int64)
        /// Not given: each element or code is asked, a value is unknown.
        case open

        /// Whether it names an element.
        var isKey: Bool {
            if case .key = self { true } else { false }
        }
    }

    /// By subject, in the order of the question.
    package var subjects: [Subject]
    /// The texts of all of them.
    package var symbols: SymbolTable

    package init(subjects: [Subject], symbols: SymbolTable) {
        self.subjects = subjects
        self.symbols = symbols
    }
}

extension CompiledRulebook {
    /// Reads the facts of a request for the subjects of a question; nil when they are not valid.
    ///
    /// Subjects of other questions may stand beside them; what no question is about is a mistake.
    package func read(
        _ facts: DocumentNode, for subjects: [Rules.Subject], over base: SymbolTable,
        skipping skipped: Set<String> = [],
        into diagnostics: inout Diagnostics
    ) -> GivenFacts? {
        let symbols = SymbolTable(over: base)
        var found = Diagnostics()
        guard facts.kind == .mapping else {
            diagnostics.add(GivingMessages.notAMapping(at: facts))
            return nil
        }
        unknownSubjects(facts, &found)
        let asked = subjects.map(\.name).filter { !skipped.contains($0) }
        if let first = facts.entries.first?.key, !found.hasErrors,
            !facts.entries.contains(where: { entry in
                asked.contains { $0.utf8.elementsEqual(entry.key.bytes) }
            })
        {
            found.add(GivingMessages.otherSubject(first, asked))
        }
        let given = subjects.map { subject -> GivenFacts.Subject in
            guard !skipped.contains(subject.name) else { return .open }
            return self.read(facts[subject.name], subject, symbols, &found)
        }
        diagnostics.add(found)
        return found.hasErrors ? nil : GivenFacts(subjects: given, symbols: symbols)
    }

    /// Reads facts that name nothing but subjects of some question, again and again; nil when they are not valid.
    func read(
        _ facts: FactsDraft, for subjects: [Rules.Subject], over base: SymbolTable
    ) -> GivenFacts? {
        let symbols = SymbolTable(over: base)
        let root = facts.document.root
        var found = Diagnostics()
        let given = subjects.map { read(root[$0.name], $0, symbols, &found) }
        return found.hasErrors ? nil : GivenFacts(subjects: given, symbols: symbols)
    }

    private func unknownSubjects(_ facts: DocumentNode, _ diagnostics: inout Diagnostics) {
        let names = subjectNames
        for (key, _) in facts.entries
        where !names.contains(where: { $0.utf8.elementsEqual(key.bytes) }) {
            diagnostics.add(GivingMessages.unknownSubject(key, names))
        }
    }

    /// The names of all subjects of all questions.
    package var subjectNames: [String] {
        var names: [String] = []
        let region = checked.regions[0]
        let subjects =
            region.decisions.flatMap(\.subjects) + region.calculations.flatMap(\.subjects)
            + checked.matchings.flatMap(\.subjects)
        for subject in subjects where !names.contains(subject.name) { names.append(subject.name) }
        for derive in checked.derives {
            let name = RegionCompiler.subjectName(of: derive.linked.record.value)
            if readers[derive.linked.record.value] != nil, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func read(
        _ node: DocumentNode?, _ subject: Rules.Subject, _ symbols: SymbolTable,
        _ diagnostics: inout Diagnostics
    ) -> GivenFacts.Subject {
        let isUnknown = node.map { $0.isScalar && $0.bytes.elementsEqual("unknown".utf8) } ?? true
        switch subject.place {
        case .root(_, let record):
            guard let reader = readers[record] else { return .open }
            guard let node, !isUnknown else { return .frame(Frame(layout: reader.layout, symbols: symbols)) }
            return reader.read(node, symbols: symbols, into: &diagnostics).map { .frame($0) } ?? .open
        case .row(_, let list):
            guard let node, !isUnknown else { return .open }
            return scalar(node, keyType(list), symbols, &diagnostics).map { .key($0) } ?? .open
        case .input(_, let type, _):
            guard let node, !isUnknown else { return .open }
            return scalar(node, type, symbols, &diagnostics).map { .word($0) } ?? .open
        }
    }

    private func keyType(_ list: CellPlace) -> ValueType {
        let shape = list.layout.shapes[list.child]
        return shape.keyColumn.map { shape.columns[$0].type } ?? .int
    }

    private func scalar(
        _ node: DocumentNode, _ type: ValueType, _ symbols: SymbolTable, _ diagnostics: inout Diagnostics
    ) -> Int64? {
        guard node.isScalar else {
            diagnostics.add(GivingMessages.notAScalar(node, type))
            return nil
        }
        let text = node.text
        switch type {
        case .code(let list):
            let codes = checked.vocabulary.codeLists.first { $0.name == list }?.codes.map(\.code) ?? []
            if codes.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { return symbols.symbol(text) }
            diagnostics.add(GivingMessages.unknownCode(node, list, codes))
            return nil
        case .string: return symbols.symbol(text)
        case .money, .decimal:
            if let value = Rational(decimal: text)?.scaled(by: FixedPoint.scale) { return value }
        case .int: if let value = Int64(text) { return value }
        case .date: if let date = CivilDate(text) { return Int64(date.dayNumber) }
        case .month: if let month = CivilMonth(text) { return Int64(month.index) }
        case .bool: if text == "true" || text == "false" { return text == "true" ? 1 : 0 }
        default: break
        }
        diagnostics.add(GivingMessages.notAScalar(node, type))
        return nil
    }
}

/// What is wrong with the facts of a request as a whole.
enum GivingMessages {
    static func notAMapping(at node: DocumentNode) -> Diagnostic {
        Diagnostic(
            FactsCode.type, Phrase(ru: "факты — это поля и значения", en: "facts are fields and values"),
            at: node.span,
            pointer: pointer(node),
            help: Phrase(
                ru: "напишите, например, `client:` и под ним поля",
                en: "write, for instance, `client:` and its fields below"))
    }

    static func unknownSubject(_ key: DocumentNode, _ known: [String]) -> Diagnostic {
        Diagnostic(
            RulesCode.unknownSubject,
            Phrase(
                ru: "ни один вопрос не спрашивает о `\(key.text)`", en: "no question is about `\(key.text)`"),
            at: key.span, pointer: pointer(key), help: NameSuggestion.help(for: key.text, among: known))
    }

    static func otherSubject(_ key: DocumentNode, _ asked: [String]) -> Diagnostic {
        let names = RulesMessages.listed(asked)
        return Diagnostic(
            RulesCode.noSubject,
            Phrase(
                ru: "вопрос о \(names), а факты — о `\(key.text)`",
                en: "the question is about \(names), the facts are about `\(key.text)`"), at: key.span,
            pointer: pointer(key))
    }

    static func notAScalar(_ node: DocumentNode, _ type: ValueType) -> Diagnostic {
        Diagnostic(
            FactsCode.type,
            Phrase(
                ru: "значение не читается как `\(type.name)`",
                en: "the value cannot be read as `\(type.name)`"),
            at: node.span, pointer: pointer(node))
    }

    static func unknownCode(_ node: DocumentNode, _ list: String, _ codes: [String]) -> Diagnostic {
        Diagnostic(
            FactsCode.unknownCode,
            Phrase(
                ru: "в справочнике `\(list)` нет такого кода", en: "the code list `\(list)` has no such code"),
            at: node.span, pointer: pointer(node),
            help: NameSuggestion.help(for: node.text, among: codes))
    }

    static func noSuchElement(_ subject: String) -> Diagnostic {
        Diagnostic(
            RulesCode.noSuchElement,
            Phrase(
                ru: "элемента, который назван в `\(subject)`, нет в списке",
                en: "the list has no element that `\(subject)` names"),
            pointer: "/facts/\(subject)")
    }

    private static func pointer(_ node: DocumentNode) -> String {
        JSON.pointer(to: node.index, in: node.document)
    }
}
