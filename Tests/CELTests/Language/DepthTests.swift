import CEL
import Diagnostics
import Testing

/// Trees as deep as the syntax allows, on a thread with 512 KiB of stack: an answer or "too large", never a crash.
@Suite struct DepthTests {
    static let shapes: [(before: String, middle: String, behind: String)] = [
        ("[", "1", "]"), ("{1: ", "1", "}"), ("size([", "1", "])"), ("1u + (", "1u", ")"),
        ("", "1u", " + 1u"),
        ("-(", "1", ")"), ("!", "true", ""), ("string(", "'a'", ")"), ("optional.of(", "1", ")"),
        ("cel.bind(a, 1, ", "a", ")"), ("(true ? ", "1", " : 2)"), ("", "{'a': 1}", ".?a"),
        ("", "'a'", " + 'a'"),
        ("dyn(", "1", ")"), ("[1, 2].exists(x, ", "true", ")"), ("(1 == 1 && ", "true", ")"),
        ("(dyn(false) || ", "true", ")"), ("", "[[1]]", "[0]"), ("type(", "1", ")"), ("", "'a'", ".trim()"),
    ]

    @Test(arguments: shapes.indices, [16, 100, 240])
    func fitASmallStack(_ index: Int, _ depth: Int) {
        let (before, middle, behind) = Self.shapes[index]
        let text = String(repeating: before, count: depth) + middle + String(repeating: behind, count: depth)
        let isDone = onSmallStack {
            Self.evaluate(text, isChecked: true) && Self.evaluate(text, isChecked: false)
        }
        #expect(isDone == true)
    }

    @Test func listsThatAreIndexedBack() {
        let text = String(repeating: "[", count: 120) + "1" + String(repeating: "]", count: 120)
        let back = text + String(repeating: "[0]", count: 120)
        #expect(onSmallStack { Self.evaluate(back, isChecked: true) } == true)
    }

    private static func evaluate(_ text: String, isChecked: Bool) -> Bool {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        // Too deep for the syntax, or for the checker's types, is an answer too.
        guard let parsed = ParsedExpression.parse(text, origin: origin).0 else { return true }
        var schema = Schema()
        schema.dialect = .plain
        var diagnostics = Diagnostics()
        let expression =
            isChecked
            ? Checker.check(parsed, in: Scope(), schema: schema, into: &diagnostics)
            : Checker.unchecked(parsed, in: Scope(), schema: schema)
        guard let expression else { return true }
        for folds in [true, false] {
            let program = StandaloneExpression(
                expression, schema: schema, variables: [], options: .init(folds: folds))
            _ = program?.evaluate([])
        }
        return true
    }
}
