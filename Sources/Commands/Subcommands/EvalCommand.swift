import API
import ArgumentParser
import CEL
import Diagnostics
import Rules

/// How the answers of `eval` are written.
enum EvaluationOutput: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case jsonl
}

/// Tries expressions on facts.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: HelpMessages.eval, discussion: HelpMessages.evalDiscussion)

    @Argument(help: HelpMessages.expression)
    var expression: String?

    @Option(help: HelpMessages.evalFacts)
    var facts: String?

    @Option(help: HelpMessages.evalRules)
    var rules: String?

    @Option(help: HelpMessages.evalRegion)
    var region: String?

    @Option(help: HelpMessages.evalOn)
    var on: ISODay?

    @Option(help: HelpMessages.evalOutput)
    var output = EvaluationOutput.table

    @Option(help: HelpMessages.evalUnknown)
    var unknown: [String] = []

    @Flag(help: HelpMessages.evalResidual)
    var residual = false

    @Flag(help: HelpMessages.evalTrace)
    var trace = false

    @Flag(help: HelpMessages.evalFunctions)
    var functions = false

    @Flag(help: HelpMessages.evalExitCode)
    var exitCode = false

    @OptionGroup var looks: LookOptions

    /// Whether the expressions come from standard input.
    var readsExpressions: Bool { expression == nil || expression == "-" }

    func validate() throws {
        guard !functions else { return }
        if readsExpressions, facts == "-" { throw ValidationError(HelpMessages.bothStandardInput) }
        if rules != nil, !unknown.isEmpty { throw ValidationError(HelpMessages.unknownWithRules) }
        if let text = unknown.first(where: { AttributePattern($0) == nil }) {
            throw ValidationError(HelpMessages.notAPattern(text))
        }
        if rules == nil, region != nil || on != nil { throw ValidationError(HelpMessages.onlyWithRules) }
    }

    func run() throws {
        try end(asJSON: output != .table) { () throws(CommandFailure) in
            if functions {
                try FunctionListing(name: expression, output).write(looks.look())
                return 0
            }
            let written =
                try readsExpressions
                ? WrittenExpressions(standardInput: looks.chosenLanguage)
                : WrittenExpressions(argument: expression ?? "")
            var session = EvaluationSession(
                try workbench(written), output, looks, reports: reports, isNamed: written.areLines)
            for item in written.items { session.answer(item) }
            return session.finish(reportsOutcome: exitCode)
        }
    }

    private var reports: FormulaCompiler.Reports {
        (trace ? FormulaCompiler.Reports.trace : []).union(residual ? .residual : [])
    }

    private func workbench(_ written: WrittenExpressions) throws(CommandFailure) -> any Workbench {
        guard let rules else {
            return PlainWorkbench(
                written, try documents(), unknown: unknown.compactMap { AttributePattern($0) })
        }
        let opened = try RulebookWorkbench.open(rules, region: region, on: on, looks.errorLook)
        return opened.workbench(written, try documents())
    }

    private func documents() throws(CommandFailure) -> FactsDocuments? {
        guard let facts else { return nil }
        return try FactsDocuments(path: facts, looks.errorLook)
    }
}
