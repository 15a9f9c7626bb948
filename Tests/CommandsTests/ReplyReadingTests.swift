import API
import Diagnostics
import Facts
import Testing

@testable import Commands

/// What people type as an answer.
struct ReplyReadingTests {
    private static func question(
        _ kind: FactQuestion.Kind, of: FactQuestion.Kind? = nil, key: FactQuestion.Kind? = nil,
        codes: [String] = []
    ) -> FactQuestion {
        var question = FactQuestion(path: "a.b", pointer: "/a/b", type: "", kind: kind, weight: .decides)
        question.of = of
        question.codes = codes.map { CodeChoice(code: $0, title: "Title of \($0)") }
        question.key = key.map { ElementKey(name: "id", kind: $0) }
        question.maximumItems = 3
        return question
    }

    private static func reply(_ line: String, _ question: FactQuestion) -> PersonsReply {
        ReplyReading(question).reply(line)
    }

    @Test(arguments: [
        (FactQuestion.Kind.bool, "да", "true"), (.bool, "No", "false"), (.int, " 1 000 ", "1000"),
        (.money, "28000,50", "28000.50"), (.money, "28 000.50 ₽", "28000.50"),
        (.money, "15000 руб.", "15000"),
        (.date, "15.03.2025", "2025-03-15"), (.date, "2025-03-15", "2025-03-15"),
        (.date, "1.2.2024", "2024-02-01"),
        (.month, "08.2024", "2024-08"), (.month, "2024-08", "2024-08"), (.text, " a b ", "a b"),
        (.text, "\"back\"", "back"),
    ])
    func scalars(_ kind: FactQuestion.Kind, _ line: String, _ text: String) {
        #expect(Self.reply(line, Self.question(kind)) == .answer(.scalar(text)))
    }

    @Test(arguments: [
        (FactQuestion.Kind.bool, "maybe"), (.int, "1.5"), (.money, "a lot"), (.money, "1,000"),
        (.money, "1.000.000"),
        (.date, "30.02.2025"), (.date, "2025-3-15"), (.month, "13.2024"), (.text, ""), (.record, "no"),
    ])
    func mistakes(_ kind: FactQuestion.Kind, _ line: String) {
        guard case .mistake(let sentence) = Self.reply(line, Self.question(kind)) else {
            Issue.record("\(line) was taken")
            return
        }
        #expect(!sentence.ru.isEmpty && !sentence.en.isEmpty)
    }

    @Test func codesAreNumbersCodesOrTitles() {
        let question = Self.question(.code, codes: ["home", "semi"])
        #expect(Self.reply("2", question) == .answer(.scalar("semi")))
        #expect(Self.reply("home", question) == .answer(.scalar("home")))
        #expect(Self.reply("title of home", question) == .answer(.scalar("home")))
        #expect(Self.reply("3", question) == .mistake(InterviewMessages.notChoice(2)))
    }

    @Test func listsOfCodes() {
        let question = Self.question(.list, of: .code, codes: ["a", "b", "c"])
        #expect(Self.reply("1, c", question) == .answer(.list([.scalar("a"), .scalar("c")])))
        #expect(Self.reply("0", question) == .answer(.list([])))
        #expect(Self.reply("1, a", question) == .mistake(InterviewMessages.twice("a")))
    }

    @Test func listsOfRecordsAreCountedOrNamed() {
        let named = Self.question(.list, of: .record, key: .text)
        func element(_ key: String) -> FactsDraft { .fields([.init(name: "id", value: .scalar(key))]) }
        #expect(Self.reply("2", named) == .answer(.list([element("1"), element("2")])))
        #expect(Self.reply("мать, отец", named) == .answer(.list([element("мать"), element("отец")])))
        #expect(Self.reply("4", named) == .mistake(InterviewMessages.tooMany(3)))
        #expect(Self.reply("2", Self.question(.list, of: .record)) == .answer(.list([.empty, .empty])))
        let coded = Self.question(.list, of: .record, key: .code, codes: ["wage", "pension"])
        #expect(Self.reply("2", coded) == .answer(.list([element("pension")])))
    }

    @Test func wordsThatLead() {
        let question = Self.question(.bool)
        #expect(Self.reply("?", question) == .unknown)
        #expect(Self.reply("Не знаю", question) == .unknown)
        #expect(Self.reply("why", question) == .why)
        #expect(Self.reply("назад", question) == .back)
        #expect(Self.reply("stop", question) == .stop)
    }

    @Test func whatIsAssumedIsTakenByAnEmptyLine() {
        var question = Self.question(.date)
        question.isOptional = true
        question.assumed = AssumedFact(value: .none, text: "none")
        #expect(Self.reply("", question) == .assumed)
        #expect(Self.reply("none", question) == .answer(.none))
        #expect(question.assumedDraft == FactsDraft.none)
    }

    @Test func linesOfPrograms() {
        let question = Self.question(.list, of: .record, key: .text)
        func reply(_ line: String) -> PersonsReply { LineReply(line, to: question).reply }
        let element = FactsDraft.fields([.init(name: "id", value: .scalar("1"))])
        #expect(reply(#"{"answer":1}"#) == .answer(.list([element])))
        #expect(reply(#"{"answer":["1"]}"#) == .answer(.list([element])))
        #expect(reply(#"{"unknown":true}"#) == .unknown)
        #expect(reply(#"{"back":true}"#) == .back)
        #expect(reply(#"{"why":true}"#) == .mistake(InterviewMessages.badLine))
        #expect(reply("no JSON") == .mistake(InterviewMessages.badLine))
    }
}
