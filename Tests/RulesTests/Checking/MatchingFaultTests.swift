import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Matchings that do not fit, and facts that matching must not read: directly and through other rules.
struct MatchingFaultTests {
    /// A matching with one line under test.
    private static func matching(_ lines: String, wanted: String = "client.parts.map(p, p.form)") -> String {
        """
        matching: services
        about: {client: Client, provider: Provider, offer: provider.offers}
        wanted: \(wanted)
        offered: provider.offers.map(o, o.form)
        gates: [{id: some, code: N2, if: size(covered) > 0}]
        \(lines)
        """
    }

    static let cases = [
        FaultCase(
            "wanted is no list", matching("", wanted: "1️⃣client.age2️⃣"),
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "a list of codes is expected")),
        FaultCase(
            "wanted are records", matching("", wanted: "1️⃣client.parts2️⃣"),
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "a list of codes is expected")),
        FaultCase(
            "other codes are offered",
            "codelist: size\ncodes: [{code: large}]\n---\nvocabulary: Shop\nfields: {sizes: {type: list(code(size))}}\n---\n"
                + "matching: m\nabout: {client: Client, provider: Shop}\nwanted: client.parts.map(p, p.form)\n"
                + "offered: 1️⃣provider.sizes2️⃣\ngates: []",
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "a list of codes is expected")),
        FaultCase(
            "no weight", matching("preferences: [{id: a, weight: 1️⃣02️⃣, is: \"decimal('1')\"}]"),
            ExpectedDiagnostic("rules.weight", "1️⃣"..<"2️⃣", "a weight is a whole number above zero")),
        FaultCase(
            "a preference that is no number",
            matching("preferences: [{id: a, weight: 1, is: 1️⃣provider.name2️⃣}]"),
            ExpectedDiagnostic("cel.type", "1️⃣"..<"2️⃣", "`decimal` is expected here, this is `string`")),
        FaultCase(
            "a list is shown", matching("shows: [{id: a, is: 1️⃣client.parts2️⃣}]"),
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "one value is expected here")),
        FaultCase(
            "a path that leads nowhere", matching("must-not-read: [1️⃣provider.ownershp2️⃣]"),
            ExpectedDiagnostic(
                "rules.must-not-read", "1️⃣"..<"2️⃣", "`provider.ownershp` is no path of a fact",
                help: "write, for instance, `provider.ownership`")),
        FaultCase(
            "a gate that must not read",
            matching(
                "per-service: [{id: x, code: N1, if: \"1️⃣provider.ownership2️⃣ == 'state'\"}]\n"
                    + "must-not-read: [provider.ownership]"),
            ExpectedDiagnostic(
                "rules.must-not-read", "1️⃣"..<"2️⃣", "matching must not read `provider.ownership`")),
        FaultCase(
            "a preference that must not read",
            matching(
                "preferences: [{id: x, weight: 1, is: \"1️⃣provider.ownership2️⃣ == 's' ? decimal('1') : decimal('0')\"}]\n"
                    + "must-not-read: [provider.ownership]"),
            ExpectedDiagnostic(
                "rules.must-not-read", "1️⃣"..<"2️⃣", "matching must not read `provider.ownership`")),
        FaultCase(
            "a decision that must not read",
            "decision: 1️⃣favoured2️⃣\nabout: {provider: Provider}\nif: provider.ownership == 'state'\n---\n"
                + matching("first: [{id: x, is: favoured(provider)}]\nmust-not-read: [provider.ownership]"),
            ExpectedDiagnostic(
                "rules.must-not-read", "1️⃣"..<"2️⃣",
                "matching must not read `provider.ownership`, but does through `favoured`")),
        FaultCase(
            "a calculation behind a decision",
            "decision: favoured\nabout: {provider: Provider}\nif: rank(provider) > 1\n---\n"
                + "calculation: 1️⃣rank2️⃣\nabout: {provider: Provider}\ntype: int\n"
                + "is: \"provider.ownership == 'state' ? 2 : 1\"\n---\n"
                + matching("first: [{id: x, is: favoured(provider)}]\nmust-not-read: [provider.ownership]"),
            ExpectedDiagnostic(
                "rules.must-not-read", "1️⃣"..<"2️⃣",
                "matching must not read `provider.ownership`, but does through `rank`")),
        FaultCase(
            "what is shown orders nothing",
            matching("shows: [{id: x, is: provider.ownership}]\nmust-not-read: [provider.ownership]")),
        FaultCase(
            "another fact of that name",
            matching("must-not-read: [provider.name]\nfirst: [{id: x, is: \"client.name == 'a'\"}]")),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) {
        one.expect(CheckedFixture.check(one.text))
    }
}
