import Authoring
import Commands
import Diagnostics
import Rules
import TestSupport
import Testing

/// Runs of scenarios as people see them.
@Suite struct ScenarioRenderingTests {
    private static let files = [
        (
            "rulebook.yaml",
            """
            rulebook: test
            region: RU
            languages: [ru, en]
            levels: [law]
            ---
            vocabulary: Client
            fields: {age: {type: int}, name: {type: string}}
            ---
            decision: fit
            about: {client: Client}
            all:
              - {id: adult, if: client.age >= 18}
              - {id: named, known: client.name}
            ---
            calculation: fee
            about: {client: Client, price: money}
            type: money
            cases: [{id: minor, if: client.age < 18, then: money(0)}]
            otherwise: price * 0.5
            """
        ),
        (
            "scenarios/all.yaml",
            """
            scenario: fit
            ask: fit
            on: 2025-03-15
            given: {client: {age: 30, name: N}}
            expect: {verdict: granted}
            rows:
              - {id: child, given: {client: {age: 3}}, expect: {verdict: refused, because: [adult, named]}}
              - {id: open, given: {client: {name: unknown}}, expect: {missing: [client.age]}}
            ---
            scenario: fee
            ask: fee
            on: 2025-03-15
            given: {price: 5, client: {age: 30}}
            expect: {is: 2.50, by: otherwise}
            rows: [{id: unknown, given: {client: {age: unknown}}}]
            """
        ),
    ]

    private func rendered(
        _ look: Look, minimum: Int?, _ form: TextForm = .terminal
    ) throws -> String {
        let texts = Self.files.map { SourceText(name: $0.0, bytes: Array($0.1.utf8)) }
        let loading = ScenarioSuite.load(RulebookLoading.load(texts: texts))
        let suite = try #require(loading.suite)
        let run = ScenarioRun(suite)
        let places = SourcePlaces(loading.texts)
        var rendering = AnswerRendering(look)
        rendering.add(run, places)
        rendering.add(Coverage(of: suite.rulebook, region: nil, seen: run.seen), places, minimum: minimum)
        return rendering.text(form)
    }

    @Test func inBothLanguages() throws {
        for language in Language.allCases {
            let text = try rendered(Look(language: language), minimum: nil)
            expectGolden(text, at: "Cases/scenarios.\(language.rawValue).txt")
        }
    }

    @Test func asADocument() throws {
        let text = try rendered(Look(language: .en), minimum: 90, .markdown)
        expectGolden(text, at: "Cases/markdown/scenarios.en.md")
    }

    @Test func inColours() throws {
        let text = try rendered(Look(language: .en, colour: true), minimum: 90)
        expectGolden(text, at: "Cases/scenarios.colour.txt")
    }
}
