import CEL
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// What a region's amendments make of the rules of the root pack.
struct MergingTests {
    private func region(_ text: String) throws -> RegionRules {
        let (rulebook, diagnostics) = Fixture.linkRegion(MarkedText(text))
        #expect(diagnostics.all.map(\.code).filter { $0 != "rules.completeness-not-said" }.isEmpty)
        return try #require(rulebook?.region("RU-XA"))
    }

    private func ids(_ region: RegionRules, _ name: String) -> [String] {
        region.decisions[name].first?.body?.descendants.map(\.id.value) ?? []
    }

    @Test func silenceIsNotInherited() throws {
        let region = try region("laws: {}")
        #expect(region.saysNothingAbout == ["admission", "minimum"])
        #expect(region.decisions["open"].map(\.statement) == [.inherited])
        #expect(region.calculations["cap"].map(\.statement) == [.inherited])
    }

    @Test func theRootItselfWithholdsNothing() throws {
        let rulebook = try #require(Fixture.linkRegion(MarkedText("laws: {}")).rulebook)
        #expect(rulebook.root.code == "RU")
        #expect(rulebook.root.saysNothingAbout.isEmpty)
    }

    @Test(arguments: [
        ("complete: true", RegionalStatement.complete), ("complete: false", .partial), ("add: []", .partial),
        ("complete: true\n---\namend: admission\nadd: []", .complete),
        ("complete: true\n---\namend: admission\ncomplete: false", .partial),
    ]) func statement(_ text: String, _ statement: RegionalStatement) throws {
        #expect(
            try region("amend: admission\n\(text)").decisions["admission"].map(\.statement) == [statement])
    }

    @Test func aConditionJoinsTheOutermostGroup() throws {
        let region = try region(
            "amend: admission\ncomplete: true\nadd: [{id: x, law: order-1/7, if: provider.kind}]")
        #expect(ids(region, "admission") == ["kind", "record", "known-kind", "x"])
        let added = try #require(region.decisions["admission"].first?.body?.children.last)
        #expect(added.attributes.pack == "RU-XA")
        #expect(added.attributes.range == DateRange(from: CivilDate("2016-02-01"), until: nil))
        #expect(added.attributes.level?.name == "regional-act")
    }

    @Test func aConditionJoinsAGroupInsideAQuantifier() throws {
        let region = try region(
            "amend: admission\ncomplete: true\nadd: [{id: y, in: record, if: provider.kind}]")
        #expect(ids(region, "admission") == ["kind", "record", "known-kind", "y"])
        #expect(region.decisions["admission"].first?.body?.children.map(\.id.value) == ["kind", "record"])
    }

    @Test func theRootStaysAsItWas() throws {
        let text = MarkedText("amend: admission\ncomplete: true\nadd: [{id: x, if: provider.kind}]")
        let rulebook = try #require(Fixture.linkRegion(text).rulebook)
        #expect(ids(rulebook.root, "admission") == ["kind", "record", "known-kind"])
    }

    @Test(arguments: [("", ["small", "large", "x"]), ("before: large, ", ["small", "x", "large"])])
    func aCaseFindsItsPlace(_ place: String, _ ids: [String]) throws {
        let region = try region("amend: cap\nadd: [{id: x, \(place)if: provider.kind, then: money(2)}]")
        #expect(region.calculations["cap"].first?.body.cases.map(\.id.value) == ids)
    }

    @Test func valuesStandBesideThoseOfTheRoot() throws {
        let region = try region("amend: minimum\nvalues: [{from: 2025-04-01, is: 2}]")
        let parameter = try #require(region.parameter("minimum"))
        #expect(parameter.statement == .complete)
        #expect(parameter.layers.map { $0.map(\.value.text.value) } == [["2"], ["1"]])
        #expect(parameter.layers.map { $0.map(\.attributes.pack) } == [["RU-XA"], ["RU"]])
    }
}
