import API
import Diagnostics
import Documents
import Server
import Testing

@Suite struct QuestionRouteTests {
    @Test func decisionIsAnsweredWithItsId() async throws {
        let daemon = try await TestDaemon()
        let reply = try await daemon.send(
            "POST", "/v1/decisions/need", body: #"{"facts":{"client":{}},"region":"RU-XA"}"#)
        #expect(reply.status == 200)
        #expect(reply["content-type"] == "application/json")
        #expect(reply["reestr-decision"] == String(Digest.hex(of: reply.body).prefix(16)))
        #expect(reply["date"]?.hasSuffix(" GMT") == true)
        #expect(
            String(decoding: reply.body, as: UTF8.self)
                == #"{"question":"need","kind":"decision","title":"Вопрос","region":"RU-XA","on":"2025-03-15","lang":"ru","#
                + #""rulebook":{"name":"fake","digest":"sha256:0123456789abcdef"},"answers":[{"about":{"facts":"1"},"#
                + #""verdict":"granted","missing":[],"explanation":null}]}"#)
        try await daemon.stop()
    }

    @Test func dayAndRegionComeFromTheRequestOrTheDaemon() async throws {
        let daemon = try await TestDaemon(region: "RU-XB")
        let body = #"{"facts":{},"on":"2024-02-29","lang":"en"}"#
        let reply = try await daemon.send("POST", "/v1/calculations/fee", body: body)
        let answer = try CalculationAnswer(json: reply.body)
        #expect(answer.heading.region == "RU-XB")
        #expect(answer.heading.on.text == "2024-02-29")
        #expect(answer.heading.language == .en)
        try await daemon.stop()
    }

    @Test func oneConnectionServesManyRequests() async throws {
        let daemon = try await TestDaemon()
        let statuses = try await daemon.blocking { path in
            var client = SocketClient(path: path, seconds: 10)
            return try (0..<20).map { _ in
                try client.send("POST", "/v1/matches", body: Array(#"{"facts":{}}"#.utf8)).status
            }
        }
        #expect(statuses == Array(repeating: 200, count: 20))
        try await daemon.stop()
    }

    @Test func hundredRequestsAtOnceAreAnswered() async throws {
        let daemon = try await TestDaemon()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { tasks in
            for _ in 0..<100 {
                tasks.addTask {
                    try await daemon.send("POST", "/v1/decisions/need", body: #"{"facts":{}}"#).status
                }
            }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 100))
        try await daemon.stop()
    }

    @Test(arguments: [
        ("/v1/health", #"{"status":"ok"}"#),
        (
            "/v1/ready",
            #"{"status":"ready","rulebook":{"name":"fake","digest":"sha256:0123456789abcdef"},"register":{"providers":14}}"#
        ),
    ])
    func descriptions(_ target: String, _ expected: String) async throws {
        let daemon = try await TestDaemon()
        let reply = try await daemon.send("GET", target)
        #expect(reply.status == 200)
        #expect(String(decoding: reply.body, as: UTF8.self) == expected)
        let head = try await daemon.send("HEAD", target)
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head["content-length"] == String(reply.body.count))
        try await daemon.stop()
    }

    @Test func statusCountsRequests() async throws {
        let daemon = try await TestDaemon()
        for _ in 0..<3 { _ = try await daemon.send("GET", "/v1/health") }
        let status = try DaemonStatus(json: try await daemon.send("GET", "/v1/status").body)
        #expect(status.requests == 3)
        #expect(status.providers == 14)
        #expect(status.source == "register.jsonl")
        #expect(status.socket == daemon.path)
        try await daemon.stop()
    }

    @Test func rulebookSpeaksTheLanguageThatIsAskedFor() async throws {
        let daemon = try await TestDaemon()
        for (target, header, title) in [
            ("/v1/rulebook", nil, "Правила"), ("/v1/rulebook?lang=en", nil, "Rules"),
            ("/v1/rulebook", "de, en-GB;q=0.8, ru;q=0.3", "Rules"), ("/v1/rulebook?lang=ru", "en", "Правила"),
        ] as [(String, String?, String)] {
            let fields = header.map { [(name: "Accept-Language", value: $0)] } ?? []
            let reply = try await daemon.send("GET", target, fields)
            #expect(try RulebookDescription(json: reply.body).title == title)
        }
        try await daemon.stop()
    }
}
