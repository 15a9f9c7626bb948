package import Documents

/// The answer to a calculation: one value for each thing that it is about.
package struct CalculationAnswer: WireValue, Hashable {
    /// The name of the calculation.
    package var question: String
    /// What the answer says of itself.
    package var heading: AnswerHeading
    /// The type of the value in the words of the rulebook: `money` or `date`.
    package var type: String
    /// The currency (ISO 4217) of money.
    package var currency: String?
    /// The values.
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
        question: String, heading: AnswerHeading, type: String, currency: String? = nil, answers: [Item],
        questions: [FactQuestion]? = nil
    ) {
        self.question = question
        self.heading = heading
        self.type = type
        self.currency = currency
        self.answers = answers
        self.questions = questions
    }

    /// Writes the answer as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("question", question)
        json.member("kind", QuestionKind.calculation.rawValue)
        heading.writeMembers(to: &json)
        json.member("type", type)
        json.optional("currency", currency)
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
        type = try node.string("type")
        currency = try node.optionalString("currency")
        answers = try node.list("answers", Item.self)
        settings = try node.strings("set")
        further = try node.list("further", Item.self)
        questions = try node.value("questions") == nil ? nil : node.list("questions", FactQuestion.self)
    }
}
