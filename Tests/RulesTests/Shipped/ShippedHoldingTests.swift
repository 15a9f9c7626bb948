import CEL
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// "Holds until" for the sample organisations and clients, on every single day of five years.
@Suite struct ShippedHoldingTests {
    /// Five years with their leap day.
    private static let fiveYears = 1827

    static let organisations = [
        "songo-small", "songo-full", "songo-foreign-agent", "songo-next-region", "songo-without-licence",
        "provider-excluded", "provider-half-known",
    ]
    static let clients = [
        "client-78", "client-78-unknown", "clients/leaver-of-22", "clients/child-five-days",
    ]

    @Test(arguments: ["songo-small", "songo-next-region"]) func organisation(_ sample: String) throws {
        try follow("register_admission", sample, "RU-XA")
    }

    @Test(
        arguments: zip(
            ["leaver-of-22", "child-five-days", "regional-circumstance"], ["need", "fee_cap", "fee_cap"]))
    func client(_ sample: String, _ question: String) throws {
        try follow(question, "clients/\(sample)", "RU-XB")
    }

    /// It can be part of every answer: on the shipped rules it takes no more than some further runs of the question.
    @Test func itIsCheap() throws {
        var (runs, instructions, plain) = (0, 0, 0)
        for sample in Self.organisations {
            let cost = try cost("register_admission", sample)
            (runs, instructions, plain) = (
                runs + cost.runs, instructions + cost.instructions, plain + cost.plain
            )
            #expect(cost.runs <= 20, "\(sample)")
        }
        for sample in Self.clients {
            for question in ["need", "fee_cap", "Client.average_income"] {
                let cost = try cost(question, sample)
                (runs, instructions, plain) = (
                    runs + cost.runs, instructions + cost.instructions, plain + cost.plain
                )
                #expect(cost.runs <= 20, "\(question) \(sample)")
            }
        }
        #expect(instructions <= 12 * plain, "\(runs) runs, \(instructions) instructions beside \(plain)")
    }

    /// The runs that finding out took, their instructions, and those of the answer alone.
    private func cost(
        _ question: String, _ sample: String
    ) throws -> (runs: Int, instructions: Int, plain: Int) {
        let days = try DayByDay(
            ShippedRulebook.rulebook(), question, ShippedRulebook.sample(sample), region: "RU-XA")
        let scratch = Scratch()
        let asking = Asking(
            days.question, of: days.rulebook, region: "RU-XA", on: try #require(CivilDate("2025-03-15")),
            scratch: scratch)
        var diagnostics = Diagnostics()
        var total = (runs: 0, instructions: 0, plain: 0)
        asking.prepare(days.facts)
        var combinations: [Combination] = []
        SubjectBinding(
            days.rulebook, days.question.subjects, days.question.program, scratch, days.facts, asking.day
        ).forEach(into: &diagnostics) { combinations.append($0) }
        for combination in combinations {
            let answer = asking.answer(combination, days.facts)
            var search = HoldingSearch(asking, days.facts, combination)
            _ = search.holding(of: answer)
            total.runs += search.runCount
            total.instructions += search.instructionCount
            asking.prepare(days.facts)
            combination.bind(scratch)
            total.plain += days.question.program.runLasting(scratch).instructionCount
        }
        return total
    }

    private func follow(_ question: String, _ sample: String, _ region: String) throws {
        let days = try DayByDay(
            ShippedRulebook.rulebook(), question, ShippedRulebook.sample(sample), region: region)
        _ = try days.follow(from: try #require(CivilDate("2025-03-15")), days: Self.fiveYears)
    }
}
