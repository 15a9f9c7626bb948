import Authoring
import Diagnostics

/// The words of `rules test`.
extension CommandsMessages {
    static let scenarioColumns = (
        scenario: Phrase(ru: "Сценарий", en: "Scenario"), passed: Phrase(ru: "Прошло", en: "Passed"),
        failed: Phrase(ru: "Не прошло", en: "Failed")
    )

    static func scenarioCounts(_ run: ScenarioRun) -> Phrase {
        Phrase(
            ru: "Прошло: \(run.passed), не прошло: \(run.failed)",
            en: "Passed: \(run.passed), failed: \(run.failed)")
    }

    static func asked(_ question: String, _ region: String, _ day: String) -> Phrase {
        Phrase(ru: "\(question) · \(region) · на \(day)", en: "\(question) · \(region) · as of \(day)")
    }

    static func difference(_ subject: Difference.Subject) -> Phrase {
        let sides = Phrase(ru: "- ожидалось, + получено", en: "- expected, + found")
        guard subject == .answers else {
            let key = subject.rawValue
            return Phrase(ru: "\(key) (\(sides.ru)):", en: "\(key) (\(sides.en)):")
        }
        return Phrase(
            ru: "число ответов (\(sides.ru)); назовите элемент или код в `given`:",
            en: "number of answers (\(sides.en)); name the element or code in `given`:")
    }

    static func coverage(_ coverage: Coverage) -> Phrase {
        let (seen, possible, percent) = (coverage.seen, coverage.possible, coverage.percent)
        return Phrase(
            ru: "Покрытие: \(percent) % — исходов увидено \(seen) из \(possible)",
            en: "Coverage: \(percent) % — \(seen) of \(possible) outcomes were seen")
    }

    static func coverageTooSmall(_ minimum: Int) -> Phrase {
        Phrase(ru: "это меньше \(minimum) %", en: "this is less than \(minimum) %")
    }

    static func noScenarios(in directory: String) -> Phrase {
        Phrase(
            ru: "в `\(directory)` нет сценариев: они лежат в папке `scenarios`",
            en: "`\(directory)` has no scenarios: they lie in the folder `scenarios`")
    }

    static func noRules(of region: String) -> Phrase {
        Phrase(ru: "правил региона `\(region)` нет", en: "there are no rules of the region `\(region)`")
    }

    static func unwritable(_ path: String, _ reason: String) -> Phrase {
        Phrase(
            ru: "файл `\(path)` не записывается: \(reason)",
            en: "the file `\(path)` cannot be written: \(reason)")
    }
}
