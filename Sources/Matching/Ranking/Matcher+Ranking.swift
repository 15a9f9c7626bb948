import CEL
import Diagnostics
import Rules

/// The order of admitted offerings.
extension Matcher {
    func rank(_ screening: Screening) -> RankedMatch {
        let values = scores(screening)
        let matching = programs.checked
        let first = values.prefix(matching.first.count).map { $0 == .bool(true) }
        let preferences = values.dropFirst(matching.first.count).prefix(matching.preferences.count).map {
            value -> Rational? in
            if case .decimal(let score)? = value { return score }
            return nil
        }
        var screening = screening
        screening.shows = Array(values.suffix(matching.shows.count))
        return RankedMatch(
            screening: screening, first: Array(first), preferences: Array(preferences),
            score: mean(Array(preferences)))
    }

    /// An offering that was not admitted, with what the answer shows of it.
    func shown(_ screening: Screening) -> Screening {
        var screening = screening
        screening.shows = Array(scores(screening).suffix(programs.checked.shows.count))
        return screening
    }

    private func scores(_ screening: Screening) -> [Value?] {
        let list = WordList(capacity: max(1, screening.covered.count))
        for service in screening.covered { list.append(facts.symbols.symbol(service)) }
        scratches.scores.bindWords(list, cursor: programs.scoresCovered)
        return withExtendedLifetime(list) {
            run(programs.scores, scratches.scores)
            return programs.scores.results.map { result in
                if case .value(let value) = scratches.scores.outcome(of: result) { return value.bare }
                return nil
            }
        }
    }

    /// The weighted mean; an unknown preference counts as 0.
    private func mean(_ preferences: [Rational?]) -> Rational {
        let weights = programs.checked.preferences.map { Rational(Int64($0.linked.weight?.value ?? 1)) }
        var sum = Rational.zero
        var whole = Rational.zero
        for (weight, preference) in zip(weights, preferences) {
            whole = (whole + weight) ?? whole
            sum = (weight * (preference ?? .zero)).flatMap { sum + $0 } ?? sum
        }
        return (sum / whole) ?? .zero
    }

    /// First what goes first, then the score, then ids by their bytes.
    static func precedes(_ left: RankedMatch, _ right: RankedMatch) -> Bool {
        for (mine, theirs) in zip(left.first, right.first) where mine != theirs { return mine }
        if left.score != right.score { return left.score > right.score }
        let (mine, theirs) = (left.screening, right.screening)
        if !mine.provider.utf8.elementsEqual(theirs.provider.utf8) {
            return mine.provider.utf8.lexicographicallyPrecedes(theirs.provider.utf8)
        }
        return mine.offering.utf8.lexicographicallyPrecedes(theirs.offering.utf8)
    }
}
