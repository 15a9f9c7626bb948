import API
import Documents
import TestSupport
import Testing

/// Facts that cannot be used: each is said with its place, and the exit status is 65.
@Suite(.sharedDaemon) struct BadFactsTests {
    /// One document of facts.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var command = "assess"
        var file = "facts.yaml"
        var bytes: [UInt8]

        init(_ name: String, command: String = "assess", file: String = "facts.yaml", _ text: String) {
            (self.name, self.command, self.file, bytes) = (name, command, file, Array(text.utf8))
        }

        init(_ name: String, file: String = "facts.yaml", bytes: [UInt8]) {
            (self.name, self.file, self.bytes) = (name, file, bytes)
        }

        var testDescription: String { name }
    }

    private let daemon: RunningDaemon

    init() throws { daemon = try #require(RunningDaemon.shared) }

    static let notDocuments = [
        Case("not-yaml", "client:\n  pensioner: [true\n  has_work: no\n"),
        Case("tabs", "client:\n\tpensioner: true\n"),
        Case("not-json", file: "facts.json", "{\"client\": {\"pensioner\": true,}}\n"),
        Case("cut-off-json", file: "facts.json", "{\"client\": {\"pensioner\": tr"),
        Case("not-utf8-yaml", bytes: Array("client:\n  district: ".utf8) + [0xD0, 0x20, 0xFF, 0x0A]),
        Case(
            "not-utf8-json", file: "facts.json",
            bytes: Array("{\"client\": \"".utf8) + [0xC3, 0x28, 0x22, 0x7D]),
        Case("utf16", bytes: [0xFF, 0xFE] + "client: {}\n".utf8.flatMap { [$0, 0] }),
        Case("nul", bytes: Array("client:\n  district: \"a\0b\"\n".utf8)),
        Case("empty", ""), Case("empty-json", file: "facts.json", ""), Case("list", "- client\n"),
        Case("two-documents", "client: {}\n---\nclient: {}\n"),
        Case("byte-order-mark", file: "facts.json", "\u{FEFF}{\"client\": {}}"),
        Case("duplicate-key", "client:\n  pensioner: true\n  has_work: true\n  pensioner: false\n"),
        Case(
            "duplicate-key-json", file: "facts.json",
            "{\"client\": {\"pensioner\": true, \"pensioner\": false}}"),
        Case("alias", "a: &a [x]\nclient: {circumstances: *a}\n"),
        Case("deep-yaml", "client: " + String(repeating: "[", count: 65) + String(repeating: "]", count: 65)),
        Case(
            "deep-json", file: "facts.json",
            "{\"client\":" + String(repeating: "[", count: 65) + String(repeating: "]", count: 65) + "}"),
    ]

    static let notFacts = [
        Case("unknown-field", "client:\n  birth_dat: 1947-02-10\n"),
        Case("unknown-subject", "klient:\n  pensioner: true\n"),
        Case("unknown-code", "client:\n  circumstances: [self-care, self-cair]\n"),
        Case("wrong-type", "client:\n  pensioner: perhaps\n  circumstances: self-care\n  programme: [a]\n"),
        Case("no-such-date", "client:\n  birth_date: 1947-02-30\n  applied_on: 10.03.2025\n"),
        Case(
            "negative-income",
            """
            client:
              household:
                - id: a
                  incomes:
                    - kind: pension
                      amounts: {2024-02: 100.00, 2024-03: -100.00, 2024-13: 1.00}

            """),
        Case("null", "client:\n  pensioner: null\n"),
        Case("tag", "client:\n  pensioner: !!bool true\n"),
        Case("too-long", command: "check", "provider:\n  id: " + String(repeating: "й", count: 101) + "\n"),
        Case("wide-text", command: "check", "provider: {name: «Ёжик 界», kind: кооператив}\n"),
        Case(
            "everything-at-once", command: "check",
            """
            provider:
              kind: legal-entitty
              registered_on: 2021-02-29
              charter_activity: 1
              staff:
                - {id: w1, qualified: true}
                - {id: w1, qualified: yes!}
              services:
                - {service: T6.02, forms: [{form: semi, tariff: -1}, {form: home, tariff: 1,5}]}
              licenses: []

            """),
    ]

    @Test(arguments: notDocuments + notFacts) func said(_ one: Case) throws {
        let name = one.name + "." + one.file.split(separator: ".")[1]
        daemon.folder.write(one.bytes, to: name)
        var transcript = Transcript(in: daemon.folder)
        for language in ["ru", "en"] {
            let outcome = try daemon.run([one.command, name, "--on", "2025-03-15", "--lang", language])
            #expect(outcome.ending == .exited(65))
            #expect(outcome.output.isEmpty)
            transcript.add("reestr \(one.command) \(name) --lang \(language)", outcome)
        }
        expectGolden(transcript.text, at: "Cases/facts/\(one.name).txt")
    }

    /// Programs read on standard output what the socket would say; people read the same sentences as ever.
    @Test(arguments: notDocuments + notFacts) func saidToPrograms(_ one: Case) throws {
        let name = "programs-\(one.name)." + one.file.split(separator: ".")[1]
        daemon.folder.write(one.bytes, to: name)
        let arguments = [one.command, name, "--on", "2025-03-15", "--lang", "en"]
        let said = try daemon.run(arguments)
        let outcome = try daemon.run(arguments + ["--output", "json"])
        #expect(outcome.ending == .exited(65))
        #expect(outcome.errors == said.errors)
        let problem = try Problem(json: Array(outcome.output.utf8))
        #expect(problem.status == 422)
        #expect(problem.code == "facts.invalid")
        #expect(!problem.errors.isEmpty)
        for error in problem.errors {
            #expect(said.errors.contains("[\(error.code)]: \(error.message)"), "\(error.message)")
            #expect((error.pointer?.utf8.starts(with: "/facts".utf8) ?? false) || error.line != nil)
        }
        #expect(outcome.output.utf8.last == 0x0A)
    }

    @Test(arguments: ["json", "jsonl"]) func evalTellsProgramsToo(_ output: String) throws {
        daemon.folder.write("a: [", to: "eval-\(output).yaml")
        let outcome = try daemon.run(["eval", "1", "--facts", "eval-\(output).yaml", "--output", output])
        #expect(outcome.ending == .exited(65))
        #expect(try Problem(json: Array(outcome.output.utf8)).errors.map(\.code) == ["yaml.syntax"])
    }

    @Test func programsAreToldOfARegion() throws {
        daemon.folder.write("client: {}\n", to: "region.yaml")
        let outcome = try daemon.run(["match", "region.yaml", "--region", "RU-XZ", "--output", "json"])
        #expect(outcome.ending == .exited(65))
        #expect(try Problem(json: Array(outcome.output.utf8)).code == "region.unknown")
    }

    @Test func tooLarge() throws {
        let text =
            "client:\n  district: xa-north\n" + String(repeating: "# filler filler filler\n", count: 60_000)
        daemon.folder.write(text, to: "commented.yaml")
        #expect(try daemon.run(["assess", "commented.yaml"]).ending == .exited(0))
        let list = (0..<60_000).map { "\"provider-\($0)-of-many\"" }.joined(separator: ", ")
        daemon.folder.write("client: {chosen_providers: [\(list)]}\n", to: "large.yaml")
        let outcome = try daemon.run(["assess", "large.yaml", "--lang", "en"])
        #expect(outcome.ending == .exited(65))
        #expect(outcome.errors == "reestr: the body is too large: at most 1048576 bytes are taken\n")
    }
}
