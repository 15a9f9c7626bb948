package import API

/// What a question comes to in one region.
package struct ComparedRegion: Sendable {
    /// One of its answers: of an element or code, or of the facts as a whole.
    package struct Item: Sendable {
        /// What it is about.
        package var about: Subject
        /// The verdict; of a calculation nil.
        package var verdict: DecisionAnswer.Verdict?
        /// The value of a calculation as people read it; nil when it is not determined, and of a decision.
        package var text: String?
        /// The articles of the case that set the value.
        package var law: [LawReference] = []
    }

    /// The region.
    package var region: RulebookDescription.Region
    /// Whether its rules are known: of one that has not said what it must, nothing can be compared.
    package var isKnown = true
    /// The answers.
    package var items: [Item]
    /// The conditions that it asks for.
    package var conditions: [ComparedCondition] = []

    /// The conditions that do not hold.
    package var failing: [ComparedCondition] { conditions.filter { $0.outcome == .fails } }
    /// The conditions that are open.
    package var open: [ComparedCondition] { conditions.filter { $0.outcome == .open } }
    /// The conditions that are stricter than the federal law, whatever came of them.
    package var barriers: [ComparedCondition] { conditions.filter { $0.barrier != nil } }

    /// From the answer to a decision.
    package init(_ region: RulebookDescription.Region, _ answer: DecisionAnswer) {
        self.region = region
        items = answer.answers.map { Item(about: $0.about, verdict: $0.verdict) }
        isKnown = !answer.answers.contains { Self.isSilent($0.missing) }
        for item in answer.answers {
            let about = item.about.entries.map { "\($0.name)=\($0.value)" }
            guard let explanation = item.explanation else { continue }
            conditions += ComparedCondition.conditions(of: explanation, below: about)
        }
    }

    /// From the answer to a calculation.
    package init(_ region: RulebookDescription.Region, _ answer: CalculationAnswer) {
        self.region = region
        items = answer.answers.map { item in
            let hit = item.explanation?.children.first { $0.id == item.case }
            return Item(
                about: item.about, text: item.text ?? item.value, law: hit?.law ?? item.explanation?.law ?? []
            )
        }
        isKnown = !answer.answers.contains { Self.isSilent($0.missing) }
    }

    private static func isSilent(_ missing: [MissingFact]) -> Bool {
        missing.contains { $0.path.hasPrefix("region:") }
    }
}
