import Diagnostics
import TestSupport

@testable import Rules

/// Texts under test that are checked whole, beside a vocabulary that has no mistakes.
enum CheckedFixture {
    static let vocabulary = """
        vocabulary: Client
        fields:
          age: {type: int}
          name: {type: string, sensitive: true}
          form: {type: code(form)}
          income: {type: money}
          fee: {type: optional(money)}
          parts: {type: list(Part)}
        ---
        vocabulary: Part
        key: id
        fields:
          id: {type: string}
          form: {type: code(form)}
        ---
        vocabulary: Provider
        fields:
          name: {type: string}
          ownership: {type: string}
          offers: {type: list(Part)}
        ---
        codelist: form
        codes: [{code: home}, {code: stationary}]
        """

    /// What loading says of the text as a file of the root pack.
    static func check(_ text: MarkedText) -> Diagnostics {
        RulebookLoading.load(texts: [
            Fixture.source("rulebook.yaml", Fixture.header), Fixture.source("federal/a.yaml", vocabulary),
            text.source(name: "federal/test.yaml"),
        ]).diagnostics
    }
}
