import Glibc
import TestSupport
import Testing

/// A daemon that cannot start says why and ends with the status that fits.
struct DaemonStartTests {
    static let configurations: [(name: String, text: String, status: Int32)] = [
        ("unknown key", "socket: d.sock\nrules: RULES\nregister: register.jsonl\nregoin: RU\n", 78),
        ("missing keys", "limits: {connections: 0}\n", 78), ("no mapping", "- socket\n", 78),
        ("a tag", "socket: !!str d.sock\nrules: RULES\nregister: register.jsonl\n", 78),
        ("no rules", "socket: d.sock\nrules: nowhere\nregister: register.jsonl\n", 65),
        ("no register", "socket: d.sock\nrules: RULES\nregister: nowhere.jsonl\n", 66),
        ("unknown region", "socket: d.sock\nrules: RULES\nregister: register.jsonl\nregion: RU-XZ\n", 78),
        ("no folder for the socket", "socket: no/d.sock\nrules: RULES\nregister: register.jsonl\n", 71),
        ("no socket there", "socket: reestrd.yaml\nrules: RULES\nregister: register.jsonl\n", 78),
    ]

    @Test func configuration() throws {
        let folder = ScratchFolder()
        RunningDaemon.configure(folder)
        var transcript = Transcript(in: folder)
        for (name, text, status) in Self.configurations {
            folder.write(text.replacing("RULES", with: Shipped.path("")), to: "reestrd.yaml")
            for language in ["ru_RU.UTF-8", "C"] {
                let outcome = try Outcome(
                    .reestrd, ["--config", "reestrd.yaml"], in: folder, environment: ["LC_ALL=\(language)"])
                #expect(outcome.ending == .exited(status), "\(name)")
                transcript.add("reestrd (\(name), \(language))", outcome)
            }
        }
        expectGolden(transcript.text, at: "Cases/configuration.txt")
    }

    @Test func arguments() throws {
        let folder = ScratchFolder()
        RunningDaemon.configure(folder)
        var transcript = Transcript(in: folder)
        let cases: [(arguments: String, status: Int32)] = [
            ("", 64), ("--config", 64), ("--confg a", 64), ("--config nowhere.yaml", 78), ("--help", 0),
            ("--version", 0), ("--config reestrd.yaml --check", 0),
        ]
        for (arguments, status) in cases {
            let words = arguments.split(separator: " ").map(String.init)
            let outcome = try Outcome(.reestrd, words, in: folder, environment: ["LC_ALL=C"])
            #expect(outcome.ending == .exited(status), "\(arguments)")
            transcript.add("reestrd " + arguments, outcome)
        }
        expectGolden(transcript.text, at: "Cases/arguments.txt")
    }

    @Test func registerWithBadLines() throws {
        let folder = ScratchFolder()
        let good = String(decoding: try #require(Files.read(Shipped.path("register.jsonl"))), as: UTF8.self)
        let first = try #require(good.split(separator: "\n").first)
        let secret = "Тайнова-9c1f"
        let lines = [
            String(first), "{\"id\": \"p2\", \"provider\": {\"head\": \"\(secret)\"", "[\"\(secret)\"]",
            "{\"id\": \"p3\", \"provider\": {\"head\": \"\(secret)\", \"serving_since\": \"\(secret)\"}}",
            String(first), "{\"id\": \"p5\", \"provider\": {\"id\": \"p5\", \"hed\": \"\(secret)\"}}",
        ]
        RunningDaemon.configure(folder, register: Array((lines.joined(separator: "\n") + "\n").utf8))
        var transcript = Transcript(in: folder)
        for language in ["ru_RU.UTF-8", "C"] {
            let outcome = try Outcome(
                .reestrd, ["--config", "reestrd.yaml"], in: folder, environment: ["LC_ALL=\(language)"])
            #expect(outcome.ending == .exited(65))
            #expect(!outcome.errors.contains(secret))
            transcript.add("reestrd (\(language))", outcome)
        }
        expectGolden(transcript.text, at: "Cases/bad-register.txt")
    }

    @Test func secondDaemonOnTheSameSocket() throws {
        let daemon = try RunningDaemon()
        let second = try Outcome(
            .reestrd, ["--config", "reestrd.yaml"], in: daemon.folder, environment: ["LC_ALL=C"])
        #expect(second.ending == .exited(69))
        #expect(
            second.errors == "reestrd: another daemon is running on the socket `reestr.sock`\n")
        #expect(try daemon.run(["ping"]).ending == .exited(0))
        daemon.stop()
    }

    @Test func staleSocketIsTakenOver() throws {
        let first = try RunningDaemon()
        first.program.signal(SIGKILL)
        #expect(first.program.wait() == .killed(signal: SIGKILL))
        #expect(Files.names(in: first.folder.path).contains("reestr.sock"))
        try RunningDaemon(in: first.folder).stop()
    }
}
