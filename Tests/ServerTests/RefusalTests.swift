import API
import Server
import Testing

@Suite struct RefusalTests {
    @Test(
        arguments: [
            ("GET", "/v1/nothing", nil, 404, "route.unknown"),
            ("GET", "/", nil, 404, "route.unknown"),
            ("GET", "/v1/decisions/need", nil, 405, "method.not-allowed"),
            ("DELETE", "/v1/health", nil, 405, "method.not-allowed"),
            ("PROPFIND", "/v1/health", nil, 405, "method.not-allowed"),
            ("POST", "/v1/decisions/none", #"{"facts":{}}"#, 404, "question.unknown"),
            ("POST", "/v1/decisions/need", #"{"facts":"#, 400, "request.not-json"),
            ("POST", "/v1/decisions/need", "", 400, "request.not-json"),
            ("POST", "/v1/decisions/need", "[]", 400, "request.invalid"),
            ("POST", "/v1/decisions/need", #"{"facts":{},"facts":{}}"#, 400, "request.invalid"),
            ("POST", "/v1/decisions/need", #"{"facts":{},"on":"2025-02-30"}"#, 400, "request.invalid"),
            ("GET", "/v1/rulebook?lang=de", nil, 400, "request.invalid"),
            ("GET", "/v1/rulebook?verbose=1", nil, 400, "request.invalid"),
        ] as [(String, String, String?, Int, String)])
    func problems(
        _ method: String, _ target: String, _ body: String?, _ status: Int, _ code: String
    ) async throws {
        let daemon = try await TestDaemon()
        let reply = try await daemon.send(method, target, body: body)
        #expect(reply.status == status)
        #expect(reply["content-type"] == "application/problem+json")
        let problem = try Problem(json: reply.body)
        #expect(problem.code == code)
        #expect(problem.status == status)
        try await daemon.stop()
    }

    @Test func methodsThatArePossibleAreNamed() async throws {
        let daemon = try await TestDaemon()
        #expect(try await daemon.send("POST", "/v1/health", body: "{}")["allow"] == "GET, HEAD")
        #expect(try await daemon.send("GET", "/v1/matches")["allow"] == "POST")
        let head = try await daemon.send("HEAD", "/v1/matches")
        #expect(head.status == 405)
        #expect(head.body.isEmpty)
        try await daemon.stop()
    }

    @Test func everyMistakeOfARequestIsNamedInItsLanguage() async throws {
        let daemon = try await TestDaemon()
        let body = #"{"fact":{},"lang":"en","on":7,"explain":"all"}"#
        let problem = try Problem(json: try await daemon.send("POST", "/v1/matches", body: body).body)
        #expect(
            problem.errors.map(\.code) == [
                "request.unknown-key", "request.bad-value", "request.bad-value", "request.facts-missing",
            ])
        #expect(problem.errors[0].help == "did you mean `facts`?")
        #expect(problem.errors.map(\.pointer) == ["/fact", "/on", "/explain", ""])
        try await daemon.stop()
    }

    @Test func otherMediaTypesAreRefused() async throws {
        let daemon = try await TestDaemon()
        let form = "POST /v1/matches HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 12\r\n"
        let refused = try await daemon.raw(
            form + "Content-Type: application/x-www-form-urlencoded\r\n\r\n{\"facts\":{}}")
        #expect(refused.hasPrefix("HTTP/1.1 415"))
        let accepted = try await daemon.raw(
            form + "Content-Type: Application/JSON; charset=utf-8\r\n\r\n{\"facts\":{}}")
        #expect(accepted.hasPrefix("HTTP/1.1 200"))
        let silent = try await daemon.raw(form + "\r\n{\"facts\":{}}")
        #expect(silent.hasPrefix("HTTP/1.1 200"))
        try await daemon.stop()
    }

    @Test func nothingPersonalReachesTheLogOrAnError() async throws {
        let daemon = try await TestDaemon()
        let token = "T0KEN-7f3a"
        let bodies = [
            #"{"facts":{"client":{"name":"\#(token)"}}}"#, #"{"facts":"\#(token)"}"#,
            #"{"facts":{"a":"\#(token)""#,
            #"{"facts":{},"region":7,"on":"\#(token)"}"#,
        ]
        for body in bodies {
            let reply = try await daemon.send("POST", "/v1/decisions/need", body: body)
            #expect(!String(decoding: reply.body, as: UTF8.self).contains(token))
        }
        for target in ["/v1/\(token)", "/v1/decisions/\(token)", "/v1/health?name=\(token)"] {
            let reply = try await daemon.send("GET", target)
            #expect(!String(decoding: reply.body, as: UTF8.self).contains(token))
        }
        try await daemon.stop()
        #expect(!daemon.log.text.contains(token))
        #expect(daemon.log.text.contains("method=POST route=/v1/decisions/{name} status=200 uid="))
        #expect(daemon.log.text.contains("route=- status=404"))
    }
}
