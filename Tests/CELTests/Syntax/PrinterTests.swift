import CEL
import Diagnostics
import Testing

@Suite struct PrinterTests {
    static let cases: [(written: String, printed: String)] = [
        ("((a + (b))) * c", "(a + b) * c"),
        ("a + (b * c)", "a + b * c"),
        ("a - (b - c)", "a - (b - c)"),
        ("(a && b) || (c && d)", "a && b || c && d"),
        ("a && (b && c)", "a && (b && c)"),
        ("(a ? b : c) ? (d ? e : f) : (g ? h : i)", "(a ? b : c) ? (d ? e : f) : g ? h : i"),
        ("(-5).abs()", "(-5).abs()"),
        ("-(5)", "-(5)"),
        ("--5", "--5"),
        ("-(-5)", "-(-5)"),
        ("!(-x) == -(!x)", "!(-x) == -(!x)"),
        ("-(a.b)", "-a.b"),
        ("(-a).b", "(-a).b"),
        ("-((5).a)", "-(5).a"),
        ("l.existsOne(x, (x))", "l.exists_one(x, x)"),
        ("a.`b` + a.`c-d`", "a.b + a.`c-d`"),
        (#""it's" + b"\xff\n""#, #"'it\'s' + b'\xff\n'"#),
        ("0x10 + 1.50", "16 + 1.50"),
        ("{ 'a' : [1,2,], }", "{'a': [1, 2]}"),
        ("(a . ? b) . ? `c d` [ ? (0) ]", "a.?b.?`c d`[?0]"),
        ("(-5).?a + (-a).?b", "(-5).?a + (-a).?b"),
        ("[?(a ? b : c), d,] + [ ? e ]", "[?a ? b : c, d] + [?e]"),
        ("{ ?(k) : (a ? b : c), 1 : 2 }", "{?k: a ? b : c, 1: 2}"),
        ("l.exists_one( i , v , (p) )", "l.existsOne(i, v, p)"),
        ("l.transformMap(k,v,f,t)", "l.transformMap(k, v, f, t)"),
        ("l.sortBy(x,(-x))", "l.sortBy(x, -x)"),
        ("(a || b).optMap(x,x).optFlatMap(y,y)", "(a || b).optMap(x, x).optFlatMap(y, y)"),
        ("(cel).bind(x,(1),x)", "cel.bind(x, 1, x)"),
    ]

    @Test(arguments: cases)
    func prints(_ written: String, _ printed: String) {
        #expect(parse(written).0?.printed() == printed)
        #expect(parse(printed).0?.outline == parse(written).0?.outline)
    }

    @Test func parsingWhatIsPrintedGivesTheSameTree() {
        let seed = SeededGenerator.seedOfRun
        for round in 0..<3000 {
            var generator = ExpressionGenerator(seed: seed &+ UInt64(round))
            let tree = generator.expression(depth: 2 + round % 5)
            let text = tree.printed()
            let again = parse(text, acceptsBlocks: true)
            guard again.0?.outline == tree.outline, again.0?.printed() == text else {
                Issue.record(
                    "REESTR_SEED=\(seed), round \(round): \(text) — \(again.1.all.map(\.message.en))")
                return
            }
        }
    }

    @Test func noParenthesesCanBeLeftOut() {
        let seed = SeededGenerator.seedOfRun
        for round in 0..<500 {
            var generator = ExpressionGenerator(seed: seed &+ UInt64(round))
            let tree = generator.expression(depth: 4)
            let bytes = Array(tree.printed().utf8)
            for pair in plainParentheses(bytes) {
                var fewer = bytes
                fewer[pair.close] = 0x20
                fewer[pair.open] = 0x20
                let isOfNumber =
                    bytes[pair.open + 1] == 0x2D || (0x30...0x39).contains(bytes[pair.open + 1])
                    || bytes[pair.open + 1] == 0x2E
                if !isOfNumber
                    && parse(String(decoding: fewer, as: UTF8.self), acceptsBlocks: true).0?.outline
                        == tree.outline
                {
                    Issue.record("REESTR_SEED=\(seed), round \(round): \(tree.printed())")
                }
            }
        }
    }

    /// Parentheses that are not those of a call, outside of strings.
    private func plainParentheses(_ bytes: [UInt8]) -> [(open: Int, close: Int)] {
        var pairs: [(open: Int, close: Int)] = []
        var open: [Int] = []
        var inString = false
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\") where inString: index += 1
            case UInt8(ascii: "'"): inString.toggle()
            case UInt8(ascii: "(") where !inString: open.append(index)
            case UInt8(ascii: ")") where !inString:
                let start = open.removeLast()
                let isCall = start > 0 && ![0x20, 0x28, 0x5B, 0x7B, 0x21, 0x2D].contains(bytes[start - 1])
                if !isCall { pairs.append((start, index)) }
            default: break
            }
            index += 1
        }
        return pairs
    }
}
