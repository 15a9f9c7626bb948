import Diagnostics

/// Macros: calls that are recognised by name, number of arguments and receiver.
extension Parser {
    /// Passes `x,` where a macro may have its variable: that is no expression, so it gets no node.
    mutating func takeVariable(of head: CallHead) -> Token? {
        guard head.target != nil, comprehensionKind(head) != nil, current.kind == .identifier,
            following().kind == .symbol(.comma), following(2).kind != .symbol(.rightParenthesis)
        else { return nil }
        let variable = advance()
        advance()
        return variable
    }

    /// The call, or the macro that it is, behind its closing parenthesis.
    mutating func call(_ head: CallHead, _ arguments: [Operand]) throws(ParsingStopped) -> Operand {
        var arguments = arguments
        let name = text(head.name)
        if head.target == nil && !head.isAbsolute && name == "has" && arguments.count == 1 {
            return presenceTest(head, arguments[0])
        }
        if let comprehension = try comprehension(head, arguments) { return comprehension }
        if let variable = head.variable {
            let node = ParsedExpression.Node.identifier(text(variable), isAbsolute: false)
            arguments.insert(try add(node, variable.range, name: variable.range), at: 0)
        }
        let function = head.isAbsolute ? "." + name : name
        let node = ParsedExpression.Node.call(function, target: head.target, arguments: arguments.map(\.id))
        return try add(node, head.start..<previousEnd, name: head.name.range)
    }

    /// `range.all(x, p)` and the like; none for another function or another number of arguments.
    private mutating func comprehension(
        _ head: CallHead, _ arguments: [Operand]
    ) throws(ParsingStopped) -> Operand? {
        guard let target = head.target, let kind = comprehensionKind(head) else { return nil }
        let count = arguments.count + (head.variable == nil ? 0 : 1)
        guard count == 2 || count == 3 && kind == .map else { return nil }
        guard let variable = head.variable else {
            report(
                "cel.macro-argument", CELMessages.variableExpected(text(head.name)), at: arguments[0].range,
                help: CELMessages.plainVariable)
            return nil
        }
        let node = ParsedExpression.Node.comprehension(
            kind, range: target, variable: text(variable), filter: count == 3 ? arguments[0].id : nil,
            body: arguments[count - 2].id)
        return try add(node, head.start..<previousEnd, name: head.name.range)
    }

    /// `existsOne` is the newer spelling of `exists_one`.
    private func comprehensionKind(_ head: CallHead) -> ParsedExpression.ComprehensionKind? {
        let name = text(head.name)
        return ParsedExpression.ComprehensionKind(rawValue: name == "existsOne" ? "exists_one" : name)
    }

    /// `has(a.b)`; the selection itself becomes the test.
    private mutating func presenceTest(_ head: CallHead, _ argument: Operand) -> Operand {
        let range = head.start..<previousEnd
        if case .select(let operand, let field) = arena[argument.id] {
            arena.makePresenceTest(argument.id, operand: operand, field: field, range: range)
        } else {
            report(
                "cel.macro-argument", CELMessages.fieldExpected, at: argument.range,
                help: CELMessages.fieldSelection)
        }
        return Operand(id: argument.id, range: range)
    }
}
