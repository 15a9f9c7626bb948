import Authoring
import Diagnostics

extension Page {
    /// What came of scenarios: the failures first, then the table.
    mutating func addRun(_ run: ScenarioRun, _ places: SourcePlaces) {
        for scenario in run.scenarios {
            for item in scenario.cases where !item.differences.isEmpty {
                add(.entry(failure(item, of: scenario.name, places)))
                space()
            }
        }
        add(.table(table(run)))
        space()
        let counts = CommandsMessages.scenarioCounts(run)[language]
        add(.sentence, StyledText(counts, run.failed == 0 ? .good : .bad))
    }

    private func failure(_ item: ScenarioRun.Case, of scenario: String, _ places: SourcePlaces) -> Entry {
        let place = Words(language: language).visible(places[item.span].text)
        let name = [scenario, item.row].compactMap(\.self).joined(separator: "/")
        let asked = CommandsMessages.asked(item.question, item.region, item.on)
        let differences = item.differences.map { difference in
            Block.sentence(
                StyledText(CommandsMessages.difference(difference.subject)[language]),
                below: [.verbatim(difference.lines.map(styled))])
        }
        return Entry(
            .outcome(Mark(.bad, .run)), .strong(name) + .path("  " + place), isWhole: true,
            below: [.sentence(.faint(asked[language]))] + differences)
    }

    private func styled(_ line: Difference.Line) -> StyledText {
        let text = Words(language: language).visible(line.text)
        switch line.side {
        case .expected: return StyledText("- " + text, .good)
        case .found: return StyledText("+ " + text, .bad)
        case .both: return StyledText("  " + text)
        }
    }

    private func table(_ run: ScenarioRun) -> Table {
        let titles = CommandsMessages.scenarioColumns
        var table = Table(
            columns: [
                .init(title: titles.scenario[language]),
                .init(title: titles.passed[language], isRight: true),
                .init(title: titles.failed[language], isRight: true),
            ], flexible: 0)
        table.rows = run.scenarios.map { scenario in
            let failed = scenario.cases.count - scenario.passed
            return [
                StyledText(scenario.name), StyledText(String(scenario.passed)),
                StyledText(String(failed), failed == 0 ? .faint : .bad),
            ]
        }
        return table
    }
}
