import Diagnostics
import Documents
import Testing

@testable import API

/// Questions of an interview on the wire.
struct FactQuestionTests {
    @Test func everythingIsWrittenAndRead() throws {
        var question = FactQuestion(
            path: "client.household", pointer: "/client/household", type: "list(FamilyMember)", kind: .list,
            weight: .mayDecide)
        question.title = "Household"
        question.ask = "Who?"
        question.proof = "Certificate"
        question.of = .record
        question.isOptional = true
        question.codes = [CodeChoice(code: "a", title: "A"), CodeChoice(code: "b")]
        question.key = ElementKey(name: "id", title: "Label", kind: .text)
        question.minimum = "0"
        question.maximum = "9"
        question.maximumLength = 7
        question.maximumItems = 30
        question.isComputed = true
        question.isSensitive = true
        question.settles = 2
        question.conditions = [
            WaitingCondition(
                id: "c", title: "C",
                law: [LawReference(ref: "442-FZ/1", text: "art. 1", level: "federal-law")],
                unconfirmed: "why", barrier: Barrier(code: "experience", position: "no"))
        ]
        for value in [AssumedFact.Value.none, .empty, .scalar("false")] {
            question.assumed = AssumedFact(value: value, text: "none")
            #expect(try FactQuestion(json: question.json()) == question)
        }
        question.assumed = nil
        #expect(try FactQuestion(json: question.json()) == question)
    }

    @Test func requestsSayHowManyQuestionsTheyWant() throws {
        let request = try QuestionRequest(
            body: Array(#"{"facts":{},"questions":3}"#.utf8), as: .decision, fallback: .en)
        #expect(request.questions == 3)
        #expect(String(decoding: request.json, as: UTF8.self).contains(#""questions":3"#))
        for body in [#"{"facts":{},"questions":0}"#, #"{"facts":{},"questions":"3"}"#] {
            let problem = #expect(throws: Problem.self) {
                try QuestionRequest(body: Array(body.utf8), as: .decision, fallback: .en)
            }
            #expect(problem?.errors.map(\.code) == ["request.bad-value"])
        }
    }
}
