import API
import Server
import Synchronization
import Testing

@Suite struct LimitTests {
    private var small: Limits {
        var limits = Limits()
        limits.bodyBytes = 1000
        limits.headerBytes = 2048
        limits.requestSeconds = 1
        limits.idleSeconds = 2
        return limits
    }

    @Test func tooLargeBodiesAreRefusedByLengthAndByChunks() async throws {
        let daemon = try await TestDaemon(limits: small)
        let body = #"{"facts":{"a":""# + String(repeating: "x", count: 2000) + #""}}"#
        let reply = try await daemon.send("POST", "/v1/matches", body: body)
        #expect(reply.status == 413)
        #expect(reply["connection"] == "close")
        let chunk = String(repeating: "x", count: 0x200)
        let chunked = String(repeating: "200\r\n\(chunk)\r\n", count: 3) + "0\r\n\r\n"
        let text = try await daemon.raw(
            "POST /v1/matches HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked)
        #expect(text.hasPrefix("HTTP/1.1 413"))
        #expect(text.contains("request.too-large"))
        try await daemon.stop()
    }

    @Test func exactlyTheLimitIsTaken() async throws {
        let daemon = try await TestDaemon(limits: small)
        let frame = #"{"facts":{"a":""}}"#
        let body = #"{"facts":{"a":""# + String(repeating: "x", count: 1000 - frame.utf8.count) + #""}}"#
        #expect(body.utf8.count == 1000)
        #expect(try await daemon.send("POST", "/v1/matches", body: body).status == 200)
        #expect(try await daemon.send("POST", "/v1/matches", body: body + " ").status == 413)
        try await daemon.stop()
    }

    @Test func cutOffBodiesAreAnswered() async throws {
        let daemon = try await TestDaemon(limits: small)
        let head = "POST /v1/matches HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"
        let text = try await daemon.raw(head + #"{"facts":"#, closesWriting: true)
        #expect(text.hasPrefix("HTTP/1.1 400"))
        #expect(text.contains("request.cut-off"))
        try await daemon.stop()
    }

    @Test func stalledBodiesAreAnsweredAndClosed() async throws {
        let daemon = try await TestDaemon(limits: small)
        let head = "POST /v1/matches HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"
        let text = try await daemon.raw(head + #"{"facts":"#)
        #expect(text.hasPrefix("HTTP/1.1 408"))
        #expect(text.contains("request.timed-out"))
        try await daemon.stop()
    }

    @Test func stalledHeadersAndIdleConnectionsAreClosed() async throws {
        let daemon = try await TestDaemon(limits: small)
        #expect(try await daemon.raw("POST /v1/matches HTTP/1.1\r\nHos") == "")
        #expect(try await daemon.raw("") == "")
        try await daemon.stop()
    }

    @Test(arguments: [
        ("\u{16}\u{3}\u{1} hello\r\n\r\n", "HTTP/1.1 400", "request.malformed"),
        (
            "GET / HTTP/1.1\r\nX: " + String(repeating: "y", count: 5000) + "\r\n\r\n", "HTTP/1.1 431",
            "request.header-too-large"
        ),
        (
            "POST /v1/matches HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP/1.1 400",
            "request.malformed"
        ),
        ("POST /v1/matches HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 400", "request.malformed"),
    ])
    func whatIsNoHTTPGetsAProblem(_ request: String, _ status: String, _ code: String) async throws {
        let daemon = try await TestDaemon(limits: small)
        let text = try await daemon.raw(request)
        #expect(text.hasPrefix(status), "\(text)")
        #expect(text.contains(code))
        #expect(try await daemon.send("GET", "/v1/health").status == 200)
        try await daemon.stop()
    }

    @Test func connectionsBeyondTheLimitGet503() async throws {
        var limits = Limits()
        limits.connections = 2
        let daemon = try await TestDaemon(limits: limits)
        try await daemon.blocking { path in
            var first = SocketClient(path: path)
            var second = SocketClient(path: path)
            #expect(try first.send("GET", "/v1/health").status == 200)
            #expect(try second.send("GET", "/v1/health").status == 200)
            var third = SocketClient(path: path)
            let refused = try third.send("GET", "/v1/health")
            #expect(refused.status == 503)
            #expect(refused["retry-after"] == "1")
            #expect(try first.send("GET", "/v1/health").status == 200)
        }
        try await daemon.stop()
    }

    @Test func clientsThatWaitForLeaveGetIt() async throws {
        let daemon = try await TestDaemon(limits: small)
        let head = "POST /v1/matches HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n"
        let text = try await daemon.raw(head + "Content-Length: 12\r\n\r\n{\"facts\":{}}")
        #expect(text.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"))
        let refused = try await daemon.raw(head + "Content-Length: 5000\r\n\r\n")
        #expect(refused.hasPrefix("HTTP/1.1 413"))
        try await daemon.stop()
    }
}
