import CEL
import Diagnostics
import Testing

/// Places of nodes: what is underlined for a whole node, and for the name of it.
@Suite struct SpanTests {
    static let cases: [(text: String, whole: String, name: String)] = [
        ("(a + b) * c", "(a + b) * c", "*"),
        ("a && b && (c)", "a && b && (c)", "&&"),
        (" f( x ) ", "f( x )", "f"),
        ("(a).b", "(a).b", "b"),
        ("a.`b c`", "a.`b c`", "`b c`"),
        ("(l).map( x , x )", "(l).map( x , x )", "map"),
        ("has( a.b )", "has( a.b )", "b"),
        ("a [ 0 ]", "a [ 0 ]", "[ 0 ]"),
        ("a ? b : (c)", "a ? b : (c)", "?"),
        ("!(a)", "!(a)", "!"),
        ("- 5", "- 5", "- 5"),
        ("'ж' + x", "'ж' + x", "+"),
        ("(a) .? b", "(a) .? b", "b"),
        ("a.?`b c`", "a.?`b c`", "`b c`"),
        ("a [ ? 0 ]", "a [ ? 0 ]", "[ ? 0 ]"),
        ("(l).all( i , x , x )", "(l).all( i , x , x )", "all"),
        ("l.sortBy(x, x)", "l.sortBy(x, x)", "sortBy"),
        (" o.optMap( x, x ) ", "o.optMap( x, x )", "optMap"),
        ("(cel) . bind( x, 1, x )", "(cel) . bind( x, 1, x )", "bind"),
        ("cel.block( [ a ] , cel.index(0) )", "cel.block( [ a ] , cel.index(0) )", "block"),
        ("cel . index ( 3 )", "cel . index ( 3 )", "index"),
        ("cel.iterVar(0, 1)", "cel.iterVar(0, 1)", "cel.iterVar(0, 1)"),
    ]

    @Test(arguments: cases)
    func underlines(_ text: String, _ whole: String, _ name: String) throws {
        let tree = try #require(parse(text, acceptsBlocks: true).0)
        #expect(slice(text, tree.span(tree.root)) == whole)
        #expect(slice(text, tree.nameSpan(tree.root)) == name)
    }

    /// An optional entry is underlined whole, an optional element with its mark.
    @Test(arguments: [("[a, ? (b) ]", "? (b)"), ("{a: 1, ? b : (c) }", "? b : (c)")])
    func underlinesOptionalElements(_ text: String, _ whole: String) throws {
        let tree = try #require(parse(text).0)
        let id = try #require(
            tree.nodes.indices.first {
                if case .optionalElement = tree.nodes[$0] { true } else { false }
            })
        #expect(slice(text, tree.span(NodeID(id))) == whole)
        #expect(slice(text, tree.nameSpan(NodeID(id))) == "?")
    }

    /// What a macro introduces without a node gets its place back when the call is no macro.
    @Test func givesPassedArgumentsTheirPlaces() throws {
        let text = " (cel).bind( x , y )"
        let tree = try #require(parse(text).0)
        guard case .call("bind", .some(let target), let arguments) = tree[tree.root] else {
            Issue.record("\(tree.outline)")
            return
        }
        #expect(([target] + arguments).map { slice(text, tree.span($0)) } == ["cel", "x", "y"])
    }

    @Test func mapsThroughTheOrigin() throws {
        let runs = [TextOrigin.Run(decoded: 0, file: 100), TextOrigin.Run(decoded: 4, file: 110)]
        let origin = TextOrigin(source: 7, runs: runs, end: 120)
        let tree = try #require(ParsedExpression.parse("a + bcd", origin: origin).0)
        let span = tree.nameSpan(tree.root)
        #expect((span.source, span.start, span.end) == (7, 102, 103))
        let right = tree.span(tree.root - 1)
        #expect((right.start, right.end) == (110, 113))
    }
}

/// The text under a span.
func slice(_ text: String, _ span: SourceSpan?) -> String? {
    guard let span else { return nil }
    return String(decoding: Array(text.utf8)[Int(span.start)..<Int(span.end)], as: UTF8.self)
}
