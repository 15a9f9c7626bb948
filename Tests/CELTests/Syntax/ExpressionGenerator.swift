import CEL
import Diagnostics

/// Makes random trees such as the parser can make, those of optimisers included.
struct ExpressionGenerator {
    private var random: SeededGenerator
    private var nodes: [ParsedExpression.Node] = []

    /// Creates a generator that repeats itself for the same seed.
    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A tree with at most `depth` levels.
    mutating func expression(depth: Int) -> ParsedExpression {
        nodes = []
        let root = node(depth)
        let ranges = Array(repeating: 0..<0, count: nodes.count)
        let origin = TextOrigin(source: 0, start: 0, count: 0)
        return ParsedExpression(nodes: nodes, ranges: ranges, nameRanges: ranges, root: root, origin: origin)
    }

    private mutating func node(_ depth: Int) -> NodeID {
        let choice = Int.random(in: 0...(depth <= 1 ? 1 : 20), using: &random)
        let made =
            switch choice {
            case 0...1: leaf(choice)
            case 2...7: access(choice, depth - 1)
            case 8...13: operation(choice, depth - 1)
            default: macro(choice, depth - 1)
            }
        nodes.append(made)
        return NodeID(nodes.count - 1)
    }

    private mutating func leaf(_ choice: Int) -> ParsedExpression.Node {
        if choice == 0 { return .literal(pick(Self.literals)) }
        switch Int.random(in: 0...9, using: &random) {
        case 0: return .identifier(pick(["a", "cel"]), isAbsolute: true)
        case 1: return .identifier(pick(["@it:0:0", "@ac:1:12"]), isAbsolute: false)
        case 2: return .slot(Int.random(in: 0...12, using: &random))
        default: return .identifier(pick(["a", "b", "_x9", "not", "map", "cel"]), isAbsolute: false)
        }
    }

    private mutating func access(_ choice: Int, _ depth: Int) -> ParsedExpression.Node {
        switch choice {
        case 2: return .select(node(depth), field: pick(Self.fields))
        case 3: return .has(node(depth), field: pick(Self.fields))
        case 4: return .index(node(depth), node(depth))
        case 5: return .call(pick(["f", "g", ".h"]), target: nil, arguments: several(depth, from: 0))
        case 6:
            return .call(pick(["size", "package"]), target: node(depth), arguments: several(depth, from: 0))
        default:
            let all: [ParsedExpression.ComprehensionKind] = [
                .all, .exists, .existsOne, .map, .filter, .sortBy,
            ]
            let kind = pick(all)
            let range = node(depth)
            let filter = kind == .map && Bool.random(using: &random) ? node(depth) : nil
            return .comprehension(
                kind, range: range, variable: pick(Self.variables), filter: filter, body: node(depth))
        }
    }

    private mutating func macro(_ choice: Int, _ depth: Int) -> ParsedExpression.Node {
        switch choice {
        case 14: return .optionalSelect(node(depth), field: pick(Self.fields))
        case 15: return .optionalIndex(node(depth), node(depth))
        case 16:
            return .optionalMap(
                node(depth), variable: pick(Self.variables), body: node(depth),
                isFlat: Bool.random(using: &random))
        case 17: return .bind(variable: pick(Self.variables), value: node(depth), body: node(depth))
        case 18: return .block(several(depth, from: 0), body: node(depth))
        default:
            let all: [ParsedExpression.PairComprehensionKind] = [
                .all, .exists, .existsOne, .transformList, .transformMap, .transformMapEntry,
            ]
            let kind = pick(all)
            let isTransforming = kind != .all && kind != .exists && kind != .existsOne
            let range = node(depth)
            let filter = isTransforming && Bool.random(using: &random) ? node(depth) : nil
            return .pairComprehension(
                kind, range: range, key: pick(Self.variables), value: pick(["v", "@it:0:1"]), filter: filter,
                body: node(depth))
        }
    }

    /// Now and then `?element`.
    private mutating func optional(_ element: NodeID) -> NodeID {
        guard Int.random(in: 0...3, using: &random) == 0 else { return element }
        nodes.append(.optionalElement(element))
        return NodeID(nodes.count - 1)
    }

    private mutating func operation(_ choice: Int, _ depth: Int) -> ParsedExpression.Node {
        switch choice {
        case 8: return .list(several(depth, from: 0).map { optional($0) })
        case 9: return .map(several(depth, from: 0).map { ($0, optional(node(depth))) })
        case 10: return .unary(Bool.random(using: &random) ? .not : .negate, node(depth))
        case 11: return .logical(Bool.random(using: &random) ? .and : .or, several(depth, from: 2))
        case 12: return .conditional(node(depth), then: node(depth), otherwise: node(depth))
        default:
            let all: [ParsedExpression.BinaryOperator] = [
                .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .add, .subtract,
                .multiply,
                .divide, .remainder,
            ]
            return .binary(pick(all), node(depth), node(depth))
        }
    }

    private mutating func several(_ depth: Int, from least: Int) -> [NodeID] {
        (0..<Int.random(in: least...3, using: &random)).map { _ in node(depth) }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    private static let variables = ["x", "y", "cel", "@it:0:0", "@ac:10:2"]
    private static let fields = ["b", "package", "in", "content-type", "x y", "true", "_"]
    private static let literals: [ParsedExpression.Literal] = [
        .null, .bool(true), .bool(false), .int(0), .int(7), .int(-7), .int(.min), .int(.max), .uint(5),
        .uint(.max),
        .double(0.5, digits: ".5"), .double(-0.5, digits: "-0.5"), .double(1000, digits: "1e3"), .string(""),
        .string("it's \"\\ \n\r\t`\u{0}\u{7F}\u{85}\u{FF}e\u{301}\u{1F62C}"), .bytes([]),
        .bytes(Array(0...255)),
    ]
}
