import Diagnostics
import Registry
import TestSupport
import Testing

/// Lines that are no records of a register.
@Suite struct RegisterFaultTests {
    static let cases = [
        FaultCase(
            "no object", "1️⃣[2️⃣]",
            ExpectedDiagnostic(
                "register.not-object", "1️⃣"..<"2️⃣", "a line of the register must be a JSON object")),
        FaultCase(
            "no id", #"1️⃣{2️⃣"id":"","provider":{}}"#,
            ExpectedDiagnostic(
                "register.no-id", "1️⃣"..<"2️⃣", "the record has no `id`, a string that is not empty")),
        FaultCase(
            "no provider", #"1️⃣{2️⃣"id":"c","provider":"x"}"#,
            ExpectedDiagnostic(
                "register.no-provider", "1️⃣"..<"2️⃣", "the record has no object `provider`")),
        FaultCase(
            "two ids", #"{"id":"d","provider":{"id":1️⃣"e"2️⃣}}"#,
            ExpectedDiagnostic(
                "register.id-differs", "1️⃣"..<"2️⃣", "`provider.id` is not the `id` of the record")),
        FaultCase(
            "a key", #"{"id":"f","provider":{},1️⃣"providr"2️⃣:"x"}"#,
            ExpectedDiagnostic(
                "register.unknown-key", "1️⃣"..<"2️⃣", "a record of the register has no key `providr`",
                help: "did you mean `provider`?")),
        FaultCase(
            "an id twice", #"{"id":"a","provider":{}}"# + "\n" + #"{"id":1️⃣"a"2️⃣,"provider":{}}"#,
            ExpectedDiagnostic(
                "register.duplicate-id", "1️⃣"..<"2️⃣",
                "line 1 has this `id` already; the record is left out")),
    ]

    static func diagnostics(_ text: MarkedText) -> Diagnostics {
        RegisterReader.read(text.source(name: "r.jsonl")).diagnostics
    }

    @Test(arguments: cases) func said(_ one: FaultCase) { one.expect(Self.diagnostics(one.text)) }

    @Test func everyCodeHasACase() {
        SaidWords(Self.cases.flatMap { Self.diagnostics($0.text).sorted }).expectEvery(of: RegistryCode.self)
    }
}
