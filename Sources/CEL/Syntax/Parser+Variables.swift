import Diagnostics

/// The variables of macros.
extension Parser {
    /// Passes `x,` or `i, x,` where a macro may have its variables.
    mutating func takeVariables(of head: CallHead) -> [CallHead.Variable] {
        var variables: [CallHead.Variable] = []
        let most = head.macro?.mostVariables ?? 0
        while variables.count < most, let variable = takeVariable() { variables.append(variable) }
        return variables
    }

    private mutating func takeVariable() -> CallHead.Variable? {
        let written = blockVariable()
        let length = written?.tokens ?? 1
        guard following(length).kind == .symbol(.comma),
            following(length + 1).kind != .symbol(.rightParenthesis)
        else { return nil }
        let first = current
        if written == nil {
            guard first.kind == .identifier || first.kind == .reservedWord else { return nil }
            if first.kind == .reservedWord { reportReservedWord(first) }
        }
        let range = first.range.lowerBound..<following(length - 1).range.upperBound
        position += length + 1
        return CallHead.Variable(name: written?.variable.name ?? text(first), range: range)
    }

    /// The names of the `count` variables of a macro; nil when something else was written, which is reported.
    mutating func variables(
        _ count: Int, of head: CallHead, _ arguments: [Operand], help: Phrase
    ) -> [String]? {
        let missing = head.variables.count..<max(count, head.variables.count)
        for place in missing {
            let argument = arguments[place - head.variables.count]
            if place > missing.lowerBound && isPlainName(argument) { continue }
            let message = CELMessages.variableExpected(qualifiedName(of: head), place: place)
            report(.macroArgument, message, at: argument.range, help: help)
        }
        guard missing.isEmpty else { return nil }
        if count == 2 && head.variables[0].name.utf8.elementsEqual(head.variables[1].name.utf8) {
            let message = CELMessages.sameVariables(qualifiedName(of: head), text(head.variables[1].range))
            report(.macroArgument, message, at: head.variables[1].range, help: help)
            return nil
        }
        return head.variables.prefix(count).map(\.name)
    }

    private func isPlainName(_ operand: Operand) -> Bool {
        guard case .identifier(_, isAbsolute: false) = arena[operand.id] else { return false }
        return arena.ranges[Int(operand.id)] == operand.range
    }

    /// The name of a macro as people write it, `cel.bind` or `all`.
    func qualifiedName(of head: CallHead) -> String {
        head.namespace == nil ? text(head.name) : Macro.namespace + "." + text(head.name)
    }
}
