import CEL
import Diagnostics
import FuzzSupport

/// Checking, of the plain language and of the one of rules: an expression or errors, the same each time, with places
/// inside of the text.
///
/// Input that begins with ASCII is a text, other input is choices of generators of terms and of edits of their text.
public enum CheckerTarget {
    /// Checks one input.
    public static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first, first >= 0x80 else {
            return check(String(decoding: bytes, as: UTF8.self))
        }
        unsafe SeededGenerator.input = ByteChoices(bytes.dropFirst())
        let text = GeneratedTerm.text(kind: Int(first), depth: 1 + Int(first >> 2 & 3))
        check(text)
        var choices = unsafe SeededGenerator.input
        check(Edits.apply(text, &choices))
    }

    private static func check(_ text: String) {
        guard let tree = parse(text, acceptsBlocks: true).0 else { return }
        var texts = SourceTexts()
        _ = texts.add(SourceText(name: "input.cel", bytes: Array(text.utf8)))
        for expected in [nil, ValueType.bool, .money] {
            check(tree, World.scope, World.schema, expected, in: texts)
        }
        check(tree, PlainVariables.scope, PlainVariables.schema, nil, in: texts)
        let unchecked = Checker.unchecked(tree, in: PlainVariables.scope, schema: PlainVariables.schema)
        require(unchecked.types.allSatisfy { $0 == .dyn }, "a type of an expression that was not checked")
    }

    private static func check(
        _ tree: ParsedExpression, _ scope: Scope, _ schema: Schema, _ expected: ValueType?,
        in texts: SourceTexts
    ) {
        var diagnostics = Diagnostics()
        let checked = Checker.check(tree, in: scope, schema: schema, expecting: expected, into: &diagnostics)
        checkSaid(diagnostics, in: texts)
        require((checked == nil) == diagnostics.hasErrors, "an expression beside errors, or neither")
        var again = Diagnostics()
        let other = Checker.check(tree, in: scope, schema: schema, expecting: expected, into: &again)
        require(said(again) == said(diagnostics), "another check says something else")
        require(checked?.types == other?.types, "another check finds other types")
        if let checked {
            require(checked.types.count == tree.nodes.count, "not every node has a type")
            let open = checked.types.filter { $0.name.contains("?") }
            require(open.isEmpty, "types that are not known: \(open.map(\.name)) in \(tree.printed())")
        }
    }
}
