import Diagnostics
import Server
import TestSupport
import Testing

/// Configurations that the daemon cannot start with.
@Suite struct ConfigurationFaultTests {
    private static let needed = "socket: a\nrules: b\nregister: c\n"

    static let cases = [
        FaultCase(
            "two documents", "1️⃣2️⃣a: 1\n---\nb: 2\n",
            ExpectedDiagnostic(
                "configuration.not-one-document", "1️⃣"..<"2️⃣", "a configuration file holds one YAML document")),
        FaultCase(
            "a list", needed + "roles: {operator: 1️⃣2️⃣[x]}",
            ExpectedDiagnostic(
                "configuration.not-mapping", "1️⃣"..<"2️⃣", "there must be the keys `users`, `groups` here")),
        FaultCase(
            "a key", needed + "1️⃣regoin2️⃣: RU",
            ExpectedDiagnostic(
                "configuration.unknown-key", "1️⃣"..<"2️⃣", "there is no key `regoin` here",
                help: "did you mean `region`?")),
        FaultCase(
            "a key that is missing", "1️⃣2️⃣socket: a\nrules: b",
            ExpectedDiagnostic(
                "configuration.missing-key", "1️⃣"..<"2️⃣", "the configuration has no key `register`")),
        FaultCase(
            "a text", needed + "region: 1️⃣2️⃣[]",
            ExpectedDiagnostic(
                "configuration.not-text", "1️⃣"..<"2️⃣", "`region` must be a text that is not empty")),
        FaultCase(
            "one user", needed + "roles: {operator: {users: 1️⃣root2️⃣}}",
            ExpectedDiagnostic("configuration.not-list", "1️⃣"..<"2️⃣", "`users` must be a list")),
        FaultCase(
            "a number", needed + "limits: {connections: 1️⃣many2️⃣}",
            ExpectedDiagnostic(
                "configuration.not-in-range", "1️⃣"..<"2️⃣",
                "`connections` must be a whole number from 1 to 100000")),
        FaultCase(
            "a level", needed + "log: {level: 1️⃣warnin2️⃣}",
            ExpectedDiagnostic(
                "configuration.unknown-word", "1️⃣"..<"2️⃣",
                "`level` may be `trace`, `debug`, `info`, `notice`, `warning`, `error`, `critical`",
                help: "did you mean `warning`?")),
    ]

    static func diagnostics(_ text: MarkedText) -> Diagnostics {
        ConfigurationReader.read(text.source(name: "/etc/reestrd.yaml")).diagnostics
    }

    @Test(arguments: cases) func said(_ one: FaultCase) { one.expect(Self.diagnostics(one.text)) }

    @Test func everyCodeHasACase() {
        SaidWords(Self.cases.flatMap { Self.diagnostics($0.text).sorted }).expectEvery(of: ServerCode.self)
    }
}
