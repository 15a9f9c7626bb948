/// Functions: those of the language, decisions and calculations.
extension Checker {
    private static let methods: Set<String> = [
        "plusDays", "plusMonths", "plusYears", "plusWorkdays", "hasValue", "value", "orValue", "size",
    ]
    private static let functions: Set<String> = [
        "size", "sum", "min", "max", "date", "month", "months", "money", "decimal", "round", "scale",
        "yearsBetween",
        "daysBetween",
    ]

    mutating func call(
        _ name: String, _ target: NodeID?, _ arguments: [NodeID], _ id: NodeID, _ scope: Scope,
        _ expected: ValueType?
    ) -> ValueType {
        if let target { return method(name, target, arguments, id, scope, expected) }
        if let function = schema.functions[name] { return rule(function, arguments, id, scope) }
        switch name {
        case "size": return size(arguments, id, scope)
        case "sum", "min", "max": return aggregate(name, arguments, id, scope, expected)
        case "date": return constant(.date, name, arguments, id, scope) { CivilDate($0) != nil }
        case "money", "decimal": return amount(name, arguments, id, scope)
        case "month":
            if case .literal(.string)? = arguments.first.map({ expression[$0] }) {
                return constant(.month, name, arguments, id, scope) { CivilMonth($0) != nil }
            }
            return signature([.date], .month, name, arguments, id, scope)
        case "months": return signature([.month, .month], .list(.month), name, arguments, id, scope)
        case "yearsBetween", "daysBetween":
            return signature([.date, .date], .int, name, arguments, id, scope)
        case "round": return round(arguments, id, scope)
        case "scale": return scale(arguments, id, scope)
        default:
            for argument in arguments { _ = type(of: argument, in: scope) }
            let known = Array(schema.functions.keys) + Array(Self.functions)
            return reportName(.unknownFunction(name, known: known), at: id)
        }
    }

    private mutating func method(
        _ name: String, _ target: NodeID, _ arguments: [NodeID], _ id: NodeID, _ scope: Scope,
        _ expected: ValueType?
    ) -> ValueType {
        let receiver = type(of: target, in: scope)
        switch (name, receiver) {
        case (_, .wrong):
            for argument in arguments { _ = type(of: argument, in: scope) }
            return .wrong
        case ("plusDays", .date), ("plusMonths", .date), ("plusYears", .date), ("plusWorkdays", .date):
            return signature([.int], .date, name, arguments, id, scope)
        case ("plusMonths", .month): return signature([.int], .month, name, arguments, id, scope)
        case ("size", .list), ("size", .map): return signature([], .int, name, arguments, id, scope)
        case ("hasValue", .optional): return signature([], .bool, name, arguments, id, scope)
        case ("value", .optional(let wrapped)): return signature([], wrapped, name, arguments, id, scope)
        case ("orValue", .optional(let wrapped)):
            return signature([wrapped], wrapped, name, arguments, id, scope)
        default:
            for argument in arguments { _ = type(of: argument, in: scope) }
            if Self.methods.contains(name) { return reportName(.wrongReceiver(name, receiver), at: id) }
            return reportName(.unknownMethod(name, receiver, known: Array(Self.methods)), at: id)
        }
    }

    private mutating func signature(
        _ parameters: [ValueType], _ result: ValueType, _ name: String, _ arguments: [NodeID], _ id: NodeID,
        _ scope: Scope
    ) -> ValueType {
        guard arguments.count == parameters.count else {
            for argument in arguments { _ = type(of: argument, in: scope) }
            return reportName(
                .argumentCount(name, found: arguments.count, expected: parameters.count), at: id)
        }
        for (argument, parameter) in zip(arguments, parameters) {
            require(parameter, argument, scope, operation: "\(name)()")
        }
        return result
    }

    private mutating func rule(
        _ function: Schema.Function, _ arguments: [NodeID], _ id: NodeID, _ scope: Scope
    ) -> ValueType {
        signature(function.parameters.map(\.type), function.result, function.name, arguments, id, scope)
    }

    private mutating func size(_ arguments: [NodeID], _ id: NodeID, _ scope: Scope) -> ValueType {
        guard arguments.count == 1 else {
            return reportName(.argumentCount("size", found: arguments.count, expected: 1), at: id)
        }
        switch type(of: arguments[0], in: scope) {
        case .list, .map, .wrong: return .int
        case let other: return report(.notAList(other, operation: "size()"), at: arguments[0])
        }
    }

    private mutating func aggregate(
        _ name: String, _ arguments: [NodeID], _ id: NodeID, _ scope: Scope, _ expected: ValueType?
    ) -> ValueType {
        guard arguments.count == 1 else {
            return reportName(.argumentCount(name, found: arguments.count, expected: 1), at: id)
        }
        let wanted = expected.map { ValueType.list($0) }
        guard let element = element(of: type(of: arguments[0], in: scope, expecting: wanted)) else {
            let found = types[Int(arguments[0])]
            return found == .wrong
                ? .wrong : report(.notAList(found, operation: "\(name)()"), at: arguments[0])
        }
        switch element {
        case .int, .money, .decimal, .wrong: return element
        case .date where name != "sum", .month where name != "sum": return element
        default: return report(.operand("\(name)()", found: element, expected: .money), at: arguments[0])
        }
    }

    /// A function of one constant text.
    private mutating func constant(
        _ result: ValueType, _ name: String, _ arguments: [NodeID], _ id: NodeID, _ scope: Scope,
        _ isValid: (String) -> Bool
    ) -> ValueType {
        guard arguments.count == 1, case .literal(.string(let text)) = expression[arguments[0]] else {
            for argument in arguments { _ = type(of: argument, in: scope) }
            return reportName(.constantText(name), at: id)
        }
        types[Int(arguments[0])] = .string
        return isValid(text) ? result : report(.badConstant(name, text), at: arguments[0])
    }

    private mutating func amount(
        _ name: String, _ arguments: [NodeID], _ id: NodeID, _ scope: Scope
    ) -> ValueType {
        let result: ValueType = name == "money" ? .money : .decimal
        if arguments.count == 1, case .literal(.string) = expression[arguments[0]] {
            return constant(result, name, arguments, id, scope) {
                Rational(decimal: $0)?.scaled(by: FixedPoint.scale) != nil
            }
        }
        return signature([.int], result, name, arguments, id, scope)
    }

    private mutating func round(_ arguments: [NodeID], _ id: NodeID, _ scope: Scope) -> ValueType {
        guard arguments.count == 3 else {
            return reportName(.argumentCount("round", found: arguments.count, expected: 3), at: id)
        }
        let value = type(of: arguments[0], in: scope, expecting: .decimal)
        require(.decimal, arguments[1], scope, operation: "round()")
        guard case .literal(.string(let mode)) = expression[arguments[2]], RoundingMode(rawValue: mode) != nil
        else {
            _ = type(of: arguments[2], in: scope)
            return report(.roundingMode(RoundingMode.allCases.map(\.rawValue)), at: arguments[2])
        }
        types[Int(arguments[2])] = .string
        guard let (digits, step) = step(arguments[1]) else {
            return report(.constantText("round"), at: arguments[1])
        }
        guard let step, step > .zero else { return report(.badConstant("round", digits), at: arguments[1]) }
        switch value {
        case .money, .decimal, .wrong: return value
        default: return report(.operand("round()", found: value, expected: .decimal), at: arguments[0])
        }
    }

    /// The number that a literal is rounded to: as it was written, and exactly.
    private func step(_ id: NodeID) -> (digits: String, value: Rational?)? {
        switch expression[id] {
        case .literal(.double(_, let digits)): (digits, Rational(literal: digits))
        case .literal(.int(let value)): (String(value), Rational(value))
        default: nil
        }
    }

    private mutating func scale(_ arguments: [NodeID], _ id: NodeID, _ scope: Scope) -> ValueType {
        guard arguments.count == 3 else {
            return reportName(.argumentCount("scale", found: arguments.count, expected: 3), at: id)
        }
        let first = type(of: arguments[0], in: scope)
        switch first {
        case .int, .decimal, .money, .wrong: break
        default: return report(.operand("scale()", found: first, expected: .decimal), at: arguments[0])
        }
        for argument in arguments.dropFirst() {
            let found = type(of: argument, in: scope, expecting: first)
            let agrees =
                fits(found, first) || (found == .int && first == .decimal)
                || (found == .decimal && first == .int)
            if !agrees { report(.operand("scale()", found: found, expected: first), at: argument) }
        }
        return .decimal
    }
}
