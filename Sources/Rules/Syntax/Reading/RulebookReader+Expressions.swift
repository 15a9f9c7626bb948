import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// An expression; what YAML turned into something else is reported with the way out.
    mutating func expression(_ node: DocumentNode) -> ParsedExpression? {
        guard node.isScalar else {
            diagnostics.add(RulesMessages.expressionNotText(found: Shape(node.kind), at: node.span))
            return nil
        }
        return expression(node.text, origin: node.origin)
    }

    /// An expression that is part of a scalar.
    mutating func expression(_ text: String, origin: TextOrigin) -> ParsedExpression? {
        let (parsed, found) = ParsedExpression.parse(text, origin: origin)
        diagnostics.add(found)
        return parsed
    }
}

extension TextOrigin {
    /// The origin of a part of the decoded text.
    func slice(_ range: Range<Int>) -> TextOrigin {
        let place = span(range)
        var result = [Run(decoded: 0, file: place.start)]
        for run in runs where Int(run.decoded) > range.lowerBound && Int(run.decoded) < range.upperBound {
            result.append(Run(decoded: run.decoded - Int32(range.lowerBound), file: run.file))
        }
        return TextOrigin(source: source, runs: result, end: place.end)
    }
}
