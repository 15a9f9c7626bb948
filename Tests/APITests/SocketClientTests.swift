import API
import Glibc
import TestSupport
import Testing

@Suite struct SocketClientTests {
    private func get(
        _ server: ScriptedServer, _ method: String = "GET", seconds: Int = 5
    ) throws(ClientError) -> HTTPReply {
        var client = SocketClient(path: server.path, seconds: seconds)
        return try client.send(method, "/")
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "hello"),
        ("HTTP/1.1 200 OK\nContent-Length:5\n\nhello", "hello"),
        ("HTTP/1.1 200\r\ncontent-length:  5 \r\n\r\nhello", "hello"),
        ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "ok"),
        (
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nT: 1\r\n\r\n",
            "hello"
        ),
        ("HTTP/1.1 204 No Content\r\n\r\n", ""),
    ])
    func answers(_ text: String, _ body: String) throws {
        let reply = try get(try ScriptedServer([text]))
        #expect(String(decoding: reply.body, as: UTF8.self) == body)
    }

    @Test func aBodyMayEndWithTheConnection() throws {
        let server = try ScriptedServer(["HTTP/1.1 200 OK\r\n\r\nhello"], closesAfterEach: true)
        #expect(String(decoding: try get(server).body, as: UTF8.self) == "hello")
    }

    @Test func headHasNoBody() throws {
        let reply = try get(try ScriptedServer(["HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"]), "HEAD")
        #expect(reply["content-length"] == "5")
        #expect(reply.body.isEmpty)
    }

    @Test(arguments: [
        ("SSH-2.0-OpenSSH\r\n", ClientError.malformed), ("HTTP/1.1 99 x\r\n\r\n", .malformed),
        ("HTTP/1.1 200 OK\r\nbroken\r\n\r\n", .malformed),
        ("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", .malformed),
        ("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", .tooLarge),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", .malformed),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n", .malformed),
        ("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhel", .closed),
        ("HTTP/1.1 200 OK\r\nContent-", .closed),
    ])
    func whatIsNoAnswer(_ text: String, _ expected: ClientError) throws {
        let server = try ScriptedServer([text], closesAfterEach: true)
        let error = #expect(throws: ClientError.self) { try get(server) }
        #expect(error == expected)
    }

    @Test func aConnectionIsKeptAndMadeAnewWhenItWasClosed() throws {
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n"
        let server = try ScriptedServer([answer + "1", answer + "2", nil, answer + "3"])
        var client = SocketClient(path: server.path, seconds: 5)
        var bodies = ""
        for _ in 0..<3 { bodies += String(decoding: try client.send("GET", "/").body, as: UTF8.self) }
        #expect(bodies == "123")
    }

    @Test func silenceEndsWithATimeout() throws {
        let server = try ScriptedServer(["HTTP/1.1 200 OK\r\n"])
        let error = #expect(throws: ClientError.self) { try get(server, seconds: 1) }
        #expect(error == .timedOut)
    }

    @Test func noDaemonIsToldFromATooLongPath() throws {
        let folder = ScratchFolder()
        func error(_ path: String) -> ClientError? {
            #expect(throws: ClientError.self) {
                var client = SocketClient(path: path)
                _ = try client.send("GET", "/")
            }
        }
        #expect(error(folder.path("none.sock")) == .notRunning)
        let stale = folder.path("stale.sock")
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        let address = try #require(UnixSocketAddress(path: stale))
        // SAFETY: the pointer and length are those of the address for the time of the call.
        #expect(unsafe address.withAddress { unsafe bind(descriptor, $0, $1) } == 0)
        close(descriptor)
        #expect(error(stale) == .notRunning)
        #expect(error("/" + String(repeating: "x", count: 107)) == .pathTooLong(bytes: 108))
        #expect(UnixSocketAddress(path: "/" + String(repeating: "x", count: 106)) != nil)
        #expect(UnixSocketAddress(path: "") == nil)
    }
}
