import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Mistakes that come of where a text stands, or of what stands beside it.
struct PlacedFaultTests {
    /// A text at a path, beside others.
    struct Placed: CustomTestStringConvertible {
        var path: String
        var beside: [SourceText]
        var one: FaultCase
        var testDescription: String { one.testDescription }

        init(_ path: String, beside: [SourceText] = [], _ one: FaultCase) {
            self.path = path
            self.beside = beside
            self.one = one
        }

        var diagnostics: Diagnostics {
            Fixture.link(RulebookSyntax.read(texts: beside + [one.text.source(name: path)])).diagnostics
        }
    }

    private static let header = Fixture.source("rulebook.yaml", Fixture.header)
    private static let federal = Fixture.source("federal/a.yaml", Fixture.federal)
    private static let region = Fixture.source("regions/RU-XA/pack.yaml", Fixture.region)
    private static let book = "rulebook: x\nregion: RU\nlanguages: [ru]\nlevels: [law]\n"

    static let documents = [
        Placed(
            "regions/RU-XA/test.yaml", beside: [header, federal, region],
            FaultCase(
                "a decision of a region", "1️⃣decision2️⃣: need\nabout: {c: Client}\nif: c.a",
                ExpectedDiagnostic(
                    "rules.regional-document", "1️⃣"..<"2️⃣",
                    "the folder of a region may hold `pack`, `laws` and `amend`, but not `decision`"))),
        Placed(
            "rulebook.yaml",
            FaultCase(
                "a second rulebook",
                "rulebook: 3️⃣one4️⃣\nregion: RU\nlanguages: [ru]\nlevels: [a]\n---\n"
                    + "rulebook: 1️⃣other2️⃣\nregion: RU\nlanguages: [ru]\nlevels: [a]",
                ExpectedDiagnostic(
                    "rules.second-document", "1️⃣"..<"2️⃣", "this is a second document `rulebook`",
                    notes: [.init("first here", "3️⃣"..<"4️⃣")]))),
        Placed(
            "a.yaml",
            FaultCase(
                "no rulebook", "laws: {}",
                ExpectedDiagnostic("rules.no-rulebook", nil, "there is no document `rulebook`"))),
        Placed(
            "docs/a.yaml", beside: [header],
            FaultCase(
                "a folder of no pack", "1️⃣2️⃣laws: {}",
                ExpectedDiagnostic(
                    "rules.misplaced-folder", "1️⃣"..<"2️⃣",
                    "the file in the folder `docs` belongs to no pack of rules",
                    help: "rules lie in `federal` and `regions/CODE`"))),
    ]

    static let packs = [
        Placed(
            "regions/RU-XA/a.yaml", beside: [header],
            FaultCase(
                "a region without a pack", "1️⃣laws2️⃣: {}",
                ExpectedDiagnostic(
                    "rules.no-pack", "1️⃣"..<"2️⃣", "the folder of the region `RU-XA` holds no document `pack`"))),
        Placed(
            "regions/RU-XA/a.yaml", beside: [header],
            FaultCase(
                "a pack of another folder", "pack: 1️⃣RU-XB2️⃣\nparent: RU",
                ExpectedDiagnostic(
                    "rules.pack-folder", "1️⃣"..<"2️⃣",
                    "the code of the region is not that of its folder `RU-XA`"))),
        Placed(
            "regions/RU-XA/pack.yaml", beside: [header],
            FaultCase(
                "a second pack", "pack: 3️⃣RU-XA4️⃣\nparent: RU\n---\npack: 1️⃣RU-XA2️⃣\nparent: RU",
                ExpectedDiagnostic(
                    "rules.second-document", "1️⃣"..<"2️⃣", "this is a second document `pack`",
                    notes: [.init("first here", "3️⃣"..<"4️⃣")]))),
        Placed(
            "regions/RU-XA/pack.yaml", beside: [header],
            FaultCase(
                "a parent", "pack: RU-XA\nparent: 1️⃣RU-XB2️⃣",
                ExpectedDiagnostic(
                    "rules.unknown-parent", "1️⃣"..<"2️⃣", "there is no parent pack `RU-XB`",
                    help: "there is only `RU`"))),
        Placed(
            "regions/RU-XD/pack.yaml", beside: [header],
            FaultCase(
                "a pack above itself", "pack: RU-XD\nparent: 1️⃣RU-XD2️⃣",
                ExpectedDiagnostic(
                    "rules.parent-circle", "1️⃣"..<"2️⃣", "the pack is above itself", help: "RU-XD → RU-XD"))),
        Placed(
            "regions/RU-AA/pack.yaml", beside: [header, federal, region],
            FaultCase(
                "an act of another region",
                "pack: RU-AA\nparent: RU\n---\namend: open\nlaw: 1️⃣order-12️⃣/1",
                ExpectedDiagnostic(
                    "rules.unknown-law", "1️⃣"..<"2️⃣", "there is no act `order-1`",
                    help: "there are: `442-FZ`, `decree-old`, `decree-new`"))),
    ]

    static let headers = [
        Placed(
            "rulebook.yaml",
            FaultCase(
                "questions that nothing answers",
                book + "questions: {check: [1️⃣nede2️⃣], match: 3️⃣services4️⃣}\n"
                    + "---\ndecision: need\nabout: {c: Client}\nif: c.a",
                ExpectedDiagnostic(
                    "rules.unknown-question", "1️⃣"..<"2️⃣",
                    "there is no decision, calculation or derived field `nede`", help: "did you mean `need`?"),
                ExpectedDiagnostic("rules.unknown-matching", "3️⃣"..<"4️⃣", "there is no matching `services`"))),
        Placed(
            "rulebook.yaml",
            FaultCase(
                "forms of a word", book + "words: {years: {ru: 1️⃣[год, года]2️⃣, en: [year, years]}}",
                ExpectedDiagnostic(
                    "rules.word-forms", "1️⃣"..<"2️⃣", "the language `ru` has 3 forms of a word"))),
    ]

    static let all = documents + packs + headers

    @Test(arguments: all) func said(_ placed: Placed) { placed.one.expect(placed.diagnostics) }
}
