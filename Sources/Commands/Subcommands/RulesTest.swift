import Authoring
import Diagnostics
import Documents
import Rules

/// Runs the scenarios of a directory of rules and writes what came of them.
struct RulesTest {
    /// What a run is asked for.
    struct Request {
        /// The directory of the rules.
        var directory: String
        /// Files of scenarios beside those of the directory.
        var files: [String]
        /// How the result is written.
        var output: OutputChoice
        /// Where the result is written as JUnit XML.
        var junit: String?
        /// Whether the coverage is taken.
        var coverage: Bool
        /// The region whose rules are covered; else those of all regions.
        var region: String?
        /// The share of outcomes that has to be seen, in hundredths.
        var minimum: Int?
    }

    private let request: Request
    private let look: Look
    private let errorLook: Look

    init(_ request: Request, _ look: Look, errors errorLook: Look) {
        self.request = request
        self.look = look
        self.errorLook = errorLook
    }

    /// Returns the exit status: 0, 1 when a scenario fails or too little is covered, 65 when rules or scenarios have
    /// mistakes.
    func run() throws(CommandFailure) -> Int32 {
        var further: [SourceText] = []
        for path in request.files { further.append(try read(path)) }
        let loading = ScenarioSuite.load(RulebookLoading.load(path: request.directory), and: further)
        report(loading.diagnostics.withoutUnconfirmed, loading.texts)
        guard let suite = loading.suite else { return 65 }
        if let region = request.region, !suite.rulebook.regions.contains(where: { $0.code == region }) {
            throw CommandFailure(.data, CommandsMessages.noRules(of: region), look.language)
        }
        let run = ScenarioRun(suite)
        guard !run.diagnostics.hasErrors else {
            report(run.diagnostics, loading.texts)
            return 65
        }
        guard run.count > 0 else {
            throw CommandFailure(
                .noInput, CommandsMessages.noScenarios(in: request.directory), look.language)
        }
        let places = SourcePlaces(loading.texts)
        let coverage =
            request.coverage
            ? Coverage(of: suite.rulebook, region: request.region, seen: run.seen) : nil
        if let junit = request.junit {
            let name = suite.rulebook.checked.rulebook.header.name.value
            try OutputFile.write(
                JUnitReport(run, rulebook: name, places).bytes, to: junit, look.language)
        }
        write(run, coverage, places, suite.rulebook)
        let isCovered = coverage.map { $0.percent >= request.minimum ?? 0 } ?? true
        return run.failed == 0 && isCovered ? 0 : 1
    }

    private func read(_ path: String) throws(CommandFailure) -> SourceText {
        do throws(FileBytes.Failure) {
            return SourceText(name: path, bytes: try FileBytes.read(path, limit: ReadingLimits().bytes))
        } catch {
            throw CommandFailure(error, path: path, look.language)
        }
    }

    private func report(_ diagnostics: Diagnostics, _ texts: SourceTexts) {
        guard !diagnostics.all.isEmpty else { return }
        let renderer = DiagnosticRenderer(texts, language: errorLook.language, colour: errorLook.colour)
        StandardStreams.writeError(renderer.render(diagnostics))
    }

    private func write(
        _ run: ScenarioRun, _ coverage: Coverage?, _ places: SourcePlaces, _ rulebook: CompiledRulebook
    ) {
        guard let form = request.output.form else {
            return StandardStreams.write(ScenarioReport(run, coverage, places).bytes(of: rulebook))
        }
        var rendering = AnswerRendering(look)
        rendering.add(run, places)
        if let coverage { rendering.add(coverage, places, minimum: request.minimum) }
        StandardStreams.write(rendering.text(form))
    }
}
