import Diagnostics
import Documents
import TestSupport
import Testing

/// What people read about broken documents, whole.
@Suite struct RenderedFaultsTests {
    @Test(arguments: Language.allCases)
    func yaml(language: Language) throws {
        let bytes = try #require(Files.read(Files.path("Cases/faults.yaml")))
        var texts = SourceTexts()
        let text = SourceText(name: "rules/faults.yaml", bytes: bytes)
        let read = YAML.read(text, source: texts.add(text))
        let rendered = DiagnosticRenderer(texts, language: language).render(read.diagnostics)
        expectGolden(rendered, at: "Cases/faults.yaml.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func jsonLines(language: Language) throws {
        let bytes = try #require(Files.read(Files.path("Cases/faults.json")))
        var texts = SourceTexts()
        let source = texts.add(SourceText(name: "facts/faults.json", bytes: bytes))
        let read = JSONLines.read(bytes, source: source)
        let rendered = DiagnosticRenderer(texts, language: language).render(read.diagnostics)
        expectGolden(rendered, at: "Cases/faults.json.\(language.rawValue).txt")
    }
}
