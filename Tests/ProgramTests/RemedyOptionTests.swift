import TestSupport
import Testing

/// `--remedies` where questions are calculations: they give no refusal that could be remedied.
struct RemedyOptionTests {
    private static let files = [
        "rulebook.yaml": """
        rulebook: reading-rooms
        title: {ru: Читальные залы, en: Reading rooms}
        currency: RUB
        region: RU-XA
        languages: [ru, en]
        levels: [law]
        questions: {check: [deposit], assess: [pass, deposit]}
        """,
        "federal/rules.yaml": """
        vocabulary: Reader
        title: {ru: Читатель, en: Reader}
        fields:
          trained: {type: bool, title: {ru: Прошел обучение, en: Is trained}, change: {effort: 2}}
        ---
        decision: pass
        about: {reader: Reader}
        title: {ru: Билет, en: Pass}
        all:
          - {id: trained, if: reader.trained}
        ---
        calculation: deposit
        about: {reader: Reader}
        title: {ru: Залог, en: Deposit}
        type: money
        is: "reader.trained ? money(0) : money(100)"
        """,
    ]

    private let daemon: RunningDaemon

    init() throws {
        let folder = ScratchFolder()
        for (name, text) in Self.files { folder.write(text + "\n", to: "rules/" + name) }
        folder.write("reader: {trained: false}\n", to: "reader.yaml")
        daemon = try RunningDaemon(in: folder, register: [], rules: "rules")
    }

    @Test(arguments: [
        ("ru", "reestr: `--remedies` не относится к расчётам, а других вопросов у этой команды нет\n"),
        ("en", "reestr: `--remedies` does not apply to calculations, and this command asks nothing else\n"),
    ])
    func nothingButCalculations(_ language: String, _ sentence: String) throws {
        let outcome = try daemon.run(["check", "reader.yaml", "--remedies", "--lang", language])
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors == sentence)
        #expect(outcome.output.isEmpty)
        let plain = try daemon.run(["check", "reader.yaml", "--lang", language])
        #expect(plain.ending == .exited(0))
        daemon.stop()
    }

    @Test func ofDecisionsAndCalculationsTheDecisionsHaveRemedies() throws {
        let outcome = try daemon.run(["assess", "reader.yaml", "--remedies", "--lang", "en"])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.output.contains("Is trained: no → yes (effort 2)"))
        #expect(outcome.output.contains("100.00 ₽"))
        daemon.stop()
    }
}
