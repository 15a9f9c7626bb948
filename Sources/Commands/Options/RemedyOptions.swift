import API
import ArgumentParser

/// The options of commands whose refusals can be remedied.
struct RemedyOptions: ParsableArguments {
    @Flag(help: HelpMessages.remedies)
    var remedies = false

    @Option(help: HelpMessages.topRemedies)
    var top = 5

    func validate() throws {
        guard (1...QuestionRequest.mostRemedies).contains(top) else {
            throw ValidationError(HelpMessages.topNotInRange(QuestionRequest.mostRemedies))
        }
    }

    /// How many remedies are asked for; nil when none are.
    var most: Int? { remedies ? top : nil }
}
