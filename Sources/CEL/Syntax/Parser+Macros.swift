import Diagnostics

/// Macros: calls that are recognised by name, number of arguments and receiver.
extension Parser {
    /// What a macro makes of its arguments; nil when it is an ordinary call, or was reported.
    mutating func expansion(
        of macro: Macro, _ head: CallHead, _ arguments: [Operand]
    ) throws(ParsingStopped) -> Operand? {
        let count = head.passedCount + arguments.count
        switch macro {
        case .has: return count == 1 ? presenceTest(head, arguments[0]) : nil
        case .walk(_, .some(let kind)) where count == 3 || count == 4 && kind.takesFilter:
            return try pairComprehension(kind, head, arguments)
        case .walk(.some(let kind), _) where count == 2 || count == 3 && kind == .map:
            return try comprehension(kind, head, arguments)
        case .walk: return nil
        case .optionalMap(let isFlat): return count == 2 ? try optionalMap(isFlat, head, arguments) : nil
        case .bind: return count == 3 ? try bind(head, arguments) : nil
        case .block: return count == 2 ? try block(head, arguments) : nil
        case .numbered(let expected):
            if count == expected { reportNumbers(expected, of: head) }
            return nil
        }
    }

    /// `range.all(x, p)` and the like.
    private mutating func comprehension(
        _ kind: ParsedExpression.ComprehensionKind, _ head: CallHead, _ arguments: [Operand]
    ) throws(ParsingStopped) -> Operand? {
        guard let range = head.target,
            let names = variables(1, of: head, arguments, help: CELMessages.plainVariable)
        else { return nil }
        let node = ParsedExpression.Node.comprehension(
            kind, range: range, variable: names[0], filter: filter(of: arguments),
            body: arguments[arguments.count - 1].id)
        return try add(node, head.start..<previousEnd, name: head.name.range)
    }

    /// `range.all(i, x, p)` and the like.
    private mutating func pairComprehension(
        _ kind: ParsedExpression.PairComprehensionKind, _ head: CallHead, _ arguments: [Operand]
    ) throws(ParsingStopped) -> Operand? {
        guard let range = head.target,
            let names = variables(2, of: head, arguments, help: CELMessages.plainVariables)
        else { return nil }
        let node = ParsedExpression.Node.pairComprehension(
            kind, range: range, key: names[0], value: names[1], filter: filter(of: arguments),
            body: arguments[arguments.count - 1].id)
        return try add(node, head.start..<previousEnd, name: head.name.range)
    }

    /// Of what follows the variables, the argument before the body.
    private func filter(of arguments: [Operand]) -> NodeID? { arguments.count == 2 ? arguments[0].id : nil }

    /// `target.optMap(x, e)` and `optFlatMap`.
    private mutating func optionalMap(
        _ isFlat: Bool, _ head: CallHead, _ arguments: [Operand]
    ) throws(ParsingStopped) -> Operand? {
        guard let target = head.target,
            let names = variables(1, of: head, arguments, help: CELMessages.plainOptionalVariable)
        else { return nil }
        let node = ParsedExpression.Node.optionalMap(
            target, variable: names[0], body: arguments[0].id, isFlat: isFlat)
        return try add(node, head.start..<previousEnd, name: head.name.range)
    }

    /// `cel.bind(x, value, e)`.
    private mutating func bind(_ head: CallHead, _ arguments: [Operand]) throws(ParsingStopped) -> Operand? {
        guard let names = variables(1, of: head, arguments, help: CELMessages.plainBinding) else {
            return nil
        }
        let node = ParsedExpression.Node.bind(
            variable: names[0], value: arguments[0].id, body: arguments[1].id)
        return try add(node, head.start..<previousEnd, name: head.name.range)
    }

    /// `has(a.b)`; the selection itself becomes the test.
    private mutating func presenceTest(_ head: CallHead, _ argument: Operand) -> Operand {
        let range = head.start..<previousEnd
        switch arena[argument.id] {
        case .select(let operand, let field):
            arena.makePresenceTest(argument.id, operand: operand, field: field, range: range)
        case .optionalSelect:
            report(
                .macroArgument, CELMessages.fieldExpected, at: argument.range,
                help: CELMessages.optionalHasValue)
        default:
            report(
                .macroArgument, CELMessages.fieldExpected, at: argument.range,
                help: CELMessages.fieldSelection)
        }
        return Operand(id: argument.id, range: range)
    }
}
