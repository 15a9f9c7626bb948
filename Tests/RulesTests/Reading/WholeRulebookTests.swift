import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Rules

/// Whole rulebooks: many mistakes at once, files in any order, folders on a disk.
struct WholeRulebookTests {
    @Test func tenMistakesAreFoundInOneRun() {
        let text = MarkedText(
            """
            decision: need
            about: {client: Client}
            1️⃣titel2️⃣: {ru: x}
            law: 442-FZ/15
            all:
              - {id: a, if: client.a, from: 3️⃣2025-13-014️⃣}
              - {id: a, if: client.b}
              - {id: b}
              - {id: c, law: nowhere/1, if: client.a}
              - {id: d, law: 442-FZ/1/2/3/4, if: client.a}
              - {id: e, if: [client.a]}
            ---
            parameter: p
            type: list(
            values: []
            ---
            codelist: x
            codes: [{code: a}, {code: a}]
            ---
            decison: other
            """)
        let codes = Fixture.link(text).diagnostics.sorted.map(\.code)
        #expect(
            codes == [
                "rules.unknown-key", "rules.wrong-value", "rules.duplicate-id", "rules.no-body",
                "rules.unknown-law",
                "rules.citation-too-long", "rules.expression-not-text", "rules.wrong-value",
                "rules.overlapping-versions", "rules.unknown-kind",
            ])
    }

    @Test func theOrderOfTextsDoesNotMatter() throws {
        let texts = [
            Fixture.source("rulebook.yaml", Fixture.header),
            Fixture.source("federal/a.yaml", Fixture.federal),
            Fixture.source("federal/b.yaml", "decision: second\nabout: {c: Client}\nlaw: nowhere\nif: c.a"),
            Fixture.source("regions/RU-XA/pack.yaml", Fixture.region),
            Fixture.source("regions/RU-AA/pack.yaml", "pack: RU-AA\nparent: RU"),
        ]
        let first = Fixture.link(RulebookSyntax.read(texts: texts))
        let second = Fixture.link(RulebookSyntax.read(texts: texts.reversed()))
        #expect(first.diagnostics.all == second.diagnostics.all)
        #expect(first.diagnostics.all.map(\.code) == ["rules.unknown-law"])
        let one = try #require(first.rulebook)
        let other = try #require(second.rulebook)
        #expect(one.regions.map(\.code) == ["RU", "RU-AA", "RU-XA"])
        #expect(other.regions.map(\.code) == one.regions.map(\.code))
        #expect(other.root.decisions.names == one.root.decisions.names)
    }

    @Test func aFolderIsRead() {
        let folder = ScratchFolder()
        folder.write(Fixture.header.utf8, to: "rules/rulebook.yaml")
        folder.write(Fixture.federal.utf8, to: "rules/federal/a.yml")
        folder.write(Fixture.region.utf8, to: "rules/regions/RU-XA/pack.yaml")
        folder.write("scenario: x".utf8, to: "rules/scenarios/fee.yaml")
        folder.write("not yaml: [".utf8, to: "rules/federal/.hidden.yaml")
        folder.write("not yaml: [".utf8, to: "rules/federal/README.md")
        let reading = RulebookDirectory.read(path: folder.path("rules/"))
        #expect(reading.diagnostics.all.isEmpty)
        #expect(
            reading.texts.texts.map(\.name) == [
                folder.path("rules/federal/a.yml"), folder.path("rules/regions/RU-XA/pack.yaml"),
                folder.path("rules/rulebook.yaml"),
            ])
    }
}
