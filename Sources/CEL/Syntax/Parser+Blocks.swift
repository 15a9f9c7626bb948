import Diagnostics

/// The form in which optimisers write shared subexpressions: `cel.block([…], e)` and what stands inside.
extension Parser {
    /// `cel.index(0)`, `cel.iterVar(0, 1)` or `cel.accuVar(0, 1)` at the next tokens.
    mutating func blockName() throws(ParsingStopped) -> Operand? {
        guard acceptsBlocks else { return nil }
        let start = current.range.lowerBound
        if let variable = blockVariable() {
            position += variable.tokens
            let range = start..<previousEnd
            return try add(.identifier(variable.variable.name, isAbsolute: false), range, name: range)
        }
        guard let slot = numbers(of: "index", count: 1) else { return nil }
        let name = following(2).range
        position += 6
        return try add(.slot(slot[0]), start..<previousEnd, name: name)
    }

    /// The variable that the next tokens write, and how many they are.
    func blockVariable() -> (variable: BlockVariable, tokens: Int)? {
        guard acceptsBlocks else { return nil }
        for kind in BlockVariable.Kind.allCases {
            guard let numbers = numbers(of: kind.rawValue, count: 2) else { continue }
            return (BlockVariable(kind: kind, depth: numbers[0], unique: numbers[1]), 8)
        }
        return nil
    }

    /// The numbers of `cel.name(0, 1)` at the next tokens: four tokens, and two more for each number.
    private func numbers(of name: String, count: Int) -> [Int]? {
        guard current.kind == .identifier, text(current) == Macro.namespace,
            following(1).kind == .symbol(.dot), following(2).kind == .identifier, text(following(2)) == name,
            following(3).kind == .symbol(.leftParenthesis)
        else { return nil }
        var numbers: [Int] = []
        for place in 0..<count {
            let closing: Symbol = place == count - 1 ? .rightParenthesis : .comma
            guard case .integer(let magnitude) = following(4 + 2 * place).kind,
                let number = Int(exactly: magnitude), following(5 + 2 * place).kind == .symbol(closing)
            else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// Keeps a list that is all of the first argument of `cel.block` as its slots; false for any other list.
    mutating func passSlots(_ elements: [NodeID], _ range: Range<Int>) -> Bool {
        guard let level = levels.last, case .argument(var head) = level.purpose, head.macro == .block,
            head.slots == nil, collected.count == level.collectedBase,
            operators.count == level.operatorBase, level.prefixes.isEmpty,
            current.kind == .symbol(.comma), following().kind != .symbol(.rightParenthesis)
        else { return false }
        advance()
        head.slots = CallHead.Slots(elements: elements, range: range)
        levels.removeLast()
        reopen(level, as: .argument(of: head))
        return true
    }

    /// `cel.block([slots], e)`.
    mutating func block(_ head: CallHead, _ arguments: [Operand]) throws(ParsingStopped) -> Operand? {
        guard let slots = head.slots else {
            report(
                .macroArgument, CELMessages.slotsExpected, at: arguments[0].range,
                help: CELMessages.blockForm)
            return nil
        }
        for element in slots.elements {
            guard case .optionalElement = arena[element] else { continue }
            report(.macroArgument, CELMessages.optionalSlot, at: arena.nameRanges[Int(element)])
        }
        let node = ParsedExpression.Node.block(slots.elements, body: arguments[0].id)
        return try add(node, head.start..<previousEnd, name: head.name.range)
    }

    /// Reports `cel.index(x)` and the like.
    mutating func reportNumbers(_ count: Int, of head: CallHead) {
        let name = qualifiedName(of: head)
        let message = CELMessages.numbersExpected(name)
        let help = CELMessages.numberedForm(name, count: count)
        report(.macroArgument, message, at: head.start..<previousEnd, help: help)
    }
}
