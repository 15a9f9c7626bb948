import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Scenarios that are not written as scenarios are.
struct ScenarioFaultTests {
    static let cases = [
        FaultCase(
            "no kind", "1️⃣[a]2️⃣",
            ExpectedDiagnostic(
                "rules.no-kind", "1️⃣"..<"2️⃣", "a document begins with a key that names its kind")),
        FaultCase(
            "another kind", "1️⃣decision2️⃣: need",
            ExpectedDiagnostic(
                "rules.not-a-scenario", "1️⃣"..<"2️⃣",
                "the document of a scenario begins with `scenario`, not with `decision`")),
        FaultCase(
            "nothing expected", "scenario: s\nask: need\non: 2025-03-15\nexpect: 1️⃣{}2️⃣",
            ExpectedDiagnostic(
                "rules.expects-nothing", "1️⃣"..<"2️⃣", "`expect` expects nothing",
                help: "write at least one of `is`, `by`, `verdict`, `because`, `missing`, `warnings`")),
    ]

    static func diagnostics(_ text: MarkedText) -> Diagnostics {
        var sources = SourceTexts()
        return ScenarioReading([text.source(name: "scenarios/a.yaml")], addingTo: &sources).diagnostics
    }

    @Test(arguments: cases) func said(_ one: FaultCase) { one.expect(Self.diagnostics(one.text)) }
}
