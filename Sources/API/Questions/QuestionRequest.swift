package import Diagnostics
package import Documents

/// The body of every question: the facts and how they are to be answered.
///
/// The facts stay where they are in the document of the request; nothing is copied on the way to the rules.
package struct QuestionRequest: Sendable {
    /// The whole body as it was read.
    package var document: Document
    /// The index of the node of the facts, a mapping.
    package var facts: Int32
    /// The region that was asked for; nil for the daemon's own.
    package var region: String?
    /// The day as of which the answer is given; nil for today.
    package var on: ISODay?
    /// The language of the answer.
    package var language: Language
    /// How much is explained.
    package var explain: ExplanationDetail
    /// The facts with which the answer is asked a second time, to see the difference.
    package var settings: [SetFact]
    /// How many facts the answer is to ask for next, at most; nil for an answer that asks for none.
    package var questions: Int?
    /// How many remedies of a refusal are looked for at most; nil for none.
    package var remedies: Int?
    /// The most remedies that a request may ask for.
    package static let mostRemedies = 20

    /// Creates a request from its parts.
    package init(
        document: Document, facts: Int32, region: String? = nil, on: ISODay? = nil, language: Language = .ru,
        explain: ExplanationDetail = .failures, settings: [SetFact] = [], questions: Int? = nil,
        remedies: Int? = nil
    ) {
        self.document = document
        self.facts = facts
        self.region = region
        self.on = on
        self.language = language
        self.explain = explain
        self.settings = settings
        self.questions = questions
        self.remedies = remedies
    }

    /// The facts.
    package var factsNode: DocumentNode { DocumentNode(document: document, index: facts) }

    /// The request as the bytes of a body.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("facts")
        factsNode.write(to: &json)
        json.optional("region", region)
        json.optional("on", on?.text)
        json.member("lang", language.rawValue)
        json.member("explain", explain.rawValue)
        if !settings.isEmpty {
            json.key("set")
            json.beginObject()
            for fact in settings {
                json.key(fact.path)
                fact.value.write(to: &json)
            }
            json.endObject()
        }
        json.optional("questions", questions)
        json.optional("remedies", remedies)
        json.endObject()
        return json.finish()
    }
}
