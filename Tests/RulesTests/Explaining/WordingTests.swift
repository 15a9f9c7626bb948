import CEL
import Diagnostics
import Facts
import Testing

@testable import Rules

/// What people read: sentences with their values, forms of words, dates, amounts, codes.
struct WordingTests {
    private static let rules = """
        decision: rule
        about: {client: Client}
        all:
          - id: term
            if: client.n > 1000
            says: {ru: "прошло {years(client.n)}, нужно больше", en: "{years(client.n)} passed, more are needed"}
          - id: income
            if: client.income > money(1000000)
            says: {ru: "доход {client.income}", en: "the income is {client.income}"}
          - id: form
            if: client.form == 'stationary'
            says: {ru: "форма: {client.form}", en: "form: {client.form}"}
          - id: day
            if: client.day > on
            says: {ru: "с {client.day} ({client.a})", en: "since {client.day} ({client.a})"}
          - id: item
            for-each: {i: client.items}
            if: i.ok
            says: {ru: "«{i.id}» не годится", en: "“{i.id}” does not do"}
        """

    private func sentences(_ facts: String, _ language: Language) throws -> [String] {
        let rulebook = try SmallRulebook.load(Self.rules)
        let asked = Asked(rulebook, "rule", "client: \(facts)", on: "2025-03-15")
        let answer = try #require(asked.answers.first)
        let wording = Wording(rulebook, language)
        func all(_ node: Explanation) -> [String] {
            [node.outcome == .no ? wording.sentence(node) : nil].compactMap(\.self)
                + node.children.flatMap(all)
        }
        return all(answer.explanation.failures)
    }

    @Test(arguments: [
        ("1", "1 год", "1 year"), ("2", "2 года", "2 years"), ("5", "5 лет", "5 years"),
        ("11", "11 лет", "11 years"),
        ("12", "12 лет", "12 years"), ("21", "21 год", "21 years"), ("22", "22 года", "22 years"),
        ("101", "101 год", "101 years"), ("111", "111 лет", "111 years"), ("114", "114 лет", "114 years"),
        ("0", "0 лет", "0 years"), ("-1", "-1 год", "-1 year"),
    ])
    func plurals(_ count: String, _ ru: String, _ en: String) throws {
        let space = "\u{00A0}"
        let facts = "{n: \(count)}"
        let russian = ru.replacing(" ", with: space)
        let english = en.replacing(" ", with: space)
        #expect(try sentences(facts, .ru) == ["прошло \(russian), нужно больше"])
        #expect(try sentences(facts, .en) == ["\(english) passed, more are needed"])
    }

    private static let facts =
        "{n: 2000, a: true, income: 12500.5, form: home, day: 2024-12-01, items: [{id: x, ok: false}, {id: y, ok: true}]}"

    @Test func sentencesInRussian() throws {
        #expect(
            try sentences(Self.facts, .ru) == [
                "доход 12\u{00A0}500,50", "форма: На дому", "с 01.12.2024 (да)", "«x» не годится",
            ])
    }

    @Test func sentencesInEnglish() throws {
        #expect(
            try sentences(Self.facts, .en) == [
                "the income is 12,500.50", "form: At home", "since 1 December 2024 (yes)", "“x” does not do",
            ])
    }

    @Test func aValueThatIsNotKnownIsNamedAsSuch() throws {
        let facts = "{n: 2000, income: 2000000, form: stationary, day: 2024-12-01, items: []}"
        #expect(try sentences(facts, .ru) == ["с 01.12.2024 (неизвестно)"])
        #expect(try sentences(facts, .en) == ["since 1 December 2024 (unknown)"])
    }

    @Test func aNumberThatIsNotKnownHasItsWord() throws {
        let rulebook = try SmallRulebook.load(
            """
            decision: rule
            about: {client: Client}
            all: [{id: a, if: client.a, says: {ru: "прошло {years(client.n)}", en: "{years(client.n)} passed"}}]
            """)
        let answer = try #require(
            Asked(rulebook, "rule", "client: {a: false}", on: "2025-03-15").answers.first)
        let node = try #require(answer.explanation.children.first)
        #expect(Wording(rulebook, .ru).sentence(node) == "прошло неизвестно сколько лет")
        #expect(Wording(rulebook, .en).sentence(node) == "an unknown number of years passed")
    }

    @Test func amounts() throws {
        let rulebook = try SmallRulebook.load("")
        let (ru, en) = (Wording(rulebook, .ru), Wording(rulebook, .en))
        func both(_ text: String) -> [String] {
            Rational(decimal: text).map { [ru.money($0), en.money($0)] } ?? []
        }
        #expect(both("0") == ["0,00", "0.00"])
        #expect(both("2562.5") == ["2\u{00A0}562,50", "2,562.50"])
        #expect(both("1234567.891") == ["1\u{00A0}234\u{00A0}567,8910", "1,234,567.8910"])
        #expect(both("0.005") == ["0,0050", "0.0050"])
        #expect(both("-1500") == ["-1\u{00A0}500,00", "-1,500.00"])
    }

    @Test func titles() throws {
        let rulebook = try SmallRulebook.load("")
        #expect(Wording(rulebook, .en).title("Client", "a") == "Fact A")
        #expect(Wording(rulebook, .ru).title("Client", "b") == nil)
        #expect(Wording(rulebook, .ru).text(.list([.string("home")]), .list(.code("form"))) == "На дому")
    }

    /// A sensitive fact is known as such, so that whoever shows a reading can leave its value out.
    @Test func sensitiveFactsAreMarked() throws {
        let rulebook = try SmallRulebook.load(
            "decision: rule\nabout: {client: Client}\nif: client.secret > client.n")
        let asked = Asked(rulebook, "rule", "client: {secret: 1, n: 2}", on: "2025-03-15")
        let wording = Wording(rulebook, .ru)
        let readings = try #require(asked.answers.first).explanation.readings
        #expect(readings.map { wording.field($0.record, $0.field)?.isSensitive } == [true, false])
    }
}

/// What a sentence may not say.
struct MaskedSentenceTests {
    @Test func aSensitiveFactIsMasked() throws {
        let rulebook = try SmallRulebook.load(
            """
            decision: rule
            about: {client: Client}
            all: [{id: a, if: client.a, says: {ru: "тайна {client.secret}", en: "the secret {client.secret}"}}]
            """)
        let facts = "client: {a: false, secret: 77}"
        let answer = try #require(Asked(rulebook, "rule", facts, on: "2025-03-15").answers.first)
        let node = try #require(answer.explanation.children.first)
        #expect(Wording(rulebook, .ru).sentence(node) == "тайна скрыто")
        #expect(Wording(rulebook, .en).sentence(node) == "the secret masked")
    }
}
