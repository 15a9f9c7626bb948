import TestSupport
import Testing

/// Requests and answers on the socket, byte by byte, apart from dates, digests and counts.
@Suite(.sharedDaemon(providers: 3)) struct WireTests {
    private let daemon: RunningDaemon

    init() throws { daemon = try #require(RunningDaemon.shared) }

    private static let need =
        #"{"facts":{"client":{"person_status":"citizen","circumstances":["self-care"]}},"on":"2025-03-15","explain":"failures"}"#

    @Test func descriptions() throws {
        try pin(
            "descriptions",
            [
                request("GET /v1/health"), request("HEAD /v1/health"), request("GET /v1/ready"),
                request("HEAD /v1/ready"),
                request("GET /v1/rulebook?lang=en"), request("GET /v1/rulebook", ["Accept-Language: ru"]),
                request("HEAD /v1/rulebook"),
            ])
    }

    /// Its length changes with the number of requests and the seconds, so it is pinned without its header.
    @Test func status() throws {
        let answer = masked(try daemon.exchange(request("GET /v1/status")), in: daemon.folder)
        let parts = answer.split(separator: "\r\n\r\n")
        #expect(parts.count == 2)
        #expect(
            parts.last == #"""
                {"version":"0.1.0","rulebook":{"name":"442-FZ","digest":"sha256:…"},\#
                "register":{"providers":3,"source":"register.jsonl"},"uptime_seconds":…,"requests":…,\#
                "socket":"reestr.sock"}
                """#)
        let head = try daemon.exchange(request("HEAD /v1/status"))
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"))
        #expect(head.hasSuffix("\r\n\r\n"))
    }

    @Test func questions() throws {
        let programme =
            #"{"facts":{"client":{"district":"xa-north","programme":{"parts":[{"id":"p","form":"home","services":[{"service":"T1.07","monthly":2}]}]}}},"on":"2025-03-15","lang":"en","explain":"none"}"#
        try pin(
            "questions",
            [
                request("POST /v1/decisions/need", body: Self.need),
                request("POST /v1/decisions/need", body: Self.need.replacing("failures", with: "full")),
                request(
                    "POST /v1/decisions/need", body: #"{"facts":{"client":{}},"on":"2025-03-15","lang":"en"}"#
                ),
                request(
                    "POST /v1/calculations/decision_due",
                    body:
                        #"{"facts":{"client":{"applied_on":"2025-03-10"}},"on":"2025-03-15","region":"RU","lang":"en"}"#
                ),
                request(
                    "POST /v1/calculations/fee_cap",
                    body: #"{"facts":{"client":{}},"on":"2025-03-15","lang":"en"}"#),
                request("POST /v1/matches", body: programme),
            ])
    }

    @Test func requestProblems() throws {
        try pin(
            "request-problems",
            [
                request("POST /v1/decisions/need", body: "facts: {}"),
                request("POST /v1/decisions/need", body: ""),
                request("POST /v1/decisions/need", body: "[]"),
                request("POST /v1/decisions/need", body: "{}"),
                request("POST /v1/decisions/need", body: "{\"facts\":{},\"facts\":{}}"),
                request(
                    "POST /v1/decisions/need",
                    body: #"{"facts":[],"fact":{},"on":"2025-02-30","lang":"fr","explain":"some","region":7}"#
                ),
                request("POST /v1/decisions/need?lang=ru", body: #"{"facts":[],"reggion":"RU"}"#),
                request("POST /v1/calculations/fee_cap", body: #"{"facts":{},"remedies":5,"lang":"en"}"#),
                request("POST /v1/matches", body: #"{"facts":{},"remedies":5,"questions":1,"remedy":1}"#),
                request("POST /v1/decisions/need", ["Accept-Language: ru, en;q=0.5"], body: "{"),
                request("POST /v1/decisions/need", body: "{\"facts\":{\"client\":\"\u{1}\"}}"),
                request("POST /v1/decisions/need", body: deep(65)),
                "POST /v1/decisions/need HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/yaml\r\n"
                    + "Content-Length: 2\r\n\r\n{}",
                request("GET /v1/health?lang=fr"), request("GET /v1/health?name=x"),
            ])
    }

    @Test func questionProblems() throws {
        try pin(
            "question-problems",
            [
                request("POST /v1/decisions/ned", body: Self.need),
                request("POST /v1/calculations/need", body: Self.need),
                request("POST /v1/calculations/fee_kap", ["Accept-Language: ru"], body: Self.need),
                request(
                    "POST /v1/decisions/need",
                    body: Self.need.replacing("{\"facts\"", with: "{\"region\":\"RU-XZ\",\"facts\"")),
                request(
                    "POST /v1/decisions/need",
                    body: Self.need.replacing("person_status", with: "person_state")),
                request("POST /v1/decisions/need", body: Self.need.replacing("self-care", with: "self-cair")),
                request(
                    "POST /v1/decisions/need",
                    body:
                        #"{"facts":{"client":{"birth_date":"1947-02-30","pensioner":"perhaps","x":1},"klient":{}},"lang":"ru"}"#
                ),
                request(
                    "POST /v1/calculations/fee_cap",
                    body: #"{"facts":{"client":{"programme":{"parts":[]}},"part":"p"},"on":"2025-03-15"}"#),
                request(
                    "POST /v1/decisions/form_open",
                    body: #"{"facts":{"client":{},"form":"hom"},"on":"2025-03-15"}"#),
            ])
    }

    @Test func routeProblems() throws {
        try pin(
            "route-problems",
            [
                request("GET /"), request("GET /v1/decision/need"),
                request("GET /v1/nope", ["Accept-Language: ru"]),
                request("GET /v1/decisions/need"), request("HEAD /v1/matches"),
                request("DELETE /v1/rulebook"),
                request("PUT /v1/matches", body: "{}"), request("GET /v1/decisions/../../etc/passwd"),
                request("OPTIONS /v1/health"),
            ])
    }

    @Test func brokenRequests() throws {
        let head = "POST /v1/decisions/need HTTP/1.1\r\nHost: a\r\n"
        var transcript = Transcript(in: daemon.folder)
        for text in [
            head + "Content-Length: 100\r\n\r\n{\"facts\":",
            head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"fac",
            head + "Content-Length: 2000000\r\n\r\n{",
            "GET /v1/health HTTP/1.1\r\nHost: a\r\nX: \u{1}\r\n\r\n",
            "not http at all\r\n\r\n", head + "Content-Length: x\r\n\r\n{}",
        ] {
            transcript.add(text, answer: try daemon.exchange(text, closesWriting: true))
        }
        expectGolden(transcript.text, at: "Cases/wire/broken-requests.txt")
        #expect(try daemon.run(["ping"]).ending == .exited(0))
    }

    @Test func tooLargeWithoutALength() throws {
        let chunk = "10000\r\n" + String(repeating: " ", count: 0x10000) + "\r\n"
        let answer = try daemon.exchange(
            "POST /v1/matches HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + String(repeating: chunk, count: 20) + "0\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer.prefix(200))")
        #expect(answer.contains("\"code\":\"request.too-large\""))
    }

    @Test func severalRequestsOnOneConnection() throws {
        let kept = request("GET /v1/health").replacing("Connection: close\r\n", with: "")
        let answer = try daemon.exchange(kept + kept + request("GET /v1/health"))
        #expect(answer.split(separator: "HTTP/1.1 200 OK").count == 3)
    }

    private func deep(_ depth: Int) -> String {
        "{\"facts\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
    }

    private func pin(_ name: String, _ requests: [String]) throws {
        var transcript = Transcript(in: daemon.folder)
        for request in requests { transcript.add(request, answer: try daemon.exchange(request)) }
        expectGolden(transcript.text, at: "Cases/wire/\(name).txt")
    }
}
