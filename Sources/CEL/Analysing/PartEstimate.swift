/// What is known beforehand of a part of an expression, of a fact or of a rule: what it costs and how large it is.
public struct PartEstimate: Sendable {
    /// Carrying it out once; of a list, walking over it once without what is done with the elements.
    public var cost: CostEstimate
    /// Its elements or bytes.
    public var size: SizeEstimate
    /// The elements or bytes of each of its elements.
    public var inner: SizeEstimate
    /// Whether it lies in the facts as it is, so that its size needs no walk.
    public var isStored = false
    /// The most steps that a walk takes more when one element may decide: a list is strict, so what filters and makes its
    /// elements is gone through for faults before.
    var sweep = 0
    /// The most steps of each use of an element: those of a literal list are computed where they are used.
    var use = 0
    /// The list of facts that makes it large and has no bound of its own.
    public var unbounded: FactName?

    /// A field of a record type.
    public struct FactName: Sendable, Hashable {
        /// The record type.
        public var record: String
        /// The field.
        public var field: String

        /// Creates a name.
        public init(record: String, field: String) {
            self.record = record
            self.field = field
        }
    }

    /// Creates an estimate.
    public init(
        cost: CostEstimate = CostEstimate(most: 1), size: SizeEstimate = SizeEstimate(most: 0),
        inner: SizeEstimate = SizeEstimate(most: 0), isStored: Bool = false, unbounded: FactName? = nil
    ) {
        self.cost = cost
        self.size = size
        self.inner = inner
        self.isStored = isStored
        self.unbounded = unbounded
    }

    /// Something of which only the type is known: as large as values may become.
    init(unknown type: ValueType) {
        self.init(size: Self.size(unknown: type))
        switch type {
        case .list(let element), .map(_, let element): inner = Self.size(unknown: element)
        case .dyn: inner = size
        default: break
        }
    }

    private static func size(unknown type: ValueType) -> SizeEstimate {
        switch type {
        case .string, .bytes: SizeEstimate(most: ValueLimits.bytes)
        case .list, .map, .dyn: SizeEstimate(most: ValueLimits.elements)
        case .optional(let wrapped): size(unknown: wrapped)
        default: .none
        }
    }

    /// One value or the other, after `cost`.
    public func or(_ other: PartEstimate) -> PartEstimate {
        var either = self
        either.cost = cost.or(other.cost)
        either.size = size.or(other.size)
        either.inner = inner.or(other.inner)
        either.isStored = isStored && other.isStored
        either.sweep = max(sweep, other.sweep)
        either.use = max(use, other.use)
        if other.size.most > size.most || unbounded == nil { either.unbounded = other.unbounded }
        return either
    }

    /// The same after something else was carried out.
    func after(_ before: CostEstimate) -> PartEstimate {
        var part = self
        part.cost = before + cost
        return part
    }
}
