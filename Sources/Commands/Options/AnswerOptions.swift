import API
import ArgumentParser

extension ExplanationDetail: ExpressibleByArgument {}

extension ISODay: ExpressibleByArgument {
    /// Reads a day from the command line.
    package init?(argument: String) { self.init(argument) }
}

/// The options of every command that gives reasoned answers as of a day.
struct AnswerOptions: ParsableArguments {
    @Option(help: HelpMessages.on)
    var on: ISODay?

    @Option(help: HelpMessages.explain)
    var explain = ExplanationDetail.failures

    /// The look of the answer.
    func look(_ looks: LookOptions) -> Look {
        looks.look(Look.Detail(rawValue: explain.rawValue) ?? .failures)
    }

    /// How much the daemon has to explain; a text of failures also says how many conditions hold.
    func neededDetail(isText: Bool) -> ExplanationDetail { isText && explain == .failures ? .full : explain }
}
