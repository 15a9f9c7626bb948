import API
import Diagnostics
import Documents
import Testing

@Suite struct QuestionRequestTests {
    @Test func everythingIsReadAndWritten() throws {
        let json =
            #"{"facts":{"client":{"age":78,"name":"Имя","none":null}},"region":"RU-XA","on":"2025-03-15","lang":"en","explain":"full","remedies":7}"#
        let request = try QuestionRequest(body: Array(json.utf8), as: .decision, fallback: .ru)
        #expect(request.factsNode["client"]?["age"]?.text == "78")
        #expect(request.region == "RU-XA")
        #expect(request.on?.text == "2025-03-15")
        #expect(request.language == .en)
        #expect(request.explain == .full)
        #expect(request.remedies == 7)
        #expect(String(decoding: request.json, as: UTF8.self) == json)
    }

    @Test func onlyFactsAreNeeded() throws {
        let request = try QuestionRequest(body: Array(#"{"facts":{}}"#.utf8), as: .decision, fallback: .en)
        #expect(request.region == nil)
        #expect(request.on == nil)
        #expect(request.language == .ru)
        #expect(request.explain == .failures)
        #expect(request.remedies == nil)
    }

    @Test(arguments: [
        ("", "request.not-json", [String]()), ("{", "request.not-json", []),
        ("7", "request.invalid", ["request.not-object"]),
        ("{}", "request.invalid", ["request.facts-missing"]),
        (#"{"facts":[]}"#, "request.invalid", ["request.bad-value"]),
        (
            #"{"facts":{},"region":1,"lang":"de","explain":true}"#, "request.invalid",
            ["request.bad-value", "request.bad-value", "request.bad-value"]
        ),
        (#"{"facts":{},"remedies":0}"#, "request.invalid", ["request.bad-value"]),
        (#"{"facts":{},"remedies":21}"#, "request.invalid", ["request.bad-value"]),
        (#"{"facts":{},"remedies":"5"}"#, "request.invalid", ["request.bad-value"]),
        (
            #"{"facts":{"a":1,"a":2},"regoin":"x"}"#, "request.invalid",
            ["json.duplicate-key", "request.unknown-key"]
        ),
    ])
    func mistakesAreCollected(_ body: String, _ code: String, _ details: [String]) {
        let problem = #expect(throws: Problem.self) {
            try QuestionRequest(body: Array(body.utf8), as: .decision, fallback: .en)
        }
        #expect(problem?.code == code)
        if code == "request.invalid" { #expect(problem?.errors.map(\.code) == details) }
        #expect(problem?.errors.allSatisfy { $0.pointer != nil || $0.line != nil } == true)
    }

    @Test(arguments: [
        ("remedies", "3", [RequestKind.calculation, .matching], ": decisions take it"),
        ("questions", "3", [.matching], ": decisions and calculations take it"),
        ("set", "{}", [], ""), ("region", #""RU""#, [], ""), ("on", #""2025-03-15""#, [], ""),
        ("explain", #""none""#, [], ""), ("lang", #""en""#, [], ""),
    ])
    func eachKindOfRequestTakesItsKeys(
        _ key: String, _ value: String, _ refusing: [RequestKind], _ end: String
    ) throws {
        let body = Array(#"{"facts":{},"\#(key)":\#(value)}"#.utf8)
        for kind in RequestKind.allCases where !refusing.contains(kind) {
            _ = try QuestionRequest(body: body, as: kind, fallback: .en)
        }
        for kind in refusing {
            let problem = #expect(throws: Problem.self) {
                try QuestionRequest(body: body, as: kind, fallback: .en)
            }
            #expect(problem?.errors.map(\.code) == ["request.unfit-key"])
            #expect(problem?.errors.map(\.pointer) == ["/" + key])
            #expect(problem?.errors.first?.message.hasSuffix(end) == true)
        }
    }

    @Test func onlyKeysOfTheKindAreSuggested() {
        func help(_ kind: RequestKind) -> String? {
            let body = Array(#"{"facts":{},"remedis":1}"#.utf8)
            let problem = #expect(throws: Problem.self) {
                try QuestionRequest(body: body, as: kind, fallback: .en)
            }
            return problem?.errors.first?.help
        }
        #expect(help(.decision) == "did you mean `remedies`?")
        #expect(help(.matching)?.contains("remedies") == false)
    }

    @Test func theLanguageOfAProblemIsTheRequestsOwn() {
        let problem = #expect(throws: Problem.self) {
            try QuestionRequest(body: Array(#"{"lang":"ru"}"#.utf8), as: .decision, fallback: .en)
        }
        #expect(problem?.title == "запрос составлен неверно")
    }

    @Test(arguments: ["2025-03-15", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func daysThatExist(_ text: String) { #expect(ISODay(text)?.text == text) }

    @Test(arguments: [
        "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01",
        "2025-1-1",
        "2025-03-15 ", "15.03.2025", "２０２５-03-15", "",
    ])
    func daysThatDoNot(_ text: String) { #expect(ISODay(text) == nil) }

    @Test func theLocaleNamesTheLanguage() {
        func language(_ variables: [String: String]) -> Language {
            ProcessEnvironment.language { variables[$0] }
        }
        #expect(language([:]) == .ru)
        #expect(language(["LANG": "en_US.UTF-8"]) == .en)
        #expect(language(["LANG": "en_US.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8"]) == .ru)
        #expect(language(["LC_ALL": "C", "LC_MESSAGES": "ru_RU.UTF-8"]) == .en)
    }
}
