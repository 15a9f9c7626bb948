import Diagnostics
import Logging
import Server
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    private func read(_ text: String, name: String = "/etc/reestr/reestrd.yaml") -> (Configuration?, [String])
    {
        let (configuration, texts, diagnostics) = ConfigurationReader.read(
            SourceText(name: name, bytes: Array(text.utf8)))
        let renderer = DiagnosticRenderer(texts, language: .en)
        let lines = diagnostics.sorted.map { diagnostic in
            let place = diagnostic.span.map {
                renderer.position(of: $0).split(separator: ":").dropFirst().joined(separator: ":")
            }
            return "\(place ?? "-") \(diagnostic.code)\(diagnostic.help.map { " " + $0.en } ?? "")"
        }
        return (configuration, lines)
    }

    @Test func everythingIsRead() throws {
        let (configuration, found) = read(
            """
            socket: /run/reestr/reestr.sock
            rules: rules
            register: register.jsonl
            region: RU-XA
            limits: {body-bytes: 2048, header-bytes: 4096, connections: 7, request-seconds: 3, answer-seconds: 4, idle-seconds: 5}
            roles:
              case-worker: {groups: [social, 1001]}
              operator: {users: [root]}
            log: {level: warning}
            """)
        #expect(found == [])
        let read = try #require(configuration)
        #expect(read.socket == "/run/reestr/reestr.sock")
        #expect(read.rules == "/etc/reestr/rules")
        #expect(read.register == "/etc/reestr/register.jsonl")
        #expect(read.region == "RU-XA")
        #expect(read.limits.bodyBytes == 2048)
        #expect(read.limits.connections == 7)
        #expect(read.limits.idleSeconds == 5)
        #expect(read.roles[.caseWorker]?.groups == ["social", "1001"])
        #expect(read.roles[.operator]?.users == ["root"])
        #expect(read.logLevel == .warning)
    }

    @Test func everyMistakeIsFoundAtOnce() {
        let (configuration, found) = read(
            """
            soket: a
            rules: Rules
            register:
            limits: {body-byte: 3, connections: many}
            roles: {administrater: {}, operator: [x]}
            log: {level: warn}
            """)
        #expect(configuration == nil)
        #expect(
            found == [
                "1:1 configuration.missing-key", "1:1 configuration.unknown-key did you mean `socket`?",
                "3:10 configuration.not-text", "4:10 configuration.unknown-key did you mean `body-bytes`?",
                "4:37 configuration.not-in-range",
                "5:9 configuration.unknown-key did you mean `administrator`?",
                "5:38 configuration.not-mapping", "6:14 configuration.unknown-word",
            ])
    }

    @Test(arguments: ["", "- a\n", "a: 1\n---\nb: 2\n", "a: [\n"])
    func whatIsNoConfigurationIsRefused(_ text: String) {
        let (configuration, found) = read(text)
        #expect(configuration == nil)
        #expect(!found.isEmpty)
    }

    @Test func theCommandLineIsRead() throws {
        #expect(try DaemonArguments(["--config", "a"]) == .run(configuration: "a"))
        #expect(try DaemonArguments(["--check", "--config=a"]) == .check(configuration: "a"))
        #expect(try DaemonArguments(["--version"]) == .version)
        for wrong in [[], ["--config"], ["--port", "80"], ["--config="]] {
            let error = #expect(throws: StartupError.self) { try DaemonArguments(wrong) }
            #expect(error?.status == .usage)
        }
    }

    @Test func theProgramEndsWithTheStatusOfItsError() async {
        let folder = ScratchFolder()
        folder.write("soket: a\n", to: "bad.yaml")
        folder.write("socket: a\nrules: b\nregister: c\n", to: "good.yaml")
        let load: Daemon.Load = { _ throws(StartupError) in
            throw StartupError(.data, Phrase(ru: "правила не годятся", en: "the rules are wrong"))
        }
        #expect(await Daemon.main(["--config", folder.path("bad.yaml")], load: load) == 78)
        #expect(await Daemon.main(["--config", folder.path("none.yaml")], load: load) == 78)
        #expect(await Daemon.main(["--config", folder.path("good.yaml")], load: load) == 65)
        #expect(
            await Daemon.main(["--check", "--config", folder.path("good.yaml")]) { _ in FakeQuestions() } == 0
        )
    }
}
