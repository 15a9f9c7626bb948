import API
import CEL
import Diagnostics
import Rules

/// A rulebook that was read for expressions, the region and the day.
struct OpenedRulebook {
    let rulebook: CompiledRulebook
    let compiler: FormulaCompiler
    let day: CivilDate
    let look: Look

    /// The facts beside it.
    func workbench(_ expressions: WrittenExpressions, _ facts: FactsDocuments?) -> RulebookWorkbench {
        RulebookWorkbench(expressions, facts, rulebook, compiler, on: day, look)
    }
}

extension RulebookWorkbench {
    /// Reads a directory of rules; exit status 65 when they have mistakes or no such region.
    ///
    /// Findings are the business of `rules check` and are not shown.
    static func open(
        _ directory: String, region: String?, on day: ISODay?, _ look: Look
    ) throws(CommandFailure) -> OpenedRulebook {
        let loaded = RulebookLoading.load(path: directory)
        guard let rulebook = loaded.rulebook else {
            let renderer = DiagnosticRenderer(loaded.texts, language: look.language, colour: look.colour)
            throw CommandFailure(.data, renderer.render(loaded.diagnostics))
        }
        let code = region ?? rulebook.rootRegion
        guard let compiler = FormulaCompiler(rulebook, region: code) else {
            throw CommandFailure(.data, CommandsMessages.noRegion(code), look.language)
        }
        guard let day = (day ?? ISODay.today).flatMap({ CivilDate($0.text) }) else {
            throw CommandFailure(.software, CommandsMessages.noToday, look.language)
        }
        return OpenedRulebook(rulebook: rulebook, compiler: compiler, day: day, look: look)
    }
}
