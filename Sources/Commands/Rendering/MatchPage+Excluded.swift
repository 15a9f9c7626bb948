import API
import Diagnostics

extension Page {
    /// The offerings that cannot serve, each with its first gate, or with all of them.
    mutating func addExcluded(_ offerings: [ExcludedOffering], _ detail: Look.Detail) {
        guard !offerings.isEmpty, detail != .none else { return }
        space()
        add(.strong(CommandsMessages.excluded(offerings.count)[language]))
        for offering in offerings {
            addOffering(offering.provider, offering.offering, offering.code, offering.shows, .bad)
            let shown = detail == .full ? offering.reasons : Array(offering.reasons.prefix(1))
            addReasons(shown, detail, isBrief: detail != .full)
            let codes = offering.reasons.dropFirst(shown.count).map(\.code).reduce(into: [String]()) {
                if $1 != offering.code, !$0.contains($1) { $0.append($1) }
            }
            if !codes.isEmpty { add(.faint(CommandsMessages.furtherGates(codes)[language]), indent: 4) }
        }
    }

    /// The offerings of which it is not known, each with the facts that would settle it.
    mutating func addOpen(_ offerings: [UndeterminedOffering], _ detail: Look.Detail) {
        guard !offerings.isEmpty, detail != .none else { return }
        space()
        add(.strong(CommandsMessages.openOfferings(offerings.count)[language]))
        var shared: [MissingFact]?
        let isShared = offerings.allSatisfy { $0.missing == offerings[0].missing }
        if isShared { shared = offerings[0].missing }
        for offering in offerings {
            addOffering(offering.provider, offering.offering, offering.code, offering.shows, .open)
            addReasons(
                detail == .full ? offering.reasons : Array(offering.reasons.prefix(1)), detail, isBrief: false
            )
            if shared == nil { addMissing(offering.missing, indent: 4) }
        }
        if let shared { addMissing(shared, indent: 2) }
    }

    private mutating func addOffering(
        _ provider: String, _ offering: String, _ code: String, _ shows: [ShownValue], _ tone: StyledText.Tone
    ) {
        let words = Words(language: language)
        // What is shown of an offering is of use here when it is a name, not a figure.
        let name = shows.first { $0.value == nil || Double($0.value ?? "") == nil }.map {
            " " + words.visible($0.text)
        }
        add(
            StyledText(words.visible(code) + " ", tone) + .strong(words.visible("\(provider)/\(offering)"))
                + StyledText(name ?? ""), indent: 2, hang: 2)
    }

    private mutating func addReasons(_ reasons: [Reason], _ detail: Look.Detail, isBrief: Bool) {
        for reason in reasons { addNode(reason.node, ExplanationView(detail, isBrief: isBrief), indent: 4) }
    }
}
