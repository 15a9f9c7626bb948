import CEL

/// Writes random expressions, usually without variables, over the whole library, led by the types of its functions.
///
/// Now and then an operand has another type than the function takes, hidden from the checker by `dyn`.
struct ClosedTermGenerator {
    private var random: SeededGenerator
    private var variables: [(name: String, type: ValueType)]
    private var made = 0

    /// Creates a generator that repeats itself for the same seed; it may name the variables.
    init(seed: UInt64, variables: [(name: String, type: ValueType)] = []) {
        random = SeededGenerator(seed: seed)
        self.variables = variables
    }

    private static let scalars: [ValueType] = [
        .bool, .int, .uint, .double, .string, .bytes, .decimal, .money, .date, .month, .timestamp, .duration,
    ]
    private static let types: [ValueType] =
        scalars + [.null, .address, .network] + scalars.flatMap { [.list($0), .optional($0)] }
        + [.map(.string, .int), .map(.int, .list(.string)), .list(.list(.int)), .type(.int)]

    /// An expression of any type.
    mutating func term(depth: Int) -> String { write(pick(Self.types), depth) }

    private mutating func write(_ type: ValueType, _ depth: Int) -> String {
        if depth <= 0 || one(in: 8) { return literal(type) }
        if one(in: 40) { return "dyn(\(write(pick(Self.types), depth - 1)))" }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "(\(write(.bool, depth - 1)) ? \(write(type, depth - 1)) : \(write(type, depth - 1)))"
        case 1: return bind(type, depth - 1)
        case 2, 3: return macro(type, depth - 1)
        default: return call(type, depth - 1)
        }
    }

    private mutating func literal(_ type: ValueType) -> String {
        let names = variables.filter { $0.type == type }.map(\.name)
        return pick(!names.isEmpty && one(in: 2) ? names : TypeSamples.literals(of: type))
    }

    private mutating func call(_ type: ValueType, _ depth: Int) -> String {
        let fitting = WrittenCall.all.compactMap { call in
            call.overload.result.parameters(toBecome: type).map { (call, $0) }
        }
        guard !fitting.isEmpty else { return macro(type, depth) }
        let (call, given) = pick(fitting)
        var types = given
        for name in ["A", "B"] where types[name] == nil { types[name] = pick([.int, .string, .bool]) }
        var operands = call.overload.parameters.map { write($0.replacing(types), depth) }
        // Only the checker knows of what type the sum of no elements is.
        if call.function.name == "sum" { operands[0] += " + [\(literal(type))]" }
        return call.text(operands)
    }

    private mutating func bind(_ type: ValueType, _ depth: Int) -> String {
        let bound = pick(Self.types)
        let value = write(bound, depth)
        return over(bound) { name, writer in "cel.bind(\(name), \(value), \(writer.write(type, depth)))" }
    }

    private mutating func macro(_ type: ValueType, _ depth: Int) -> String {
        let element = pick(Self.scalars)
        let list = write(.list(element), depth)
        switch type {
        case .bool:
            if one(in: 3) { return "(\(write(.bool, depth)) \(pick(["&&", "||"])) \(write(.bool, depth)))" }
            let name = pick(["all", "exists", "exists_one"])
            return over(element) { "\(list).\(name)(\($0), \($1.write(.bool, depth)))" }
        case .list(let wanted):
            let own = write(type, depth)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: return over(wanted) { "\(own).filter(\($0), \($1.write(.bool, depth)))" }
            case 1: return over(wanted) { "\(own).sortBy(\($0), \($1.write(element, depth)))" }
            case 2: return "[?\(write(.optional(wanted), depth)), \(write(wanted, depth))]"
            default: return over(element) { "\(list).map(\($0), \($1.write(wanted, depth)))" }
            }
        case .map(let key, let value):
            let own = write(type, depth)
            guard one(in: 2) else { return "{\(write(key, depth)): \(write(value, depth))}" }
            return over(value) { "\(own).transformMap(k, \($0), \($1.write(value, depth)))" }
        case .optional(let wanted):
            let own = write(.optional(element), depth)
            return over(element) { "\(own).optMap(\($0), \($1.write(wanted, depth)))" }
        default: return "\(write(.list(type), depth))[\(pick(["0", "1", "1u", "0.0"]))]"
        }
    }

    private mutating func over(
        _ type: ValueType, _ body: (String, inout ClosedTermGenerator) -> String
    ) -> String {
        made += 1
        let name = "v\(made)"
        variables.append((name, type))
        defer { variables.removeLast() }
        return body(name, &self)
    }

    private mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &random)]
    }
}
