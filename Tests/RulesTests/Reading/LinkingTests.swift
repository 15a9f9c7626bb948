import CEL
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Days, versions, citations and subjects of a rulebook without mistakes.
struct LinkingTests {
    private func rulebook(_ text: String) throws -> Rulebook {
        let (rulebook, diagnostics) = Fixture.link(MarkedText(text))
        #expect(diagnostics.all.isEmpty)
        return try #require(rulebook)
    }

    private func range(_ from: String?, _ until: String?) -> DateRange {
        DateRange(from: from.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) })
    }

    @Test func daysComeFromTheRuleThenItsActThenTheRuleAround() throws {
        let rulebook = try rulebook(
            """
            decision: need
            about: {c: Client}
            law: decree-old/1
            all:
              - {id: inherits, if: c.a}
              - {id: own, from: 2020-01-01, until: 2021-12-31, if: c.a}
              - {id: act, law: [442-FZ/15/1, decree-new], if: c.a}
              - {id: own-and-act, law: 442-FZ, from: 2019-01-01, if: c.a}
            """)
        let need = try #require(rulebook.root.decisions["need"].first)
        #expect(need.attributes.range == range("2015-01-01", "2024-12-31"))
        #expect(
            need.body?.children.map(\.attributes.range) == [
                range("2015-01-01", "2024-12-31"), range("2020-01-01", "2021-12-31"),
                range("2015-01-01", "2024-12-31"), range("2019-01-01", "2024-12-31"),
            ])
    }

    @Test func versionsOfOneName() throws {
        let rulebook = try rulebook(
            """
            decision: need
            about: {c: Client}
            law: decree-new
            if: c.b
            ---
            decision: need
            about: {c: Client}
            law: decree-old
            if: c.a
            """)
        let table = rulebook.root.decisions
        #expect(table.names == ["need"])
        for (day, act) in [("2024-12-31", "decree-old"), ("2025-01-01", "decree-new")] {
            let version = table.version(of: "need", on: try #require(CivilDate(day)))
            #expect(version?.attributes.citations.map(\.act) == [act])
        }
        #expect(table.version(of: "need", on: try #require(CivilDate("2014-12-31"))) == nil)
    }

    @Test(arguments: [
        (
            "442-FZ/31/1/5", "п. 5 ч. 1 ст. 31 Федерального закона № 442-ФЗ",
            "Federal Law 442-FZ, art. 31 part 1 cl. 5"
        ),
        ("442-FZ/20/-/8", "п. 8 ст. 20 Федерального закона № 442-ФЗ", "Federal Law 442-FZ, art. 20 cl. 8"),
        ("442-FZ", "Федеральный закон № 442-ФЗ", "Federal Law 442-FZ"),
        ("decree-new/3", "п. 3, decree-new", "decree-new, cl. 3"),
    ]) func citation(_ written: String, _ ru: String, _ en: String) throws {
        let rulebook = try rulebook("decision: need\nabout: {c: Client}\nlaw: \(written)\nif: c.a")
        let citation = try #require(rulebook.root.decisions["need"].first?.attributes.citations.first)
        #expect(citation.source == written)
        #expect(citation.text(.ru) == ru)
        #expect(citation.text(.en) == en)
    }

    @Test func subjects() throws {
        let rulebook = try rulebook(
            """
            vocabulary: Client
            fields: {}
            ---
            codelist: form
            codes: []
            ---
            decision: need
            about: {client: Client, part: client.programme.parts, form: code.form, price: money}
            if: client.a
            """)
        let kinds = rulebook.root.decisions["need"].first?.about.map { subject in
            switch subject.source {
            case .record(let name): "record \(name.value)"
            case .element: "element"
            case .code(let list): "code \(list.value)"
            case .value(.named(let name)): "value \(name.value)"
            default: "?"
            }
        }
        #expect(kinds == ["record Client", "element", "code form", "value money"])
    }
}
