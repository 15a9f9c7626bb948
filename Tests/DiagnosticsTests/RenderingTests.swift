import Diagnostics
import TestSupport
import Testing

@Suite struct RenderingTests {
    private func render(
        _ marked: String, _ language: Language = .en, colour: Bool = false, help: Phrase? = nil
    ) -> String {
        let text = MarkedText(marked)
        var texts = SourceTexts()
        let source = texts.add(text.source(name: "rules/housing.yaml"))
        let range = text.range("1️⃣"..<"2️⃣")
        let span = SourceSpan(source: source, start: Int32(range.lowerBound), end: Int32(range.upperBound))
        let message = Phrase(ru: "у `client` нет поля `incone`", en: "`client` has no field `incone`")
        return DiagnosticRenderer(texts, language: language, colour: colour)
            .render(Diagnostic(relaying: "cel.unknown-field", message, at: span, help: help))
    }

    private let help = Phrase(ru: "возможно, вы имели в виду `income`?", en: "did you mean `income`?")

    @Test func showsTheLine() {
        let text = String(repeating: "\n", count: 13) + "    when: client.1️⃣incone2️⃣ < programme.limit\nnext"
        #expect(
            render(text, help: help) == """
                rules/housing.yaml:14:18: error[cel.unknown-field]: `client` has no field `incone`
                   14 |     when: client.incone < programme.limit
                      |                  ^^^^^^ help: did you mean `income`?

                """)
        #expect(
            render(text, .ru, help: help) == """
                rules/housing.yaml:14:18: ошибка[cel.unknown-field]: у `client` нет поля `incone`
                   14 |     when: client.incone < programme.limit
                      |                  ^^^^^^ подсказка: возможно, вы имели в виду `income`?

                """)
    }

    @Test(arguments: [
        ("\ta:\t1️⃣x2️⃣", "    1 |     a:  x", "      |         ^"),
        ("имя: 1️⃣да2️⃣", "    1 | имя: да", "      |      ^^"),
        ("漢字 1️⃣漢2️⃣", "    1 | 漢字 漢", "      |      ^^"),
        ("е\u{301} 1️⃣x2️⃣", "    1 | е\u{301} x", "      |   ^"),
        ("a\u{1B}[31m1️⃣b2️⃣", "    1 | a\u{FFFD}[31mb", "      |       ^"),
        ("a: 1️⃣b\nc2️⃣", "    1 | a: b", "      |    ^"),
        ("a:1️⃣2️⃣", "    1 | a:", "      |   ^"),
        ("a\n1️⃣2️⃣", "    2 |", "      | ^"),
        ("a 1️⃣b2️⃣\r\nc", "    1 | a b", "      |   ^"),
    ])
    func placesCarets(marked: String, line: String, carets: String) {
        let lines = render(marked).split(separator: "\n").map(String.init)
        #expect(Array(lines.dropFirst()) == [line, carets])
    }

    @Test func windowsLongLines() {
        let long = String(repeating: "ж", count: 5000)
        let lines = render(long + "1️⃣x2️⃣" + long).split(separator: "\n")
        #expect(lines[1].unicodeScalars.count == "    1 | ".count + 102)
        #expect(lines[1].hasPrefix("    1 | …ж") && lines[1].hasSuffix("ж…"))
        let line = Array(lines[1].unicodeScalars)
        let caret = Array(lines[2].unicodeScalars).firstIndex(of: "^")
        #expect(line.firstIndex(of: "x") == caret)
    }

    @Test func coloursOnlyWhenAsked() {
        #expect(!render("1️⃣a2️⃣", help: help).contains("\u{1B}"))
        #expect(render("1️⃣a2️⃣", colour: true, help: help).contains("\u{1B}[1;31m^\u{1B}[0m"))
    }

    @Test func quotesNothingWhenAsked() {
        var texts = SourceTexts()
        let source = texts.add(SourceText(name: "a.json", bytes: Array("{\"a\": 1}".utf8)))
        let diagnostic = Diagnostic(
            relaying: "x", Phrase(ru: "так", en: "so"), at: SourceSpan(source: source, start: 6, end: 7),
            help: help)
        let renderer = DiagnosticRenderer(texts, language: .en, showsLines: false)
        #expect(renderer.render(diagnostic) == "a.json:1:7: error[x]: so\n  help: did you mean `income`?\n")
    }

    @Test func sumsUp() {
        var texts = SourceTexts()
        _ = texts.add(SourceText(name: "a.yaml", bytes: Array("a\nb\n".utf8)))
        var diagnostics = Diagnostics()
        for index in 0..<103 {
            diagnostics.add(
                Diagnostic(
                    relaying: "x.\(index)", Phrase(ru: "так", en: "so"),
                    severity: index == 0 ? .finding : .error))
            diagnostics.add(Diagnostic(relaying: "x.0", Phrase(ru: "так", en: "so"), severity: .finding))
        }
        let lines = DiagnosticRenderer(texts, language: .en).render(diagnostics).split(separator: "\n")
        #expect(lines.count == 102)
        #expect(lines[0] == "a.yaml: finding[x.0]: so")
        #expect(lines[100...] == ["3 more not shown", "errors: 102, findings: 1"])
    }

    @Test func showsNotes() {
        let text = MarkedText("1️⃣a2️⃣: 1\n3️⃣a4️⃣: 2\n")
        func span(_ markers: Range<String>) -> SourceSpan {
            let range = text.range(markers)
            return SourceSpan(source: 0, start: Int32(range.lowerBound), end: Int32(range.upperBound))
        }
        var texts = SourceTexts()
        _ = texts.add(text.source(name: "a.yaml"))
        let note = Diagnostic.Note(Phrase(ru: "впервые здесь", en: "first here"), span("1️⃣"..<"2️⃣"))
        let diagnostic = Diagnostic(
            relaying: "yaml.duplicate-key", Phrase(ru: "повтор", en: "repeated"), at: span("3️⃣"..<"4️⃣"),
            notes: [note])
        #expect(
            DiagnosticRenderer(texts, language: .en).render(diagnostic) == """
                a.yaml:2:1: error[yaml.duplicate-key]: repeated
                    2 | a: 2
                      | ^
                a.yaml:1:1: note: first here
                    1 | a: 1
                      | ^

                """)
    }
}
