import API
import Diagnostics

extension Page {
    /// The answer to a matching: the ranking, then what was left out, then what is open.
    ///
    /// `top` bounds the ranking; `isAll` shows every gate of what was left out instead of the first.
    mutating func addMatch(_ answer: MatchAnswer, _ detail: Look.Detail, top: Int?, isAll: Bool) {
        add(.heading(answer.heading))
        addSupposed(answer.settings)
        for item in answer.answers {
            space()
            if let subject = Words(language: language).subject(item.about) {
                add(.title(level: 1), .strong(subject))
            }
            if let moves = item.moves {
                addMoves(moves)
                continue
            }
            addRanked(item, top: isAll ? nil : top, detail)
            addExcluded(item.excluded, isAll ? .full : detail)
            addOpen(item.undetermined, isAll ? .full : detail)
        }
    }

    private mutating func addRanked(_ item: MatchAnswer.Item, top: Int?, _ detail: Look.Detail) {
        let shown = Array(item.ranked.prefix(top ?? item.ranked.count))
        guard !shown.isEmpty else {
            let open = item.undetermined.count
            let text = open > 0 ? CommandsMessages.noneKnownToFit(open) : CommandsMessages.noneFits
            return add(.sentence, StyledText(text[language], open > 0 ? .open : .bad))
        }
        var below: [Block] = [.table(rankedTable(shown))]
        if shown.count < item.ranked.count {
            let more = CommandsMessages.moreRanked(item.ranked.count - shown.count)
            below.append(
                .sentence(.faint(more[language]) + StyledText(CommandsMessages.showAll[language], .hint)))
        }
        let tieBreak = Words(language: language).visible(item.tieBreak)
        below.append(.sentence(.faint(CommandsMessages.tieBreak(tieBreak)[language])))
        if shown.contains(where: { !$0.first.isEmpty }) {
            below.append(.sentence(.faint("★ " + CommandsMessages.ownChoice[language])))
        }
        if detail != .none {
            below += shown.flatMap(warnings)
            below += shown.flatMap { standsUntil($0.standsUntil, of: $0.provider, $0.offering) }
        }
        let title = StyledText.strong(CommandsMessages.fitting(item.ranked.count)[language])
        add(.title(level: 2), title, below: below)
    }

    private func rankedTable(_ offerings: [RankedOffering]) -> Table {
        let words = Words(language: language)
        let shows = offerings.first?.shows ?? []
        let names = CommandsMessages.rankedColumns
        var columns: [Table.Column] = [
            .init(title: names.rank[language], isRight: true), .init(title: names.offering[language]),
        ]
        columns += shows.map { show in
            .init(title: words.visible(show.title), isRight: !isText(show.id, offerings))
        }
        columns += [
            .init(title: names.score[language], isRight: true),
            .init(title: names.coverage[language], isRight: true),
        ]
        let flexible = shows.firstIndex { isText($0.id, offerings) }.map { $0 + 2 } ?? 1
        var table = Table(columns: columns, flexible: flexible)
        for offering in offerings {
            let total = offering.covered.count + offering.uncovered.count
            let first = offering.first.isEmpty ? "" : " ★"
            var row = [
                StyledText(String(offering.rank), .strong),
                StyledText(words.visible("\(offering.provider)/\(offering.offering)"))
                    + StyledText(first, .good),
            ]
            row += shows.map { show in
                StyledText(words.visible(offering.shows.first { $0.id == show.id }?.text ?? "—"))
            }
            row += [
                StyledText(words.visible(offering.score)), StyledText("\(offering.covered.count)/\(total)"),
            ]
            table.rows.append(row)
        }
        return table
    }

    /// Whether some offering shows a text there; what is a number or not known in all of them stands to the right.
    private func isText(_ id: String, _ offerings: [RankedOffering]) -> Bool {
        offerings.contains { offering in
            offering.shows.contains { $0.id == id && $0.value != nil && Double($0.value ?? "") == nil }
        }
    }

    /// What an offering does not give, and what else speaks against it.
    private func warnings(_ offering: RankedOffering) -> [Block] {
        let words = Words(language: language)
        let name = words.visible("\(offering.provider)/\(offering.offering)")
        let uncovered = offering.uncovered.map { service in
            let why = service.reasons.first.map { words.visible($0.node.says ?? $0.node.title ?? $0.code) }
            return CommandsMessages.notCovered(name, words.visible(service.service), why)[language]
        }
        let warnings = offering.warnings.map { warning in
            "\(name): \(words.visible(warning.node.says ?? warning.node.title ?? warning.code))"
        }
        return (uncovered + warnings).map { .entry(Entry(.outcome(Mark(.warning)), StyledText($0))) }
    }
}
