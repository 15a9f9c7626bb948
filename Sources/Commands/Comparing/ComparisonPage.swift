import API
import Diagnostics

extension Page {
    /// A comparison of regions: a table, what stands in the way in each, what the strictest asks beyond the mildest.
    mutating func addComparison(_ comparison: RegionComparison, _ detail: Look.Detail) {
        var heading = comparison.heading
        heading.region = ComparisonMessages.regions(comparison.regions.count)[language]
        add(.heading(heading))
        space()
        let shown = comparison.regions.filter(\.isKnown)
        if !shown.isEmpty { add(.table(comparison.kind == .decision ? verdicts(shown) : values(shown))) }
        let silent = comparison.regions.filter { !$0.isKnown }.map(\.region.code)
        if !silent.isEmpty {
            let names = Words(language: language).visible(silent.joined(separator: ", "))
            add(.sentence, .faint(ComparisonMessages.silent(names)[language]))
        }
        guard comparison.kind == .decision, detail != .none else { return }
        addRegions(shown, detail)
        addBeyond(comparison)
    }

    private func verdicts(_ regions: [ComparedRegion]) -> Table {
        let names = ComparisonMessages.columns
        var table = Table(
            columns: [
                .init(title: names.region[language]), .init(title: names.title[language]),
                .init(title: names.verdict[language]), .init(title: names.asked[language], isRight: true),
                .init(title: names.failing[language], isRight: true),
                .init(title: names.open[language], isRight: true),
                .init(title: names.barriers[language], isRight: true),
            ], flexible: 1)
        let words = Words(language: language)
        for region in regions {
            table.rows.append([
                StyledText(words.visible(region.region.code), .strong), title(region), verdict(region),
                count(region.conditions), count(region.failing), count(region.open), count(region.barriers),
            ])
        }
        return table
    }

    private func values(_ regions: [ComparedRegion]) -> Table {
        let names = ComparisonMessages.columns
        var table = Table(
            columns: [
                .init(title: names.region[language]), .init(title: names.title[language]),
                .init(title: names.value[language]), .init(title: names.law[language]),
            ], flexible: 3)
        let words = Words(language: language)
        for region in regions {
            for item in region.items {
                let about = words.subject(item.about).map { "\($0) — " } ?? ""
                let value =
                    item.text.map { StyledText(words.visible($0)) }
                    ?? StyledText(CommandsMessages.undeterminedValue[language], .open)
                table.rows.append([
                    StyledText(words.visible(region.region.code), .strong), title(region),
                    StyledText(about) + value, StyledText(law(item.law)),
                ])
            }
        }
        return table
    }

    private func title(_ region: ComparedRegion) -> StyledText {
        StyledText(Words(language: language).visible(region.region.title))
    }

    private func count(_ conditions: [ComparedCondition]) -> StyledText {
        StyledText(String(conditions.count))
    }

    /// The verdict, of several elements each that occurs with how often it does.
    private func verdict(_ region: ComparedRegion) -> StyledText {
        let order: [(DecisionAnswer.Verdict, StyledText.Tone)] = [
            (.granted, .good), (.refused, .bad), (.undetermined, .open),
        ]
        var text = StyledText("")
        for (verdict, tone) in order {
            let count = region.items.count { $0.verdict == verdict }
            guard count > 0 else { continue }
            if !text.runs.isEmpty { text += StyledText(", ") }
            text += StyledText(CommandsMessages.verdict(verdict)[language], tone)
            if region.items.count > 1 { text += StyledText(" \(count)") }
        }
        return text
    }

    private mutating func addRegions(_ regions: [ComparedRegion], _ detail: Look.Detail) {
        for region in regions {
            let shown =
                detail == .full
                ? region.conditions
                : region.conditions.filter { $0.outcome == .fails || $0.barrier != nil }
            guard !shown.isEmpty else { continue }
            space()
            let words = Words(language: language)
            let name = StyledText.strong(words.visible("\(region.region.code) \(region.region.title)"))
            add(.title(level: 2), name + StyledText(": ") + verdict(region), below: shown.map(condition))
        }
    }

    private mutating func addBeyond(_ comparison: RegionComparison) {
        guard let strictest = comparison.strictest, let mildest = comparison.mildest,
            strictest.region.code != mildest.region.code
        else { return }
        space()
        let text = ComparisonMessages.beyond(
            Words(language: language).visible(strictest.region.code),
            Words(language: language).visible(mildest.region.code), comparison.beyond.count)
        add(.title(level: 2), .strong(text[language]), below: comparison.beyond.map(condition))
    }

    private func condition(_ condition: ComparedCondition) -> Block {
        let sign: Mark.Sign =
            switch condition.outcome {
            case .holds: .good
            case .fails: .bad
            case .open: .open
            }
        let words = Words(language: language)
        var below: [Block] = []
        if let says = condition.says { below.append(.sentence(StyledText(words.visible(says)))) }
        if let barrier = condition.barrier {
            let text = CommandsMessages.barrier(
                words.visible(barrier.code), barrier.position.map(words.visible))
            below.append(.note(StyledText(text[language], .note)))
        }
        let law = condition.law.isEmpty ? "" : " — " + self.law(condition.law)
        return .entry(
            Entry(
                .outcome(Mark(sign)), StyledText(words.visible(condition.title)) + .faint(law), below: below))
    }

    /// The articles with their levels of law.
    private func law(_ law: [LawReference]) -> String {
        let texts = law.map { reference in
            reference.text + (reference.level.map { " [\($0)]" } ?? "")
        }
        return Words(language: language).visible(texts.joined(separator: "; "))
    }
}
