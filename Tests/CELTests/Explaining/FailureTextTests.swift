import Diagnostics
import Testing

@testable import CEL

/// Why conditions do not hold, as people and programs read it.
@Suite struct FailureTextTests {
    /// Conditions, the facts, and the text.
    struct Example: CustomTestStringConvertible, Sendable {
        let conditions: [String]
        let facts: String
        let text: String
        var testDescription: String { conditions.joined(separator: "; ") }

        init(_ conditions: String..., facts: String, _ text: String) {
            self.conditions = conditions
            self.facts = facts
            self.text = text
        }
    }

    static let examples = [
        Example("client.age > 3", facts: "{age: 4}", ""),
        Example(
            "client.age > 60", "client.has_work", "client.name == 'a'",
            facts: "{age: 4, has_work: true, name: b'}",
            """
            C0 false: client.age > 60
              client.age = 4
            C2 false: client.name == 'a'
              client.name = 'b\\''

            """),
        Example(
            "client.income < client.fine", "client.born > date('2025-01-01')", "client.form == 'home'",
            facts: "{income: 12.50, fine: -0.0005, born: 2024-02-29, form: semi}",
            """
            C0 false: client.income < client.fine
              client.income = money('12.5')
              client.fine = money('-0.0005')
            C1 false: client.born > date('2025-01-01')
              client.born = date('2024-02-29')
            C2 false: client.form == 'home'
              client.form = 'semi'

            """),
        Example(
            "client.household.all(m, m.age > 17)", "client.household.exists(m, m.works)",
            facts:
                "{household: [{id: a, age: 20, works: false}, {id: b, age: 3, works: false}, {id: c, age: 4, works: false}]}",
            """
            C0 false: client.household.all(m, m.age > 17)
              client.household[b].age = 3
            C1 false: client.household.exists(m, m.works)
              client.household[*].works = {'a': false, 'b': false, 'c': false}

            """),
        Example(
            "client.household.all(m, client.numbers.exists(n, n == m.age))",
            facts: "{numbers: [1, 2], household: [{id: a, age: 2}, {id: b, age: 3}]}",
            """
            C0 false: client.household.all(m, client.numbers.exists(n, n == m.age))
              client.numbers = [1, 2]
              client.household[b].age = 3

            """),
        Example(
            "client.age > 60", "client.by_word['x'] > 1 || client.age > 3",
            "client.household.exists(m, m.works)",
            facts: "{by_word: {}, household: {known: [{id: a}]}}",
            """
            C0 unknown: client.age > 60
              client.age = unknown
            C1 unknown: client.by_word['x'] > 1 || client.age > 3
              client.by_word.x = unknown
              client.age = unknown
            C2 unknown: client.household.exists(m, m.works)
              client.household[a].works = unknown
              client.household[…] = unknown

            """),
        Example(
            "client.pets > 0", "client.spare.hasValue()", "10 / client.age > 2 || client.has_work",
            facts: "{spare: null, age: 0, has_work: false}",
            """
            C0 false: client.pets > 0
              client.pets = 0 (assumed)
            C1 false: client.spare.hasValue()
              client.spare = optional.none()
            C2 fault: 10 / client.age > 2 || client.has_work
              fault division-by-zero: 10 / client.age
              client.age = 0
              client.has_work = false

            """),
        Example(
            "client.doubled > client.fine", "client.numbers.size() > 2", "'home' in client.forms",
            facts: "{income: 2, fine: 50, numbers: [1], forms: [semi, stationary]}",
            """
            C0 false: client.doubled > client.fine
              client.doubled = money('6')
              client.fine = money('50')
            C1 false: client.numbers.size() > 2
              client.numbers = [1]
            C2 false: 'home' in client.forms
              client.forms = ['semi', 'stationary']

            """),
        Example(
            "client.visits.exists(v, v.hours > 8)", "client.visits.exists(v, v.hours > 5 && v.by == 'c')",
            "client.visits.all(v, v.note.hasValue() || v.late)", "client.visits.exists(v, v.note.hasValue())",
            "client.visits.filter(v, v.price > money('12')).size() > 1", "client.visits.size() == 3",
            "client.visits.exists(v, v.late)",
            "client.visits.filter(v, v.by == 'a').all(v, v.price > money('9'))",
            facts: """
                {visits: [{hours: 4, by: a, note: n, price: 12.50}, {hours: 8, by: it's, note: null, price: 1}, \
                {hours: 6, by: b, note: null, price: 0.125, late: false}, {hours: 7, by: a, note: "", price: 7}]}
                """,
            """
            C0 false: client.visits.exists(v, v.hours > 8)
              client.visits[*].hours = [4, 8, 6, 7]
            C1 false: client.visits.exists(v, v.hours > 5 && v.by == 'c')
              client.visits[*].hours = [4, 8, 6, 7]
              client.visits[*].by = {1: 'it\\'s', 2: 'b', 3: 'a'}
            C2 false: client.visits.all(v, v.note.hasValue() || v.late)
              client.visits[1].note = optional.none()
              client.visits[1].late = false (assumed)
            C4 false: client.visits.filter(v, v.price > money('12')).size() > 1
              client.visits[*].price = [money('12.5'), money('1'), money('0.125'), money('7')]
            C5 false: client.visits.size() == 3
            C6 false: client.visits.exists(v, v.late)
              client.visits[*].late = [false (assumed), false (assumed), false, false (assumed)]
            C7 false: client.visits.filter(v, v.by == 'a').all(v, v.price > money('9'))
              client.visits[3].by = 'a'
              client.visits[3].price = money('7')

            """),
        Example(
            "client.visits.all(v, v.by in client.by_word && client.by_word[v.by] > 0)",
            "client.visits.exists(v, v.by in client.by_word && client.by_word[v.by] > 5)",
            facts: """
                {by_word: {a: 1, b: 0}, \
                visits: [{hours: 4, by: a}, {hours: 8, by: b}, {hours: 6, by: a}]}
                """,
            """
            C0 false: client.visits.all(v, v.by in client.by_word && client.by_word[v.by] > 0)
              client.by_word.b = 0
              client.visits[1].by = 'b'
            C1 false: client.visits.exists(v, v.by in client.by_word && client.by_word[v.by] > 5)
              client.by_word.a = 1
              client.by_word.b = 0
              client.visits[*].by = ['a', 'b', 'a']

            """),
    ]

    @Test(arguments: examples) func says(_ example: Example) throws {
        let program = try #require(SectionedProgram(example.conditions))
        #expect(try program.failures(example.facts) == example.text)
        let scratch = try program.scratch(example.facts)
        program.program.run(scratch)
        var again = FailureText(program.program, scratch)
        again.render()
        #expect(again.string == example.text)
        again.renderWhole()
        #expect(again.string == example.text)
    }

    /// Of a long list in which few rows are known these are told.
    @Test func tellsTheKnownRowsOfALongList() throws {
        let rows = (0..<70).map { $0 == 1 || $0 == 40 ? "{hours: \($0), by: a}" : "{hours: \($0)}" }
        for condition in ["v.by == 'x'", "v.by.startsWith('x')", "v.hours > 400 || v.by == 'x'"] {
            let program = try #require(
                SectionedProgram(["client.visits.exists(v, \(condition)) && client.has_work"]))
            let said = try program.failures("{has_work: false, visits: [\(rows.joined(separator: ", "))]}")
            #expect(said.contains("\n  client.visits[*].by = {1: 'a', 40: 'a'}\n"))
            #expect(said.contains("\n  client.has_work = false\n"))
        }
    }

    /// Numbers around the lengths that are written in other ways.
    @Test(arguments: [
        0, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, 10_001, 100_100, 99_999_999, 100_000_000, -1, -10_000,
        .min, .max,
    ])
    func writesNumbers(_ number: Int) throws {
        let program = try #require(SectionedProgram(["client.age != client.age"]))
        #expect(try program.failures("{age: \(number)}").hasSuffix("\n  client.age = \(number)\n"))
    }

    /// The same of amounts, without zeros at their end.
    @Test(arguments: [
        "0", "0.0001", "0.0105", "0.5", "1.01", "9999.9999", "10000", "999999.9999", "1000000.01", "-0.07",
    ])
    func writesAmounts(_ amount: String) throws {
        let program = try #require(SectionedProgram(["client.income != client.income"]))
        #expect(
            try program.failures("{income: \(amount)}").hasSuffix("\n  client.income = money('\(amount)')\n"))
    }

    /// Texts that literals write with escapes, and texts that only look like those.
    @Test(arguments: [
        "", "a", "1234567", "12345678", "123456789", "it's", "1234567'", "12345678'x", "a\\b", "tab\there",
        "«Забота»", "é\u{85}", "\u{7F}", "12345678901234567\u{1}", "12345678901234567890123456789012",
        "123456789012345678901234567890123", "Комплексный центр социального обслуживания",
    ])
    func quotes(_ text: String) throws {
        let program = try #require(SectionedProgram(["client.name == 'other'"]))
        let json = "\"" + text.unicodeScalars.map { "\\U" + Self.digits($0.value) }.joined() + "\""
        let said = "C0 false: client.name == 'other'\n  client.name = \(Value.string(text).celText)\n"
        #expect(try program.failures("{name: \(json)}") == said)
    }

    /// Numbers of any length, and more of them than there is room for at first.
    @Test func writesLongNumbersAndManyOfThem() throws {
        let program = try #require(SectionedProgram(["client.numbers.exists(n, n == 7)"]))
        let numbers = (0..<2_000).map { [0, 9, 10, 99, 100, -1, Int.min, Int.max][$0 % 8] }
        let said = try program.failures("{numbers: \(numbers)}")
        #expect(said.hasSuffix("\n  client.numbers = \(numbers)\n"))
    }

    private static func digits(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    /// Where the work that a program may do is used up, what is told is that, and of no condition that holds.
    @Test func tellsOfUsedUpWork() throws {
        var schema = Schema()
        schema.dialect = .plain
        let symbols = SymbolTable()
        var builder = ProgramBuilder(
            schema: schema, rules: TestRules.standard, symbols: symbols, tables: Tables(), rootCount: 0)
        let heavy = "lists.range(10000).all(x, lists.range(10000).all(y, lists.range(1000).all(z, true)))"
        for (name, text) in [("light", "lists.range(9).size() == 9"), ("heavy", heavy)] {
            let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
            let parsed = try #require(ParsedExpression.parse(text, origin: origin).0)
            let expression = Checker.unchecked(parsed, in: Scope(), schema: schema)
            _ = builder.section(name, text, expression, Bindings())
        }
        let program = builder.build()
        let scratch = Scratch()
        scratch.prepare(
            for: program, day: try #require(CivilDate("2025-03-15")), region: 0, symbols: symbols)
        program.run(scratch)
        var text = FailureText(program, scratch)
        text.render()
        #expect(text.string.hasPrefix("heavy fault: \(heavy)\n  fault too-large: "))
    }
}
