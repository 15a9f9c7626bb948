import CEL
import Diagnostics
import Testing

/// What is left of expressions when some facts are known.
@Suite struct ResidualTests {
    /// An expression, what is unknown beside `u`, `w` and `o`, and what is left.
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        let unknown: [String]
        let left: String
        var testDescription: String { "\(text) without \(unknown)" }

        init(_ text: String, _ unknown: [String] = [], _ left: String) {
            (self.text, self.unknown, self.left) = (text, unknown, left)
        }
    }

    static let logic = [
        Example("k + 1 > 3 && u > k", "u > 3"),
        Example("k == 3 && (u == 4 || v.a == 2) && v.b == v.a", ["v.b"], "u == 4 && v.b == 1"),
        Example("k > 1 ? u : v.b", "u"), Example("(k > 5 && u) || v.b > k", ["v.b"], "v.b > 3"),
        Example("k > 1", "true"), Example("u", "u"), Example("k + 2", "5"), Example("!(u > k)", "!(u > 3)"),
        Example("u && w && t", "u && w"), Example("u || !t", "u"), Example("u ? k : k + 1", "u ? 3 : 4"),
        Example("u ? k + 1 : 4", "4"), Example("t ? u + k : w", "u + 3"),
        Example("u && 1 / 0 > k", "u && 1 / 0 > 3"),
        Example("u + 1 / 0", "u + 1 / 0"), Example("s + u", "'a' + u"), Example("u in l", "u in [1, 2, 3]"),
        Example("u in [k, w]", "u in [3, w]"), Example("[u, k][1]", "3"), Example("[u, k]", "[u, 3]"),
        Example("{'a': u, s: k}", "{'a': u, 'a': 3}"), Example("u[k]", "u[3]"),
        Example("u.a.b == k", "u.a.b == 3"),
        Example("v.l[1] + v.a", ["v.l[1]"], "v.l[1] + 1"), Example("math.abs(u) > k", "math.abs(u) > 3"),
        Example("timestamp(s) > u", "timestamp('a') > u"), Example("size(u) > size(l)", "size(u) > 3"),
        Example("date('2025-01-01').plusDays(k) > u", "date('2025-01-04') > u"),
        Example("money('1.50') + u", "money('1.5') + u"),
        Example("duration('1h') < u", "duration('3600s') < u"),
        Example("has(u.a) && has(v.a)", "has(u.a)"),
    ]

    static let macros = [
        Example("l.exists(x, x > u)", "1 > u || 2 > u || 3 > u"),
        Example("l.all(x, x > k || x < u)", "1 < u && 2 < u && 3 < u"),
        Example("l.all(x, x != 2 || u)", "u"), Example("r.all(x, x.n > 0)", ["r[1].n"], "r[1].n > 0"),
        Example(
            "r.exists(x, x.n == k + 2 || x.id == u)", ["r[1].n"],
            "'x' == u || r[1].n == 5 || 'y' == u || 'z' == u"),
        Example("l.map(x, x + u)", "[1 + u, 2 + u, 3 + u]"),
        Example("u.exists(x, x > k)", "u.exists(x, x > 3)"),
        Example("u.filter(x, x.a > k && t)", "u.filter(x, x.a > 3)"),
        Example("l.filter(x, x > u)", "[1, 2, 3].filter(x, x > u)"),
        Example("l.exists_one(x, x == u + k)", "[1, 2, 3].exists_one(x, x == u + 3)"),
        Example("l.all(i, x, i < 1 || x == u)", "2 == u && 3 == u"),
        Example("m.exists(x, y, y == u)", "1 == u || 2 == u"),
        Example("m.exists(x, x == u)", "'a' == u || 'b' == u"),
        Example("v.l.all(x, x > k)", ["v.l[…]"], "v.l.all(x, x > 3)"),
        Example(
            "l.all(x, l.exists(y, y > x + u))",
            "(1 > 1 + u || 2 > 1 + u || 3 > 1 + u) && (1 > 2 + u || 2 > 2 + u || 3 > 2 + u) && (1 > 3 + u || 2 > 3 + u || 3 > 3 + u)"
        ),
        Example("[u, k].exists(x, x > 5)", "u > 5"), Example("[u, w].all(x, x > k)", "u > 3 && w > 3"),
        Example("u.map(x, x > k, x + v.a)", "u.map(x, x > 3, x + 1)"),
        Example("u.transformMap(i, x, i + k)", "u.transformMap(i, x, i + 3)"),
        Example("cel.bind(x, k + 1, x + u)", "4 + u"),
        Example("cel.bind(x, u + 1, x + x)", "cel.bind(x, u + 1, x + x)"),
        Example("cel.bind(x, u, t || x)", "true"),
        Example("o.optMap(x, x + k).orValue(k)", "o.optMap(x, x + 3).orValue(3)"),
        Example("optional.of(u).orValue(k)", "optional.of(u).orValue(3)"),
        Example("optional.none().orValue(u + k)", "u + 3"),
        Example("u.sortBy(x, x + k)", "u.sortBy(x, x + 3)"),
        Example("l.filter(x, x > 1).exists(x, x == u)", "2 == u || 3 == u"),
        Example("x.exists(x, x > u)", ["x"], "x.exists(x, x > u)"),
        Example("lists.range(100).exists(x, x == u)", "lists.range(100).exists(x, x == u)"),
        Example("lists.range(100).exists(x, x > 97 && x == u)", "98 == u || 99 == u"),
    ]

    @Test(arguments: logic + macros) func isLeft(_ example: Example) throws {
        let names = PartialFacts.names + ["x"]
        let evaluation = try #require(PartialEvaluation(example.text, names), "does not check")
        let patterns = try example.unknown.map { try #require(AttributePattern($0), "\($0) is no pattern") }
        let text = try #require(evaluation.left(PartialFacts.values, unknown: patterns))
        #expect(text == example.left)
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        #expect(ParsedExpression.parse(text, origin: origin).0?.printed() == text)
    }
}

extension ResidualTests.Example {
    init(_ text: String, _ left: String) { self.init(text, [], left) }
}
