import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Rules that are each in order and too much together.
struct ComplexityFaultTests {
    /// Calculations of which each needs the next.
    private static func chain(_ count: Int) -> String {
        (1..<count).map { step in
            "\n---\ncalculation: k\(step)\nabout: {client: Client}\ntype: int\nis: "
                + (step + 1 < count ? "k\(step + 1)(client) + 1" : "client.age")
        }.joined()
    }

    static let cases = [
        FaultCase(
            "a chain of calculations",
            "calculation: 1️⃣k02️⃣\nabout: {client: Client}\ntype: int\nis: k1(client) + 1" + chain(66),
            ExpectedDiagnostic(
                "rules.too-complex", "1️⃣"..<"2️⃣", "the rule is too complex for one program",
                help: "nest less: move a part into a decision or calculation of its own"))
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) { one.expect(CheckedFixture.check(one.text)) }
}
