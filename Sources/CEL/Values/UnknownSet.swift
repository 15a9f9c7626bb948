/// The facts for want of which something is unknown, each by its path, in the order in which they were met.
///
/// What a strict operation gives misses what any of its operands misses, so that the report is complete
/// (cel-spec, eval.proto, `UnknownSet`). Facts in frames are reported where they are read and are not in here.
public struct UnknownSet: Sendable, Hashable {
    /// The paths as an expression would write them: `client.incomes[0].amount`.
    public private(set) var paths: [String]
    /// Whether it is the very fact at its one path, so that a part of it has a longer path.
    private var isAttribute: Bool

    /// Nothing is missing, or it was reported elsewhere.
    static let empty = UnknownSet(paths: [], isAttribute: false)

    /// The fact at a path.
    init(attribute path: String) { self.init(paths: [path], isAttribute: true) }

    private init(paths: [String], isAttribute: Bool) {
        self.paths = paths
        self.isAttribute = isAttribute
    }

    /// What is missing when both are.
    func union(_ other: UnknownSet) -> UnknownSet {
        var all = paths
        for path in other.paths where !all.contains(where: { $0.utf8.elementsEqual(path.utf8) }) {
            all.append(path)
        }
        return UnknownSet(paths: all, isAttribute: false)
    }

    /// What is missing for a part of it: the part alone of a fact, all that a computed value misses.
    func part(_ qualifier: AttributePattern.Qualifier) -> UnknownSet {
        guard isAttribute, let path = paths.first else { return self }
        return UnknownSet(attribute: path + qualifier.text)
    }
}

/// What is not known inside of a list or a map; it stands there in the place of values and is never an answer.
public struct Gap: Sendable, Hashable {
    /// How much is not known.
    enum Extent: Sendable, Hashable {
        /// A value that is there: an element, the value of a key.
        case value
        /// Whether the key is there, and its value.
        case entry
        /// Any number of elements behind those that are known; it stands last.
        case rest
        /// Any number of elements anywhere between those that are known; it stands last.
        case others
    }

    /// How much is not known.
    var extent: Extent
    /// For want of which facts.
    var unknowns: UnknownSet

    /// Whether it stands for elements whose number is not known.
    var isOpenEnded: Bool { extent == .rest || extent == .others }
}
