import Diagnostics

/// Conditions that stand for themselves.
extension ProgramBuilder {
    /// Emits a condition as a node and returns its number.
    ///
    /// Where it does not hold it may be run again alone, and is shown by its name and its text. What `bindings` name must be
    /// facts, or what the caller puts into registers: nothing that code before it computed.
    public mutating func section(
        _ name: String, _ text: String, _ condition: CheckedExpression, _ bindings: Bindings
    ) -> Int {
        let (node, start) = (newNode(), here)
        self.condition(condition, bindings)
        store(node)
        let stored = here - 1
        // Cursors of its own, as long as there are many, point after a run at the rows that decided.
        if highestCursor <= Scratch.cursorCount / 2 { nextCursor = max(nextCursor, highestCursor) }
        let origin = condition.parsed.origin
        let named = program.paths.add(text: name)
        _ = program.paths.add(text: " false: ")
        let written = program.paths.add(text: text)
        let end = program.paths.add(text: "\n").upperBound
        program.sections.append(
            .init(
                node: Int32(node), start: Int32(start), end: Int32(stored), name: named, text: written,
                refusal: named.lowerBound..<end,
                place: origin.runs.count == 1 ? origin.span(0..<text.utf8.count) : nil,
                keepsReadings: !program.code[start...].contains { $0.op == .computed || $0.op == .say }))
        return node
    }
}
