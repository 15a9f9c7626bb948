import TestSupport
import Testing

/// A rulebook with ten different mistakes: all are reported at once, and no daemon starts with it.
struct BrokenRulebookTests {
    private static let files = [
        "rulebook.yaml": """
        rulebook: mistakes
        title: {ru: Ошибки, en: Mistakes}
        currency: RUB
        region: RU
        languages: [ru, en]
        questions: {check: [admission]}
        levels: [law]
        units: {article: {ru: ст., en: art.}}
        """,
        "federal/facts.yaml": """
        vocabulary: Provider
        title: {ru: Организация, en: Provider}
        fields:
          name: {type: string, max-lenght: 100, title: {ru: Имя, en: Name}}
          kind: {type: code(kind), title: {ru: Вид, en: Kind}}
          founded_on: {type: dat, title: {ru: Основана, en: Founded on}}
          staff: {type: int, title: {ru: Работников, en: Staff}}
          income: {type: money, title: {ru: Доход, en: Income}}
        ---
        codelist: kind
        title: {ru: Виды, en: Kinds}
        codes:
          - {code: public, title: {ru: Государственная, en: Public}}
          - {code: private, title: {ru: Частная, en: Private}}
        ---
        laws:
          1-FZ:
            level: law
            date: 2025-02-30
            from: 2025-01-01
            units: [article]
            title: {ru: Закон, en: Law}
        """,
        "federal/rules.yaml": """
        decision: admission
        about: {provider: Provider}
        title: {ru: Прием, en: Admission}
        law: 2-FZ/1
        all:
          - {id: income, if: provider.incone > money(0)}
          - {id: kind, if: provider.kind == 'privat'}
          - {id: staff, if: provider.staff == 'two'}
          - {id: name, if: "size(provider.name) >"}
          - {id: limit, if: provider.staff < param.limit}
        ---
        parameter: limits
        type: int
        title: {ru: Предел, en: Limit}
        title: {ru: Предел, en: Limit}
        values: [{is: 10}]
        """,
    ]

    private static let codes = [
        "rules.unknown-key", "rules.unknown-type", "rules.wrong-value", "rules.unknown-law",
        "cel.unknown-field", "cel.unknown-code", "cel.type", "cel.unexpected", "cel.unknown-parameter",
        "yaml.duplicate-key",
    ]

    private let folder = ScratchFolder()

    init() {
        for (name, text) in Self.files { folder.write(text + "\n", to: "rules/" + name) }
        RunningDaemon.configure(folder)
        folder.write("socket: reestr.sock\nrules: rules\nregister: register.jsonl\n", to: "reestrd.yaml")
    }

    @Test(arguments: ["ru_RU.UTF-8", "C"]) func allMistakesAtOnce(_ language: String) throws {
        let environment = ["LC_ALL=\(language)"]
        let checked = try Outcome(.reestr, ["rules", "check", "rules"], in: folder, environment: environment)
        #expect(checked.ending == .exited(65))
        #expect(checked.output.isEmpty)
        for code in Self.codes {
            let count = checked.errors.split(separator: "[\(code)]: ", omittingEmptySubsequences: false).count
            #expect(count == 2, "\(code)")
        }
        #expect(checked.errors.hasSuffix(": \(Self.codes.count)\n"))
        var transcript = Transcript(in: folder)
        transcript.add("reestr rules check rules", checked)
        expectGolden(transcript.text, at: "Cases/ten-mistakes.\(language.prefix(2).lowercased()).txt")

        let started = try Outcome(
            .reestrd, ["--config", "reestrd.yaml"], in: folder, environment: environment)
        #expect(started == checked)
        #expect(!Files.names(in: folder.path).contains("reestr.sock"))
    }

    @Test func shippedRulesAreInOrder() throws {
        let outcome = try Outcome(.reestr, ["rules", "check", Shipped.path(""), "--lang", "en"], in: folder)
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(!outcome.errors.contains("error["))
    }
}
