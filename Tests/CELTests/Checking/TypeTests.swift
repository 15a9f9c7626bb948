import CEL
import Diagnostics
import Testing

/// An expression and the type that it has.
struct TypeCase: CustomTestStringConvertible, Sendable {
    let text: String
    let type: String
    let expected: ValueType?
    var testDescription: String { text }

    init(_ text: String, _ type: String, expecting expected: ValueType? = nil) {
        self.text = text
        self.type = type
        self.expected = expected
    }

    /// Checks the expression and expects its type.
    func expectType(sourceLocation: SourceLocation = #_sourceLocation) throws {
        var diagnostics = Diagnostics()
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let (parsed, found) = ParsedExpression.parse(text, origin: origin)
        #expect(found.all.isEmpty, sourceLocation: sourceLocation)
        let checked = Checker.check(
            try #require(parsed, sourceLocation: sourceLocation), in: World.scope, schema: World.schema,
            expecting: expected, into: &diagnostics)
        #expect(diagnostics.all.map(\.message.en) == [], sourceLocation: sourceLocation)
        #expect(checked?.type.name == type, sourceLocation: sourceLocation)
    }
}

@Suite struct TypeTests {
    static let values = [
        TypeCase("true", "bool"), TypeCase("1", "int"), TypeCase("-1", "int"), TypeCase("'a'", "string"),
        TypeCase("1", "decimal", expecting: .decimal),
        TypeCase("0.5", "decimal", expecting: .decimal), TypeCase("-0.5", "decimal", expecting: .decimal),
        TypeCase("'home'", "code(form)", expecting: .code("form")), TypeCase("client", "Client"),
        TypeCase("client.age", "int"), TypeCase("client.legacy", "optional(money)"),
        TypeCase("client.programme.region", "string"), TypeCase("client.place", "optional(Place)"),
        TypeCase("client.adult", "bool"), TypeCase("client.workers", "list(Member)"), TypeCase("on", "date"),
        TypeCase("region", "string"), TypeCase("code.form", "list(code(form))"),
        TypeCase("code.form['home']", "code.form[…]"), TypeCase("code.form['home'].rank", "int"),
        TypeCase("code.form[client.form].limit", "optional(int)"),
        TypeCase("code.form['semi'].others", "list(code(form))"), TypeCase("param.threshold", "decimal"),
        TypeCase("param.minimum", "map(code(form), money)"), TypeCase("param.minimum['home']", "money"),
        TypeCase("param.minimum.home", "money"), TypeCase("param.grid[client.form]['child']", "int"),
        TypeCase("client.by_month[client.since]", "money"), TypeCase("client.by_word.anything", "int"),
        TypeCase("client.by_form['home']", "int"), TypeCase("[1, 2]", "list(int)"),
        TypeCase("[]", "list(dyn)"),
        TypeCase("[[1], []]", "list(list(int))"), TypeCase("[client.form, 'home']", "list(code(form))"),
        TypeCase("has(client.age)", "bool"), TypeCase("client.has_work ? 1 : 2", "int"),
        TypeCase("client.has_work ? [] : [1]", "list(int)"),
        TypeCase("client.has_work ? 'home' : client.form", "code(form)", expecting: .code("form")),
        TypeCase("client.has_work ? 1 : client.rate", "decimal", expecting: .decimal),
        TypeCase("client.has_work ? 1 : client.rate", "decimal"), TypeCase("client.tags[0]", "string"),
        TypeCase("{'a': 1}", "map(string, int)"), TypeCase("1u", "uint"), TypeCase("b'x'", "bytes"),
        TypeCase("client.?programme.hours", "optional(int)"), TypeCase("client.?name", "optional(string)"),
        TypeCase("client.tags[?0]", "optional(string)"), TypeCase("[client.rate, 1, 0.5]", "list(decimal)"),
        TypeCase("[0.5, 1]", "list(decimal)", expecting: .list(.decimal)),
        TypeCase("1 + 0.5", "decimal", expecting: .decimal),
        TypeCase("max([0.5, 1])", "decimal", expecting: .decimal),
        TypeCase("client.household.map(m, 0.5)", "list(decimal)", expecting: .list(.decimal)),
        TypeCase("optional.of(0.5)", "optional(decimal)", expecting: .optional(.decimal)),
        TypeCase("{'a': 0.5}", "map(string, decimal)", expecting: .map(.string, .decimal)),
        TypeCase("type(client.age)", "type(int)"), TypeCase("type(client.age) == int", "bool"),
    ]

    static let operators = [
        TypeCase("1 + 2 * 3 % 4 - 5 / 6", "int"), TypeCase("client.rate + 1", "decimal"),
        TypeCase("1 - client.rate", "decimal"), TypeCase("client.rate * client.share / 2", "decimal"),
        TypeCase("client.rate + 0.5", "decimal"), TypeCase("client.income + money(1)", "money"),
        TypeCase("client.income - client.fine", "money"), TypeCase("client.income * 2", "money"),
        TypeCase("2 * client.income", "money"), TypeCase("client.income * 0.75", "money"),
        TypeCase("0.75 * client.income", "money"), TypeCase("client.income * client.rate", "money"),
        TypeCase("client.rate * client.income", "money"), TypeCase("client.income / 3", "money"),
        TypeCase("client.income / client.rate", "money"), TypeCase("client.income / client.fine", "decimal"),
        TypeCase("-client.income", "money"), TypeCase("-client.rate", "decimal"),
        TypeCase("-client.age", "int"),
        TypeCase("client.age < client.height", "bool"), TypeCase("client.rate > 1", "bool"),
        TypeCase("1 < client.rate", "bool"), TypeCase("client.income <= 12.5", "bool"),
        TypeCase("12.5 >= client.income", "bool"), TypeCase("client.born < on", "bool"),
        TypeCase("client.since >= month(on)", "bool"),
        TypeCase("client.has_work == client.has_means", "bool"),
        TypeCase("client.form == 'home'", "bool"), TypeCase("'home' != client.form", "bool"),
        TypeCase("client.form == client.name", "bool"), TypeCase("client.name == client.alias", "bool"),
        TypeCase("client.has_work && !client.has_means || true", "bool"),
        TypeCase("client.form in ['home', 'semi']", "bool"), TypeCase("'home' in client.forms", "bool"),
        TypeCase("client.form in code.form", "bool"), TypeCase("'x' in client.tags", "bool"),
        TypeCase("client.age in [1, 2]", "bool"), TypeCase("client.since in client.by_month", "bool"),
        TypeCase("'home' in client.by_form", "bool"),
        TypeCase("client.age in []", "bool"), TypeCase("'a' + 'b'", "string"),
        TypeCase("client.name < client.alias", "bool"), TypeCase("[1] == [1]", "bool"),
        TypeCase("client.rate in [0.5, 1]", "bool"), TypeCase("client.rate == 0.5", "bool"),
        TypeCase("client.forms == ['home']", "bool"), TypeCase("client.income != -0.5", "bool"),
    ]

    static let calls = [
        TypeCase("size(client.tags)", "int"), TypeCase("client.by_word.size()", "int"),
        TypeCase("sum(client.numbers)", "int"), TypeCase("sum(client.amounts)", "money"),
        TypeCase("min(client.days)", "date"),
        TypeCase("max([client.since, month(on)])", "month"), TypeCase("max([client.rate, 1])", "decimal"),
        TypeCase("max([1, 2])", "decimal", expecting: .decimal), TypeCase("date('2025-02-28')", "date"),
        TypeCase("month('2025-02')", "month"), TypeCase("month(client.born)", "month"),
        TypeCase("months(client.since, month(on))", "list(month)"), TypeCase("money(client.age)", "money"),
        TypeCase("money('-12.50')", "money"), TypeCase("decimal('1.5')", "decimal"),
        TypeCase("decimal(client.age)", "decimal"),
        TypeCase("round(client.income, 0.01, 'half-up')", "money"),
        TypeCase("round(client.income, decimal('0.01'), 'half-up')", "money"),
        TypeCase("round(client.rate, 1, 'floor')", "decimal"), TypeCase("round(0.5, 1, 'up')", "decimal"),
        TypeCase("scale(client.age, 0, 10)", "decimal"), TypeCase("scale(client.rate, 0, 1.5)", "decimal"),
        TypeCase("scale(client.income, client.fine, money(0))", "decimal"),
        TypeCase("yearsBetween(client.born, on)", "int"), TypeCase("daysBetween(on, client.born)", "int"),
        TypeCase("on.plusDays(1)", "date"), TypeCase("on.plusMonths(1)", "date"),
        TypeCase("on.plusYears(1)", "date"), TypeCase("on.plusWorkdays(1)", "date"),
        TypeCase("client.since.plusMonths(1)", "month"), TypeCase("client.until.hasValue()", "bool"),
        TypeCase("client.until.value()", "date"), TypeCase("client.until.orValue(on)", "date"),
        TypeCase("client.place.value().free", "int"), TypeCase("needy(client)", "bool"),
        TypeCase("cap(client, money(1))", "money"), TypeCase("client.household.all(m, m.works)", "bool"),
        TypeCase("client.household.exists(m, m.minor)", "bool"),
        TypeCase("client.numbers.exists_one(n, n == 1)", "bool"),
        TypeCase("client.household.filter(m, m.works)", "list(Member)"),
        TypeCase("client.household.map(m, m.wage)", "list(money)"),
        TypeCase("client.household.map(m, m.works, m.age)", "list(int)"),
        TypeCase("client.tags.all(client, client == 'x')", "bool"),
        TypeCase("size(client.name)", "int"), TypeCase("client.name.size()", "int"),
        TypeCase("sum([])", "int"),
        TypeCase("min(client.tags)", "string"), TypeCase("client.by_form.exists(x, x == 'home')", "bool"),
        TypeCase("client.name.startsWith('x')", "bool"), TypeCase("client.form.startsWith('h')", "bool"),
        TypeCase("'%s %d'.format([client.name, client.age])", "string"),
        TypeCase("'%s'.format([client.tags])", "string"),
        TypeCase("client.note.orValue('none') == client.form", "bool"),
        TypeCase("optional.of(1).orValue(2)", "decimal", expecting: .decimal),
        TypeCase("cel.bind(x, client.age, x + 1)", "int"),
        TypeCase("client.until.optMap(d, yearsBetween(d, on))", "optional(int)"),
        TypeCase("client.spare.or(client.spare).orValue(1)", "int"),
        TypeCase("client.by_form.transformMap(k, v, v + 1)", "map(code(form), int)"),
        TypeCase("client.tags.transformList(i, t, i)", "list(int)"),
        TypeCase("client.household.sortBy(m, m.age)", "list(Member)"),
        TypeCase("math.greatest(client.age, client.height)", "int"),
    ]

    @Test(arguments: values + operators + calls) func types(_ example: TypeCase) throws {
        try example.expectType()
    }

    /// Every node of a good expression has a type, so that later stages need not guess.
    @Test(arguments: operators + calls) func everyNodeHasAType(_ example: TypeCase) throws {
        var diagnostics = Diagnostics()
        let origin = TextOrigin(source: 0, start: 0, count: example.text.utf8.count)
        let parsed = try #require(ParsedExpression.parse(example.text, origin: origin).0)
        let checked = try #require(
            Checker.check(
                parsed, in: World.scope, schema: World.schema, expecting: example.expected, into: &diagnostics
            ))
        for id in parsed.nodes.indices {
            if case .identifier(let name, _) = parsed.nodes[id], ["param", "code"].contains(name) {
                continue
            }
            #expect(checked.types[id] != .wrong, "node \(id)")
        }
    }
}
