package import CEL

/// Which of the outcomes true, false and unknown; a fault leaves a condition unknown.
package struct OutcomeSet: OptionSet, Sendable, Hashable {
    /// One bit for each outcome.
    package let rawValue: UInt8

    /// Creates a set from its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// True.
    package static let yes = OutcomeSet(rawValue: 1)
    /// False.
    package static let no = OutcomeSet(rawValue: 2)
    /// Unknown.
    package static let unknown = OutcomeSet(rawValue: 4)
    /// All three.
    package static let all: OutcomeSet = [.yes, .no, .unknown]

    /// The set of one outcome.
    package init(_ outcome: Tri) {
        switch outcome {
        case .yes: self = .yes
        case .no: self = .no
        case .unknown, .fault: self = .unknown
        }
    }

    /// How many there are.
    package var count: Int { rawValue.nonzeroBitCount }

    /// With true and false exchanged.
    var negated: OutcomeSet {
        var result = intersection(.unknown)
        if contains(.yes) { result.insert(.no) }
        if contains(.no) { result.insert(.yes) }
        return result
    }

    /// The names of the outcomes in their order: `true`, `false`, `unknown`.
    package var names: [String] {
        var names: [String] = []
        if contains(.yes) { names.append("true") }
        if contains(.no) { names.append("false") }
        if contains(.unknown) { names.append("unknown") }
        return names
    }
}
