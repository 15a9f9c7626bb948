import API
import Commands
import Diagnostics
import TestSupport
import Testing

@Suite struct FactsFileTests {
    private let look = Look(language: .en)

    private func file(_ text: String, name: String = "facts.yaml") throws -> FactsFile {
        try FactsFile(SourceText(name: name, bytes: Array(text.utf8)), look)
    }

    private let yaml = """
        client:
          incone: 100
          income: -5
          "a/b~c": {x: 1}
          parts:
            - {id: p, form: hoem}
        """

    @Test(arguments: [
        ("/facts/client/incone", "facts.unknown-field", "2:3"),
        ("/facts/client/income", "facts.out-of-range", "3:11"),
        ("/facts/client/parts/0/form", "facts.unknown-code", "6:21"),
        ("/facts/client/parts/0", "facts.missing", "5:3"),
        ("/facts/client/a~1b~0c/x", "facts.type", "4:16"), ("/facts/client", "facts.type", "1:1"),
        ("/facts/client/none/deeper", "facts.missing", "1:1"), ("/facts", "facts.missing", "1:1"),
    ])
    func whatTheDaemonFoundIsShownInTheFile(_ pointer: String, _ code: String, _ place: String) throws {
        let facts = try file(yaml)
        var problem = Problem(.invalidFacts, .en)
        problem.errors = [ProblemDetail(code, Phrase(ru: "плохо", en: "wrong"), .en, pointer: pointer)]
        let found = try #require(facts.diagnostics(for: problem).all.first)
        let span = try #require(found.span)
        let position = DiagnosticRenderer(facts.texts, language: .en).position(of: span)
        #expect(position == "facts.yaml:\(place)")
        #expect(found.pointer == nil)
    }

    @Test func aMistakeIsRenderedWithItsLine() throws {
        let facts = try file(yaml)
        var problem = Problem(.invalidFacts, .en)
        let help = Phrase(ru: "", en: "did you mean `income`?")
        problem.errors = [
            ProblemDetail(
                "facts.unknown-field", Phrase(ru: "", en: "`client` has no field `incone`"), .en,
                pointer: "/facts/client/incone", help: help)
        ]
        let failure = CommandFailure(.problem(problem), socket: "s", facts: facts, look)
        #expect(failure.status == .data)
        #expect(
            failure.text == """
                facts.yaml:2:3: error[facts.unknown-field]: `client` has no field `incone`
                    2 |   incone: ***
                      |   ^^^^^^ help: did you mean `income`?

                """)
    }

    @Test func whatIsNotInTheFileKeepsItsPointer() throws {
        let facts = try file(yaml)
        var problem = Problem(.invalid, .en)
        problem.errors = [
            ProblemDetail("request.bad-value", Phrase(ru: "", en: "x"), .en, pointer: "/region")
        ]
        let found = try #require(facts.diagnostics(for: problem).all.first)
        #expect(found.span == nil)
        #expect(found.pointer == "/region")
    }

    @Test(arguments: [
        ("facts.yaml", "- 1\n", "facts.not-mapping"),
        ("facts.yaml", "a: 1\n---\nb: 2\n", "facts.not-one-document"),
        ("facts.yaml", "", "facts.not-one-document"), ("facts.yaml", "a: 1\na: 2\n", "yaml.duplicate-key"),
        ("facts.json", "{\"a\": 1,}", "json."), ("facts.json", "a: 1", "json."),
        ("<stdin>", "  {\"a\" 1}", "json."),
        ("facts.yaml", "a: [", "yaml.syntax"),
    ])
    func whatIsNoFactsIsRefused(_ name: String, _ text: String, _ code: String) {
        let failure = #expect(throws: CommandFailure.self) { try file(text, name: name) }
        #expect(failure?.status == .data)
        #expect(failure?.text.contains("[\(code)") == true, "\(failure?.text ?? "")")
    }

    @Test func aFileThatIsNotThereIsNoInput() {
        let folder = ScratchFolder()
        for path in [folder.path("none.yaml"), folder.path] {
            let failure = #expect(throws: CommandFailure.self) { try FactsFile(path: path, look) }
            #expect(failure?.status == .noInput)
        }
    }

    @Test(arguments: [
        (ClientError.notRunning, CommandFailure.Status.unavailable), (.notPermitted, .notPermitted),
        (.pathTooLong(bytes: 108), .configuration), (.timedOut, .unavailable), (.closed, .unavailable),
    ])
    func aDaemonThatCannotBeAskedIsOneLine(_ error: ClientError, _ status: CommandFailure.Status) {
        let failure = CommandFailure(.transport(error), socket: "/run/s", facts: nil, look)
        #expect(failure.status == status)
        #expect(failure.text.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        (ProblemCode.overloaded, CommandFailure.Status.unavailable), (.internal, .software),
        (.unknownRegion, .data),
        (.tooLarge, .data), (.unknownQuestion, .unavailable),
    ])
    func problemsHaveExitStatuses(_ code: ProblemCode, _ status: CommandFailure.Status) {
        #expect(CommandFailure(.problem(Problem(code, .en)), socket: "s", facts: nil, look).status == status)
    }
}
