import CEL
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Rulebooks without mistakes, and what reading keeps of them.
struct ReadingTests {
    private func decision(_ text: String) throws -> DecisionSyntax {
        let reading = Fixture.read(MarkedText(text))
        #expect(reading.diagnostics.all.isEmpty)
        return try #require(reading.syntax?.packs.first?.decisions.first)
    }

    @Test func aSentenceCountsWithTheWordsOfTheRulebook() throws {
        let says = try #require(
            try decision(
                """
                decision: need
                about: {c: Client}
                says: {ru: "нужно {years(c.age + 1)}, есть {c.age}", en: "{{needed}}: {other(c.age)}"}
                if: c.a
                """
            ).says)
        guard case .text("нужно ") = says.ru[0], case .counted(let word, let number) = says.ru[1],
            case .text(", есть ") = says.ru[2], case .expression = says.ru[3]
        else {
            Issue.record("the Russian sentence has other parts")
            return
        }
        #expect(word.value == "years")
        guard case .binary(.add, _, _) = number[number.root] else {
            Issue.record("the counted number is another expression")
            return
        }
        guard case .text("{needed}: ") = says.en[0], case .expression = says.en[1] else {
            Issue.record("the English sentence has other parts")
            return
        }
    }

    @Test func expressionsOfSentencesKnowTheirPlaces() {
        let text = MarkedText(
            "decision: need\nabout: {c: Client}\nsays: {ru: \"Ж\\u0416 {c.1️⃣}\"}\nif: c.a")
        let found = Fixture.read(text).diagnostics.all
        #expect(found.count == 1)
        #expect(
            found.first?.span.map { Int($0.start) <= text.place("1️⃣") && Int($0.end) >= text.place("1️⃣") - 1 }
                == true)
    }

    @Test func aQuantifierAroundAGroup() throws {
        let decision = try decision(
            """
            decision: need
            about: {c: Client}
            for-some: {x: c.list}
            where: x.b
            at-least: 2
            all: [{id: a, if: x.a}]
            """)
        guard case .forSome(let quantifier, atLeast: 2) = decision.body,
            case .all(let group) = quantifier.body
        else {
            Issue.record("the body is another one")
            return
        }
        #expect(quantifier.variable.value == "x")
        #expect(quantifier.filter != nil)
        #expect(group.map(\.id.value) == ["a"])
    }

    @Test(arguments: [
        ("money", "money"), ("code(form)", "code(form)"), ("list( code(form) )", "list(code(form))"),
        ("map(month, optional(money))", "map(month,optional(money))"), ("list(Client)", "list(Client)"),
    ]) func type(_ written: String, _ read: String) throws {
        let reading = Fixture.read(MarkedText("vocabulary: A\nfields: {a: {type: \"\(written)\"}}"))
        #expect(reading.diagnostics.all.isEmpty)
        #expect(reading.syntax?.packs.first?.vocabularies.first?.fields.first.map { text($0.type) } == read)
    }

    private func text(_ type: TypeSyntax) -> String {
        switch type {
        case .named(let name): name.value
        case .code(let list): "code(\(list.value))"
        case .list(let item): "list(\(text(item)))"
        case .map(let key, let value): "map(\(text(key)),\(text(value)))"
        case .optional(let value): "optional(\(text(value)))"
        }
    }

    @Test func noneIsAWordOnlyWhereItIsPlain() {
        let reading = Fixture.read(
            MarkedText(
                "vocabulary: A\nfields: {a: {type: string, if-absent: none}, b: {type: string, if-absent: 'none'},"
                    + " c: {type: string, if-absent: null}}"))
        #expect(reading.diagnostics.all.isEmpty)
        let fields = reading.syntax?.packs.first?.vocabularies.first?.fields ?? []
        #expect(fields.map { $0.ifAbsent?.isNone } == [true, false, true])
    }
}
