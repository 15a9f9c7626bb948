import CEL
import Diagnostics
import Testing

/// Trees of macros with two variables, of the macros of libraries, and of the optional syntax.
@Suite struct MacroTests {
    static let pairs = [
        TreeCase("l.all(i, v, p)", "(all i v l p)"),
        TreeCase("l.exists(i, v, p)", "(exists i v l p)"),
        TreeCase("l.existsOne(i, v, p)", "(existsOne i v l p)"),
        TreeCase("l.exists_one(i, v, p)", "(existsOne i v l p)"),
        TreeCase("l.transformList(i, v, t)", "(transformList i v l t)"),
        TreeCase("l.transformList(i, v, f, t)", "(transformList i v l f t)"),
        TreeCase("m.transformMap(k, v, t)", "(transformMap k v m t)"),
        TreeCase("m.transformMap(k, v, f, t)", "(transformMap k v m f t)"),
        TreeCase("m.transformMapEntry(k, v, {v: k})", "(transformMapEntry k v m (map v k))"),
        TreeCase("m.transformMapEntry(k, v, f, e)", "(transformMapEntry k v m f e)"),
        TreeCase("l.all(x, y, x)", "(all x y l x)"),
        TreeCase("l.map(x, p, t)", "(map x l p t)"),
        TreeCase("l.filter(x, p, t)", "(call filter on l x p t)"),
        TreeCase("l.filter(x, y, z, w)", "(call filter on l x y z w)"),
        TreeCase("l.all(a, b, c, d)", "(call all on l a b c d)"),
        TreeCase("l.all(a.b, b, c, d)", "(call all on l (. a b) b c d)"),
        TreeCase("l.transformList(x, t)", "(call transformList on l x t)"),
        TreeCase("l.transformList(i, v, a, b, c)", "(call transformList on l i v a b c)"),
        TreeCase("transformList(i, v, t)", "(call transformList i v t)"),
        TreeCase("l.all(i, v, v.all(j, w, i == j))", "(all i v l (all j w v (== i j)))"),
    ]

    static let libraries = [
        TreeCase("l.sortBy(x, -x)", "(sortBy x l (- x))"),
        TreeCase("l.sortBy(x)", "(call sortBy on l x)"),
        TreeCase("l.sortBy(x, a, b)", "(call sortBy on l x a b)"),
        TreeCase("sortBy(x, y)", "(call sortBy x y)"),
        TreeCase("o.optMap(x, x + 1)", "(optMap x o (+ x 1))"),
        TreeCase("o.optFlatMap(x, x.?y)", "(optFlatMap x o (.? x y))"),
        TreeCase("o.optMap(x)", "(call optMap on o x)"),
        TreeCase("o.optMap(x, y, z)", "(call optMap on o x y z)"),
        TreeCase("cel.bind(x, 1, x + x)", "(bind x 1 (+ x x))"),
        TreeCase("cel . bind (x, 1, x)", "(bind x 1 x)"),
        TreeCase("(cel).bind(x, 1, x)", "(bind x 1 x)"),
        TreeCase("cel.bind(x, cel.bind(y, 1, y), x)", "(bind x (bind y 1 y) x)"),
        TreeCase("cel.bind(cel, 1, cel)", "(bind cel 1 cel)"),
        TreeCase("cel.bind(x, 1)", "(call bind on cel x 1)"),
        TreeCase("cel.bind()", "(call bind on cel)"),
        TreeCase("cel.bind(x, 1, 2, 3)", "(call bind on cel x 1 2 3)"),
        TreeCase(".cel.bind(x, y, z)", "(call bind on .cel x y z)"),
        TreeCase("a.cel.bind(x, y, z)", "(call bind on (. a cel) x y z)"),
        TreeCase("a.bind(x, y, z)", "(call bind on a x y z)"),
        TreeCase("bind(x, y, z)", "(call bind x y z)"),
        TreeCase("cel.map(x, x)", "(map x cel x)"),
        TreeCase("cel.bind", "(. cel bind)"),
    ]

    static let optionals = [
        TreeCase("a.?b", "(.? a b)"),
        TreeCase("a .\n? b", "(.? a b)"),
        TreeCase("a.?b.c.?d", "(.? (. (.? a b) c) d)"),
        TreeCase("a.?`b-c`", "(.? a b-c)"),
        TreeCase("a.?package", "(.? a package)"),
        TreeCase("{}.?k", "(.? (map) k)"),
        TreeCase("a[?0]", "([?] a 0)"),
        TreeCase("a[ ? b ? c : d ]", "([?] a (? b c d))"),
        TreeCase("a[?0][1]", "([] ([?] a 0) 1)"),
        TreeCase("[?a]", "(list (? a))"),
        TreeCase("[?a, b, ?c,]", "(list (? a) b (? c))"),
        TreeCase("[?a ? b : c]", "(list (? (? a b c)))"),
        TreeCase("[?-a, ?!b]", "(list (? (- a)) (? (! b)))"),
        TreeCase("{?a: b, c: d, ?e: f,}", "(map a (? b) c d e (? f))"),
        TreeCase("{?a ? b : c: d}", "(map (? a b c) (? d))"),
        TreeCase("{?'a': {?'b': c}}", "(map 'a' (? (map 'b' (? c))))"),
        TreeCase("a ? [?b] : c", "(? a (list (? b)) c)"),
        TreeCase("a ?.5 : c", "(? a 0.5/.5 c)"),
        TreeCase("a?b:c", "(? a b c)"),
        TreeCase("has(a.?b.c)", "(has (.? a b) c)"),
        TreeCase("-a.?b", "(- (.? a b))"),
    ]

    @Test(arguments: pairs + libraries + optionals)
    func parses(_ example: TreeCase) {
        let (tree, diagnostics) = parse(example.text)
        #expect(diagnostics.all.map(\.message.en) == [])
        #expect(tree?.outline == example.outline)
    }

    static let blocks = [
        TreeCase("cel.block([], 1)", "(block in 1)"),
        TreeCase("cel.block([a, b], cel.index(1))", "(block a b in (slot 1))"),
        TreeCase("cel.block([a,], cel.index(0x0))", "(block a in (slot 0))"),
        TreeCase("cel.block([[1]], -cel.index(0).size())", "(block (list 1) in (- (call size on (slot 0))))"),
        TreeCase("1 + cel.block([a], [b])", "(+ 1 (block a in (list b)))"),
        TreeCase("cel.block([cel.block([a], b)], c)", "(block (block a in b) in c)"),
        TreeCase("f([a], cel.block([b], c))", "(call f (list a) (block b in c))"),
        TreeCase("cel.block([a])", "(call block on cel (list a))"),
        TreeCase("cel.block([a], b, c)", "(call block on cel (list a) b c)"),
        TreeCase("cel.block(a, [b], c)", "(call block on cel a (list b) c)"),
        TreeCase("cel.iterVar(0, 1)", "@it:0:1"),
        TreeCase("cel.accuVar(1, 0)", "@ac:1:0"),
        TreeCase("l.map(cel.iterVar(0, 0), cel.iterVar(0, 0))", "(map @it:0:0 l @it:0:0)"),
        TreeCase("l.all(cel.iterVar(0, 0), cel.iterVar(0, 1), p)", "(all @it:0:0 @it:0:1 l p)"),
        TreeCase("l.all(i, cel.iterVar(0, 1), p)", "(all i @it:0:1 l p)"),
        TreeCase("l.all(cel.iterVar(0, 0))", "(call all on l @it:0:0)"),
        TreeCase("l.filter(cel.iterVar(0, 0), a, b)", "(call filter on l @it:0:0 a b)"),
        TreeCase("cel.bind(cel.accuVar(0, 0), 1, 2)", "(bind @ac:0:0 1 2)"),
        TreeCase("cel.index()", "(call index on cel)"),
        TreeCase("cel.index(1, 2)", "(call index on cel 1 2)"),
        TreeCase("cel.iterVar(1)", "(call iterVar on cel 1)"),
        TreeCase(".cel.index(1)", "(call index on .cel 1)"),
        TreeCase("a.cel.index(1)", "(call index on (. a cel) 1)"),
        TreeCase("cel.index", "(. cel index)"),
    ]

    @Test(arguments: blocks)
    func parsesTheFormOfOptimisers(_ example: TreeCase) {
        let (tree, diagnostics) = parse(example.text, acceptsBlocks: true)
        #expect(diagnostics.all.map(\.message.en) == [])
        #expect(tree?.outline == example.outline)
    }

    static let unaskedBlocks = [
        TreeCase("cel.block([a], b)", "(call block on cel (list a) b)"),
        TreeCase("cel.index(1)", "(call index on cel 1)"),
        TreeCase("cel.iterVar(0, 1)", "(call iterVar on cel 0 1)"),
        TreeCase("cel.accuVar(x, 1)", "(call accuVar on cel x 1)"),
    ]

    @Test(arguments: unaskedBlocks)
    func keepsTheFormOfOptimisersToThose(_ example: TreeCase) {
        #expect(parse(example.text).0?.outline == example.outline)
    }
}
