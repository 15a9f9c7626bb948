import CEL
import Diagnostics

extension Page {
    /// The columns that the text of a node may take, and a value.
    private static let widest = (source: 56, value: 60)
    /// How many values of one node are shown.
    private static let valueLimit = 20

    /// The nodes of an expression one below the other, each with its type and what it came to.
    func trace(_ trace: EvaluationTrace, _ expression: String) -> Block {
        let bytes = Array(expression.utf8)
        let rows = trace.lines.map { line in
            (
                source: String(repeating: "  ", count: line.depth) + source(bytes[line.range]),
                type: Words(language: language).visible(line.type.name), outcomes: outcomes(line)
            )
        }
        let width = rows.map { DisplayWidth.columns(of: $0.source) }.max() ?? 0
        let typeWidth = rows.map { DisplayWidth.columns(of: $0.type) }.max() ?? 0
        let lines = rows.map { row in
            let left = padded(row.source, width + 2)
            return StyledText(left) + .faint(padded(row.type, typeWidth + 2)) + row.outcomes
        }
        return .sentence(.faint(CommandsMessages.evaluationRows.trace[language]), below: [.verbatim(lines)])
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
    }

    /// The text of a node on one line.
    private func source(_ bytes: ArraySlice<UInt8>) -> String {
        let words = bytes.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
        let text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        return Self.shortenedInside(Words(language: language).visible(text), Self.widest.source)
    }

    private func outcomes(_ line: EvaluationTrace.Line) -> StyledText {
        if line.isSkipped { return .faint(CommandsMessages.notReached[language]) }
        var text = StyledText("")
        for (index, outcome) in line.outcomes.prefix(Self.valueLimit).enumerated() {
            if index > 0 { text += StyledText(", ") }
            text += self.outcome(outcome)
        }
        let rest = line.outcomes.count - Self.valueLimit
        return rest > 0 ? text + .faint(" " + CommandsMessages.moreValues(rest)[language]) : text
    }

    private func outcome(_ outcome: Outcome) -> StyledText {
        switch outcome {
        case .value(let value):
            StyledText(Self.shortened(Words(language: language).visible(value.celText), Self.widest.value))
        case .unknown: StyledText(CommandsMessages.unknownOutcome[language], .open)
        case .fault: StyledText(CommandsMessages.faultOutcome[language], .bad)
        }
    }

    /// At most so many code points of a text: its beginning and its end, by which nodes inside of each other differ.
    private static func shortenedInside(_ text: String, _ limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        let end = limit / 2 - 1
        let start = String.UnicodeScalarView(scalars.prefix(limit - end - 1))
        return String(start) + "…" + String(String.UnicodeScalarView(scalars.suffix(end)))
    }

    /// At most so many code points of a text.
    private static func shortened(_ text: String, _ limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(limit - 1))) + "…"
    }
}
