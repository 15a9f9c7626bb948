import Glibc
import TestSupport
import Testing

/// Many requests at once, and a stop while some are on their way.
struct LoadTests {
    @Test func hundredRequestsAtOnce() throws {
        let daemon = try RunningDaemon()
        let text = request(
            "POST /v1/decisions/need",
            body:
                #"{"facts":{"client":{"district":"xa-north"}},"on":"2025-03-15","lang":"en","explain":"full"}"#
        )
        // Every connection is open with its request begun before the first one is answered.
        let connections = try (0..<100).map { _ in try RawConnection(path: daemon.socket, seconds: 120) }
        for connection in connections { #expect(connection.send(String(text.dropLast()))) }
        for connection in connections { #expect(connection.send(String(text.suffix(1)))) }
        let answers = connections.map { masked($0.receiveAll(), in: daemon.folder) }
        #expect(answers[0].hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answers[0].prefix(300))")
        #expect(Set(answers.map { Array($0.utf8) }).count == 1)
        daemon.stop()
    }

    @Test func commandsAtOnce() throws {
        let daemon = try RunningDaemon()
        daemon.folder.write(try Shipped.sample("songo-small.yaml"), to: "a.yaml")
        let arguments = ["check", "a.yaml", "--on", "2025-03-15", "--socket", "reestr.sock"]
        let programs = try (0..<12).map { _ in try RunningProgram(.reestr, arguments, in: daemon.folder) }
        #expect(programs.map { $0.wait() } == Array(repeating: .exited(0), count: programs.count))
        #expect(Set(programs.map { Array($0.outputText.utf8) }).count == 1)
        daemon.stop()
    }

    @Test func tooManyConnections() throws {
        let daemon = try RunningDaemon(extra: "limits: {connections: 2}")
        // The connection on which the daemon was found to answer must be gone.
        usleep(300_000)
        let first = try (0..<2).map { _ in try RawConnection(path: daemon.socket) }
        for connection in first { connection.send("GET /v1/health HTTP/1.1\r\n") }
        usleep(100_000)
        let refused = try daemon.exchange(request("GET /v1/health"))
        #expect(refused.hasPrefix("HTTP/1.1 503 "))
        #expect(refused.contains("\r\nRetry-After: 1\r\n") && refused.contains("\"code\":\"overloaded\""))
        for connection in first {
            connection.send("Host: a\r\nConnection: close\r\n\r\n")
            #expect(connection.receiveAll().hasPrefix("HTTP/1.1 200 "))
        }
        daemon.stop()
    }

    @Test func stopWhileABodyIsOnItsWay() throws {
        let daemon = try RunningDaemon()
        let body = #"{"facts":{"client":{}},"on":"2025-03-15","explain":"none"}"#
        let head = String(request("POST /v1/decisions/need", body: body).dropLast(body.count))
        let slow = try RawConnection(path: daemon.socket)
        let idle = try RawConnection(path: daemon.socket)
        idle.send(request("GET /v1/health").replacing("Connection: close\r\n", with: ""))
        slow.send(head + String(body.prefix(10)))
        usleep(100_000)
        daemon.program.signal(SIGTERM)
        for character in body.dropFirst(10) {
            usleep(5000)
            slow.send(String(character))
        }
        let answer = slow.receiveAll()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answer)")
        #expect(answer.contains("\"verdict\":\"undetermined\""))
        #expect(idle.receiveAll().hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(daemon.program.wait() == .exited(0))
        #expect(!Files.names(in: daemon.folder.path).contains("reestr.sock"))
    }

    @Test func stopWithABodyThatNeverComes() throws {
        let daemon = try RunningDaemon(extra: "limits: {request-seconds: 1}")
        let stalled = try RawConnection(path: daemon.socket)
        stalled.send("POST /v1/matches HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{")
        usleep(100_000)
        daemon.program.signal(SIGTERM)
        #expect(daemon.program.wait(seconds: 10) == .exited(0))
        let answer = stalled.receiveAll()
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 408 "), "\(answer)")
    }

    @Test(arguments: [SIGTERM, SIGINT]) func logOfAWholeLife(_ signal: Int32) throws {
        let daemon = try RunningDaemon()
        _ = try daemon.exchange(request("GET /v1/nobody?name=Ivanova"))
        daemon.program.signal(signal)
        #expect(daemon.program.wait() == .exited(0))
        let lines = masked(daemon.log, in: daemon.folder).split(separator: "\n").map { line in
            line.split(separator: " ", maxSplits: 1).dropFirst().joined()
        }
        #expect(lines.first == "info reestrd: socket=reestr.sock [Server] ready")
        #expect(lines.last == "info reestrd: [Server] stopped")
        #expect(lines.contains("info reestrd: method=GET route=- status=404 uid=… us=… [Server] request"))
    }
}
