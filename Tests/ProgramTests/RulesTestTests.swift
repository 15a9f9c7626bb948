import Glibc
import TestSupport
import Testing

/// `reestr rules test` as a person and a build server run it.
struct RulesTestTests {
    private let folder = ScratchFolder()

    init() {
        folder.write(
            """
            rulebook: small
            region: RU
            languages: [ru, en]
            levels: [law]
            ---
            vocabulary: Client
            fields: {age: {type: int, title: {ru: Возраст, en: Age}}}
            ---
            decision: adult
            about: {client: Client}
            all: [{id: of-age, if: client.age >= 18}]

            """, to: "rules/rulebook.yaml")
        folder.write(scenario("adult", 30, "granted"), to: "rules/scenarios/adult.yaml")
        folder.write(scenario("child", 3, "granted"), to: "failing.yaml")
        folder.write(scenario("typo", 3, "grantd"), to: "broken.yaml")
        folder.write(
            "rulebook: empty\nregion: RU\nlanguages: [en]\nlevels: [law]\n", to: "empty/rulebook.yaml")
    }

    private func scenario(_ name: String, _ age: Int, _ verdict: String) -> String {
        """
        scenario: \(name)
        ask: adult
        on: 2025-03-15
        given: {client: {age: \(age)}}
        expect: {verdict: \(verdict)}

        """
    }

    static let commands: [(line: String, status: Int32)] = [
        ("rules test rules", 0),
        ("rules test rules --coverage", 0),
        ("rules test rules --coverage --min 33", 0),
        ("rules test rules --coverage --min 34", 1),
        ("rules test rules --coverage --region RU --output json", 0),
        ("rules test rules --scenarios failing.yaml", 1),
        ("rules test rules --scenarios failing.yaml --junit junit.xml", 1),
        ("rules test rules --scenarios failing.yaml broken.yaml", 65),
        ("rules test rules --scenarios rules/scenarios/adult.yaml", 0),
        ("rules test rules --scenarios nowhere.yaml", 66),
        ("rules test rules --junit nowhere/junit.xml", 73),
        ("rules test rules --coverage --region RU-XX", 65),
        ("rules test empty", 66), ("rules test nowhere", 65),
        ("rules test rules --min 50", 64), ("rules test rules --coverage --min 101", 64),
        ("rules check rules", 0),
    ]

    @Test(arguments: ["ru", "en"]) func everyEnding(_ language: String) throws {
        var transcript = Transcript(in: folder)
        let environment = ["LC_ALL=\(language == "ru" ? "ru_RU.UTF-8" : "C")"]
        for (line, status) in Self.commands {
            let arguments = line.split(separator: " ").map(String.init)
            let outcome = try Outcome(.reestr, arguments, in: folder, environment: environment)
            #expect(outcome.ending == .exited(status), "\(line)")
            transcript.add("reestr " + line, outcome)
        }
        let junit = String(decoding: folder.read("junit.xml") ?? [], as: UTF8.self)
        expectGolden(transcript.text + "junit.xml:\n" + junit, at: "Cases/rules-test.\(language).txt")
    }

    @Test func aBrokenScenarioIsFoundByTheCheckAndStopsNoDaemon() throws {
        folder.write(scenario("typo", 3, "grantd"), to: "rules/scenarios/typo.yaml")
        let checked = try Outcome(.reestr, ["rules", "check", "rules", "--lang", "en"], in: folder)
        #expect(checked.ending == .exited(65))
        #expect(checked.errors.contains("rules/scenarios/typo.yaml:5:19: error[rules.wrong-word]"))
        RunningDaemon.configure(folder)
        folder.write("socket: reestr.sock\nrules: rules\nregister: register.jsonl\n", to: "reestrd.yaml")
        let daemon = try RunningProgram(.reestrd, ["--config", "reestrd.yaml"], in: folder)
        let deadline = ContinuousClock.now + .seconds(30)
        while !Files.names(in: folder.path).contains("reestr.sock"), daemon.ending == .stillRunning,
            ContinuousClock.now < deadline
        {
            usleep(2000)
        }
        #expect(daemon.ending == .stillRunning, "\(daemon.errorText)")
        daemon.signal(SIGTERM)
        _ = daemon.wait()
    }
}
