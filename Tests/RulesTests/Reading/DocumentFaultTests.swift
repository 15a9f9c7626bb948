import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Documents of a kind that is unknown or does not belong where it stands.
struct DocumentFaultTests {
    static let cases = [
        FaultCase(
            "an unknown kind", "1️⃣decison2️⃣: need\nif: 'true'",
            ExpectedDiagnostic(
                "rules.unknown-kind", "1️⃣"..<"2️⃣", "there is no kind of document `decison`",
                help: "did you mean `decision`?")),
        FaultCase(
            "a kind that stands later", "1️⃣title2️⃣: {en: x}\ndecision: need",
            ExpectedDiagnostic(
                "rules.unknown-kind", "1️⃣"..<"2️⃣", "there is no kind of document `title`",
                help: "put `decision` first")),
        FaultCase(
            "no mapping", "1️⃣[a, b]2️⃣",
            ExpectedDiagnostic(
                "rules.no-kind", "1️⃣"..<"2️⃣", "a document begins with a key that names its kind")),
        FaultCase(
            "a scenario", "1️⃣scenario2️⃣: x",
            ExpectedDiagnostic(
                "rules.misplaced-scenario", "1️⃣"..<"2️⃣",
                "scenarios lie in the folder `scenarios`, not among the rules")),
        FaultCase(
            "an amendment of the root pack", "1️⃣amend2️⃣: x",
            ExpectedDiagnostic(
                "rules.root-document", "1️⃣"..<"2️⃣", "`amend` stands only in the folder of a region, `regions/…`"
            )),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) {
        one.expect(Fixture.read(one.text).diagnostics)
    }

    @Test(arguments: [
        ("rulebook.yaml", PackFolder.root), ("federal/need.yaml", .root), ("federal/a/need.yaml", .root),
        ("regions/RU-XA/pack.yaml", .region("RU-XA")), ("regions/RU-XA/a/pack.yaml", .region("RU-XA")),
        ("regions/pack.yaml", .misplaced("regions")), ("scenarios/fee.yaml", .scenarios),
        ("samples/a/b.yaml", .skipped), ("docs/a.yaml", .misplaced("docs")),
    ]) func folder(_ path: String, _ folder: PackFolder) {
        #expect(PackFolder(path: Substring(path)) == folder)
    }
}
