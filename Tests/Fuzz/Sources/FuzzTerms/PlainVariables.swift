import CEL

/// The variables that expressions of the plain language are fuzzed with: values such as JSON has, and some more.
enum PlainVariables {
    /// The variables with their types.
    static let all: [StandaloneExpression.Variable] = [
        .init(name: "b", type: .bool), .init(name: "n", type: .int), .init(name: "u", type: .uint),
        .init(name: "d", type: .double), .init(name: "s", type: .string), .init(name: "y", type: .bytes),
        .init(name: "l", type: .list(.int)), .init(name: "m", type: .map(.string, .dyn)),
        .init(name: "t", type: .timestamp), .init(name: "p", type: .duration),
        .init(name: "o", type: .optional(.int)), .init(name: "x", type: .dyn), .init(name: "a.b", type: .dyn),
        .init(name: "w", type: .money), .init(name: "day", type: .date),
    ]

    /// The scope of them.
    static let scope = Scope(all.map { ($0.name, $0.type) })

    /// The plain language.
    static let schema: Schema = {
        var schema = Schema()
        schema.dialect = .plain
        return schema
    }()

    /// Values of the variables, each written as an expression; several for each, so that one can take the place of another.
    private static let written: [(name: String, values: [String])] = [
        ("b", ["true", "false"]), ("n", ["1", "0", "-9223372036854775808", "9223372036854775807"]),
        ("u", ["1u", "0u", "18446744073709551615u"]),
        ("d", ["1.5", "-0.0", "0.0 / 0.0", "1e300", "1.0 / 0.0"]),
        ("s", ["'a'", "''", #"'e\u0301'"#, #"'\U0001F1F7\U0001F1FA %s'"#, "'2024-02-29T23:59:59.9Z'"]),
        ("y", ["b'a'", #"b'\xff'"#]), ("l", ["[1, 2, 3]", "[]", "[2, 1, 2]"]),
        (
            "m",
            ["{'a': 1, 'b': [1, 'x'], 'c': {'d': null}}", "{}", #"{'e\u0301': 1, '\u00e9': 2.5, 'a': true}"#]
        ),
        ("t", ["timestamp('2024-02-29T23:59:59.9Z')", "timestamp('0001-01-01T00:00:00Z')"]),
        ("p", ["duration('1.5s')", "duration('-2562047h')"]), ("o", ["optional.of(1)", "optional.none()"]),
        (
            "x",
            ["1", "1u", "1.0", "'a'", "null", "[1, 'a']", "{'a': 1}", "0.0 / 0.0", "optional.of(1)", "b'a'"]
        ),
        ("a.b", ["1", "'b'", "{'c': [true]}"]), ("w", ["money('12.50')", "money(0)"]),
        ("day", ["date('2024-02-29')", "date('9999-12-31')"]),
    ]

    private static let values: [[Value]] = written.map { variable in
        variable.values.map { text in
            guard case .value(let value)? = PlainExpression(text, checks: false)?.answers().first?.outcome
            else { preconditionFailure("a variable of the fuzzer is wrong: \(text)") }
            return value
        }
    }

    /// Values of all variables; `choice` says which of each.
    static func values(_ choice: Int) -> [(name: String, value: Value)] {
        zip(written, values).map { ($0.name, $1[choice % $1.count]) }
    }
}
