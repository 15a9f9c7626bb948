import CEL
import Diagnostics
import Testing

/// A text and the outline of its tree.
struct TreeCase: CustomTestStringConvertible, Sendable {
    let text: String
    let outline: String
    var testDescription: String { text }

    init(_ text: String, _ outline: String) {
        self.text = text
        self.outline = outline
    }
}

@Suite struct ParserTests {
    static let operators = [
        TreeCase("a + b * c", "(+ a (* b c))"),
        TreeCase("a * b + c", "(+ (* a b) c)"),
        TreeCase("a - b - c", "(- (- a b) c)"),
        TreeCase("a - (b - c)", "(- a (- b c))"),
        TreeCase("a % b / c", "(/ (% a b) c)"),
        TreeCase("1 < 2 == true", "(== (< 1 2) true)"),
        TreeCase("a in b in c", "(in (in a b) c)"),
        TreeCase("1in[1]", "(in 1 (list 1))"),
        TreeCase("a || b && c || d", "(|| a (&& b c) d)"),
        TreeCase("a && b && c && d", "(&& a b c d)"),
        TreeCase("a && (b && c)", "(&& a (&& b c))"),
        TreeCase("(a && b) && c", "(&& (&& a b) c)"),
        TreeCase("a && b == c && d", "(&& a (== b c) d)"),
        TreeCase("a == b || c + d * e >= f && !g", "(|| (== a b) (&& (>= (+ c (* d e)) f) (! g)))"),
        TreeCase("a ? b : c ? d : e", "(? a b (? c d e))"),
        TreeCase("a || b ? c || d : e || f", "(? (|| a b) (|| c d) (|| e f))"),
        TreeCase("a ? (b ? 1 : 2) : 3", "(? a (? b 1 2) 3)"),
        TreeCase("!a.b", "(! (. a b))"),
        TreeCase("-x.size()", "(- (call size on x))"),
        TreeCase("!!a", "(! (! a))"),
        TreeCase("--5", "(- (- 5))"),
        TreeCase("- 5", "-5"),
        TreeCase("2--2", "(- 2 -2)"),
        TreeCase("-5.abs()", "(call abs on -5)"),
        TreeCase("-(5)", "(- 5)"),
        TreeCase("!-5", "(! -5)"),
        TreeCase("-a * -b", "(* (- a) (- b))"),
        TreeCase("-5u", "(- 5u)"),
    ]

    static let operands = [
        TreeCase("a.b.c", "(. (. a b) c)"),
        TreeCase("a . b [ c ] . d ( e )", "(call d on ([] (. a b) c) e)"),
        TreeCase(".a.b", "(. .a b)"),
        TreeCase(".f(x)", "(call .f x)"),
        TreeCase("1.size()", "(call size on 1)"),
        TreeCase("f()", "(call f)"),
        TreeCase("[]", "(list)"),
        TreeCase("[,]", "(list)"),
        TreeCase("[1, 2,]", "(list 1 2)"),
        TreeCase("{,}", "(map)"),
        TreeCase("{'a': 1, b ? c : d : 2,}", "(map 'a' 1 (? b c d) 2)"),
        TreeCase("a.`content-type`", "(. a content-type)"),
        TreeCase("a.`in`.b", "(. (. a in) b)"),
        TreeCase("a.package", "(. a package)"),
        TreeCase("a.while()", "(call while on a)"),
        TreeCase("a // b\n + c // d", "(+ a c)"),
        TreeCase("has(a.b)", "(has a b)"),
        TreeCase("has((a.b.c))", "(has (. a b) c)"),
        TreeCase("has(a.`x y`)", "(has a x y)"),
        TreeCase("has(a, b)", "(call has a b)"),
        TreeCase(".has(a.b)", "(call .has (. a b))"),
        TreeCase("a.has(b)", "(call has on a b)"),
        TreeCase("l.all(x, x > 0)", "(all x l (> x 0))"),
        TreeCase("l.exists(x, p)", "(exists x l p)"),
        TreeCase("l.exists_one(x, p)", "(exists_one x l p)"),
        TreeCase("l.existsOne(x, p)", "(exists_one x l p)"),
        TreeCase("l.filter(x, p)", "(filter x l p)"),
        TreeCase("l.map(x, t)", "(map x l t)"),
        TreeCase("l.map(x, p, t)", "(map x l p t)"),
        TreeCase("l.all(x)", "(call all on l x)"),
        TreeCase("l.all()", "(call all on l)"),
        TreeCase("all(x, p)", "(call all x p)"),
        TreeCase("a.map(x, x.map(y, y)).all(z, z)", "(all z (map x a (map y x y)) z)"),
    ]

    static let literals = [
        TreeCase("true == false", "(== true false)"),
        TreeCase("null", "null"),
        TreeCase("0x1F", "31"),
        TreeCase("-0xff", "-255"),
        TreeCase("0xFFFFFFFFFFFFFFFFu", "18446744073709551615u"),
        TreeCase("01", "1"),
        TreeCase("7U", "7u"),
        TreeCase("9223372036854775807", "9223372036854775807"),
        TreeCase("-9223372036854775808", "-9223372036854775808"),
        TreeCase(".5", "0.5/.5"),
        TreeCase("-.5e1", "-5.0/-.5e1"),
        TreeCase("1e3", "1000.0/1e3"),
        TreeCase("1.50E-1", "0.15/1.50E-1"),
        TreeCase("1e-400", "0.0/1e-400"),
        TreeCase(#"'\a\b\f\n\r\t\v\\\?\"\'\`'"#, #"'{7}{8}{c}{a}{d}{9}{b}\?"'`'"#),
        TreeCase(#""\x41\X7f\xff\101\377""#, "'A{7f}{ff}A{ff}'"),
        TreeCase(#"'\u0416\U0001F62C'"#, "'{416}{1f62c}'"),
        TreeCase("'e\u{301}'", "'e{301}'"),
        TreeCase(#"b'\xff\377é'"#, "b[255, 255, 195, 169]"),
        TreeCase(#"r'\n\'"#, #"'\n\'"#),
        TreeCase(#"bR"\x""#, "b[92, 120]"),
        TreeCase("'''a'b''c\n'''", "'a'b''c{a}'"),
        TreeCase(#"r"""\""" + ''"#, #"(+ '\' '')"#),
        TreeCase("''", "''"),
    ]

    @Test(arguments: operators + operands + literals)
    func parses(_ example: TreeCase) {
        let (tree, diagnostics) = parse(example.text)
        #expect(diagnostics.all.map(\.message.en) == [])
        #expect(tree?.outline == example.outline)
    }

    @Test(arguments: [
        "l.map(x, has(x.a), f(x.b, [1, {2: -y}]) ? x in l : a && b && !c).all(z, w, u)",
        "cel.bind(x, a.?b[?0], [?x, {?c: d}].transformList(i, v, g, i)) + cel.bind(x, y)",
        "o.optMap(x, x).optFlatMap(y, y).all(a, b, c, d).sortBy(x, -x)",
        "cel.block([a, [b]], cel.index(1).map(cel.iterVar(0, 0), cel.iterVar(0, 0) + cel.accuVar(0, 1)))",
        "cel.block([a]) + cel.block([a], b, c) + cel.block(a, [b], c) + cel.index() + cel.iterVar(1)",
        "cel.block([], 1)",
    ])
    func childrenStandBeforeTheirParents(_ text: String) throws {
        let tree = try #require(parse(text, acceptsBlocks: true).0)
        var uses = [Int](repeating: 0, count: tree.nodes.count)
        for (id, node) in tree.nodes.enumerated() {
            for child in children(node) {
                #expect(Int(child) < id)
                uses[Int(child)] += 1
            }
        }
        uses[Int(tree.root)] += 1
        #expect(uses.allSatisfy { $0 == 1 })
    }

    private func children(_ node: ParsedExpression.Node) -> [NodeID] {
        switch node {
        case .literal, .identifier: []
        case .select(let operand, _), .has(let operand, _), .unary(_, let operand): [operand]
        case .index(let operand, let index): [operand, index]
        case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
        case .list(let elements), .logical(_, let elements): elements
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .binary(_, let left, let right): [left, right]
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .comprehension(_, let range, _, let filter, let body),
            .pairComprehension(_, let range, _, _, let filter, let body):
            [range] + (filter.map { [$0] } ?? []) + [body]
        case .optionalSelect(let operand, _), .optionalElement(let operand): [operand]
        case .optionalIndex(let operand, let index): [operand, index]
        case .optionalMap(let target, _, let body, _): [target, body]
        case .bind(_, let value, let body): [value, body]
        case .block(let slots, let body): slots + [body]
        case .slot: []
        }
    }
}
