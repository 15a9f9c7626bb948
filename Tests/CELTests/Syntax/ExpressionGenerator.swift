import CEL
import Diagnostics

/// Makes random trees such as the parser can make.
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
        let choice =
            depth <= 1 ? Int.random(in: 0...1, using: &random) : Int.random(in: 0...13, using: &random)
        let made =
            choice <= 1
            ? leaf(choice) : choice <= 7 ? access(choice, depth - 1) : operation(choice, depth - 1)
        nodes.append(made)
        return NodeID(nodes.count - 1)
    }

    private mutating func leaf(_ choice: Int) -> ParsedExpression.Node {
        if choice == 0 { return .literal(pick(Self.literals)) }
        return .identifier(
            pick(["a", "b", "_x9", "not", "map"]), isAbsolute: Int.random(in: 0...7, using: &random) == 0)
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
            let kind = pick([ParsedExpression.ComprehensionKind.all, .exists, .existsOne, .map, .filter])
            let range = node(depth)
            let filter = kind == .map && Bool.random(using: &random) ? node(depth) : nil
            return .comprehension(
                kind, range: range, variable: pick(["x", "y"]), filter: filter, body: node(depth))
        }
    }

    private mutating func operation(_ choice: Int, _ depth: Int) -> ParsedExpression.Node {
        switch choice {
        case 8: return .list(several(depth, from: 0))
        case 9: return .map(several(depth, from: 0).map { ($0, node(depth)) })
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

    private static let fields = ["b", "package", "in", "content-type", "x y", "true", "_"]
    private static let literals: [ParsedExpression.Literal] = [
        .null, .bool(true), .bool(false), .int(0), .int(7), .int(-7), .int(.min), .int(.max), .uint(5),
        .uint(.max),
        .double(0.5, digits: ".5"), .double(-0.5, digits: "-0.5"), .double(1000, digits: "1e3"), .string(""),
        .string("it's \"\\ \n\r\t`\u{0}\u{7F}\u{85}\u{FF}e\u{301}\u{1F62C}"), .bytes([]),
        .bytes(Array(0...255)),
    ]
}
