import CEL
import Diagnostics
import Documents
import Rules

/// Finds what scenarios name and reads their facts; every mistake is reported at its place.
struct ScenarioLinker {
    /// The rulebook that is tested.
    let rulebook: CompiledRulebook
    /// Everything that was found.
    var diagnostics = Diagnostics()

    /// One way to ask a scenario: itself, or a row.
    private struct Variation {
        var row: Spanned<String>?
        var region: Spanned<String>?
        var day: CivilDate?
        var given: DocumentNode?
        var expect: ExpectationSyntax?
        var span: SourceSpan
    }

    /// The scenario with those of its cases that could be linked.
    mutating func link(_ syntax: ScenarioSyntax) -> Scenario {
        let acts = rulebook.checked.rulebook.laws.map(\.name.value)
        for act in (syntax.law + syntax.rows.flatMap(\.law)).map(\.act)
        where !acts.contains(where: { $0.utf8.elementsEqual(act.value.utf8) }) {
            diagnostics.add(AuthoringMessages.unknownLaw(act, acts))
        }
        var variations: [Variation] = []
        if syntax.expect != nil {
            variations.append(
                Variation(
                    region: syntax.region, day: syntax.on?.value, expect: syntax.expect,
                    span: syntax.name.span))
        }
        variations += syntax.rows.map { row in
            Variation(
                row: row.id, region: row.region ?? syntax.region, day: (row.on ?? syntax.on)?.value,
                given: row.given, expect: row.expect ?? syntax.expect, span: row.id.span)
        }
        return Scenario(
            name: syntax.name.value, span: syntax.name.span,
            cases: variations.compactMap { link($0, of: syntax) })
    }

    private mutating func link(_ variation: Variation, of syntax: ScenarioSyntax) -> ScenarioCase? {
        let root = rulebook.checked.rulebook.root.code
        let region = variation.region?.value ?? root
        guard let compiled = rulebook.region(region) else {
            if let name = variation.region {
                diagnostics.add(AuthoringMessages.unknownRegion(name, rulebook.regionCodes))
            }
            return nil
        }
        guard let question = question(syntax.ask, compiled) else { return nil }
        let document = GivenOverlay.merge(syntax.given, under: variation.given, at: variation.span)
        let facts = read(document, question, at: variation.span)
        guard let expect = variation.expect, let day = variation.day else { return nil }
        var linker = ExpectationLinker(rulebook: rulebook, question: question)
        let expectation = linker.link(expect)
        diagnostics.add(linker.diagnostics)
        guard let facts else { return nil }
        return ScenarioCase(
            row: variation.row?.value, span: variation.span, question: question, region: region, day: day,
            document: document, facts: facts, expectation: expectation)
    }

    private mutating func question(_ ask: Spanned<String>, _ region: CompiledRegion) -> Question? {
        if let question = region.questions[ask.value] { return question }
        let checked = rulebook.checked
        if let derive = checked.derives.first(where: { $0.linked.name.value == ask.value }) {
            diagnostics.add(AuthoringMessages.notAskable(ask, derive.type))
        } else if checked.matchings.contains(where: { $0.linked.name.value == ask.value }) {
            diagnostics.add(AuthoringMessages.matchingAsked(ask))
        } else {
            diagnostics.add(AuthoringMessages.unknownQuestion(ask, rulebook.questionNames))
        }
        return nil
    }

    /// The facts, read for the subjects of the question; nil after a report.
    private mutating func read(
        _ document: DocumentNode, _ question: Question, at span: SourceSpan
    ) -> GivenFacts? {
        var found = Diagnostics()
        let facts = rulebook.read(
            document, for: question.subjects, over: rulebook.symbols, into: &found)
        for diagnostic in found.all {
            var diagnostic = diagnostic
            diagnostic.pointer = nil
            diagnostic.span = diagnostic.span ?? span
            diagnostics.add(diagnostic)
        }
        return facts
    }
}

extension CompiledRulebook {
    /// The names of everything that a scenario can ask, in the order of the source.
    var questionNames: [String] {
        let root = checked.rulebook.root
        let derived = checked.derives.map(\.linked.name.value)
        let names = root.decisions.names + root.calculations.names + derived
        return names.filter { regions.first?.questions[$0] != nil }
    }
}
