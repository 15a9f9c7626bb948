import Diagnostics
import Documents
package import Rules

/// Finds which facts to ask for next, so that a question comes to its verdict with as few answers as can be.
package struct LeadInterview {
    let snapshot: Snapshot
    let bare: CompiledRulebook

    /// `bare` is the rulebook of the snapshot that assumes nothing.
    package init(_ snapshot: Snapshot, assumingNothing bare: CompiledRulebook) {
        self.snapshot = snapshot
        self.bare = bare
    }

    /// The questions, and the codes that answers may be.
    package struct Output {
        package var questions: [InterviewQuestion]
        package var interview: Interview
    }

    /// The next facts to ask for, at most `most`; `input` is a question that was answered before.
    package func callAsFunction(_ input: AskQuestion.Input, most: Int) throws(ServiceError) -> Output {
        let region = try snapshot.region(input.region)
        guard let question = region.questions[input.name], question.kind == input.kind else {
            throw .unknownQuestion(known: [])
        }
        let interview = Interview(
            question, of: snapshot.rulebook, assumingNothing: bare,
            region: input.region, on: input.day, over: snapshot.symbols)
        return Output(questions: interview.questions(input.facts, most: most), interview: interview)
    }
}
