/// A blocking HTTP/1.1 client over a Unix socket: one connection, kept open between requests.
///
/// POSIX calls alone, so that a program that asks one question starts and ends in a few milliseconds.
package struct SocketClient: ~Copyable {
    private let path: String
    private let seconds: Int
    private var connection: Connection?

    /// Creates a client of the socket at `path`; it connects with the first request.
    ///
    /// `seconds` bounds each wait.
    package init(path: String, seconds: Int = 30) {
        self.path = path
        self.seconds = seconds
    }

    /// Sends a request and returns the answer.
    ///
    /// A connection that the daemon closed meanwhile is made anew once: no question changes anything, so asking twice
    /// does no harm.
    package mutating func send(
        _ method: String, _ target: String, fields: [(name: String, value: String)] = [], body: [UInt8]? = nil
    ) throws(ClientError) -> HTTPReply {
        let request = Self.request(method, target, fields: fields, body: body)
        if var open = connection.take(), let reply = try reuse(&open, request, method) {
            if !reply.closes { connection = consume open }
            return reply
        }
        var fresh = try Connection(path: path, seconds: seconds)
        guard let reply = try exchange(request, method, on: &fresh) else { throw .closed }
        if !reply.closes { connection = consume fresh }
        return reply
    }

    /// An exchange on a connection that was open before; nil when the daemon had closed it.
    private func reuse(
        _ open: inout Connection, _ request: [UInt8], _ method: String
    ) throws(ClientError) -> HTTPReply? {
        do throws(ClientError) {
            return try exchange(request, method, on: &open)
        } catch .closed {
            return nil
        }
    }

    private func exchange(
        _ request: [UInt8], _ method: String, on connection: inout Connection
    ) throws(ClientError) -> HTTPReply? {
        do throws(ClientError) {
            try connection.send(request)
        } catch .closed {
            // A daemon that refuses a body while it is being sent has answered already.
            return try connection.reply(toHead: method == "HEAD")
        }
        return try connection.reply(toHead: method == "HEAD")
    }

    private static func request(
        _ method: String, _ target: String, fields: [(name: String, value: String)], body: [UInt8]?
    ) -> [UInt8] {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n"
        for field in fields { head += "\(field.name): \(field.value)\r\n" }
        if let body { head += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n" }
        return Array((head + "\r\n").utf8) + (body ?? [])
    }
}
