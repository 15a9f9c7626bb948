import CEL
import Diagnostics
import Testing

/// The facts that expressions read and the values at which they change.
@Suite struct AnalysisTests {
    static let comparisons = [
        AnalysisCase("client.age >= 18", "client.age: from 18"),
        AnalysisCase("18 > client.age", "client.age: from 18"),
        AnalysisCase("client.age > 17", "client.age: after 17"),
        AnalysisCase("client.age * 2 + 1 >= 10", "client.age: after 4"),
        AnalysisCase("-client.age < 3", "client.age: after -3"),
        AnalysisCase("client.age * 2 == 5", "client.age:"),
        AnalysisCase("client.age / 2 > 3", "client.age: unsolved client.age / 2"),
        AnalysisCase("client.income * 0.5 >= money(100)", "client.income: from money('200')"),
        AnalysisCase(
            "client.income < client.fine + money(1)",
            "client.income: from client.fine + money(1); client.fine: after client.income - money(1)"),
        AnalysisCase(
            "client.income > client.income * 2", "client.income: unsolved client.income > client.income * 2"),
        AnalysisCase("client.rate > param.threshold", "client.rate: after param.threshold"),
        AnalysisCase("client.form in ['home', 'semi']", "client.form: exactly 'home', exactly 'semi'"),
        AnalysisCase("client.form in code.form", "client.form: among code.form"),
        AnalysisCase("client.has_work", "client.has_work: exactly true"),
        AnalysisCase("has(client.age)", "client.age:"),
        AnalysisCase("client.spare.hasValue()", "client.spare: client.spare.hasValue() exactly true"),
        AnalysisCase(
            "client.spare.orValue(client.age) > 3",
            "client.spare: client.spare.hasValue() exactly true, after 3; client.age: after 3"),
        AnalysisCase(
            "client.place.value().free > 2",
            "client.place: client.place.hasValue() exactly true; client.place.free: after 2"),
        AnalysisCase(
            "client.place.hasValue() && client.place.value().rooms['a'] > client.age",
            "client.place: client.place.hasValue() exactly true; "
                + "client.place.rooms.a: after client.age; client.age: from client.place.value().rooms['a']"),
        AnalysisCase("max([client.age, client.height]) > 3", "client.age: after 3; client.height: after 3"),
        AnalysisCase("client.name.startsWith('a')", "client.name: unsolved client.name.startsWith('a')"),
    ]

    static let days = [
        AnalysisCase(
            "yearsBetween(client.born, on) >= 18", "client.born: after on.plusYears(-18) ±1",
            days: "from client.born.plusYears(18)"),
        AnalysisCase("client.born <= on", "client.born: after on", days: "from client.born"),
        AnalysisCase(
            "on <= client.until.orValue(on)",
            "client.until: client.until.hasValue() exactly true, from on",
            days: "after client.until.value()"),
        AnalysisCase(
            "on <= client.place.value().due",
            "client.place: client.place.hasValue() exactly true; client.place.due: from on",
            days: "after client.place.value().due"),
        AnalysisCase(
            "month(client.born) == month('2025-02')",
            "client.born: from date('2025-02-01'), from date('2025-03-01')"),
        AnalysisCase("client.born.plusDays(5) > date('2025-01-10')", "client.born: after date('2025-01-05')"),
    ]

    static let lists = [
        AnalysisCase(
            "client.household.exists(m, m.age > 3)",
            "client.household: client.household.filter(m, m.age > 3).size() from 1; client.household[…].age: after 3"
        ),
        AnalysisCase(
            "size(client.household.filter(m, m.works)) >= 2",
            "client.household: size(client.household.filter(m, m.works)) from 2; "
                + "client.household[…].works: exactly true"),
        AnalysisCase(
            "'home' in client.forms",
            "client.forms: 'home' in client.forms exactly true; client.forms[…]: exactly 'home'"),
        AnalysisCase("sum(client.numbers) > 3", "client.numbers: unsolved sum(client.numbers)"),
    ]

    static let rules = [
        AnalysisCase("client.adult", "client.adult: exactly true; client.age: from 18"),
        AnalysisCase("needy(client)", "client.has_work: exactly true; client.has_means: exactly true"),
        AnalysisCase(
            "older(client, 3)", "client.has_work: exactly true; client.age: after 3"),
    ]

    @Test(arguments: comparisons + days + lists + rules)
    func reads(_ example: AnalysisCase) throws {
        let found = try Self.analysis(example.text)
        #expect(found.facts.map(\.line).joined(separator: "; ") == example.facts)
        if let days = example.days { #expect(found.days.map(\.line).joined(separator: ", ") == days) }
        #expect(found.isWhole)
    }

    static func analysis(_ text: String) throws -> ExpressionAnalysis {
        let expression = try #require(Evaluation(text), "\(text)").expression
        return ExpressionAnalyser.analyse(
            expression,
            over: ["client", "provider"].map {
                .init(name: $0, path: $0, type: .record($0 == "client" ? "Client" : "Provider"))
            }, schema: World.schema, rules: TestRules.standard)
    }
}

/// An expression and what is found in it.
struct AnalysisCase: CustomTestStringConvertible, Sendable {
    let text: String
    let facts: String
    let days: String?
    var testDescription: String { text }

    init(_ text: String, _ facts: String, days: String? = nil) {
        (self.text, self.facts, self.days) = (text, facts, days)
    }
}

extension ExpressionAnalysis.Fact {
    /// `client.age: from 18`.
    var line: String {
        let parts = thresholds.map(\.line) + unsolved.map { "unsolved \($0)" }
        return parts.isEmpty ? path + ":" : path + ": " + parts.joined(separator: ", ")
    }
}

extension ExpressionAnalysis.Threshold {
    var line: String {
        let slack = limit.slack == 0 ? "" : " ±\(limit.slack)"
        return (measure.map { $0 + " " } ?? "") + "\(change.rawValue) \(limit.text)\(slack)"
    }
}

extension TestRules: AnalysedRules {
    func decision(_ name: String) -> (subjects: [String], versions: [DecisionRule])? {
        decisions[name].map { ($0.subjects, [DecisionRule(asOf: nil, parts: [.test($0.condition)])]) }
    }
}
