import CEL
import TestSupport
import Testing

@testable import Rules

/// What turns a refusal into a grant, form by form.
struct RemedyTests {
    /// Expects the remedies of the decision `rule`.
    private func expect(
        _ rules: String, _ facts: String, _ lines: [String], on day: String = "2025-03-15",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let rulebook = try RemedyRulebook.load(
            "decision: rule\nabout: {client: Client}\n" + rules, sourceLocation: sourceLocation)
        let remedied = try Remedied(rulebook, "rule", "client: \(facts)", on: day)
        #expect(remedied.lines == lines, sourceLocation: sourceLocation)
        #expect(
            remedied.remedies.allSatisfy { $0.map { $0.end == .all } ?? true }, sourceLocation: sourceLocation
        )
    }

    @Test func whatIsGrantedNeedsNone() throws {
        try expect("all: [{id: a, if: client.a}]", "{a: true}", ["granted"])
    }

    @Test func aFactThatSomeoneCanChange() throws {
        try expect("all: [{id: a, if: client.a}]", "{a: false}", ["2: client.a=true"])
    }

    @Test func aFactThatNobodyCanChange() throws {
        try expect("all: [{id: f, if: client.fixed}]", "{fixed: false}", [])
    }

    @Test func allThatFailsTogether() throws {
        try expect(
            "all: [{id: a, if: client.a}, {id: b, if: '!client.b'}]", "{a: false, b: true}",
            ["5: client.a=true, client.b=false"])
    }

    @Test func oneThatIsEnough() throws {
        try expect(
            "any: [{id: a, if: client.a}, {id: b, if: client.b}]", "{a: false, b: false}",
            ["2: client.a=true", "3: client.b=true"])
    }

    @Test func aChangeThatBreaksSomethingElse() throws {
        try expect(
            "all: [{id: a, if: client.a}, {id: c, if: '!client.a || client.b'}]", "{a: false, b: false}",
            ["5: client.a=true, client.b=true"])
    }

    @Test func whatIsNeededNoMore() throws {
        try expect(
            "none: [{id: a, if: client.a}, {id: b, if: client.b}]", "{a: true, b: true}",
            ["5: client.a=false, client.b=false"])
    }

    @Test func numbersUpToTheLimit() throws {
        try expect("all: [{id: n, if: client.n >= 15}]", "{n: 12}", ["4: client.n=15"])
        try expect("all: [{id: n, if: client.n > 15}]", "{n: 12}", ["4: client.n=16"])
        try expect("all: [{id: n, if: client.n < 10}]", "{n: 12}", ["4: client.n=9"])
        try expect("all: [{id: n, if: client.n * 2 + 1 >= 20}]", "{n: 1}", ["4: client.n=10"])
        try expect(
            "all: [{id: n, if: client.n < 10 || client.n > 20}]", "{n: 15}",
            ["4: client.n=9", "4: client.n=21"])
    }

    @Test func numbersThatOtherFactsLimit() throws {
        try expect("all: [{id: n, if: client.n >= client.m + 2}]", "{n: 1, m: 5}", ["4: client.n=7"])
    }

    @Test func amounts() throws {
        try expect(
            "all: [{id: i, if: 'client.income < money(10000)'}]", "{income: 12000.50}",
            ["5: client.income=9999.99"])
        try expect(
            "all: [{id: i, if: 'client.income <= money(10000)'}]", "{income: 12000.50}",
            ["5: client.income=10000"])
    }

    @Test func twoLimitsOfOneFact() throws {
        try expect(
            "all: [{id: n, if: client.n >= 15}, {id: m, if: client.n >= 20 || client.a}]",
            "{n: 12, a: false}",
            ["4: client.n=20", "6: client.a=true, client.n=15"])
    }

    @Test func days() throws {
        try expect(
            "all: [{id: d, if: 'client.since.plusYears(5) <= on'}]", "{since: 2022-03-14}",
            ["0: on 2027-03-14"])
        try expect(
            "all: [{id: d, if: 'client.since.plusYears(5) < on'}]", "{since: 2022-03-14}",
            ["0: on 2027-03-15"])
        try expect(
            "all: [{id: d, if: 'yearsBetween(client.since, on) >= 3'}, {id: a, if: client.a}]",
            "{since: 2024-02-29, a: false}", ["2: client.a=true, on 2027-02-28"])
    }

    @Test func daysThatPass() throws {
        // On 2025-04-01 the one holds and the other no more.
        try expect(
            "all: [{id: d, if: \"date('2025-04-01') <= on\"}, {id: u, if: \"on <= client.until.orValue(on)\"}]",
            "{until: 2025-03-31}",
            ["2: client.until=none, on 2025-04-01", "2: client.until=2025-04-01, on 2025-04-01"])
    }

    @Test func rulesThatComeIntoForce() throws {
        try expect(
            """
            any:
              - {id: f, if: client.fixed}
              - {id: later, from: 2025-06-01, if: client.a}
            """, "{fixed: false, a: true}", ["0: on 2025-06-01"])
        try expect(
            "all: [{id: gone, until: 2025-06-30, if: client.fixed}]", "{fixed: false}", ["0: on 2025-07-01"])
    }

    @Test func codes() throws {
        try expect(
            "all: [{id: f, if: \"client.form in ['semi', 'stationary']\"}]", "{form: home}",
            ["3: client.form=semi", "3: client.form=stationary"])
    }

    @Test func membersOfLists() throws {
        try expect(
            "all: [{id: f, if: \"'semi' in client.forms\"}, {id: h, if: \"!('home' in client.forms)\"}]",
            "{forms: [home]}", ["2: client.forms+semi, client.forms-home"])
        try expect(
            "all: [{id: f, if: size(client.forms) >= 2}]", "{forms: [home]}",
            ["1: client.forms+semi", "1: client.forms+stationary"])
    }

    @Test func actsOfConditions() throws {
        try expect(
            """
            all:
              - {id: f, if: client.fixed, remedy: {effort: 7, by: client, ru: Добыть, en: Obtain it}}
              - {id: a, if: client.a}
            """, "{fixed: false, a: false}", ["9: act f, client.a=true"])
    }

    @Test func anActOrAnotherWay() throws {
        try expect(
            """
            all:
              - id: g
                remedy: {effort: 5, ru: Сделать, en: Do it}
                any: [{id: f, if: client.fixed}, {id: a, if: client.a}]
            """, "{fixed: false, a: false}", ["2: client.a=true", "5: act g"])
    }

    @Test func eachElementHasItsAct() throws {
        try expect(
            """
            for-each: {i: client.items}
            all: [{id: ok, if: i.ok, remedy: {effort: 3, ru: Починить, en: Mend it}}]
            """, "{items: [{id: x, ok: false}, {id: y, ok: true}]}",
            [
                "1: client.items[x].ok=true", "2: drop client.items[x]", "3: act ok[x]",
            ])
        try expect(
            """
            all:
              - id: each
                for-each: {i: client.items}
                if: i.kind == 'home'
                remedy: {effort: 3, ru: Сменить, en: Change it}
            """, "{items: [{id: x, kind: semi}, {id: y, kind: semi}, {id: z, kind: home}]}",
            [
                "4: drop client.items[x], drop client.items[y]", "5: act each[y], drop client.items[x]",
                "5: act each[x], drop client.items[y]", "6: act each[x], act each[y]",
            ])
    }

    @Test func soManyMore() throws {
        try expect(
            """
            all:
              - id: two
                for-some: {i: client.items}
                at-least: 2
                if: i.ok
                remedy: {effort: 6, by: owner, ru: Нанять, en: Hire}
            """, "{items: [{id: x, ok: false}]}", ["7: act two, client.items[x].ok=true", "12: act two*2"])
    }

    @Test func anElementMore() throws {
        try expect(
            """
            all:
              - id: paper
                for-some: {p: client.papers}
                if: p.kind == 'semi' && p.from <= on && on <= p.until.orValue(on)
            """, "{papers: []}", ["4: add client.papers[+1] {from=2025-03-15 kind=semi}"])
    }

    @Test func oneElementForTwoConditions() throws {
        try expect(
            """
            for-each: {i: client.items}
            if: client.papers.exists(p, p.kind == i.kind)
            """, "{papers: [], items: [{id: x, kind: semi, ok: true}, {id: y, kind: semi, ok: true}]}",
            [
                "4: drop client.items[x], drop client.items[y]", "4: add client.papers[+1] {kind=semi}",
            ])
    }

    @Test func whatIsNotKnownComesFirst() throws {
        let rulebook = try RemedyRulebook.load(
            """
            decision: rule
            about: {client: Client}
            all: [{id: a, if: client.a}, {id: f, if: client.fixed}]
            """)
        let open = try Remedied(rulebook, "rule", "client: {a: true}", on: "2025-03-15")
        #expect(open.remedies[0]?.end == .factsFirst)
        #expect(open.remedies[0]?.missing.map(\.path) == ["client.fixed"])
        let refused = try Remedied(rulebook, "rule", "client: {a: false}", on: "2025-03-15")
        #expect(refused.lines == [])
        #expect(refused.remedies[0]?.end == .all)
        #expect(refused.remedies[0]?.missing.map(\.path) == ["client.fixed"])
    }

    @Test func anUnknownThatDoesNotMatter() throws {
        try expect(
            "any: [{id: a, if: client.a}, {id: f, all: [{id: g, if: client.fixed}, {id: h, if: 'false'}]}]",
            "{a: false}", ["2: client.a=true"])
    }

    @Test func theBoundIsSaid() throws {
        let rulebook = try RemedyRulebook.load(
            """
            decision: rule
            about: {client: Client}
            all: [{id: n, if: client.n >= 15}, {id: a, if: client.a}, {id: b, if: client.b}]
            """)
        let facts = "client: {n: 1, a: false, b: false}"
        let short = try Remedied(rulebook, "rule", facts, on: "2025-03-15", budget: 3)
        #expect(short.remedies[0]?.end == .bound)
        #expect(short.lines == [])
        #expect(short.budget.left == 0)
        let whole = try Remedied(rulebook, "rule", facts, on: "2025-03-15")
        #expect(whole.lines == ["9: client.a=true, client.b=true, client.n=15"])
        #expect(whole.budget.left > 2_900)
    }

    @Test func theMostThatIsAskedFor() throws {
        let rulebook = try RemedyRulebook.load(
            """
            decision: rule
            about: {client: Client}
            any: [{id: n, if: client.n >= 15}, {id: a, if: client.a}, {id: b, if: client.b}]
            """)
        let facts = "client: {n: 1, a: false, b: false}"
        let two = try Remedied(rulebook, "rule", facts, on: "2025-03-15", atMost: 2)
        #expect(two.lines == ["2: client.a=true", "3: client.b=true"])
        #expect(two.remedies[0]?.end == .most)
        let three = try Remedied(rulebook, "rule", facts, on: "2025-03-15", atMost: 3)
        #expect(three.remedies[0]?.found.count == 3)
    }

    @Test func whatCannotBeSolvedIsSaid() throws {
        let rulebook = try RemedyRulebook.load(
            """
            decision: rule
            about: {client: Client}
            all: [{id: i, if: client.n * client.n >= 100}]
            """)
        let remedied = try Remedied(rulebook, "rule", "client: {n: 5}", on: "2025-03-15")
        #expect(remedied.remedies[0]?.unsolved == ["client.n"])
    }

    /// Called decisions are mended where they are called, and cited.
    @Test func conditionsThatAreMended() throws {
        let rulebook = try RemedyRulebook.load(
            """
            laws:
              act: {level: federal-law, date: 2013-12-28, from: 2015-01-01, units: [article], title: {ru: Закон, en: Law}}
            ---
            decision: rule
            about: {client: Client}
            law: act/1
            all: [{id: call, law: act/2, if: inner(client)}, {id: m, law: act/4, if: client.m > 0}]
            ---
            decision: inner
            about: {client: Client}
            law: act/3
            all: [{id: a, if: client.a}]
            """)
        let remedied = try Remedied(rulebook, "rule", "client: {a: false, m: 1}", on: "2025-03-15")
        let change = try #require(remedied.remedies[0]?.found.first?.changes.first)
        #expect(change.mends.map(\.rule.id) == ["a"])
        #expect(change.mends.flatMap(\.citations).map(\.source) == ["act/3"])
    }
}
