import CEL
import Testing

/// Lists of every length around the words of their bit masks, in facts and as values.
@Suite struct LongListTests {
    static let lengths = [0, 1, 63, 64, 65, 1_000]

    /// What holds of the list `0, 1, … count - 1`.
    private static func claims(_ list: String, _ count: Int) -> [(text: String, isTrue: Bool)] {
        let last = count - 1
        return [
            ("size(\(list)) == \(count)", true), ("\(list).all(n, n < \(count))", true),
            ("\(list).all(n, n < \(last))", count == 0), ("\(list).exists(n, n == \(last))", count > 0),
            ("\(list).exists(n, n == \(count))", false), ("\(list).exists_one(n, n == \(last))", count > 0),
            ("\(list).exists_one(n, n >= 0)", count == 1), ("\(last) in \(list)", count > 0),
            ("\(count) in \(list)", false), ("\(list).filter(n, n % 2 == 1).size() == \(count / 2)", true),
            ("\(list).map(n, n + 1).exists(n, n == \(count))", count > 0),
            ("\(list).filter(n, n >= \(last)).all(n, n == \(last))", true),
            ("sum(\(list)) == \(count * last / 2)", true),
            ("sum(\(list).map(n, n * 2)) == \(count * last)", true),
            ("max(\(list) + [-1]) == \(last)", true),
            ("min(\(list).map(n, -n) + [1]) == \(min(1, -last))", true),
            ("\(list).reverse().sort() == \(list)", true),
            ("(\(list) + \(list)).distinct() == \(list)", true),
            ("\(list).slice(\(max(0, last)), \(count)).size() == \(min(count, 1))", true),
        ]
    }

    @Test(arguments: lengths) func scalarsOfFacts(_ count: Int) throws {
        let facts = "{numbers: [\((0..<count).map(String.init).joined(separator: ", "))]}"
        for claim in Self.claims("client.numbers", count) {
            try EvaluationCase(claim.text, facts, claim.isTrue ? "yes" : "no").expectAnswer()
        }
    }

    @Test(arguments: lengths) func rowsOfFacts(_ count: Int) throws {
        let rows = (0..<count).map { "{id: m\($0), age: \($0), scores: [\($0)]}" }
        let facts = "{household: [\(rows.joined(separator: ", "))]}"
        for claim in Self.claims("client.household.map(m, m.age)", count) {
            try EvaluationCase(claim.text, facts, claim.isTrue ? "yes" : "no").expectAnswer()
        }
        let last = count - 1
        for (text, isTrue) in [
            ("size(client.household) == \(count)", true), ("client.household.all(m, m.age < \(count))", true),
            ("client.household.exists(m, m.id == 'm\(last)')", count > 0),
            ("client.household.exists_one(m, m.scores.exists(s, s == \(last)))", count > 0),
            ("client.household.filter(m, m.age >= \(last)).all(m, m.id == 'm\(last)')", true),
        ] {
            try EvaluationCase(text, facts, isTrue ? "yes" : "no").expectAnswer()
        }
    }

    @Test(arguments: lengths) func values(_ count: Int) throws {
        let list = StandaloneExpression.Variable(name: "list", type: .list(.int))
        let value = Value.list((0..<count).map { .int(Int64($0)) })
        for claim in Self.claims("list", count) + Self.claims("lists.range(\(count))", count) {
            let plain = try #require(PlainExpression(claim.text, variables: [list]))
            for answer in plain.answers([("list", value)]) {
                #expect(answer.outcome == .value(.bool(claim.isTrue)), "\(claim.text) \(answer)")
            }
        }
    }

    /// The last element is unknown, or the list may be longer.
    @Test(arguments: lengths.dropFirst()) func notAllIsKnown(_ count: Int) throws {
        let last = count - 1
        let known = (0..<last).map(String.init)
        let oneUnknown = "{numbers: [\((known + ["unknown"]).joined(separator: ", "))]}"
        let incomplete = "{numbers: {known: [\(known.joined(separator: ", "))]}}"
        for (facts, missing) in [(oneUnknown, "client.numbers[\(last)]"), (incomplete, "client.numbers[…]")] {
            let hit = last > 0
            for (text, isDecided, answer) in [
                ("client.numbers.exists(n, n == \(last - 1))", hit, "yes"),
                ("client.numbers.all(n, n > 0)", hit, "no"),
                ("client.numbers.exists(n, n < 0)", false, ""), ("client.numbers.all(n, n >= 0)", false, ""),
                ("client.numbers.map(n, n + 1).exists(n, n == \(last))", hit, "yes"),
                ("client.numbers.filter(n, n < \(last)).all(n, n > 0)", hit, "no"),
                ("sum(client.numbers)", false, ""), ("max(client.numbers)", false, ""),
                ("min(client.numbers)", false, ""),
            ] {
                let expected = isDecided ? answer : "unknown: \(missing)"
                try EvaluationCase(text, facts, expected).expectAnswer()
            }
        }
        try EvaluationCase("size(client.numbers)", oneUnknown, "\(count)").expectAnswer()
        try EvaluationCase("size(client.numbers)", incomplete, "unknown: client.numbers[…]").expectAnswer()
    }
}
