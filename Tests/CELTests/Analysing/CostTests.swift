import CEL
import Diagnostics
import Testing

/// What expressions cost: counted by hand.
@Suite struct CostTests {
    @Test(arguments: [
        ("1", 0, 1),
        ("client.age", 0, 2),
        ("client.age > 1", 1, 4),
        ("!client.has_work", 1, 3),
        ("client.has_work && client.has_means", 1, 5),
        ("client.household.exists(m, m.works)", 1, 2 + 1 + 4 * 3),
        ("client.household.exists(m, m.scores.exists(s, s > 1))", 1, 2 + 1 + 4 * (1 + 2 + 1 + 4 * 4)),
        ("client.household.size() > 0", 1, 3 + 1 + 1),
        ("months(month(on).plusMonths(-11), month(on)).all(m, m < client.since)", 1, 7 + 1 + 12 * 5),
    ])
    func steps(_ text: String, _ least: Int, _ most: Int) throws {
        let steps = try cost(text).steps
        #expect(steps.least == least)
        #expect(steps.most == most)
    }

    /// Walks inside of walks multiply, and end at what can be counted.
    @Test func multiplies() throws {
        var text = "client.age > 0"
        var last = 0
        for level in 0..<6 {
            text = "client.household.all(m\(level), \(text))"
            let most = try cost(text).steps.most
            #expect(most > last * WorldBounds.elements)
            last = most
        }
    }

    @Test(arguments: [
        ("client.age > 1", nil),
        ("client.household.exists(m, m.works)", "client.household.exists(m, m.works)"),
        (
            "client.age > 1 && client.household.exists(m, m.scores.exists(s, s > 1))",
            "m.scores.exists(s, s > 1)"
        ),
        ("sum(client.numbers) > 3", "sum(client.numbers)"),
    ])
    func dearest(_ text: String, _ part: String?) throws {
        let cost = try cost(text)
        let bytes = Array(text.utf8)
        let found = cost.dearest.map { part in
            let span = cost.place(of: part.node)
            return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
        }
        #expect(found == part)
    }

    private func cost(_ text: String) throws -> ExpressionCost {
        CostEstimator.estimate(try #require(Evaluation(text)).expression, within: WorldBounds())
    }
}
