import CEL
import Diagnostics
import Testing

/// Expressions that are as deep, as wide or as nasty as the parser lets through, on a thread with little
/// stack.
@Suite struct CheckerLimitTests {
    /// What is said about an expression in the plain language; nil when it does not parse.
    private static func mistakes(_ text: String, _ dialect: Schema.Dialect = .plain) -> [String]? {
        onSmallStack {
            guard let parsed = ParsedExpression.parse(text, origin: .plain(text)).0 else { return nil }
            var schema = Schema()
            schema.dialect = dialect
            var diagnostics = Diagnostics()
            _ = Checker.check(parsed, in: Scope([("x", .int)]), schema: schema, into: &diagnostics)
            return diagnostics.all.map(\.message.en)
        } ?? nil
    }

    private static func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
        String(repeating: open, count: count) + inner + String(repeating: close, count: count)
    }

    @Test(arguments: [Schema.Dialect.plain, .rules]) func takesDepth(_ dialect: Schema.Dialect) {
        for text in [
            Self.nested("[", "", "]", 240), Self.nested("{1: ", "1", "}", 240),
            Self.nested("-(", "x", ")", 200),
            Self.nested("optional.of(", "x", ")", 200), Self.nested("size([", "x", "])", 120),
            Self.nested("true ? (", "x", ") : 1", 100), Self.nested("[[", "1", "], []]", 120),
            Self.nested("cel.bind(a, [", "x", "], [a])", 100),
        ] {
            #expect(Self.mistakes(text, dialect) == [], "\(text.prefix(40))")
        }
    }

    @Test func takesWidth() {
        let items = Array(repeating: "1", count: 20_000).joined(separator: ",")
        #expect(Self.mistakes("x in [\(items)]") == [])
        #expect(Self.mistakes("x in [\(items)]", .rules) == [])
        let terms = Array(repeating: "x == 1", count: 9_000).joined(separator: "||")
        #expect(Self.mistakes(terms) == [])
    }

    /// Types that double with every step are cut, not walked.
    @Test func takesTypesThatDouble() {
        var text = "m"
        for step in (0..<60).reversed() { text = "cel.bind(v\(step + 1), {v\(step): v\(step)}, \(text))" }
        text = "cel.bind(v0, {1: []}, \(text))".replacingLast("m", by: "v60")
        #expect(Self.mistakes(text) == [])
        #expect(Self.mistakes(text.replacingLast("v60", by: "v60 == v59")) == [])
    }

    /// A hopeless text is told about, but not for ever.
    @Test func endsItsReport() {
        let terms = Array(repeating: "y.foo(z)", count: 3_000).joined(separator: "||")
        #expect(Self.mistakes(terms)?.count == 100)
    }

    /// The pass needs children before parents, and the range of a macro before its body.
    @Test(arguments: [
        "[1].map(x, x > 0, x + 1)", "{1: 2}.transformMap(k, v, k > 1, v)",
        "cel.bind(a, [1], a.map(b, a + [b]))",
        "optional.of(1).optMap(v, [v].all(w, w == v))", "cel.block([[1], cel.index(0)[0]], [cel.index(1)])",
        "[1].sortBy(x, -x)", "has({'a': 1}.a) ? [?optional.of(1)] : []", "m.?a[?0].b(c)[d].e",
    ]) func arenaHasRangesBeforeBodies(_ text: String) throws {
        let parsed = try #require(
            ParsedExpression.parse(text, origin: .plain(text), acceptsBlocks: true).0)
        for id in parsed.nodes.indices {
            let children = parsed.children(of: NodeID(id))
            #expect(children.allSatisfy { $0 < id })
            for (left, right) in zip(children, children.dropFirst()) {
                #expect(left < (parsed.descendants(of: right).min() ?? right))
            }
        }
    }
}

extension ParsedExpression {
    /// The children of a node, in the order of the text.
    fileprivate func children(of id: NodeID) -> [NodeID] {
        switch self[id] {
        case .literal, .identifier, .slot: []
        case .select(let a, _), .has(let a, _), .unary(_, let a), .optionalSelect(let a, _),
            .optionalElement(let a):
            [a]
        case .index(let a, let b), .binary(_, let a, let b), .optionalIndex(let a, let b),
            .bind(_, let a, let b),
            .optionalMap(let a, _, let b, _):
            [a, b]
        case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
        case .list(let items), .logical(_, let items): items
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .conditional(let a, let b, let c): [a, b, c]
        case .comprehension(_, let range, _, let filter, let body),
            .pairComprehension(_, let range, _, _, let filter, let body):
            [range] + (filter.map { [$0] } ?? []) + [body]
        case .block(let slots, let body): slots + [body]
        }
    }

    /// All nodes below a node, and the node.
    fileprivate func descendants(of id: NodeID) -> [NodeID] {
        [id] + children(of: id).flatMap { descendants(of: $0) }
    }
}

extension String {
    /// The text with its last occurrence of `word` written as `other`.
    fileprivate func replacingLast(_ word: String, by other: String) -> String {
        guard let found = ranges(of: word).last else { return self }
        return replacingCharacters(found, other)
    }

    private func replacingCharacters(_ range: Range<String.Index>, _ other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
