import TestSupport
import Testing

/// A mark in every personal field comes back in no error, no log line and no URL.
struct PersonalDataTests {
    private static let mark = "Zq9Тайнова7x"

    /// Facts in which every personal field that can hold a text holds the mark, and the others unlikely values.
    private static let client = """
        client:
          person_status: citizen
          birth_date: 1931-07-29
          applied_on: 2025-03-10
          pensioner: true
          circumstances: [self-care]
          has_work: false
          limitations: [hearing]
          disabled_child: true
          supervised: true
          household:
            - id: a
              name: \(mark)
              relation: self
              birth_date: 1931-07-29
              incomes:
                - {kind: pension, amounts: {2024-02: 73519.37, 2025-02: 73519.37}}
          conclusions:
            - {number: К-1, issued_on: 2025-01-01, valid_until: null, forms: [semi], items: []}
          district: xa-north
          chosen_providers: [\(mark)]
          programme:
            parts:
              - {id: home, form: home, services: [{service: T1.07, monthly: 12}]}
        """

    /// Pieces of which none may come back.
    private static let secrets = [
        mark, "1931-07-29", "29.07.1931", "29 July 1931", "73519", "73 519", "73,519",
    ]

    @Test func answersNameNoSensitiveFact() throws {
        let daemon = try RunningDaemon(register: try Self.register())
        daemon.folder.write(Self.client, to: "client.yaml")
        daemon.folder.write(Self.provider, to: "provider.yaml")
        for command in ["assess client.yaml", "match client.yaml --all", "check provider.yaml"] {
            for options in [
                "--output table", "--output json", "--output json --explain full", "--explain full",
            ] {
                let line = "\(command) \(options) --on 2025-03-15 --lang en"
                let outcome = try daemon.run(line.split(separator: " ").map(String.init))
                #expect(outcome.ending == .exited(0), "\(line): \(outcome.errors)")
                #expect(outcome.errors.isEmpty, "\(line)")
                #expect(
                    !outcome.output.contains("29 July 1931") && !outcome.output.contains("1931-07-29"),
                    "\(line)")
                #expect(!outcome.output.contains("73519"), "\(line)")
                #expect(!outcome.output.contains("name\",\"value\":\"\(Self.mark)"), "\(line)")
            }
        }
        daemon.stop()
        expectNoSecret(daemon.log, "the log")
    }

    /// Mistakes in other fields than the ones with a mark, so that a caret shows no personal line.
    private static let mistakes: [(from: String, to: String)] = [
        ("person_status: citizen", "person_status: citisen"), ("pensioner: true", "pensioner: perhaps"),
        ("applied_on: 2025-03-10", "applied_on: 2025-02-30"), ("pensioner:", "pensionner:"),
        ("district: xa-north", "district: xa-nord"), ("relation: self", "relation: selff"),
        ("has_work: false", "has_work: false\n  has_work: true"), ("programme:", "  programme:"),
    ]

    @Test func failingCommandsShowNoSensitiveFact() throws {
        let daemon = try RunningDaemon()
        for (from, to) in Self.mistakes {
            daemon.folder.write(Self.client.replacing(from, with: to), to: "client.yaml")
            for command in ["assess", "match"] {
                let outcome = try daemon.run([command, "client.yaml", "--on", "2025-03-15"])
                #expect(outcome.ending == .exited(65), "\(to)")
                expectNoSecret(outcome.output + outcome.errors, to)
            }
        }
        daemon.stop()
        expectNoSecret(daemon.log, "the log")
    }

    @Test func noDaemonShowsNoFact() throws {
        let folder = ScratchFolder()
        folder.write(Self.client, to: "client.yaml")
        for command in ["check", "assess", "match"] {
            let outcome = try Outcome(.reestr, [command, "client.yaml", "--socket", "no.sock"], in: folder)
            #expect(outcome.ending == .exited(69))
            expectNoSecret(outcome.errors, command)
        }
    }

    /// Bodies with the mark where it makes the request fail.
    private static let bodies = [
        #"{"facts":{"client":{"birth_date":"MARK"}}}"#, #"{"facts":{"client":{"limitations":["MARK"]}}}"#,
        #"{"facts":{"client":{"disabled_child":"MARK"}}}"#,
        #"{"facts":{"client":{"household":[{"name":["MARK"]}]}}}"#,
        #"{"facts":{"client":{"household":[{"id":"MARK","birth_date":"MARK"}]}}}"#,
        #"{"facts":{"client":{"household":[{"id":"MARK"},{"id":"MARK"}]}}}"#,
        #"{"facts":{"client":{"household":[{"incomes":[{"kind":"pension","amounts":{"2024-01":"MARK"}}]}]}}}"#,
        #"{"facts":{"client":{"conclusions":[{"number":"x","items":["MARK"],"forms":"MARK"}]}}}"#,
        #"{"facts":{"client":{"district":"MARK","person_status":"MARK","applied_on":"MARK"}}}"#,
        #"{"facts":{"client":"MARK"}}"#, #"{"facts":"MARK"}"#, #"{"facts":{"client":{"birth_date":"MARK"#,
        #"{"facts":{"client":{}},"on":"MARK"}"#, #"{"facts":{"client":{}},"lang":"MARK"}"#,
        #""MARK""#, #"MARK"#,
    ]

    @Test func failingRequestsShowNoFact() throws {
        let daemon = try RunningDaemon()
        for body in Self.bodies {
            let body = body.replacing("MARK", with: Self.mark)
            for path in ["decisions/need", "calculations/fee_cap", "matches"] {
                for language in ["ru", "en"] {
                    let answer = try daemon.exchange(request("POST /v1/\(path)?lang=\(language)", body: body))
                    #expect(answer.hasPrefix("HTTP/1.1 4"), "\(body)")
                    expectNoSecret(answer, body)
                }
            }
        }
        for line in ["GET /v1/\(Self.mark)", "POST /v1/decisions/Zq9Tajnova7x?name=Zq9Tajnova7x"] {
            let answer = try daemon.exchange(request(line, body: "{}"))
            #expect(!answer.contains("Zq9"), "\(answer)")
        }
        daemon.stop()
        expectNoSecret(daemon.log, "the log")
        #expect(!daemon.log.contains("Zq9"))
    }

    private func expectNoSecret(
        _ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for secret in Self.secrets {
            #expect(
                !text.contains(secret), "\(what) shows \(secret):\n\(text)", sourceLocation: sourceLocation)
        }
    }

    private static let provider = """
        provider:
          id: p
          name: Организация
          head: \(mark)
          serving_since: 2022-06-01
          staff: [{id: w1, name: \(mark), qualified: false}]
        """

    /// The register that ships with the mark for every name of a person in it.
    private static func register() throws -> [UInt8] {
        let text = String(decoding: try #require(Files.read(Shipped.path("register.jsonl"))), as: UTF8.self)
        let pieces = text.split(separator: "\"head\": \"", omittingEmptySubsequences: false)
        let marked = ([String(pieces[0])] + pieces.dropFirst().map { mark + $0.drop { $0 != "\"" } })
            .joined(separator: "\"head\": \"")
        try #require(pieces.count > 10)
        return Array(marked.replacing("Условный Работник", with: mark).utf8)
    }
}
