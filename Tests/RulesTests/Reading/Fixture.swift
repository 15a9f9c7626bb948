import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Rulebooks that are made of one text under test and what it needs around it.
enum Fixture {
    /// A document `rulebook:` with two acts.
    static let header = """
        rulebook: test
        region: RU
        languages: [ru, en]
        levels: [federal-law, decree, regional-act, municipal-act]
        units: {article: {ru: ст., en: art.}, part: {ru: ч., en: part}, item: {ru: п., en: cl.}}
        words: {years: {ru: [год, года, лет], en: [year, years]}}
        ---
        laws:
          442-FZ: {level: federal-law, from: 2015-01-01, units: [article, part, item],
            title: {ru: Федеральный закон № 442-ФЗ, en: Federal Law 442-FZ}}
          decree-old: {level: decree, from: 2015-01-01, until: 2024-12-31, units: [item]}
          decree-new: {level: decree, from: 2025-01-01, units: [item]}
        """

    /// A small root pack that regions can amend.
    static let federal = """
        vocabulary: Provider
        fields:
          kind: {type: string}
        ---
        codelist: form
        codes: [{code: home}, {code: stationary}]
        ---
        codelist: barrier
        codes: [{code: experience}]
        ---
        decision: admission
        about: {provider: Provider}
        law: 442-FZ/25
        set-by: regional-act
        all:
          - {id: kind, if: provider.kind == 'company'}
          - id: record
            for-each: {x: provider.kind}
            any: [{id: known-kind, known: provider.kind}]
        ---
        decision: open
        about: {provider: Provider}
        if: provider.kind == 'company'
        ---
        calculation: cap
        about: {provider: Provider}
        type: money
        cases:
          - {id: small, if: provider.kind == 'small', then: money(0)}
          - {id: large, if: provider.kind == 'large', then: money(1)}
        ---
        calculation: price
        about: {provider: Provider}
        type: money
        is: money(1)
        ---
        parameter: minimum
        type: money
        set-by: regional-act
        values:
          - {from: 2025-01-01, until: 2025-12-31, is: 1}
        """

    /// A document `pack:` with an act.
    static let region = """
        pack: RU-XA
        parent: RU
        ---
        laws:
          order-1: {level: regional-act, from: 2016-02-01, units: [item]}
          order-2: {level: municipal-act, from: 2016-02-01, units: [item]}
        """

    /// The text as a file with a name.
    static func source(_ name: String, _ text: String) -> SourceText {
        SourceText(name: name, bytes: Array(text.utf8))
    }

    /// Reads the text as a file of the root pack, beside the header.
    static func read(_ text: MarkedText) -> RulebookReading {
        RulebookSyntax.read(texts: [source("rulebook.yaml", header), text.source(name: "federal/test.yaml")])
    }

    /// Reads and links the text as a file of the root pack, beside the header.
    static func link(_ text: MarkedText) -> (rulebook: Rulebook?, diagnostics: Diagnostics) {
        link(read(text))
    }

    /// Reads and links the text as a file of the region `RU-XA`, beside a root pack.
    static func linkRegion(_ text: MarkedText) -> (rulebook: Rulebook?, diagnostics: Diagnostics) {
        let texts = [
            source("rulebook.yaml", header), source("federal/a.yaml", federal),
            source("regions/RU-XA/pack.yaml", region), text.source(name: "regions/RU-XA/test.yaml"),
        ]
        return link(RulebookSyntax.read(texts: texts))
    }

    /// Links what was read; what reading found stands first.
    static func link(_ reading: RulebookReading) -> (rulebook: Rulebook?, diagnostics: Diagnostics) {
        guard let syntax = reading.syntax else { return (nil, reading.diagnostics) }
        var diagnostics = reading.diagnostics
        let (rulebook, found) = Rulebook.link(syntax)
        diagnostics.add(found)
        return (rulebook, diagnostics)
    }
}
