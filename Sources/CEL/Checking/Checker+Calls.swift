/// Functions: those of the language, those that a caller declares, decisions and calculations.
extension Checker {
    mutating func call(
        _ name: String, _ target: NodeID?, _ arguments: [NodeID], _ id: NodeID
    ) -> ValueType {
        if let whole = resolution.unknownCalls[id] {
            if whole == Macro.bindName {
                return reportName(.macroCount(whole, found: arguments.count, .bind), at: id)
            }
            return reportName(.unknownFunction(whole, known: schema.callableNames + [Macro.bindName]), at: id)
        }
        let receiver = target.flatMap { resolution.isInsideName[Int($0)] ? nil : $0 }
        guard case .function(let function)? = resolution.names[id] else {
            return unknown(name, receiver, arguments.count, id)
        }
        let operands = [receiver].compactMap { $0 } + arguments
        if receiver == nil, let rule = schema.functions[function] {
            return self.rule(rule, arguments, id)
        }
        if isRules, receiver == nil, function == "round" { return round(arguments, id) }
        let overloads = schema.overloads(function).filter { $0.isMember == (receiver != nil) }
        guard !overloads.isEmpty else { return misplaced(function, receiver, id) }
        if let constant = constantOfRules(function, arguments, id) { return constant }
        if let result = resolve(overloads, operands) {
            checkConstants(function, operands)
            return result
        }
        return mismatch(function, overloads, receiver, arguments, id)
    }

    private mutating func unknown(
        _ name: String, _ receiver: NodeID?, _ count: Int, _ id: NodeID
    ) -> ValueType {
        if let macro = receiver == nil ? (name == "has" ? .has : nil) : Macro.method(name) {
            return reportName(.macroCount(name, found: count, macro), at: id)
        }
        guard let receiver else {
            let isAbsolute = name.utf8.first == 0x2E
            let plain = isAbsolute ? String(name.unicodeScalars.dropFirst()) : name
            return reportName(.unknownFunction(plain, known: schema.callableNames), at: id)
        }
        let found = type(receiver)
        if found == .wrong { return .wrong }
        return reportName(.unknownMethod(name, found, known: methods), at: id)
    }

    /// The names of all functions and macros that are called on a value; none when nothing more will be told.
    private var methods: [String] {
        guard !isFull else { return [] }
        return Macro.methods
            + schema.callableNames.filter { name in schema.overloads(name).contains { $0.isMember } }
    }

    /// A function of a value that is called without one, or the other way round.
    private mutating func misplaced(_ name: String, _ receiver: NodeID?, _ id: NodeID) -> ValueType {
        guard let receiver else { return reportName(.receiverMissing(name), at: id) }
        let found = type(receiver)
        return found == .wrong ? .wrong : reportName(.notAMethod(name), at: id)
    }

    private mutating func rule(
        _ function: Schema.Function, _ arguments: [NodeID], _ id: NodeID
    ) -> ValueType {
        guard arguments.count == function.parameters.count else {
            let expected = [function.parameters.count]
            return reportName(
                .argumentCount(function.name, found: arguments.count, expected: expected), at: id)
        }
        for (argument, parameter) in zip(arguments, function.parameters) {
            require(parameter.type, argument, operation: "\(function.name)()")
        }
        return function.result
    }

    // MARK: Overloads

    /// One overload that takes the operands.
    private struct Match {
        var result: ValueType
        var adoption: Adoption
        /// Whether a number had to become a decimal.
        var isAdapted: Bool
    }

    /// The type that a call has; none when no overload takes the operands.
    ///
    /// As in cel-go every overload is tried, what one of them says about open types holds for the next, and
    /// results that differ make `dyn`. Those that take literals only as decimals come after all others.
    mutating func resolve(_ overloads: [Function.Overload], _ operands: [NodeID]) -> ValueType? {
        var chosen: Match?
        var adapted: Function.Overload?
        for overload in overloads where overload.parameters(for: operands.count) != nil {
            // What takes anything is for what no other overload takes.
            if chosen != nil, overload.parameters.allSatisfy({ $0 == .dyn }) { continue }
            let before = substitution.mark
            guard let match = match(overload, operands) else {
                substitution.rollBack(to: before)
                continue
            }
            if match.isAdapted {
                substitution.rollBack(to: before)
                adapted = adapted ?? overload
            } else if let known = chosen {
                if known.result != match.result { chosen?.result = .dyn }
            } else {
                chosen = match
            }
        }
        if chosen == nil, let adapted { chosen = match(adapted, operands) }
        guard let chosen else { return nil }
        apply(chosen.adoption)
        return substitution.resolve(chosen.result)
    }

    /// Tries one overload: first the operands whose types are settled, then the literals.
    private mutating func match(_ overload: Function.Overload, _ operands: [NodeID]) -> Match? {
        let (parameters, result) = substitution.instantiate(overload, for: operands.count)
        var adoption: Adoption = []
        var isAdapted = false
        for literals in isRules ? [false, true] : [false] {
            for (operand, parameter) in zip(operands, parameters) {
                if isRules && isLiteral[Int(operand)] != literals { continue }
                guard let change = take(operand, parameter) else { return nil }
                adoption += change
                if !change.isEmpty, !substitution.agrees(types[Int(operand)], parameter) { isAdapted = true }
            }
        }
        return Match(result: substitution.resolve(result), adoption: adoption, isAdapted: isAdapted)
    }

    /// What has to change for an operand to be taken; none when it cannot be.
    private mutating func take(_ operand: NodeID, _ parameter: ValueType) -> Adoption? {
        let found = types[Int(operand)]
        guard isRules else { return substitution.agrees(found, parameter) ? [] : nil }
        let wanted = substitution.resolve(parameter)
        if wanted == .list(.dyn), mixedLists[operand] != nil { return [(operand, wanted)] }
        guard let change = adoption(of: operand, wanted) else { return nil }
        if change.isEmpty && !substitution.agrees(found, parameter) { return nil }
        return change
    }

    // MARK: What does not fit

    /// Says why no overload takes the operands, as near to the mistake as can be told.
    private mutating func mismatch(
        _ name: String, _ overloads: [Function.Overload], _ receiver: NodeID?, _ arguments: [NodeID],
        _ id: NodeID
    ) -> ValueType {
        var candidates = overloads
        if let receiver {
            let found = type(receiver)
            if found == .wrong { return .wrong }
            candidates = overloads.filter { prefix($0, [receiver]) == 1 }
            if candidates.isEmpty { return reportName(.wrongReceiver(name, found), at: id) }
        }
        let operands = [receiver].compactMap { $0 } + arguments
        let counted = candidates.filter { $0.parameters(for: operands.count) != nil }
        guard !counted.isEmpty else {
            let counts = Set(candidates.map { $0.parameters.count - (receiver == nil ? 0 : 1) }).sorted()
            let isLeast = candidates.contains(where: \.repeatsLast)
            return reportName(
                .argumentCount(name, found: arguments.count, expected: counts, isLeast: isLeast), at: id)
        }
        let lengths = counted.map { prefix($0, operands) }
        let longest = lengths.max() ?? 0
        let best = zip(counted, lengths).filter { $0.1 == longest }.map(\.0)
        if best.count == 1 { return mismatch(name, best[0], operands) }
        let found = operands.map { substitution.close(types[Int($0)]) }
        return reportName(.overload(name, found, isMember: receiver != nil, counted), at: id)
    }

    /// How many of the first operands an overload takes.
    private mutating func prefix(_ overload: Function.Overload, _ operands: [NodeID]) -> Int {
        let before = substitution.mark
        defer { substitution.rollBack(to: before) }
        let parameters = substitution.instantiate(overload, for: operands.count).parameters
        return zip(operands, parameters).prefix { take($0, $1) != nil }.count
    }

    /// Says which operands one overload does not take.
    private mutating func mismatch(
        _ name: String, _ overload: Function.Overload, _ operands: [NodeID]
    ) -> ValueType {
        let (parameters, result) = substitution.instantiate(overload, for: operands.count)
        for (operand, parameter) in zip(operands, parameters) {
            if let change = take(operand, parameter) {
                apply(change)
            } else {
                let expected = substitution.resolve(parameter)
                report(.operand("\(name)()", found: type(operand), expected: expected), at: operand)
            }
        }
        return substitution.resolve(result)
    }
}
