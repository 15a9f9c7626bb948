/// What is known of the types that an expression leaves open: of the element of `[]`, of the parameters of
/// overloads.
///
/// The rules are those of cel-go (checker/types.go): two types agree when one may stand where the other is
/// asked for, `dyn` agrees with everything, and of two types that agree the more general one is kept. Work on
/// one type is bounded: below `depth` levels or past `size` parts a type is `dyn`, so that neither the stack
/// of a thread nor its time can run out on types that double in size (`cel.bind(a, {x: x}, cel.bind(b, {a:
/// a}, …))`).
struct Substitution {
    /// How deep types nest; what is deeper is `dyn`.
    static let depth = 32
    /// How many parts a type has; what is beyond is `dyn`.
    static let size = 256
    /// How many pairs of parts one comparison looks at before it takes the types as agreeing.
    private static let steps = 20_000

    private var bindings: [ValueType?] = []
    private var trail: [(variable: Int, before: ValueType?)] = []
    private var stepsLeft = 0

    /// A state that can be returned to.
    struct Mark {
        fileprivate var variables: Int
        fileprivate var changes: Int
    }

    /// The present state.
    var mark: Mark { Mark(variables: bindings.count, changes: trail.count) }

    /// Forgets everything that was learnt behind the mark.
    mutating func rollBack(to mark: Mark) {
        while trail.count > mark.changes, let change = trail.popLast() {
            if change.variable < bindings.count { bindings[change.variable] = change.before }
        }
        bindings.removeLast(bindings.count - mark.variables)
    }

    /// A type of which nothing is known yet.
    mutating func open() -> ValueType {
        bindings.append(nil)
        return .variable(bindings.count - 1)
    }

    /// The overload's types for a number of operands, with its parameters open.
    mutating func instantiate(
        _ overload: Function.Overload, for count: Int
    ) -> (parameters: [ValueType], result: ValueType) {
        var opened: [String: ValueType] = [:]
        let parameters = overload.parameters(for: count) ?? overload.parameters
        return (parameters.map { instantiate($0, &opened) }, instantiate(overload.result, &opened))
    }

    private mutating func instantiate(_ type: ValueType, _ opened: inout [String: ValueType]) -> ValueType {
        if case .parameter(let name) = type {
            if let known = opened[name] { return known }
            let fresh = open()
            opened[name] = fresh
            return fresh
        }
        let parts = type.parts
        return parts.isEmpty ? type : type.replacing(parts: parts.map { instantiate($0, &opened) })
    }

    // MARK: Reading

    /// The type with what is known of its open parts.
    func resolve(_ type: ValueType) -> ValueType {
        var left = Self.size
        return resolve(type, 0, &left, closing: false)
    }

    /// The type with its open parts as `dyn`.
    func close(_ type: ValueType) -> ValueType {
        var left = Self.size
        return resolve(type, 0, &left, closing: true)
    }

    private func resolve(_ type: ValueType, _ depth: Int, _ left: inout Int, closing: Bool) -> ValueType {
        let type = end(type)
        if case .variable = type { return closing ? .dyn : type }
        let parts = type.parts
        guard !parts.isEmpty else { return type }
        left -= parts.count
        guard depth < Self.depth, left > 0 else { return .dyn }
        return type.replacing(parts: parts.map { resolve($0, depth + 1, &left, closing: closing) })
    }

    /// The type at the end of a chain of variables.
    private func end(_ type: ValueType) -> ValueType {
        var type = type
        var hops = 0
        while case .variable(let index) = type, let bound = bindings[index], hops <= bindings.count {
            type = bound
            hops += 1
        }
        return type
    }

    // MARK: Agreeing

    /// Whether a value of one type may stand where another is asked for; learns from it when it may.
    mutating func agrees(_ found: ValueType, _ wanted: ValueType) -> Bool {
        let before = mark
        stepsLeft = Self.steps
        if agrees(found, wanted, 0) { return true }
        rollBack(to: before)
        return false
    }

    /// Whether a value of one type may stand where another is asked for; learns nothing.
    mutating func accepts(_ found: ValueType, _ wanted: ValueType) -> Bool {
        let before = mark
        defer { rollBack(to: before) }
        return agrees(found, wanted)
    }

    private mutating func agrees(_ found: ValueType, _ wanted: ValueType, _ depth: Int) -> Bool {
        stepsLeft -= 1
        guard depth <= Self.depth, stepsLeft > 0 else { return true }
        if case .variable(let index) = wanted {
            let (isValid, isBound) = substitute(index, by: found, depth)
            if isValid || isBound { return isValid }
        }
        if case .variable(let index) = found { return substitute(index, by: wanted, depth).isValid }
        switch (found, wanted) {
        case (.dyn, _), (_, .dyn), (.wrong, _), (_, .wrong): return true
        case (.null, _): return wanted.isNullable
        case (_, .null): return found.isNullable
        case (.string, .code), (.code, .string): return true
        case (.type, .type): return true
        default: break
        }
        guard found.hasSameShape(as: wanted) else { return false }
        for (left, right) in zip(found.parts, wanted.parts) where !agrees(left, right, depth + 1) {
            return false
        }
        return true
    }

    /// Takes `type` for a variable, or for a more general one what it already stands for.
    private mutating func substitute(
        _ variable: Int, by type: ValueType, _ depth: Int
    ) -> (isValid: Bool, isBound: Bool) {
        if type == .variable(variable) { return (true, true) }
        guard let bound = bindings[variable] else {
            guard !occurs(variable, in: type) else { return (false, false) }
            bind(variable, type)
            return (true, false)
        }
        if type == bound { return (true, true) }
        guard agrees(type, bound, depth + 1) else { return (false, true) }
        let general = Self.moreGeneral(type, bound)
        if general != bindings[variable], !occurs(variable, in: general) { bind(variable, general) }
        return (true, true)
    }

    private mutating func bind(_ variable: Int, _ type: ValueType) {
        trail.append((variable, bindings[variable]))
        bindings[variable] = type
    }

    private func occurs(_ variable: Int, in type: ValueType) -> Bool {
        var left = Self.size
        return occurs(variable, in: type, 0, &left)
    }

    private func occurs(_ variable: Int, in type: ValueType, _ depth: Int, _ left: inout Int) -> Bool {
        left -= 1
        guard depth <= Self.depth, left > 0 else { return true }
        if case .variable(let index) = type {
            guard index != variable else { return true }
            return bindings[index].map { occurs(variable, in: $0, depth + 1, &left) } ?? false
        }
        for part in type.parts where occurs(variable, in: part, depth + 1, &left) { return true }
        return false
    }

    /// Of two types that agree the one that says less.
    static func moreGeneral(_ first: ValueType, _ second: ValueType) -> ValueType {
        isGeneral(first, 0, beside: second) ? first : second
    }

    private static func isGeneral(_ first: ValueType, _ depth: Int, beside second: ValueType) -> Bool {
        guard depth <= Self.depth else { return true }
        switch (first, second) {
        case (.dyn, _), (.variable, _), (.wrong, _): return true
        case (_, .dyn), (_, .variable), (_, .wrong): return false
        case (.null, .null): return true
        case (.null, _): return false
        case (_, .null): return true
        case (.string, .code), (.type, .type): return true
        default: break
        }
        guard first.hasSameShape(as: second) else { return false }
        return zip(first.parts, second.parts).allSatisfy { isGeneral($0, depth + 1, beside: $1) }
    }
}
