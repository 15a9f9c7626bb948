package import Documents

/// The answer to a decision: one verdict for each thing that it is about.
package struct DecisionAnswer: WireValue, Hashable {
    /// The name of the decision.
    package var question: String
    /// What the answer says of itself.
    package var heading: AnswerHeading
    /// The verdicts.
    package var answers: [Item]

    /// Creates an answer.
    package init(question: String, heading: AnswerHeading, answers: [Item]) {
        self.question = question
        self.heading = heading
        self.answers = answers
    }

    /// Writes the answer as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("question", question)
        json.member("kind", QuestionKind.decision.rawValue)
        heading.writeMembers(to: &json)
        json.list("answers", answers)
        json.endObject()
    }

    /// Reads an answer.
    package init(reading node: WireNode) throws(WireError) {
        question = try node.string("question")
        heading = try AnswerHeading(reading: node)
        answers = try node.list("answers", Item.self)
    }
}

extension DecisionAnswer {
    /// What a decision can come to.
    package enum Verdict: String, Sendable {
        case granted
        case refused
        case undetermined
    }

    /// One verdict with its reasons.
    package struct Item: WireValue, Hashable {
        /// What it is about.
        package var about: Subject
        /// What came out.
        package var verdict: Verdict
        /// The facts that would settle it, the most decisive first.
        package var missing: [MissingFact]
        /// Conditions that only warn.
        package var warnings: [ExplanationNode]
        /// The tree of conditions, unless nothing was to be explained.
        package var explanation: ExplanationNode?
        /// What would turn it into a grant, if that was asked for and it is none.
        package var remedies: RemedyList?

        /// Creates a verdict.
        package init(
            about: Subject, verdict: Verdict, missing: [MissingFact] = [], warnings: [ExplanationNode] = [],
            explanation: ExplanationNode? = nil, remedies: RemedyList? = nil
        ) {
            self.about = about
            self.verdict = verdict
            self.missing = missing
            self.warnings = warnings
            self.explanation = explanation
            self.remedies = remedies
        }

        /// Writes the verdict as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("about", about)
            json.member("verdict", verdict.rawValue)
            json.list("missing", missing)
            json.optional("warnings", warnings)
            json.nullable("explanation", explanation)
            json.optional("remedies", remedies)
            json.endObject()
        }

        /// Reads a verdict.
        package init(reading node: WireNode) throws(WireError) {
            about = try node.member("about", Subject.self)
            verdict = try node.word("verdict", Verdict.self)
            missing = try node.list("missing", MissingFact.self)
            warnings = try node.list("warnings", ExplanationNode.self)
            explanation = try node.optional("explanation", ExplanationNode.self)
            remedies = try node.optional("remedies", RemedyList.self)
        }
    }
}
