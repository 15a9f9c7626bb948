import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Ten mistakes of different stages in several files are all reported in one run.
struct ManyMistakesTests {
    private static let files = [
        (
            "rulebook.yaml",
            """
            rulebook: test
            region: RU
            languages: [ru, en]
            levels: [federal-law, regional-act]
            questions: {check: [ned]}
            """
        ),
        (
            "federal/codes.yaml",
            """
            codelist: form
            columns: {size: int}
            codes:
              - {code: home, size: small}
              - {code: semi, szie: 2}
            """
        ),
        (
            "federal/facts.yaml",
            """
            vocabulary: Client
            fields:
              age: {type: itn}
              form: {type: code(fomr)}
              name: {type: string}
            """
        ),
        (
            "federal/need.yaml",
            """
            decision: need
            about: {client: Client}
            law: 442-FZ/15
            all:
              - {id: a, if: client.name > 3}
              - {id: b, if: client.nmae == 'x'}
              - {id: b, if: "client.name == 'x' &&"}
              - {id: c, known: "date('2025-01-01')"}
            """
        ),
        (
            "regions/RU-XA/pack.yaml",
            """
            pack: RU-XA
            parent: RU
            ---
            amend: neeed
            complete: true
            add: [{id: d, if: client.name == 'x'}]
            """
        ),
    ]

    private static let expected = [
        "federal/codes.yaml rules.constant", "federal/codes.yaml rules.column",
        "federal/codes.yaml rules.unknown-key",
        "federal/facts.yaml rules.unknown-type", "federal/facts.yaml rules.unknown-codelist",
        "federal/need.yaml rules.unknown-law", "federal/need.yaml cel.type",
        "federal/need.yaml cel.unknown-field",
        "federal/need.yaml rules.duplicate-id", "federal/need.yaml cel.unexpected",
        "federal/need.yaml rules.known",
        "regions/RU-XA/pack.yaml rules.unknown-target", "rulebook.yaml rules.unknown-question",
    ]

    @Test func areAllReported() {
        let result = RulebookLoading.load(texts: Self.files.map { Fixture.source($0.0, $0.1) })
        let found = result.diagnostics.sorted.map { diagnostic in
            "\(diagnostic.span.map { result.texts[$0.source].name } ?? "-") \(diagnostic.code)"
        }
        #expect(result.rulebook == nil)
        #expect(found == Self.expected)
    }
}
