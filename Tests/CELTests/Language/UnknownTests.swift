import CEL
import Testing

/// What expressions come to while facts are unknown, and which facts the answer names.
@Suite struct UnknownTests {
    /// An expression, what is unknown beside `u`, `w` and `o`, and the answer: `3`, or `? u, v.b`, or `! divisionByZero`.
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        let unknown: [String]
        let answer: String
        var testDescription: String { "\(text) without \(unknown)" }

        init(_ text: String, _ unknown: [String] = [], _ answer: String) {
            (self.text, self.unknown, self.answer) = (text, unknown, answer)
        }
    }

    static let strict = [
        Example("u", "? u"), Example("u + 1", "? u"), Example("u + w", "? u, w"),
        Example("w + u + w", "? w, u"),
        Example("-u", "? u"), Example("u == u", "? u"), Example("u != 1", "? u"), Example("u < w", "? u, w"),
        Example("u + 1 / 0", "! divisionByZero"), Example("1 / 0 + u", "! divisionByZero"),
        Example("u == 1 / 0", "! divisionByZero"), Example("size(u)", "? u"),
        Example("s.startsWith(u)", "? u"), Example("u.startsWith(w)", "? u, w"),
        Example("type(u)", "? u"), Example("dyn(u)", "? u"), Example("u in []", "? u"),
        Example("math.greatest(u, k, w)", "? u, w"), Example("'%s-%d'.format([u, w])", "? u, w"),
        Example("u.matches('a')", "? u"), Example("s.matches(u)", "? u"),
        Example("u in ['a', 'b', 'c']", "? u"),
        Example("string(u) + string(w)", "? u, w"), Example("timestamp(u) > timestamp(w)", "? u, w"),
    ]

    static let logic = [
        Example("u && true", "? u"), Example("u && false", "false"), Example("false && u", "false"),
        Example("u || true", "true"), Example("u || false", "? u"), Example("u && w", "? u, w"),
        Example("u || w || true", "true"), Example("u && 1 / 0 > 0", "? u"), Example("1 / 0 > 0 || u", "? u"),
        Example("(u || true) && w", "? w"), Example("!u", "? u"), Example("!(u > 60)", "? u"),
        Example("u > 1 || 1 / 0 > 0", "? u"), Example("u && 'horses' == s", "false"),
        Example("u ? 1 : 2", "? u"), Example("u ? 1 : 1", "1"), Example("u ? dyn(1) : dyn(1.0)", "? u"),
        Example("u ? s : 'a'", "'a'"), Example("u ? [1, k] : [1, 3]", "[1, 3]"),
        Example("u ? w : 1", "? u, w"), Example("u ? w : w", "? u, w"), Example("u ? 1 / 0 : 1", "? u"),
        Example("u ? 1 / 0 : 2 / 0", "! divisionByZero"), Example("1 / 0 > 0 ? u : u", "! divisionByZero"),
        Example("t ? u : w", "? u"), Example("t ? 1 : u", "1"), Example("u ? (w ? 1 : 1) : 1", "1"),
        Example("u ? (w ? 1 : 2) : 1", "? u, w"), Example("(u ? k : 3) + 1", "4"),
        Example("u ? k > 1 : k > 2", "true"), Example("u ? k > 1 : k > 4", "? u"),
        Example("u == 1 ? double('NaN') : double('NaN')", "double('NaN')"),
    ]

    static let macros = [
        Example("u.all(x, true)", "? u"), Example("u.exists(x, x == 1)", "? u"),
        Example("l.all(x, x > 0 || u)", "true"), Example("l.all(x, x > u)", "? u"),
        Example("l.all(x, x > 1 && u)", "false"), Example("l.exists(x, x == u)", "? u"),
        Example("l.exists(x, x == u || x == 2)", "true"), Example("l.exists(x, x > 5 && u)", "false"),
        Example("[].all(x, u)", "true"), Example("[].exists(x, u)", "false"),
        Example("l.exists_one(x, x == u)", "? u"), Example("l.exists_one(x, x < 3 || x == u)", "false"),
        Example("l.exists_one(x, x > 5 && x == u)", "false"),
        Example("l.exists_one(x, 6 / (x - 1) == u)", "! divisionByZero"),
        Example("l.map(x, x + u)", "? u"), Example("l.map(x, x + u).size()", "3"),
        Example("months(month(string(u)), dyn(true)).all(x, true)", "? u"),
        Example("l.map(x, x == 2 ? u : x)[0]", "1"), Example("l.map(x, x == 2 ? u : x)[1]", "? u"),
        Example("l.filter(x, x == u)", "? u"),
        Example("l.filter(x, x == 2 || x == u).exists(x, x == 2)", "true"),
        Example("l.filter(x, x == u).all(x, x > 5)", "? u"), Example("l.filter(x, x > 5 && u).size()", "0"),
        Example("l.map(x, x > 1 || u, x)", "? u"),
        Example("l.map(x, x > 1 || u, x).exists(x, x == 3)", "true"),
        Example("l.sortBy(x, u)", "? u"), Example("u.sortBy(x, x)", "? u"),
        Example("l.all(i, x, i < 5 || u)", "true"), Example("l.exists(i, x, i == u && w)", "? u, w"),
        Example("l.existsOne(i, x, x < 3 || u)", "false"), Example("m.transformMap(k, x, x + u).size()", "2"),
        Example("m.transformMap(k, x, k == 'a' ? u : x)['b']", "2"),
        Example("l.transformList(i, x, i == 0 ? u : x)[1]", "2"),
        Example("l.transformList(i, x, x > 1 || u, x).exists(x, x == 3)", "true"),
        Example("m.transformMapEntry(k, x, {k: u})", "? u"), Example("u.transformList(i, x, x)", "? u"),
        Example("m.all(k, k == 'a' || k == u)", "? u"), Example("m.exists(k, k == 'b')", "true"),
    ]

    static let parts = [
        Example("[u, 2][1]", "2"), Example("[u, 2][0]", "? u"), Example("[u, 2].size()", "2"),
        Example("[u, 1 / 0][0]", "! divisionByZero"), Example("2 in [u, 2]", "true"),
        Example("3 in [u, 2]", "? u"),
        Example("[u, 2] == [1, 3]", "false"), Example("[u, 2] == [1, 2]", "? u"),
        Example("[u] == [1, 2]", "false"),
        Example("[u, 2] != [1, 3]", "true"), Example("[u] + [2] == [1]", "false"),
        Example("([u] + [2])[1]", "2"),
        Example("[u, w]", "? u, w"), Example("{'a': u, 'b': 2}.b", "2"),
        Example("{'a': u, 'b': 2}['a']", "? u"),
        Example("{'a': u}.size()", "1"), Example("has({'a': u}.a)", "true"),
        Example("has({'a': u}.b)", "false"),
        Example("'a' in {'a': u}", "true"), Example("{u: 1, 'b': 2}.b", "? u"),
        Example("{'a': u} == {'a': 1}", "? u"),
        Example("{'a': u} == {'b': 1}", "false"), Example("{'a': u, 'b': 2} == {'a': 1, 'b': 3}", "false"),
        Example("[[u, 1], [2]].exists(x, x == [2])", "true"), Example("[u, 2][u]", "? u"),
        Example("l[u]", "? u"),
        Example("[?u, 2].exists(x, x == 2)", "true"), Example("[?u, 2].size()", "? u"),
        Example("[?u, 2][0]", "? u"), Example("{?'a': u, 'b': 2}.b", "2"), Example("{?'a': u}.size()", "? u"),
        Example("has({?'a': u}.a)", "? u"), Example("[[u], [2]][1][0]", "2"), Example("[u].first()", "? u"),
        Example("cel.bind(x, [u, w], x[0])", "? u"), Example("cel.bind(x, [u, w], x.size())", "2"),
        Example("cel.bind(x, u, true || x)", "true"), Example("cel.bind(x, u, t ? w : x)", "? w"),
        Example("[u, 2].exists(x, x == 2)", "true"), Example("[u, 2].all(x, x == 3)", "false"),
        Example("[u, 2].map(x, x)[1]", "2"), Example("optional.of(u)", "? u"),
        Example("optional.none().orValue(u)", "? u"), Example("optional.of(1).orValue(u)", "1"),
        Example("o.orValue(1)", "? o"), Example("o.optMap(x, x + 1)", "? o"), Example("o.hasValue()", "? o"),
        Example("[u][?5].hasValue()", "false"), Example("[u][?0].hasValue()", "? u"),
    ]

    static let patterns = [
        Example("v.a", ["v.b"], "1"), Example("v.b", ["v.b"], "? v.b"), Example("v", ["v.b"], "? v.b"),
        Example("v.b.c.d", ["v.b"], "? v.b.c.d"), Example("u.a[0].b > 1", [], "? u.a[0].b"),
        Example("v.l[0]", ["v.l[1]"], "10"), Example("v.l[1]", ["v.l[1]"], "? v.l[1]"),
        Example("v.l[k - 2]", ["v.l[1]"], "? v.l[1]"), Example("v.l.size()", ["v.l[1]"], "2"),
        Example("v.l.size()", ["v.l[5]"], "? v.l[…]"), Example("v.l[1]", ["v.l[5]"], "20"),
        Example("v.l[7]", ["v.l[*]"], "? v.l[…]"), Example("v.l[0]", ["v.l[*]"], "? v.l[0]"),
        Example("v.l", ["v.l[*]"], "? v.l[0], v.l[1], v.l[…]"),
        Example("20 in v.l", ["v.l[0]"], "true"), Example("30 in v.l", ["v.l[0]"], "? v.l[0]"),
        Example("v.l.exists(x, x == 20)", ["v.l[…]"], "true"),
        Example("v.l.all(x, x > 5)", ["v.l[…]"], "? v.l[…]"),
        Example("v.l.all(x, x > 15)", ["v.l[…]"], "false"),
        Example("v.l.exists(x, true)", ["v.l[…]"], "true"),
        Example("v.l.exists_one(x, x > 15)", ["v.l[…]"], "? v.l[…]"),
        Example("v.l.map(x, x + 1)[1]", ["v.l[…]"], "21"),
        Example("v.l.filter(x, x > 15)[0]", ["v.l[…]"], "20"),
        Example("size(v.l) > 5", ["v.l[…]"], "? v.l[…]"),
        Example("has(v.b)", ["v.b"], "? v.b"), Example("has(v.c)", ["v.c"], "? v.c"),
        Example("has(v.c)", ["v.b"], "false"),
        Example("has(v.a)", ["v.b"], "true"), Example("'b' in v", ["v.b"], "? v.b"),
        Example("v.size()", ["v.b"], "? v.b"),
        Example("v.all(x, x != 'q')", ["v.b"], "? v.b"), Example("m.exists(x, x == 'a')", ["m.b"], "true"),
        Example("m.exists(x, y, y == 1)", ["m.b"], "true"),
        Example("m == {'a': 2, 'b': 2}", ["m.b"], "false"),
        Example("m.q", ["m.*"], "? m[…]"), Example("m.a", ["m.*"], "? m.a"),
        Example("m['a']", ["m['a']"], "? m.a"),
        Example("m.a", ["m[…]"], "1"), Example("m.?q.orValue(1)", ["m[…]"], "? m[…]"),
        Example("r[1].n", ["r[1].n"], "? r[1].n"), Example("r[1].id", ["r[1].n"], "'y'"),
        Example("r.exists(x, x.n == 3)", ["r[1].n"], "true"),
        Example("r.exists(x, x.n == 5)", ["r[1].n"], "? r[1].n"),
        Example("r.all(x, x.n > 0)", ["r[*].n"], "? r[0].n, r[1].n, r[2].n, r[…]"),
        Example("r.filter(x, x.n > 0).size()", ["r[0].n"], "? r[0].n"),
        Example("r.map(x, x.id)[0]", ["r[0].n"], "'x'"),
        Example("k", ["k"], "? k"), Example("k", ["k.a"], "3"), Example("l[0]", ["l.a"], "1"),
        Example("u.?a.orValue(1)", [], "? u.a"), Example("u[?0].orValue(w)", [], "? u[0]"),
    ]

    @Test(arguments: strict + logic + macros + parts + patterns)
    func comesTo(_ example: Example) throws {
        let evaluation = try #require(PartialEvaluation(example.text, PartialFacts.names), "does not check")
        let patterns = try example.unknown.map { try #require(AttributePattern($0), "\($0) is no pattern") }
        let (outcome, missing, fault) = evaluation.answer(PartialFacts.values, unknown: patterns)
        let found: String
        switch outcome {
        case .value(let value): found = value.celText
        case .unknown: found = "? " + missing.joined(separator: ", ")
        case .fault: found = "! " + (fault.map { "\($0)" } ?? "")
        }
        #expect(found == example.answer)
    }

    @Test(arguments: [
        ("a", AttributePattern("a")), ("a.b", AttributePattern("a", [.field("b")])),
        (
            "a[0].b[1u][true]['x y']",
            AttributePattern("a", [.index(0), .field("b"), .unsigned(1), .flag(true), .field("x y")])
        ),
        ("a[*].*", AttributePattern("a", [.any, .any])), ("a[…]", AttributePattern("a", [.rest])),
        ("a[...]", AttributePattern("a", [.rest])), ("a[-1]", AttributePattern("a", [.index(-1)])),
        ("a['x]y']", AttributePattern("a", [.field("x]y")])),
        ("a.`b-c`", AttributePattern("a", [.field("b-c")])),
    ])
    func patternsAreRead(_ text: String, _ pattern: AttributePattern) {
        #expect(AttributePattern(text) == pattern)
    }

    @Test(arguments: [
        "", ".a", "a.", "a[", "a[]", "a[1", "a b", "a[x]", "1a", "a.1", "a..b", "a[1]b", "a.`b", "a[1.5]",
    ])
    func whatIsNoPatternIsRefused(_ text: String) { #expect(AttributePattern(text) == nil) }
}

extension UnknownTests.Example {
    init(_ text: String, _ answer: String) { self.init(text, [], answer) }
}
