import CEL
import Diagnostics

/// Derived fields, decisions and calculations written as text, for programs under test.
struct TestRules: RuleCompiler {
    /// Versions by `Record.field` or the name of a calculation.
    let values: [String: (subjects: [String], versions: [ValueRule])]
    /// Conditions of decisions by name.
    let decisions: [String: (subjects: [String], condition: CheckedExpression)]

    func derived(_ record: String, _ field: String) -> [ValueRule] {
        values["\(record).\(field)"]?.versions ?? []
    }

    func compileDecision(_ name: String, _ arguments: [Binding], into builder: inout ProgramBuilder) {
        guard let decision = decisions[name] else { return }
        let bindings = zip(decision.subjects, arguments).map { (name: $0, binding: $1) }
        builder.condition(decision.condition, Bindings(bindings))
    }

    func calculation(_ name: String) -> (subjects: [String], versions: [ValueRule])? {
        name.contains(".") ? nil : values[name]
    }

    func isDecision(_ name: String) -> Bool { decisions[name] != nil }

    /// The rules of the small vocabulary.
    static let standard = TestRules(
        values: [
            "Client.adult": rules("Client", .bool, version("this.age >= 18", .bool)),
            "Client.doubled": rules(
                "Client", .money,
                version("this.income * 2", .money, until: "2024-12-31"),
                version("this.income * 3", .money, from: "2025-01-01", until: "2025-12-31")),
            "Client.average": rules(
                "Client", .money, version("sum(this.amounts) / size(this.amounts)", .money, rounding: true)),
            "Client.ripe": rules(
                "Client", .date, version("this.born.plusYears(18)", .date, asOf: "this.born")),
            "Client.workers": rules(
                "Client", .list(.record("Member")),
                version("this.household.filter(m, m.works)", .list(.record("Member")))),
            "Member.minor": rules("Member", .bool, version("this.age < 18", .bool)),
            "cap": (["client", "price"], [cap]), "grade": (["client"], [grade]),
            "dated": ([], [version("2024", .int, from: "2024-01-01", until: "2024-12-31")]),
        ],
        decisions: [
            "needy": (["client"], check("!client.has_work && !client.has_means", .bool, subjects)),
            "older": (
                ["client", "age"],
                check(
                    "client.has_work && client.age > age", .bool, ["client": .record("Client"), "age": .int])
            ),
        ])

    private static let cap = ValueRule(
        days: .always, type: .money,
        cases: [
            item("client.age < 18", "money(0)", .money), item("client.has_work", "price", .money),
            item("client.has_means", "min([price, client.income * 0.5])", .money, from: "2025-01-01"),
        ], otherwise: check("money(0)", .money, subjects))

    private static let grade = ValueRule(
        days: .always, type: .int,
        cases: [
            item("client.has_work", "1", .int), item("client.has_means", "2", .int),
            item("client.age / 0 > 1", "2", .int),
        ], otherwise: nil)

    private static let subjects: [String: ValueType] = ["client": .record("Client"), "price": .money]

    private static func rules(
        _ record: String, _ type: ValueType, _ versions: ValueRule...
    ) -> (subjects: [String], versions: [ValueRule]) { (["this"], versions) }

    private static func version(
        _ text: String, _ type: ValueType, from: String? = nil, until: String? = nil, asOf: String? = nil,
        rounding: Bool = false
    ) -> ValueRule {
        let this: [String: ValueType] = ["this": .record("Client"), "client": .record("Client")]
        let member: [String: ValueType] = ["this": .record("Member")]
        let scope = text == "this.age < 18" ? member : this
        return ValueRule(
            days: DayRange(from: from.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) }),
            type: type,
            cases: [], otherwise: check(text, type, scope),
            rounding: rounding ? Rational(decimal: "0.01").map { ($0, .halfUp) } : nil,
            asOf: asOf.map { check($0, .date, scope) })
    }

    private static func item(
        _ condition: String, _ then: String, _ type: ValueType, from: String? = nil
    ) -> ValueRule.Case {
        ValueRule.Case(
            days: DayRange(from: from.flatMap { CivilDate($0) }, until: nil),
            condition: check(condition, .bool, subjects), then: check(then, type, subjects))
    }

    private static func check(
        _ text: String, _ type: ValueType, _ variables: [String: ValueType]
    ) -> CheckedExpression {
        var diagnostics = Diagnostics()
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let scope = Scope(variables.map { ($0.key, $0.value) })
        guard let parsed = ParsedExpression.parse(text, origin: origin).0,
            let checked = Checker.check(
                parsed, in: scope, schema: World.schema, expecting: type, into: &diagnostics)
        else { preconditionFailure("a rule of the tests is wrong: \(text) \(diagnostics.all)") }
        return checked
    }
}
