import CEL
import Diagnostics
import Testing

@testable import Rules

/// The reasons of an answer: what was read, which branch decided, what is missing, and what is left out.
struct ExplanationTests {
    private func tree(_ node: Explanation) -> String {
        let element = node.element.map { "[\($0)]" } ?? ""
        let parts = node.children.map(tree).joined(separator: " ")
        return "\(node.rule.id)\(element):\(node.outcome)" + (parts.isEmpty ? "" : "(\(parts))")
    }

    private func answer(_ rules: String, _ facts: String) throws -> Answer {
        let rulebook = try SmallRulebook.load(rules)
        let asked = Asked(rulebook, "rule", "client: \(facts)", on: "2025-03-15")
        #expect(asked.diagnostics.all.isEmpty)
        return try #require(asked.answers.first)
    }

    private static let nested = """
        decision: rule
        about: {client: Client}
        all:
          - {id: a, if: client.a}
          - id: ways
            any:
              - {id: b, if: client.b}
              - id: items
                for-some: {i: client.items}
                all: [{id: ok, if: i.ok}, {id: large, if: i.n > 1}]
          - id: bans
            none: [{id: c, if: client.c}]
        """

    @Test func theWholeTreeIsTold() throws {
        let answer = try answer(
            Self.nested,
            "{a: true, b: false, c: true, items: [{id: x, ok: true, n: 1}, {id: y, ok: false, n: 5}]}")
        #expect(
            tree(answer.explanation)
                == "rule:no(a:yes ways:no(b:no items:no(items[x]:no(ok:yes large:no) items[y]:no(ok:no large:yes)))"
                + " bans:no(c:yes))")
        #expect(answer.explanation.because == ["b", "items", "c"])
    }

    @Test func failuresLeaveOutWhatHolds() throws {
        let answer = try answer(
            Self.nested, "{a: true, b: false, c: true, items: [{id: x, ok: true, n: 1}]}")
        #expect(
            tree(answer.explanation.failures)
                == "rule:no(ways:no(b:no items:no(items[x]:no(large:no))) bans:no(c:yes))")
    }

    @Test func groundsAreTheBranchesThatHold() throws {
        let answer = try answer(
            Self.nested,
            "{a: true, b: false, c: false, items: [{id: x, ok: true, n: 1}, {id: y, ok: true, n: 5}]}")
        #expect(answer.verdict == .granted)
        #expect(
            tree(answer.explanation.grounds)
                == "rule:yes(ways:yes(items:yes(items[y]:yes(ok:yes large:yes))))")
    }

    @Test func readingsAreToldOnceAndWithTheirFields() throws {
        let answer = try answer(
            """
            decision: rule
            about: {client: Client}
            all:
              - {id: twice, if: client.n > 3 && client.n < 9}
              - {id: secret, if: client.secret > client.m}
            """, "{n: 5, secret: 7, m: 1}")
        let readings = answer.explanation.children.map { node in
            node.readings.map { "\($0.record).\($0.field) \($0.path) = \($0.value.text)" }
        }
        #expect(
            readings == [
                ["Client.n client.n = 5"], ["Client.secret client.secret = 7", "Client.m client.m = 1"],
            ])
    }

    @Test func onlyWhatDecidesIsRead() throws {
        let answer = try answer(
            "decision: rule\nabout: {client: Client}\nif: client.a || client.b", "{a: true, b: false}")
        #expect(answer.explanation.readings.map(\.path) == ["client.a"])
    }

    @Test func theCallOfADecisionShowsItsTree() throws {
        let answer = try answer(
            """
            decision: inner
            about: {c: Client}
            all: [{id: a, if: c.a}, {id: b, if: c.b}]
            ---
            decision: rule
            about: {client: Client}
            all: [{id: called, if: inner(client)}, {id: mixed, if: inner(client) || client.c}]
            """, "{a: true, b: false, c: true}")
        #expect(tree(answer.explanation) == "rule:no(called:no(inner:no(a:yes b:no)) mixed:yes)")
        #expect(answer.explanation.because == ["b"])
    }

    @Test func aCalculationShowsItsCases() throws {
        let answer = try answer(
            """
            calculation: rule
            about: {client: Client}
            type: int
            cases:
              - {id: small, if: client.n < 3, then: 1}
              - {id: middle, if: client.n < 6, then: 2}
              - {id: large, if: client.n >= 6, then: 3}
            """, "{n: 4}")
        #expect(tree(answer.explanation) == "rule:yes(small:no middle:yes)")
        #expect(answer.explanation.children.map { $0.readings.map(\.path) } == [["client.n"], ["client.n"]])
    }

    /// Rules, facts, and what is missing in which order.
    @Test(arguments: [
        ("client.b && client.a", "{}", ["client.b", "client.a"]),
        ("client.b && client.a", "{b: true}", ["client.a"]),
        ("client.a || client.n + client.m > 3", "{a: false}", ["client.n", "client.m"]),
        ("client.a ? client.b : client.c", "{}", ["client.a", "client.b", "client.c"]),
        ("client.a ? client.b : client.c", "{a: true}", ["client.b"]),
        ("client.a ? client.b : client.c", "{b: true, c: true}", []),
        ("client.a ? client.b : client.c", "{b: true, c: false}", ["client.a"]),
        ("client.amount.hasValue() && client.a", "{amount: unknown, a: true}", ["client.amount"]),
        (
            "client.items.all(i, i.ok)", "{items: [{id: y}, {id: x, ok: true}, {id: w}]}",
            ["client.items[y].ok", "client.items[w].ok"]
        ),
        ("client.items.exists(i, i.ok)", "{items: [{id: y}, {id: x, ok: true}]}", []),
        ("size(client.items) > 1", "{items: {known: [{id: a}]}}", ["client.items[…]"]),
        ("'home' in client.forms", "{forms: {known: [semi]}}", ["client.forms[…]"]),
        ("'home' in client.forms", "{forms: {known: [home]}}", []),
        ("client.months[month('2025-01')] > money(1)", "{months: {2024-12: 3}}", ["client.months.2025-01"]),
    ])
    func missing(_ expression: String, _ facts: String, _ paths: [String]) throws {
        let answer = try answer("decision: rule\nabout: {client: Client}\nif: \"\(expression)\"", facts)
        #expect(answer.missing.map(\.path) == paths)
        #expect((answer.verdict == .undetermined) == !paths.isEmpty)
    }

    @Test func theVersionInForceIsCited() throws {
        let head = "decision: rule\nabout: {client: Client}\n"
        let answer = try answer(
            head + "law: decree-old/1\nif: client.a\n---\n" + head
                + "law: decree-new/2\nnone: [{id: b, if: client.b}]",
            "{b: true}")
        #expect(answer.explanation.rule.attributes.citations.map(\.source) == ["decree-new/2"])
        #expect(answer.explanation.because == ["b"])
    }

    @Test func theKeyOfAParameterIsRead() throws {
        let answer = try answer(
            """
            decision: rule
            about: {client: Client}
            if: param.limit[client.form] > client.n
            ---
            parameter: limit
            type: int
            by: [form]
            values: [{from: 2015-01-01, is: {home: 3}}]
            """, "{form: home, n: 1}")
        #expect(answer.explanation.readings.map(\.path) == ["client.form", "param.limit[home]", "client.n"])
    }

    @Test func anElementThatIsNotKnownIsNotShown() throws {
        let answer = try answer(
            "decision: rule\nabout: {client: Client}\nif: \"'home' in client.forms\"",
            "{forms: [unknown, semi]}")
        #expect(answer.explanation.readings.map(\.value) == [.list([.string("semi")])])
    }
}
