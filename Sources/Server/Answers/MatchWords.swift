import API
import CEL
import Diagnostics
import Matching
import Rules

/// Puts matches into the types and words of the wire.
struct MatchWords {
    let words: AnswerWords
    let matching: CheckedMatching
    let detail: ExplanationDetail

    init(_ words: AnswerWords, _ matching: CheckedMatching, _ detail: ExplanationDetail) {
        self.words = words
        self.matching = matching
        self.detail = detail
    }

    func item(_ result: MatchResult) -> MatchAnswer.Item {
        MatchAnswer.Item(
            about: words.about(result.about),
            ranked: result.ranked.enumerated().map { ranked($0.offset + 1, $0.element) },
            excluded: result.excluded.map(excluded), undetermined: result.undetermined.map(undetermined),
            tieBreak: "provider, offering")
    }

    private func ranked(_ rank: Int, _ match: RankedMatch) -> RankedOffering {
        let screening = match.screening
        var offering = RankedOffering(
            rank: rank, provider: screening.provider, offering: screening.offering,
            score: places(match.score),
            first: zip(matching.first, match.first).filter(\.1).map(\.0.linked.id.value),
            preferences: zip(matching.preferences, match.preferences).map { preference, score in
                PreferenceScore(
                    id: preference.linked.id.value,
                    title: preference.linked.attributes.title?[words.language],
                    weight: preference.linked.weight?.value ?? 1, score: score.map(places) ?? "unknown")
            },
            shows: shows(screening), covered: screening.covered,
            uncovered: screening.uncovered.map {
                UncoveredService(service: $0.service, reasons: $0.reasons.map(reason))
            },
            warnings: screening.warnings.map(reason))
        offering.standsUntil = screening.holding.map(standsUntil)
        return offering
    }

    private func excluded(_ screening: Screening) -> ExcludedOffering {
        let reasons = screening.reasons.map(reason)
        var offering = ExcludedOffering(
            provider: screening.provider, offering: screening.offering, code: reasons.first?.code ?? "",
            shows: shows(screening), reasons: reasons)
        offering.standsUntil = screening.holding.map(standsUntil)
        return offering
    }

    private func undetermined(_ screening: Screening) -> UndeterminedOffering {
        var offering = UndeterminedOffering(
            provider: screening.provider, offering: screening.offering, code: "N5", shows: shows(screening),
            missing: screening.missing.map(words.missing), reasons: screening.reasons.map(reason))
        offering.standsUntil = screening.holding.map(standsUntil)
        return offering
    }

    private func reason(_ explanation: Explanation) -> Reason {
        Reason(code: explanation.rule.gate ?? "", node: words.node(explanation))
    }

    private func shows(_ screening: Screening) -> [ShownValue] { shows(screening.shows) }

    func shows(_ values: [Value?]) -> [ShownValue] {
        zip(matching.shows, values).map { show, value in
            ShownValue(
                id: show.linked.id.value,
                title: show.linked.attributes.title?[words.language] ?? show.linked.id.value,
                value: value?.text, text: value.map { words.wording.text($0, show.expression.type) } ?? "?")
        }
    }

    func places(_ score: Rational) -> String { score.decimalText(places: 4) }
}
