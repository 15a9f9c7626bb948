import Authoring
import Diagnostics

extension Page {
    /// What came of scenarios: the failures first, then the table.
    mutating func addRun(_ run: ScenarioRun, _ places: SourcePlaces) {
        for scenario in run.scenarios {
            for item in scenario.cases where !item.differences.isEmpty {
                addFailure(item, of: scenario.name, places)
                space()
            }
        }
        addTable(run)
        space()
        add(StyledText(CommandsMessages.scenarioCounts(run)[language], run.failed == 0 ? .good : .bad))
    }

    private mutating func addFailure(_ item: ScenarioRun.Case, of scenario: String, _ places: SourcePlaces) {
        let place = Words(language: language).visible(places[item.span].text)
        let name = [scenario, item.row].compactMap(\.self).joined(separator: "/")
        addUnbroken(StyledText("✗ ", .bad) + .strong(name) + .faint("  " + place), indent: 0)
        let asked = CommandsMessages.asked(item.question, item.region, item.on)
        add(.faint(asked[language]), indent: 2)
        for difference in item.differences {
            add(CommandsMessages.difference(difference.subject)[language], indent: 2)
            for line in difference.lines { addUnbroken(styled(line), indent: 4) }
        }
    }

    private func styled(_ line: Difference.Line) -> StyledText {
        let text = Words(language: language).visible(line.text)
        switch line.side {
        case .expected: return StyledText("- " + text, .good)
        case .found: return StyledText("+ " + text, .bad)
        case .both: return StyledText("  " + text)
        }
    }

    private mutating func addTable(_ run: ScenarioRun) {
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
        table.write(to: &self, indent: 0)
    }
}
