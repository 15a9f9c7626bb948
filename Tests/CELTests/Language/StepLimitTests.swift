import CEL
import Testing

/// Walks over facts, codes and months take steps, and end when there are no more: a fault and never a hang.
@Suite struct StepLimitTests {
    private static let ten = "numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"

    @Test(arguments: [
        ("client.numbers.all(x, x > 0)", 10),
        ("client.numbers.all(x, x > 0 && x < 11)", 10),
        ("client.numbers.exists(x, x > 10)", 10),
        ("size(client.numbers.filter(x, x > 3)) == 7", 10),
        ("client.numbers.all(x, client.numbers.all(y, x + y > 0))", 110),
        ("client.numbers.exists(x, client.numbers.exists(y, x * y > 100))", 110),
        ("client.numbers.all(x, x in client.numbers)", 110),
        ("sum(client.numbers) == 55", 10),
        ("client.numbers.exists_one(x, x == 3)", 10),
        ("11 in client.numbers", 10),
        ("client.by_word[\"y\"] == 2", 2),
        ("months(month(date(\"2025-01-01\")), month(date(\"2025-06-01\"))).all(m, m == m)", 6),
        ("code.form.all(f, f in code.form)", 3),
    ])
    func takesSteps(_ text: String, _ steps: Int) throws {
        let evaluation = try #require(Evaluation(text))
        let facts = "{\(Self.ten), by_word: {x: 1, y: 2}}"
        let enough = try evaluation.answer(facts, steps: steps)
        #expect(enough.faults == [] && enough.outcome != "fault" && enough.outcome != "unknown")
        #expect(try evaluation.answer(facts).outcome == enough.outcome)
        let tooFew = try evaluation.answer(facts, steps: steps - 1)
        #expect(tooFew.outcome == "fault" && tooFew.faults.contains(.tooLarge), "\(tooFew)")
    }

    /// Five walks inside of one another over ten thousand elements would take 10^20 steps.
    @Test(arguments: ["exists", "all"]) func endsSoon(_ macro: String) throws {
        let holds = macro == "all" ? ">=" : "<"
        var text = "v1 + v2 + v3 + v4 + v5 \(holds) 0"
        for variable in ["v5", "v4", "v3", "v2", "v1"] {
            text = "client.numbers.\(macro)(\(variable), \(text))"
        }
        let numbers = (0..<10_000).map { "\($0)" }.joined(separator: ", ")
        let answer = try #require(Evaluation(text)).answer("numbers: [\(numbers)]", steps: 1 << 17)
        #expect(answer.outcome == "fault" && answer.faults.contains(.tooLarge))
        #expect(answer.readings.count < 60_000, "a fact is told once, however often it was read")
    }

    /// What decides without the walk stands.
    @Test func leavesWhatIsDecided() throws {
        let text = "client.age > 1 || client.numbers.all(x, x > 0)"
        let evaluation = try #require(Evaluation(text))
        #expect(try evaluation.answer("{age: 2, \(Self.ten)}", steps: 0).outcome == "yes")
        #expect(try evaluation.answer("{age: 1, \(Self.ten)}", steps: 0).outcome == "fault")
    }

    /// A derived field counts wherever it is used, so that keeping its value changes no answer.
    @Test func countsDerivedFieldsWhereverTheyAreUsed() throws {
        let text = "client.average > 0.0 && client.average < 9.0"
        let evaluation = try #require(Evaluation(text))
        let facts = "amounts: [1, 2, 3, 4]"
        let steps = try #require((0...64).first { try evaluation.answer(facts, steps: $0).outcome == "yes" })
        #expect(steps == 8)
    }

    /// Every limit gives both observers the same answer; `Evaluation` compares them.
    @Test func observersAgreeUnderEveryLimit() throws {
        let text = """
            client.household.all(m, m.minor || client.average > 0.0) && client.average < 9.0
            && client.household.exists(m, !m.minor && m.scores.exists(s, s > 1))
            """
        let evaluation = try #require(Evaluation(text))
        let facts = """
            amounts: [1, 2, 3, 4]
            household: [{id: a, age: 3, scores: [1]}, {id: b, age: 30, scores: [1, 2]}, {id: c, age: 40, scores: []}]
            """
        let outcomes = try (0...80).map { try evaluation.answer(facts, steps: $0).outcome }
        #expect(outcomes.first == "fault" && outcomes.last == "yes")
        #expect(outcomes == outcomes.sorted(), "more steps take no answer back")
    }
}
