/// What a call may be by its name; whether it is so is up to the number of its arguments.
///
/// A call of such a name with another number of arguments stays a call (langdef.md, "Macros").
enum Macro: Equatable {
    /// `has(a.b)`.
    case has
    /// Walks over a list or a map, with one variable, or with two when there is one more argument.
    case walk(ParsedExpression.ComprehensionKind?, pair: ParsedExpression.PairComprehensionKind?)
    /// `a.optMap(x, e)`, or `optFlatMap` when flat.
    case optionalMap(isFlat: Bool)
    /// `cel.bind(x, value, e)`.
    case bind
    /// `cel.block([slots], e)`.
    case block
    /// `cel.index(0)`, `cel.iterVar(0, 1)` or `cel.accuVar(0, 1)` with so many numbers.
    case numbered(count: Int)

    /// The identifier that stands before the dot of the macros that belong to no value.
    static let namespace = "cel"

    /// The macro that a method of this name may be.
    static func method(_ name: String) -> Macro? {
        switch name {
        case "optMap": return .optionalMap(isFlat: false)
        case "optFlatMap": return .optionalMap(isFlat: true)
        default:
            // `existsOne` is the newer spelling of `exists_one`; both go with one variable and with two.
            let one = ParsedExpression.ComprehensionKind(rawValue: name == "existsOne" ? "exists_one" : name)
            let two = ParsedExpression.PairComprehensionKind(
                rawValue: name == "exists_one" ? "existsOne" : name)
            return one == nil && two == nil ? nil : .walk(one, pair: two)
        }
    }

    /// The macro that `cel.name` may be; most of them only in the form that optimisers write.
    static func ofNamespace(_ name: String, acceptsBlocks: Bool) -> Macro? {
        switch name {
        case "bind": .bind
        case "block" where acceptsBlocks: .block
        case "index" where acceptsBlocks: .numbered(count: 1)
        case "iterVar" where acceptsBlocks: .numbered(count: 2)
        case "accuVar" where acceptsBlocks: .numbered(count: 2)
        default: nil
        }
    }

    /// The macro of the namespace that rules write.
    static let bindName = "cel.bind"

    /// The names of all macros that are called on a value.
    static let methods = [
        "all", "exists", "exists_one", "existsOne", "filter", "map", "sortBy", "transformList",
        "transformMap",
        "transformMapEntry", "optMap", "optFlatMap",
    ]

    /// How many arguments it takes.
    var argumentCounts: [Int] {
        switch self {
        case .has: [1]
        case .walk(let one, let pair):
            (one == nil ? [] : one == .map ? [2, 3] : [2])
                + (pair.map { $0.takesFilter ? [3, 4] : [3] } ?? [])
        case .optionalMap, .block: [2]
        case .bind: [3]
        case .numbered(let count): [count]
        }
    }

    /// An example of its use under the name.
    func form(_ name: String) -> String {
        switch self {
        case .has: "has(a.b)"
        case .walk(_, pair: .transformMapEntry): "map.\(name)(k, v, {k: v})"
        case .walk(_, pair: .transformMap): "map.\(name)(k, v, v + 1)"
        case .walk(_, pair: .transformList): "list.\(name)(i, x, x + 1)"
        case .walk(.map, _): "list.\(name)(x, x + 1)"
        case .walk(.sortBy, _): "list.\(name)(x, -x)"
        case .walk: "list.\(name)(x, x > 0)"
        case .optionalMap(isFlat: false): "a.?b.\(name)(x, x + 1)"
        case .optionalMap(isFlat: true): "a.?b.\(name)(x, x.?c)"
        case .bind: "cel.bind(x, 1 + 2, x * x)"
        case .block: "cel.block([a, b], cel.index(1))"
        case .numbered(let count): count == 1 ? "\(name)(0)" : "\(name)(0, 0)"
        }
    }

    /// How many variables the arguments may begin with.
    var mostVariables: Int {
        switch self {
        case .walk(_, let pair): pair == nil ? 1 : 2
        case .optionalMap, .bind: 1
        case .has, .block, .numbered: 0
        }
    }
}

/// How many arguments a walk with two variables takes.
extension ParsedExpression.PairComprehensionKind {
    /// Whether a filter may stand before the body.
    var takesFilter: Bool {
        switch self {
        case .all, .exists, .existsOne: false
        case .transformList, .transformMap, .transformMapEntry: true
        }
    }
}
