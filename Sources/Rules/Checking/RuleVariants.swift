import Diagnostics

/// A rule that regions amend, once it was checked.
protocol RuleVariant {
    associatedtype Linked: AmendableRule
    /// The rule with what the region says of it as a whole.
    var linked: Linked { get set }
    /// Regions with the same number have the same rule, apart from what they say of it as a whole.
    var variant: Int { get set }
}

extension CheckedDecision: RuleVariant {}
extension CheckedCalculation: RuleVariant {}

/// The rules of all regions, each variant once: most regions change few of the rules that they inherit.
///
/// A rule is checked once, and its mistakes are said once, however many regions have it.
struct RuleVariants<Rule: RuleVariant> {
    private struct Key: Hashable {
        /// Where it was written, by numbers, since spans stay out of equality.
        var place: [Int32]
        var amendedBy: [String]

        init(_ linked: Rule.Linked) {
            place = [linked.name.span.source, linked.name.span.start]
            amendedBy = linked.amendedBy
        }
    }

    private var known: [Key: Rule?] = [:]

    /// The rule when a region before had the same one: none inside of some when it has mistakes.
    func find(_ linked: Rule.Linked) -> Rule?? {
        guard var rule = known[Key(linked)] else { return nil }
        rule?.linked = linked
        return .some(rule)
    }

    /// Keeps a rule that was not found, and numbers it.
    mutating func add(_ linked: Rule.Linked, _ checked: Rule?) -> Rule? {
        var rule = checked
        rule?.variant = known.count
        known.updateValue(rule, forKey: Key(linked))
        return rule
    }
}
