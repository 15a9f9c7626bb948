import API
import Diagnostics
import Documents
import Glibc
import TestSupport
import Testing

/// Interviews about the shipped rules, led by people and by programs.
@Suite(.sharedDaemon) struct InterviewTests {
    private let daemon: RunningDaemon

    init() throws { daemon = try #require(RunningDaemon.shared) }

    private func ask(_ arguments: String, _ lines: [String]) throws -> Outcome {
        let words = arguments.split(separator: " ").map(String.init)
        let input = lines.map { $0 + "\n" }.joined()
        return try daemon.run(["ask"] + words + ["--on", "2025-03-15"], input: Array(input.utf8))
    }

    @Test func aPersonIsAskedOnlyWhatMatters() throws {
        var transcript = Transcript(in: daemon.folder)
        for (language, lines) in [
            ("ru", ["почему", "0", "назад", "9", "0", "5", "?", "нет", "5", "?"]),
            ("en", ["0", "no", "yes"]),
        ] {
            let line = "need --output table --lang \(language)"
            transcript.add("reestr ask " + line, try ask(line, lines))
        }
        expectGolden(transcript.text, at: "Cases/interviews/need.txt")
    }

    @Test func aProgramIsAskedInLinesOfJSON() throws {
        let outcome = try ask(
            "need --lang en --explain none",
            [
                #"{"answer":[]}"#, #"{"answer":"nobody"}"#, #"{"unknown":true}"#, #"{"answer":true}"#,
            ])
        #expect(outcome.ending == .exited(0))
        let lines = try outcome.output.split(separator: "\n").map { line in
            try #require(JSON.read(Array(line.utf8), source: 0).document).root
        }
        let asked = lines.compactMap { $0["question"]?["path"]?.text }
        // What is not taken is asked again.
        #expect(
            asked == ["client.circumstances", "client.has_work", "client.has_work", "client.has_means"])
        #expect(lines.compactMap { $0["error"]?["code"]?.text } == ["interview.not-taken"])
        let last = try #require(lines.last)
        #expect(last["finished"]?.text == "true")
        #expect(last["answer"]?["answers"]?.items.first?["verdict"]?.text == "refused")
        #expect(last["facts"]?["client"]?["has_work"]?.text == "unknown")
    }

    @Test func answersAreSavedForTheUserAloneAndGoneOnFrom() throws {
        let folder = ScratchFolder()
        let file = folder.path("facts.yaml")
        let first = try ask("need \(file) --output table --lang en", ["0", "?", "stop"])
        #expect(first.ending == .exited(0))
        #expect(first.errors.contains("Go on"))
        var status = stat()
        // SAFETY: the call writes one `stat`, which the pointer is of.
        #expect(unsafe stat(file, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(
            folder.read("facts.yaml").map { String(decoding: $0, as: UTF8.self) }
                == "client:\n  circumstances: []\n  has_work: unknown\n")
        let second = try ask("need \(file) --output table --lang en", ["yes"])
        #expect(!second.output.contains("Does the client have work"))
        #expect(second.output.contains("REFUSED"))
        // Nothing is left to be asked, and the same file is a document of facts like any other.
        let third = try ask("need \(file) --output table --lang en", [])
        #expect(third.output.contains("REFUSED"))
        #expect(Files.names(in: folder.path) == ["facts.yaml"])
    }

    @Test func aFileThatCannotBeWrittenIsSaid() throws {
        let outcome = try ask("need /proc/none/facts.yaml --output table --lang en", ["0"])
        #expect(outcome.ending == .exited(73))
    }

    @Test func anUnknownDecisionIsSaid() throws {
        let outcome = try ask("neeed --lang en", [])
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors.contains("there is no decision and no calculation `neeed`"))
        #expect(outcome.errors.contains("decisions: did you mean `need`?"))
        #expect(outcome.errors.contains("calculations: "))
    }

    @Test func theSocketSaysTheNextQuestions() throws {
        var client = DaemonClient(path: daemon.socket, language: .en)
        let body =
            #"{"facts":{"client":{"circumstances":["self-care"]}},"on":"2025-03-15","lang":"en","questions":5}"#
        let request = try QuestionRequest(body: Array(body.utf8), as: .decision, fallback: .en)
        let answer = try client.decide("need", request).value
        #expect(answer.questions?.map(\.path) == ["client.person_status"])
        #expect(answer.questions?.first?.weight == .decides)
        #expect(answer.questions?.first?.codes.isEmpty == false)
        var plain = request
        plain.questions = nil
        #expect(try client.decide("need", plain).value.questions == nil)
    }
}
