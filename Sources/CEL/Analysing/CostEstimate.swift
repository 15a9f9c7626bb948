/// How many steps carrying something out takes, at least and at most.
///
/// A step is one node of an expression that is carried out, one element that is visited, or 64 bytes of text that a
/// function goes through. The bounds hold for what programs do: a run carries out at least `least` instructions and at
/// most `instructionsPerStep` times `most`. What a rule that is called costs is part of it (the model is that of cel-go's
/// checker/cost.go, the unit is this program's own).
public struct CostEstimate: Sendable, Hashable {
    /// The fewest steps.
    public var least: Int
    /// The most steps; `Int.max` and everything that would pass it is no bound.
    public var most: Int

    /// How many instructions of a program one step is at most.
    public static let instructionsPerStep = 8

    /// Creates an estimate.
    public init(least: Int = 0, most: Int) {
        self.least = least
        self.most = most
    }

    /// Nothing to do.
    static let none = CostEstimate(most: 0)

    /// One thing after the other.
    static func + (left: CostEstimate, right: CostEstimate) -> CostEstimate {
        CostEstimate(least: left.least.adding(right.least), most: left.most.adding(right.most))
    }

    /// One thing or the other.
    func or(_ other: CostEstimate) -> CostEstimate {
        CostEstimate(least: min(least, other.least), most: max(most, other.most))
    }

    /// Something that may be left out.
    var perhaps: CostEstimate { CostEstimate(most: most) }
}

/// How many elements a list or map has, or how many bytes of UTF-8 a text, at least and at most.
public struct SizeEstimate: Sendable, Hashable {
    /// The smallest size.
    public var least: Int
    /// The largest size.
    public var most: Int

    /// Creates an estimate.
    public init(least: Int = 0, most: Int) {
        self.least = least
        self.most = most
    }

    /// The size of what has none.
    static let none = SizeEstimate(most: 0)

    static func exactly(_ size: Int) -> SizeEstimate { SizeEstimate(least: size, most: size) }

    /// Both behind each other.
    static func + (left: SizeEstimate, right: SizeEstimate) -> SizeEstimate {
        SizeEstimate(least: left.least.adding(right.least), most: left.most.adding(right.most))
    }

    /// One or the other.
    func or(_ other: SizeEstimate) -> SizeEstimate {
        SizeEstimate(least: min(least, other.least), most: max(most, other.most))
    }

    /// The size of a part of it.
    var perhaps: SizeEstimate { SizeEstimate(most: most) }

    /// The steps of going through a text of this size.
    var textSteps: Int { most / 64 }
}

/// Arithmetic on bounds: what would be too large is the largest number.
extension Int {
    /// The sum.
    package func adding(_ other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }

    /// The product.
    package func times(_ other: Int) -> Int {
        let (product, overflows) = multipliedReportingOverflow(by: other)
        return overflows ? .max : product
    }
}
