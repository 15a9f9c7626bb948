import Authoring
import CEL
import Diagnostics
import Documents
import Rules
import TestSupport
import Testing

/// The rulebook that the examples of the reference make up: it loads, its scenarios pass and see everything.
///
/// Both pages have the same examples, which another test sees to; they are loaded once.
@Suite struct ReferenceRulebookTests {
    private static let loading = load(ReferencePage.all[0].files)

    /// What is said about the mistakes, by the places of the blocks that show it.
    private static let answers = ReferencePage.all[0].mistakes.map { file, place in
        (place: place, name: file.name, loading: load(ReferencePage.all[0].files + [file]))
    }

    private static func load(_ files: [SourceText]) -> ScenarioSuite.Loading {
        ScenarioSuite.load(RulebookLoading.load(texts: files, below: ReferencePage.folder + "/"))
    }

    private func suite() throws -> ScenarioSuite {
        let found = DiagnosticRenderer(Self.loading.texts, language: .en).render(Self.loading.diagnostics)
        let suite = Self.loading.suite
        return try #require(suite, "\(found)")
    }

    @Test(arguments: ReferencePage.all) func nothingIsFoundThatThePageDoesNotShow(_ page: ReferencePage) {
        let shown = page.page.blocks.filter { $0.info == "console" }.map(\.text).joined()
        for found in Self.loading.diagnostics.all {
            let isShown = found.severity == .finding && shown.contains("[\(found.code)]")
            #expect(isShown, "\(found.code)")
        }
    }

    @Test func everyScenarioPassesAndEverythingIsSeen() throws {
        let suite = try suite()
        let run = ScenarioRun(suite)
        let places = SourcePlaces(Self.loading.texts)
        for item in run.scenarios.flatMap(\.cases) {
            #expect(item.differences == [], "\(places[item.span].text)")
        }
        let coverage = Coverage(of: suite.rulebook, region: nil, seen: run.seen)
        #expect(coverage.possible > 50)
        #expect(coverage.incomplete.map { "\($0.name): \($0.unseen.names)" } == [])
    }

    @Test(arguments: ReferencePage.all) func mistakesAreAnsweredAsThePageSays(_ page: ReferencePage) {
        var blocks: [Int: String] = [:]
        for (place, name, loading) in Self.answers {
            #expect(loading.diagnostics.hasErrors, "\(name)")
            var mistakes = Diagnostics()
            for found in loading.diagnostics.all where found.severity == .error { mistakes.add(found) }
            blocks[place] = DiagnosticRenderer(loading.texts, language: page.language).render(mistakes)
        }
        #expect(blocks.count >= 10)
        expectGolden(page.page.replacing(blocks), at: page.path)
    }

    @Test func expressionsAreTrue() throws {
        let compiler = try #require(FormulaCompiler(try suite().rulebook, region: "RU"))
        let day = try #require(CivilDate("2025-03-15"))
        let page = ReferencePage.all[0]
        let facts = try #require(page.files.first { $0.name.hasSuffix("samples/reader.yaml") })
        #expect(page.expressions.count > 15)
        for expression in page.expressions {
            var texts = SourceTexts()
            var diagnostics = Diagnostics()
            let source = texts.add(SourceText(name: "<expression>", bytes: Array(expression.utf8)))
            let (documents, _) = YAML.read(facts, source: texts.add(facts))
            let formula = compiler.formula(
                expression, origin: TextOrigin(source: source, start: 0, count: expression.utf8.count),
                into: &diagnostics)
            let root = try #require(documents.first).root
            let given = formula?.read(root, into: &diagnostics)
            let found = DiagnosticRenderer(texts, language: .en).render(diagnostics)
            let answers = try #require(formula, "\(found)")
                .evaluate(try #require(given, "\(found)"), on: day, into: &diagnostics)
            #expect(answers.map(\.outcome) == [.value(.bool(true))], "\(expression)")
        }
    }
}
