import Authoring
import Testing

/// What scenarios find in answers.
struct RunTests {
    private let facts = ScenarioFixture.fitting

    private func fit(_ rest: String) -> String {
        "scenario: s\nask: fit\non: 2025-03-15\ngiven: \(facts)\n\(rest)"
    }

    static let expectations: [(expect: String, line: String)] = [
        ("{verdict: granted}", "s ok"),
        ("{verdict: granted, warnings: []}", "s ok"),
        ("{verdict: refused}", "s verdict[-refused +granted]"),
        ("{verdict: undetermined}", "s verdict[-undetermined +granted]"),
        ("{because: [adult]}", "s verdict[-refused +granted] because[-adult]"),
        ("{missing: [client.age]}", "s verdict[-undetermined +granted] missing[-client.age]"),
        ("{warnings: [young]}", "s warnings[-young]"),
    ]

    @Test(arguments: expectations) func granted(_ one: (expect: String, line: String)) throws {
        #expect(try ScenarioFixture.lines(fit("expect: \(one.expect)")) == [one.line])
    }

    @Test func rowsAreLaidOver() throws {
        let lines = try ScenarioFixture.lines(
            fit(
                """
                expect: {verdict: granted, warnings: []}
                rows:
                  - {id: same}
                  - {id: child, given: {client: {age: 17}}, expect: {verdict: refused, because: [adult]}}
                  - {id: nameless, given: {client: {name: null}}, expect: {because: [named]}}
                  - {id: list, given: {client: {items: [{id: b, ok: false}]}}, expect: {because: ["each[b]"]}}
                  - {id: open, given: {client: {items: unknown, name: unknown}},
                     expect: {missing: [client.items, client.name]}}
                  - {id: old, given: {client: {age: 70}}, expect: {verdict: granted, warnings: [young]}}
                  - {id: replaced, given: {client: {age: 70}}, expect: {verdict: granted}}
                  - {id: inherited, given: {client: {age: 70}}}
                """))
        #expect(
            lines == [
                "s ok", "same ok", "child ok", "nameless ok", "list ok", "open ok", "old ok", "replaced ok",
                "inherited warnings[+young]",
            ])
    }

    @Test func setsAreExactAndHaveNoOrder() throws {
        let lines = try ScenarioFixture.lines(
            fit(
                """
                rows:
                  - {id: order, given: {client: {age: 1, name: null}}, expect: {because: [named, adult]}}
                  - {id: less, given: {client: {age: 1, name: null}}, expect: {because: [named]}}
                  - {id: more, given: {client: {age: 1}}, expect: {because: [named, adult]}}
                  - {id: other, given: {client: {items: [{id: a}, {id: b}]}},
                     expect: {missing: ["client.items[b].ok", client.age]}}
                """))
        #expect(
            lines == [
                "order ok", "less because[=named +adult]", "more because[-named =adult]",
                "other missing[=client.items[b].ok -client.age +client.items[a].ok]",
            ])
    }

    @Test func valuesAreExact() throws {
        let lines = try ScenarioFixture.lines(
            """
            scenario: third
            ask: third
            on: 2025-03-15
            given: {client: {income: 10000}}
            expect: {is: 10000/3}
            rows:
              - {id: rounded, expect: {is: 3333.33}}
              - {id: trailing, given: {client: {income: 3}}, expect: {is: 1.00}}
              - {id: unknown, given: {client: {income: unknown}}}
            """)
        #expect(
            lines == [
                "third ok", "rounded is[-3333.33 +10000/3]", "trailing ok",
                "unknown is[-10000/3 +undetermined: client.income]",
            ])
    }

    @Test func optionalValues() throws {
        let lines = try ScenarioFixture.lines(
            """
            scenario: nickname
            ask: nickname
            on: 2025-03-15
            given: {client: {name: N}}
            expect: {is: N}
            rows:
              - {id: nothing, given: {client: {name: null}}, expect: {is: null}}
              - {id: none, given: {client: {name: null}}, expect: {is: none}}
              - {id: something, expect: {is: none}}
              - {id: word, given: {client: {name: none}}, expect: {is: "none"}}
            """)
        #expect(lines == ["nickname ok", "nothing ok", "none ok", "something is[-none +N]", "word ok"])
    }

    @Test func cases() throws {
        let lines = try ScenarioFixture.lines(
            """
            scenario: fee
            ask: fee
            on: 2025-03-15
            given: {price: 100, client: {age: 30, kind: large, income: 1000}}
            expect: {is: 500, by: large}
            rows:
              - {id: minor, given: {client: {age: 3}}, expect: {by: minor}}
              - {id: otherwise, given: {client: {kind: small}}, expect: {is: 100, by: otherwise}}
              - {id: another, given: {client: {kind: small}}}
              - {id: equal, given: {client: {kind: unknown}, price: 500}, expect: {is: 500, by: otherwise}}
              - {id: price, given: {client: {kind: small}, price: unknown}, expect: {verdict: undetermined, missing: [price]}}
            """)
        #expect(
            lines == [
                "fee ok", "minor ok", "otherwise ok", "another is[-500 +100] by[-large +otherwise]",
                "equal by[-otherwise +—]", "price ok",
            ])
    }

    @Test func derivedFieldsAreAskedAndGiven() throws {
        let lines = try ScenarioFixture.lines(
            """
            scenario: doubled
            ask: Client.doubled
            on: 2025-03-15
            given: {client: {income: 10}}
            expect: {is: 20}
            rows: [{id: given, given: {client: {doubled: 7}}, expect: {is: 7}}]
            ---
            scenario: size
            ask: Client.size
            on: 2025-03-15
            given: {client: {age: 61}}
            expect: {is: large, by: old}
            rows:
              - {id: young, given: {client: {age: 60}}, expect: {is: small, by: otherwise}}
              - {id: open, given: {client: {age: unknown}}, expect: {missing: [client.age]}}
            """)
        #expect(lines == ["doubled ok", "given ok", "size ok", "young ok", "open ok"])
    }

    @Test func regions() throws {
        let lines = try ScenarioFixture.lines(
            """
            scenario: local
            ask: local
            on: 2025-03-15
            given: {client: {age: 15}}
            rows:
              - {id: root, expect: {verdict: granted}}
              - {id: pack, region: RU-XA, expect: {verdict: granted}}
              - {id: no-pack, region: RU-XB, expect: {verdict: undetermined, missing: ["region:RU-XB"]}}
            """)
        #expect(lines == ["root ok", "pack ok", "no-pack ok"])
    }

    @Test func severalAnswersAreNone() throws {
        let lines = try ScenarioFixture.lines(
            """
            scenario: labels
            ask: labels
            on: 2025-03-15
            given: {item: b, client: {items: [{id: a}, {id: b}]}}
            expect: {is: b}
            rows: [{id: all, given: {item: unknown}}, {id: none, given: {item: unknown, client: {items: []}}}]
            """)
        #expect(
            lines == ["labels ok", "all answers[-1 +2 +item=a +item=b]", "none answers[-1 +0]"])
    }
}
