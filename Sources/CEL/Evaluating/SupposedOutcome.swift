/// That a node of a program holds, whatever the facts say: what an act outside of the facts comes to.
public struct SupposedOutcome: Sendable, Hashable {
    /// How much of the node the act makes true.
    public enum Extent: Sendable, Hashable {
        /// The node itself.
        case whole
        /// So many more elements of a quantifier than hold, elements being stored as node `element`; with `needed` of them
        /// it holds.
        case more(Int, element: Int, needed: Int)
    }

    /// The number of the node; of one element of a quantifier the number of the elements' node.
    public var node: Int
    /// The keys of the elements around it, its own last when it is an element, as answers name them.
    public var elements: [String]
    /// How much of it.
    public var extent: Extent

    /// Creates a supposition.
    public init(node: Int, elements: [String], extent: Extent = .whole) {
        self.node = node
        self.elements = elements
        self.extent = extent
    }
}

/// Where a run stands among the elements of quantifiers, and what is supposed there.
struct SupposedNodes {
    private let suppositions: [SupposedOutcome]
    private var open: [(node: Int32, key: String)] = []
    /// By supposition how many elements hold since its node began.
    private var held: [Int]

    init(_ suppositions: [SupposedOutcome]) {
        self.suppositions = suppositions
        held = suppositions.map { _ in 0 }
    }

    mutating func entered(_ node: Int32) {
        for index in suppositions.indices where suppositions[index].node == Int(node) { held[index] = 0 }
    }

    mutating func began(_ node: Int32, _ key: String) { open.append((node, key)) }

    mutating func filtered(_ node: Int32, _ outcome: Tri) {
        if outcome == .no, open.last?.node == node { open.removeLast() }
    }

    /// The outcome of a node that ends, with what is supposed.
    mutating func settled(_ node: Int32, _ outcome: Tri) -> Tri {
        var settled = outcome
        for index in suppositions.indices where suppositions[index].node == Int(node) {
            guard suppositions[index].elements.elementsEqual(open.lazy.map(\.key)) else { continue }
            switch suppositions[index].extent {
            case .whole: settled = .yes
            case .more(let count, _, let needed): if held[index] + count >= needed { settled = .yes }
            }
        }
        if open.last?.node == node { open.removeLast() }
        if settled == .yes { count(node) }
        return settled
    }

    private mutating func count(_ node: Int32) {
        for index in suppositions.indices {
            if case .more(_, let element, _) = suppositions[index].extent, element == Int(node) {
                held[index] += 1
            }
        }
    }
}
