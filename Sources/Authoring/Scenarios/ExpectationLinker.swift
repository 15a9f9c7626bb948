import CEL
import Diagnostics
import Documents
import Facts
import Rules

/// Reads what a scenario expects by what its question can answer.
struct ExpectationLinker {
    /// The rulebook that is tested.
    let rulebook: CompiledRulebook
    /// The question.
    let question: Question
    /// Everything that was found.
    var diagnostics = Diagnostics()

    init(rulebook: CompiledRulebook, question: Question) {
        self.rulebook = rulebook
        self.question = question
    }

    /// What is expected; what cannot be is reported and left out.
    mutating func link(_ syntax: ExpectationSyntax) -> Expectation {
        var expectation = Expectation()
        expectation.value = syntax.value.flatMap { value($0) }
        expectation.by = syntax.by.flatMap { hit($0) }
        expectation.verdict = syntax.verdict.flatMap { verdict($0, syntax) }
        expectation.because = syntax.because.map { names in names.compactMap { because($0) } }
        expectation.missing = syntax.missing.map { paths in paths.map { missing($0) } }
        expectation.warnings = syntax.warnings.map { names in names.compactMap { warning($0) } }
        requireAgreement(syntax)
        if expectation.verdict == nil, syntax.value == nil, syntax.by == nil {
            if let because = expectation.because, !because.isEmpty { expectation.verdict = .refused }
            if let missing = expectation.missing, !missing.isEmpty { expectation.verdict = .undetermined }
        }
        return expectation
    }

    private mutating func value(_ entry: ExpectationSyntax.Entry) -> Value? {
        guard question.kind == .calculation else {
            diagnostics.add(AuthoringMessages.valueOfDecision(question.name, at: entry.key))
            return nil
        }
        let codeLists = rulebook.checked.vocabulary.codeLists.map { list in
            (name: list.name, codes: list.codes.map(\.code))
        }
        let reading = ExpectedValue(codeLists: codeLists)
        switch reading.read(entry.node, as: question.type) {
        case .success(let value): return value
        case .failure(let mistake):
            diagnostics.add(mistake.diagnostic)
            return nil
        }
    }

    private mutating func hit(_ name: Spanned<String>) -> String? {
        guard question.kind == .calculation else {
            diagnostics.add(AuthoringMessages.caseOfDecision(question.name, at: name.span))
            return nil
        }
        let cases = question.nodes.filter { $0.kind == .case }.map(\.id)
        guard !cases.isEmpty else {
            diagnostics.add(AuthoringMessages.noCases(question.name, at: name.span))
            return nil
        }
        if cases.contains(name.value) || name.value == Expectation.otherwise { return name.value }
        diagnostics.add(AuthoringMessages.unknownCase(name, cases))
        return nil
    }

    private mutating func verdict(_ word: Spanned<String>, _ syntax: ExpectationSyntax) -> Verdict? {
        guard let verdict = Verdict(rawValue: word.value) else { return nil }
        if question.kind == .calculation, verdict != .undetermined {
            diagnostics.add(AuthoringMessages.verdictOfCalculation(question.name, word))
            return nil
        }
        return verdict
    }

    private mutating func because(_ name: Spanned<String>) -> String? {
        guard question.kind == .decision else {
            diagnostics.add(AuthoringMessages.onlyOfDecision("because", question.name, at: name.span))
            return nil
        }
        let id = String(decoding: name.value.utf8.prefix { $0 != UInt8(ascii: "[") }, as: UTF8.self)
        let known = distinct(question.nodes.filter { !$0.isWarning && $0.kind != .element }.map(\.id))
        if known.contains(id) { return name.value }
        diagnostics.add(AuthoringMessages.unknownCondition(name, known))
        return nil
    }

    private mutating func warning(_ name: Spanned<String>) -> String? {
        let known = distinct(question.nodes.filter(\.isWarning).map(\.id))
        if known.contains(name.value) { return name.value }
        diagnostics.add(AuthoringMessages.unknownWarning(name, known, question.name))
        return nil
    }

    private mutating func missing(_ path: Spanned<String>) -> String {
        var check = FactPath(rulebook: rulebook, question: question)
        if let mistake = check.mistake(in: path) { diagnostics.add(mistake) }
        return path.value
    }

    /// Reports expectations of which no answer can meet all.
    private mutating func requireAgreement(_ syntax: ExpectationSyntax) {
        let verdict = syntax.verdict.flatMap { Verdict(rawValue: $0.value) }
        var settled: (name: String, span: SourceSpan)?
        if let value = syntax.value { settled = ("is", value.key) }
        if settled == nil, let by = syntax.by { settled = ("by", by.span) }
        if let settled, let word = syntax.verdict, verdict == .undetermined {
            diagnostics.add(
                AuthoringMessages.contradiction(settled.name, "verdict: \(word.value)", at: word.span))
        }
        if let path = syntax.missing?.first {
            if let settled {
                diagnostics.add(AuthoringMessages.contradiction(settled.name, "missing", at: path.span))
            } else if let word = syntax.verdict, verdict != .undetermined {
                let said = "verdict: \(word.value)"
                diagnostics.add(AuthoringMessages.contradiction(said, "missing", at: path.span))
            }
        }
        guard let leaf = syntax.because?.first else { return }
        if let word = syntax.verdict, verdict != .refused {
            diagnostics.add(
                AuthoringMessages.contradiction("verdict: \(word.value)", "because", at: leaf.span))
        } else if let path = syntax.missing?.first {
            diagnostics.add(AuthoringMessages.contradiction("because", "missing", at: path.span))
        }
    }

    private func distinct(_ names: [String]) -> [String] {
        var result: [String] = []
        for name in names where !result.contains(name) { result.append(name) }
        return result
    }
}
