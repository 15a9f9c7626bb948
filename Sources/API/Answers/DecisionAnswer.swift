package import Documents

/// The answer to a decision: one verdict for each thing that it is about.
package struct DecisionAnswer: WireValue, Hashable {
    /// The name of the decision.
    package var question: String
    /// What the answer says of itself.
    package var heading: AnswerHeading
    /// The verdicts.
    package var answers: [Item]
    /// The paths of the facts that the request sets.
    package var settings: [String] = []
    /// What would be answered about elements that only those facts have.
    package var further: [Item] = []
    /// The facts to ask for next, the most decisive first, when the request wanted them; none when nothing that could be
    /// asked matters any more.
    package var questions: [FactQuestion]?

    /// Creates an answer.
    package init(
        question: String, heading: AnswerHeading, answers: [Item],
        questions: [FactQuestion]? = nil
    ) {
        self.question = question
        self.heading = heading
        self.answers = answers
        self.questions = questions
    }

    /// Writes the answer as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("question", question)
        json.member("kind", QuestionKind.decision.rawValue)
        heading.writeMembers(to: &json)
        json.list("answers", answers)
        json.optional("set", settings)
        json.optional("further", further)
        if let questions { json.list("questions", questions) }
        json.endObject()
    }

    /// Reads an answer.
    package init(reading node: WireNode) throws(WireError) {
        question = try node.string("question")
        heading = try AnswerHeading(reading: node)
        answers = try node.list("answers", Item.self)
        settings = try node.strings("set")
        further = try node.list("further", Item.self)
        questions = try node.value("questions") == nil ? nil : node.list("questions", FactQuestion.self)
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
        /// Until when it holds.
        package var holdsUntil: HoldsUntil?
        /// Conditions that only warn.
        package var warnings: [ExplanationNode]
        /// What would be answered with the facts that the request sets.
        package var whatIf: WhatIf?
        /// The tree of conditions, unless nothing was to be explained.
        package var explanation: ExplanationNode?
        /// What would turn it into a grant, if that was asked for and it is none.
        package var remedies: RemedyList?

        /// Creates a verdict.
        package init(
            about: Subject, verdict: Verdict, missing: [MissingFact] = [], warnings: [ExplanationNode] = [],
            holdsUntil: HoldsUntil? = nil, explanation: ExplanationNode? = nil, remedies: RemedyList? = nil
        ) {
            self.about = about
            self.verdict = verdict
            self.missing = missing
            self.warnings = warnings
            self.holdsUntil = holdsUntil
            self.explanation = explanation
            self.remedies = remedies
        }

        /// Writes the verdict as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("about", about)
            json.member("verdict", verdict.rawValue)
            json.list("missing", missing)
            json.optional("holds_until", holdsUntil)
            json.optional("what_if", whatIf)
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
            whatIf = try node.optional("what_if", WhatIf.self)
            holdsUntil = try node.optional("holds_until", HoldsUntil.self)
            warnings = try node.list("warnings", ExplanationNode.self)
            explanation = try node.optional("explanation", ExplanationNode.self)
            remedies = try node.optional("remedies", RemedyList.self)
        }
    }
}
