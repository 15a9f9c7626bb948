import API
import Diagnostics
import Documents
import TestSupport
import Testing

/// What the shipped rules answer to the shipped samples, as people and programs read it.
@Suite(.sharedDaemon) struct ShippedQuestionsTests {
    static let commands = [
        "check songo-small.yaml", "check songo-full.yaml", "check songo-small.yaml --region RU-XB",
        "check songo-small.yaml --region RU", "check songo-full.yaml --explain none",
        "check songo-full.yaml --explain full", "assess client-78.yaml", "assess client-78-unknown.yaml",
        "assess client-78.yaml --explain full", "match client-78.yaml", "match client-78.yaml --top 1 --all",
        "match client-78-unknown.yaml", "check songo-small.yaml --output json",
        "assess client-78.yaml --output json --explain none", "assess child.yaml",
        "check songo-small.yaml --set provider.staff[w2].qualified=true",
        "check songo-full.yaml --set provider.serving_since=2024-01-01 --output json",
        "assess client-78.yaml --set client.categories=[combat-disabled] --set client.birth_date=unknown",
        "match client-78.yaml --set client.chosen_providers=[xa-05]",
        "check songo-small.yaml --explain none --remedies",
        "check songo-small.yaml --explain none --remedies --top 1 --output json",
        "check songo-full.yaml --explain none --remedies",
        "check songo-small.yaml --region RU-XC --explain none --remedies",
        "check songo-small.yaml --region RU-KYA --explain none --remedies",
        "assess client-78-unknown.yaml --explain none --remedies",
    ]

    /// Every way of explaining, as documents.
    static let documents = [
        "check songo-small.yaml", "check songo-full.yaml --explain full",
        "check songo-small.yaml --explain none",
        "assess client-78.yaml --explain full", "assess client-78-unknown.yaml",
        "match client-78.yaml --explain none",
        "check songo-small.yaml --set provider.staff[w2].qualified=true", "assess child.yaml",
        "match client-78.yaml --top 2", "match client-78-unknown.yaml --all",
        "check songo-small.yaml --explain none --remedies",
    ].map { $0 + " --output markdown" }

    private let daemon: RunningDaemon

    init() throws { daemon = try #require(RunningDaemon.shared) }

    @Test(arguments: commands + documents) func answered(_ command: String) throws {
        daemon.folder.write(try Shipped.sample("clients/child-five-days.yaml"), to: "child.yaml")
        var transcript = Transcript(in: daemon.folder)
        for language in ["ru", "en"] {
            let line = "\(command) --on 2025-03-15 --lang \(language)"
            transcript.add("reestr " + line, try run(line))
        }
        expectGolden(transcript.text, at: "Cases/questions/\(fileName(command)).txt")
    }

    @Test(arguments: ["check songo-small.yaml", "assess client-78.yaml", "match client-78.yaml"])
    func sameBytesTwice(_ command: String) throws {
        for output in ["table", "markdown", "json"] {
            let line = "\(command) --on 2025-03-15 --lang ru --output \(output)"
            let first = try run(line)
            #expect(first.ending == .exited(0))
            #expect(try run(line) == first)
        }
    }

    @Test func standardInput() throws {
        let facts = Array(try Shipped.sample("songo-small.yaml").utf8)
        let line = " --on 2025-03-15 --output json"
        #expect(try run("check -" + line, input: facts) == run("check songo-small.yaml" + line))
    }

    @Test func otherSpellingsOfTheSameFacts() throws {
        let yaml = try Shipped.sample("client-78.yaml")
        let json =
            #"{"client": {"person_status": "citizen", "circumstances": ["self-care"], "birth_date": "1947-02-10"}}"#
        let spellings: [(name: String, text: String, like: String)] = [
            ("bom.yaml", "\u{FEFF}" + yaml, "client-78.yaml"),
            ("crlf.yaml", yaml.replacing("\n", with: "\r\n"), "client-78.yaml"),
            ("bom-crlf.yaml", "\u{FEFF}" + yaml.replacing("\n", with: "\r\n"), "client-78.yaml"),
            ("flow.json", json, "block.yaml"),
            ("crlf.json", json.replacing(", ", with: ",\r\n"), "block.yaml"),
        ]
        daemon.folder.write(
            "client:\n  person_status: citizen\n  circumstances: [self-care]\n  birth_date: 1947-02-10\n",
            to: "block.yaml")
        for spelling in spellings {
            daemon.folder.write(spelling.text, to: spelling.name)
            let line = " --on 2025-03-15 --lang en --output json"
            let wanted = try run("assess \(spelling.like)\(line)")
            #expect(try run("assess \(spelling.name)\(line)") == wanted, "\(spelling.name)")
            #expect(wanted.ending == .exited(0))
        }
    }

    /// A pipe may begin with a byte order mark; JSON after it is read as JSON.
    @Test func jsonOnStandardInput() throws {
        let facts = #" {"client": {"person_status": "citizen", "circumstances": ["\u0063onflict"]}}"#
        let line = "assess - --on 2025-03-15 --output json"
        let outcome = try run(line, input: Array(facts.utf8))
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(try run(line, input: Array("\u{FEFF}\(facts)".utf8)) == outcome)
        let mistake = try run(line + " --lang en", input: Array("\u{FEFF}{\"client\": {},}".utf8))
        #expect(mistake.errors.contains("<stdin>:1:14: error[json."), "\(mistake.errors)")
    }

    @Test func yamlOnStandardInputAfterAByteOrderMark() throws {
        let facts = try Shipped.sample("client-78.yaml")
        let line = "assess - --on 2025-03-15 --output json"
        let outcome = try run(line, input: Array(facts.utf8))
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(try run(line, input: Array("\u{FEFF}\(facts)".utf8)) == outcome)
    }

    @Test func jsonOutputIsReadable() throws {
        let outcome = try run("check songo-full.yaml --on 2025-03-15 --output json --explain full")
        let (document, diagnostics) = JSON.read(Array(outcome.output.utf8), source: 0)
        #expect(diagnostics.all.isEmpty)
        let answers = try #require(document?.root.items)
        #expect(answers.count == 1)
        let answer = try DecisionAnswer(json: Array(outcome.output.dropFirst().dropLast(2).utf8))
        #expect(answer.answers.map(\.verdict) == [.granted])
    }

    private func run(_ line: String, input: [UInt8]? = nil) throws -> Outcome {
        try daemon.run(line.split(separator: " ").map(String.init), input: input)
    }
}

/// A command as the name of a file.
private func fileName(_ command: String) -> String {
    command.replacing(".yaml", with: "").replacing("--", with: "").replacing(" ", with: "-")
        .filter { !"[]=".contains($0) }
}
