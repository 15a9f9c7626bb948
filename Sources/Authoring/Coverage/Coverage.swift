import CEL
package import Diagnostics
package import Rules

/// Which outcomes of which conditions and cases the scenarios have brought about.
///
/// Counted is what a scenario can ask: the conditions of decisions, the cases of calculations and of derived fields that
/// documents may not give. Gates of a matching are not asked by scenarios. A rule is seen where an explanation shows it: as
/// the question itself, or as a condition that is only the call of a decision; what other expressions call is seen when
/// it is asked itself.
package struct Coverage: Sendable {
    /// One decision, condition or case.
    package struct Item: Sendable {
        /// The way to it: `need/circumstances/self-care`.
        package var name: String
        /// Where it is named.
        package var span: SourceSpan
        /// The outcomes that it can take.
        package var possible: OutcomeSet
        /// Those of them that were seen.
        package var seen: OutcomeSet

        /// The outcomes that were not seen.
        package var unseen: OutcomeSet { possible.subtracting(seen) }
    }

    /// What is counted, in the order of the source.
    package private(set) var items: [Item] = []

    /// Takes stock of a run over the rules of a region, or of all regions of the rulebook.
    package init(of rulebook: CompiledRulebook, region: String?, seen: SeenOutcomes) {
        var listing = RuleListing(rulebook.checked)
        for (compiled, checked) in zip(rulebook.regions, rulebook.checked.regions)
        where region == nil || compiled.code == region {
            listing.add(checked, compiled)
        }
        items = listing.rules.map { rule in
            Item(
                name: rule.name, span: rule.span, possible: rule.possible,
                seen: seen[rule.span].intersection(rule.possible))
        }
        items.sort { ($0.span.source, $0.span.start) < ($1.span.source, $1.span.start) }
    }

    /// The number of outcomes that can be taken.
    package var possible: Int { items.reduce(0) { $0 + $1.possible.count } }
    /// The number of those that were seen.
    package var seen: Int { items.reduce(0) { $0 + $1.seen.count } }
    /// The share in hundredths, rounded down: 100 is everything; also where there is nothing to see.
    package var percent: Int { possible == 0 ? 100 : seen * 100 / possible }
    /// The rules with an outcome that was not seen.
    package var incomplete: [Item] { items.filter { !$0.unseen.isEmpty } }
}
