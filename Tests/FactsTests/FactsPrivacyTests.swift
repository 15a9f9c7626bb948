import Diagnostics
import Testing

/// No diagnostic quotes what a document says about a person.
@Suite struct FactsPrivacyTests {
    private static let token = "Zq7Xk9Wv"

    /// Every place of a value, each with something that cannot be read there.
    static let documents = [
        "TOKEN", "age: TOKEN", "age: [TOKEN]", "works: TOKEN", "income: TOKEN", "income: '12 TOKEN'",
        "rate: TOKEN", "born: TOKEN",
        "born: 'TOKEN-02-30'", "since: TOKEN", "name: TOKEN-TOKEN", "form: TOKEN", "town: TOKEN",
        "legacy: TOKEN",
        "legacy: {known: TOKEN}", "forms: TOKEN", "forms: [TOKEN]", "forms: {known: TOKEN}",
        "forms: [{a: TOKEN}]",
        "forms: [TOKEN, TOKEN, TOKEN, TOKEN]", "numbers: [TOKEN]", "household: TOKEN", "household: [TOKEN]",
        "household: [{id: [TOKEN]}]", "household: [{id: TOKEN}, {id: TOKEN}]", "household: [{age: TOKEN}]",
        "household: [{forms: [TOKEN]}]", "programme: TOKEN", "programme: {hours: TOKEN}", "place: TOKEN",
        "place: {region: [TOKEN]}", "amounts: TOKEN", "amounts: {2025-01: TOKEN}", "by_form: {home: TOKEN}",
        "by_word: {a: TOKEN}", "cars: TOKEN", "pets: TOKEN", "fee: TOKEN", "debts: [TOKEN]", "adult: TOKEN",
        "average: TOKEN", "nothing: TOKEN", "nothing: [TOKEN, {a: TOKEN}]",
    ]

    @Test(arguments: documents) func quotesNoValue(_ document: String) {
        let parts = document.split(separator: "TOKEN", omittingEmptySubsequences: false)
        let reading = FactsFixture(parts.joined(separator: Self.token))
        #expect(reading.frame == nil)
        #expect(reading.diagnostics.hasErrors)
        for diagnostic in reading.diagnostics.all {
            let texts = [
                diagnostic.message.en, diagnostic.message.ru, diagnostic.help?.en ?? "",
                diagnostic.help?.ru ?? "",
                diagnostic.pointer ?? "",
            ]
            #expect(!texts.joined(separator: " ").contains(Self.token), "\(diagnostic.code)")
            #expect(diagnostic.notes.isEmpty)
        }
    }

    /// A code that is near one of its list is answered with the code of the list, never with what was written.
    @Test func suggestsOnlyWhatTheListHas() {
        let reading = FactsFixture("form: homee")
        #expect(reading.diagnostics.all.map { $0.help?.en } == ["did you mean `home`?"])
        #expect(reading.diagnostics.all.map(\.message.en) == ["the code list `form` has no such code"])
    }
}
