import CEL
import Diagnostics
import FuzzSupport

/// Parsing: a tree that is printed and parsed is the same tree; what is said points into the text.
///
/// Input that begins with ASCII is a text, other input is choices of a generator of trees and of edits of their text.
public enum ParserTarget {
    /// Checks one input.
    public static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first, first >= 0x80 else {
            return check(String(decoding: bytes, as: UTF8.self))
        }
        unsafe SeededGenerator.input = ByteChoices(bytes.dropFirst())
        var generator = ExpressionGenerator(seed: 0)
        let tree = generator.expression(depth: 1 + Int(first & 7))
        let text = tree.printed()
        // A tree may be beyond the limits of what can be parsed.
        if let again = parse(text, acceptsBlocks: true).0 {
            require(again.outline == tree.outline, "printed otherwise: \(text)")
        }
        var choices = unsafe SeededGenerator.input
        check(Edits.apply(text, &choices))
    }

    private static func check(_ text: String) {
        var texts = SourceTexts()
        _ = texts.add(SourceText(name: "input.cel", bytes: Array(text.utf8)))
        for acceptsBlocks in [false, true] {
            let (tree, diagnostics) = parse(text, acceptsBlocks: acceptsBlocks)
            checkSaid(diagnostics, in: texts)
            require((tree == nil) == diagnostics.hasErrors, "a tree beside errors, or neither")
            if let tree { check(tree, acceptsBlocks, in: texts) }
        }
    }

    private static func check(_ tree: ParsedExpression, _ acceptsBlocks: Bool, in texts: SourceTexts) {
        for id in tree.nodes.indices {
            FuzzSupport.check(tree.span(NodeID(id)), in: texts, "node \(id)")
            FuzzSupport.check(tree.nameSpan(NodeID(id)), in: texts, "name of node \(id)")
        }
        let printed = tree.printed()
        let again = parse(printed, acceptsBlocks: acceptsBlocks)
        guard let other = again.0 else { finding("does not parse: \(printed) \(said(again.1))") }
        require(other.outline == tree.outline, "printed otherwise: \(printed)")
        require(other.printed() == printed, "printed otherwise again: \(printed)")
    }
}
