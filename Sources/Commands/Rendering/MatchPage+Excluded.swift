import API
import Diagnostics

extension Page {
    /// The offerings that cannot serve, each with its first gate, or with all of them.
    mutating func addExcluded(_ offerings: [ExcludedOffering], _ detail: Look.Detail) {
        guard !offerings.isEmpty, detail != .none else { return }
        let entries = offerings.map { offering in
            let shown = detail == .full ? offering.reasons : Array(offering.reasons.prefix(1))
            var below = reasons(shown, detail, isBrief: detail != .full)
            let codes = offering.reasons.dropFirst(shown.count).map(\.code).reduce(into: [String]()) {
                if $1 != offering.code, !$0.contains($1) { $0.append($1) }
            }
            if !codes.isEmpty {
                let further = CommandsMessages.furtherGates(codes.map(Words(language: language).visible))
                below.append(
                    .sentence(
                        .faint(further[language]) + StyledText(CommandsMessages.inFull[language], .hint)))
            }
            if detail == .full {
                below += standsUntil(offering.standsUntil, of: offering.provider, offering.offering)
            }
            return Block.entry(
                Entry(
                    .note,
                    name(of: offering.provider, offering.offering, offering.code, offering.shows, .bad),
                    below: below))
        }
        space()
        add(.title(level: 2), .strong(CommandsMessages.excluded(offerings.count)[language]), below: entries)
    }

    /// The offerings of which it is not known, each with the facts that would settle it.
    mutating func addOpen(_ offerings: [UndeterminedOffering], _ detail: Look.Detail) {
        guard !offerings.isEmpty, detail != .none else { return }
        let isShared = offerings.allSatisfy { $0.missing == offerings[0].missing }
        var entries = offerings.map { offering in
            let shown = detail == .full ? offering.reasons : Array(offering.reasons.prefix(1))
            return Block.entry(
                Entry(
                    .note,
                    name(of: offering.provider, offering.offering, offering.code, offering.shows, .open),
                    below: reasons(shown, detail, isBrief: false)
                        + (isShared ? [] : missing(offering.missing))))
        }
        if isShared { entries += missing(offerings[0].missing) }
        space()
        add(
            .title(level: 2), .strong(CommandsMessages.openOfferings(offerings.count)[language]),
            below: entries)
    }

    private func name(
        of provider: String, _ offering: String, _ code: String, _ shows: [ShownValue],
        _ tone: StyledText.Tone
    ) -> StyledText {
        let words = Words(language: language)
        // What is shown of an offering is of use here when it is a name, not a figure.
        let name = shows.first { $0.value == nil || Double($0.value ?? "") == nil }.map {
            " " + words.visible($0.text)
        }
        return StyledText(words.visible(code) + " ", tone) + .strong(words.visible("\(provider)/\(offering)"))
            + StyledText(name ?? "")
    }

    private func reasons(_ reasons: [Reason], _ detail: Look.Detail, isBrief: Bool) -> [Block] {
        reasons.flatMap { condition($0.node, ExplanationView(detail, isBrief: isBrief)) }
    }
}
