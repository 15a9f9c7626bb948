import TestSupport
import Testing

/// The exit status of every command, and what it says when there is no answer.
@Suite(.sharedDaemon) struct ExitStatusTests {
    private let daemon: RunningDaemon

    init() throws { daemon = try #require(RunningDaemon.shared) }

    static let verdicts: [(command: String, status: Int32)] = [
        ("check songo-full.yaml", 0), ("check songo-small.yaml", 10),
        ("check songo-small.yaml --region RU", 0),
        ("assess client-78-unknown.yaml", 11), ("match client-78.yaml", 0),
        ("match client-78-unknown.yaml", 0),
    ]

    @Test(arguments: verdicts) func verdict(_ command: String, _ status: Int32) throws {
        let arguments = command.split(separator: " ").map(String.init) + ["--on", "2025-03-15"]
        #expect(try daemon.run(arguments + ["--exit-code"]).ending == .exited(status))
        #expect(try daemon.run(arguments).ending == .exited(0))
    }

    /// What is not known refuses nobody: neither a list of which nothing is known, nor one that may have more elements.
    @Test(arguments: ["", "  staff: {known: []}\n", "  staff: {known: [{id: w1, qualified: true}]}\n"])
    func unknownStaff(
        _ staff: String
    ) throws {
        daemon.folder.write("provider:\n  id: p\n" + staff, to: "known-\(staff.count).yaml")
        let arguments = ["check", "known-\(staff.count).yaml", "--on", "2025-03-15", "--exit-code"]
        #expect(try daemon.run(arguments).ending == .exited(11))
    }

    static let refusals: [(command: String, status: Int32)] = [
        ("check", 64), ("check a.yaml --lang fr", 64), ("check a.yaml --on 2025-02-30", 64),
        ("check a.yaml --explain some", 64), ("match a.yaml --top 0", 64), ("chek a.yaml", 64),
        ("check a.yaml --output csv", 64), ("check missing.yaml --lang en", 66),
        ("check missing.yaml --lang ru", 66), ("check . --lang en", 66),
        ("check songo-full.yaml --region RU-XZ --lang en", 65),
        ("check songo-full.yaml --region RU-XZ --lang ru", 65), ("rules check nowhere --lang en", 65),
    ]

    @Test func refused() throws {
        var transcript = Transcript(in: daemon.folder)
        for (command, status) in Self.refusals {
            let outcome = try daemon.run(command.split(separator: " ").map(String.init))
            #expect(outcome.ending == .exited(status), "\(command)")
            #expect(outcome.output.isEmpty, "\(command)")
            transcript.add("reestr " + command, outcome)
        }
        expectGolden(transcript.text, at: "Cases/refusals.txt")
    }

    @Test func noDaemon() throws {
        let folder = ScratchFolder()
        folder.write(try Shipped.sample("songo-small.yaml"), to: "a.yaml")
        let long = String(repeating: "d", count: 120) + ".sock"
        let cases: [(arguments: [String], status: Int32)] = [
            (["ping", "--socket", "no.sock"], 69), (["status", "--socket", "no.sock"], 69),
            (["check", "a.yaml", "--socket", "no.sock"], 69),
            (["match", "a.yaml", "--socket", "no.sock"], 69),
            (["ping", "--socket", long], 78), (["ping", "--socket", "a.yaml"], 69),
        ]
        var transcript = Transcript(in: folder)
        for (arguments, status) in cases {
            for language in ["ru", "en"] {
                let outcome = try Outcome(.reestr, arguments + ["--lang", language], in: folder)
                #expect(outcome.ending == .exited(status), "\(arguments)")
                #expect(outcome.errors.split(separator: "\n").count == 1)
                transcript.add("reestr " + arguments.joined(separator: " "), outcome)
            }
        }
        expectGolden(transcript.text, at: "Cases/no-daemon.txt")
    }

    @Test func languageOfTheEnvironment() throws {
        let folder = ScratchFolder()
        for (environment, word) in [
            ("LANG=en_GB.UTF-8", "daemon"), ("LANG=ru_RU.UTF-8", "служба"), ("A=b", "служба"),
        ] {
            let outcome = try Outcome(
                .reestr, ["ping", "--socket", "no.sock"], in: folder, environment: [environment])
            #expect(outcome.errors.contains(word), "\(outcome.errors)")
        }
    }

    @Test func pingAndVersion() throws {
        #expect(try daemon.run(["ping"]).ending == .exited(0))
        #expect(try daemon.run(["status", "--output", "json"]).ending == .exited(0))
        let version = try daemon.run(["--version"]).output
        #expect(version.hasPrefix("reestr ") && version.hasSuffix("\n"))
    }
}
