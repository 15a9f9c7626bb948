import TestSupport
import Testing

/// `reestr eval`, as people and programs read it.
@Suite struct EvaluationTests {
    private static let facts = """
        client:
          age: 78
          incomes: [100, 250, 0x1F]
          has_work: false
        limit: 65
        secret: Sokolova
        """
    private static let lines = """
        {"age": 70, "limit": 65}
        {"age": 60}
        {"age":
        [1]
        {"age": 50, "limit": 65}
        """

    private func folder() throws -> ScratchFolder {
        let folder = ScratchFolder()
        folder.write(Self.facts, to: "facts.yaml")
        folder.write(Self.lines, to: "facts.jsonl")
        for name in ["client-78.yaml", "client-78-unknown.yaml", "songo-small.yaml"] {
            folder.write(try Shipped.sample(name), to: name)
        }
        folder.write(
            "client:\n  birth_date: 1947-02-31\n  surname: Sokolova\n  pensioner: Sokolova\n", to: "bad.yaml")
        return folder
    }

    /// Runs commands in both languages and compares everything with a golden file.
    private func expect(
        _ commands: [(arguments: [String], status: Int32)], input: String? = nil, golden: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = try folder()
        var transcript = Transcript(in: folder)
        for (arguments, status) in commands {
            for language in ["ru", "en"] {
                let outcome = try Outcome(
                    .reestr, ["eval"] + arguments + ["--lang", language], in: folder,
                    environment: ["LANG=en_US.UTF-8"], input: input.map { Array($0.utf8) })
                #expect(outcome.ending == .exited(status), "\(arguments)", sourceLocation: sourceLocation)
                #expect(!outcome.errors.contains("Sokolova"), sourceLocation: sourceLocation)
                let shown = arguments.map { masked($0, in: folder) }
                    .map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
                transcript.add("reestr eval \(shown) --lang \(language)", outcome)
            }
        }
        expectGolden(transcript.text, at: "Cases/eval/\(golden).txt", sourceLocation: sourceLocation)
    }

    private static func withRules(_ expression: String, _ more: String...) -> [String] {
        [expression, "--rules", Shipped.path(""), "--on", "2025-03-15"] + more
    }

    @Test func plain() throws {
        try expect(
            [
                (["client.age >= limit", "--facts", "facts.yaml"], 0),
                (["client.incomes.filter(x, x > 50)", "--facts", "facts.yaml"], 0),
                (["client.age > 65 && wage.of[0].x > 3 && limit > 70.5", "--facts", "facts.yaml"], 0),
                (["(wage > 3 || client.age > 65) && net == gross", "--facts", "facts.yaml"], 0),
                (["1 / (client.age - 78)", "--facts", "facts.yaml"], 0),
                (["client.name", "--facts", "facts.yaml"], 0),
                (["timestamp('2025-03-15T00:00:00Z') - duration('36h')"], 0),
                (["size > 3 + ", "--facts", "facts.yaml"], 65),
                (["size > '3'", "--facts", "facts.yaml"], 65),
                (["secret + 1", "--facts", "facts.yaml"], 0), (["limit > 3"], 65),
            ], golden: "plain")
    }

    @Test func rules() throws {
        try expect(
            [
                (Self.withRules("client.age >= 65", "--facts", "client-78.yaml"), 0),
                (Self.withRules("client.average_income * 0.75", "--facts", "client-78.yaml"), 0),
                (Self.withRules("client.average_income", "--facts", "client-78-unknown.yaml"), 0),
                (
                    Self.withRules(
                        "need(client) && client.categories == []", "--facts", "client-78-unknown.yaml"), 0
                ),
                (Self.withRules("fee_cap(client, part)", "--facts", "client-78.yaml"), 0),
                (Self.withRules("contraindicated(client, form)", "--facts", "client-78.yaml"), 0),
                (Self.withRules("param.subsistence_minimum['pensioner']", "--region", "RU-XA"), 0),
                (
                    Self.withRules(
                        "register_admission(provider)", "--facts", "songo-small.yaml", "--region", "RU-TA"), 0
                ),
                (Self.withRules("client.birth_date.plusWorkdays(3)", "--facts", "client-78.yaml"), 0),
                (Self.withRules("client", "--facts", "client-78.yaml"), 65),
                (Self.withRules("client.agee > 3 && on", "--facts", "client-78.yaml"), 65),
                (Self.withRules("client.age", "--facts", "bad.yaml"), 65),
                (Self.withRules("client.age", "--region", "XX"), 65),
                (["client.age", "--rules", "nowhere"], 65),
            ], golden: "rules")
    }

    @Test func traced() throws {
        try expect(
            [
                (
                    [
                        "client.incomes.map(x, x * 2).exists(y, y > limit * 3) || wage > 3", "--facts",
                        "facts.yaml", "--trace",
                    ], 0
                ),
                (
                    [
                        "client.has_work ? 1 / 0 : [1, 2].filter(x, x > wage).size()", "--facts",
                        "facts.yaml", "--trace",
                    ], 0
                ),
                (["lists.range(30).map(x, x * x)", "--trace"], 0),
                (
                    Self.withRules(
                        "client.household.filter(m, m.lives_with && m.age > 10).size() > 0 || client.age < 3",
                        "--facts", "client-78.yaml", "--trace"), 0
                ),
                (Self.withRules("fee_cap(client, part) < price", "--facts", "client-78.yaml", "--trace"), 0),
                (["1 / 0 > 1 || limit > 3", "--facts", "facts.yaml", "--trace", "--output", "jsonl"], 0),
            ], golden: "trace")
    }

    @Test func analysed() throws {
        try expect(
            [
                (Self.withRules("client.age >= 80", "--analysis"), 0),
                (Self.withRules("client.household.exists(m, m.age > 80) && need(client)", "--analysis"), 0),
                (
                    Self.withRules(
                        "fee_cap(client, part) < price", "--facts", "client-78.yaml", "--analysis"), 0
                ),
                (
                    Self.withRules(
                        "size(client.household) > 1 && on > date('2025-01-01')", "--analysis", "--output",
                        "jsonl"), 0
                ),
                (Self.withRules("client.agee > 3", "--analysis"), 65),
                (["1 + 1", "--analysis"], 64),
            ], golden: "analysis")
    }

    @Test func manyExpressions() throws {
        let input = "// a comment\nclient.age + 1\n\n1 +\nclient.age > 100\nwage\n1 / 0\n"
        try expect(
            [
                (["--facts", "facts.yaml"], 65), (["-", "--facts", "facts.yaml", "--output", "jsonl"], 65),
                (["--facts", "facts.yaml", "--output", "json"], 65),
            ], input: input, golden: "many")
    }

    @Test func manyFacts() throws {
        try expect(
            [
                (["age > limit", "--facts", "facts.jsonl"], 65),
                (["age > limit", "--facts", "facts.jsonl", "--output", "jsonl"], 65),
            ], golden: "lines")
    }

    @Test func factsOnStandardInput() throws {
        try expect(
            [(["client.age", "--facts", "-"], 0), (["client.age", "--facts", "-", "--output", "json"], 0)],
            input: Self.facts, golden: "stdin")
    }

    @Test(arguments: [
        ("client.age > 3", 0), ("client.age < 3", 10), ("wage < 3", 11), ("1 / 0", 11), ("client.age", 0),
        ("1 +", 65),
    ])
    func exitStatus(_ expression: String, _ status: Int32) throws {
        let arguments = ["eval", expression, "--facts", "facts.yaml", "--exit-code"]
        #expect(try Outcome(.reestr, arguments, in: folder()).ending == .exited(status))
    }

    @Test func refused() throws {
        try expect(
            [
                (["-", "--facts", "-"], 64), (["--facts", "-"], 64), (["1", "--region", "RU"], 64),
                (["1", "--on", "2025-02-30"], 64), (["1", "--output", "csv"], 64),
                (["1", "--facts", "none.yaml"], 66), (["--functions", "plusYear"], 65),
            ], golden: "refused")
    }

    @Test func functions() throws {
        try expect(
            [
                (["--functions", "plusYears"], 0), (["--functions", "in"], 0),
                (["--functions", "sets", "--output", "jsonl"], 0),
            ], golden: "functions")
    }
}
