import Diagnostics

/// Calls.
extension Parser {
    /// Begins the arguments of a call at its opening parenthesis, or makes the call when it has none.
    mutating func openCall(_ head: CallHead) throws(ParsingStopped) -> Operand? {
        let opening = advance().range
        if take(.rightParenthesis) != nil { return try call(head, []) }
        var head = head
        head.variables = takeVariables(of: head)
        try open(.argument(of: head), behind: opening)
        return nil
    }

    /// The head of a call of a function that is not a method.
    func functionHead(_ name: Token, start: Int, isAbsolute: Bool) -> CallHead {
        var head = CallHead(name: name, start: start, isAbsolute: isAbsolute)
        if !isAbsolute && text(name) == "has" { head.macro = .has }
        return head
    }

    /// The head of a call of a method, or of a macro of the namespace `cel`, which loses its node.
    mutating func methodHead(_ name: Token, of operand: Operand) -> CallHead {
        var head = CallHead(name: name, start: operand.range.lowerBound)
        let word = text(name)
        if case .identifier(Macro.namespace, isAbsolute: false) = arena[operand.id],
            let macro = Macro.ofNamespace(word, acceptsBlocks: acceptsBlocks)
        {
            head.macro = macro
            head.namespace = arena.removeLast()
        } else {
            head.macro = Macro.method(word)
            head.target = operand.id
        }
        return head
    }

    /// The call, or the macro that it is, behind its closing parenthesis.
    mutating func call(_ head: CallHead, _ arguments: [Operand]) throws(ParsingStopped) -> Operand {
        if let macro = head.macro, let expanded = try expansion(of: macro, head, arguments) {
            return expanded
        }
        let name = text(head.name)
        let function = head.isAbsolute ? "." + name : name
        let target = try target(of: head)
        let passed = try passedArguments(of: head)
        let node = ParsedExpression.Node.call(
            function, target: target, arguments: passed + arguments.map(\.id))
        return try add(node, head.start..<previousEnd, name: head.name.range)
    }

    private mutating func target(of head: CallHead) throws(ParsingStopped) -> NodeID? {
        guard let namespace = head.namespace else { return head.target }
        let node = ParsedExpression.Node.identifier(Macro.namespace, isAbsolute: false)
        return try add(node, namespace, name: namespace).id
    }

    /// Nodes for the arguments that were passed without any, now that the call is no macro.
    private mutating func passedArguments(of head: CallHead) throws(ParsingStopped) -> [NodeID] {
        var passed: [NodeID] = []
        for variable in head.variables {
            let node = ParsedExpression.Node.identifier(variable.name, isAbsolute: false)
            passed.append(try add(node, variable.range, name: variable.range).id)
        }
        if let slots = head.slots {
            passed.append(try add(.list(slots.elements), slots.range, name: slots.range).id)
        }
        return passed
    }
}
