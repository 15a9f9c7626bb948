import API
import Glibc
import Testing

/// A connection over which a test sends what no proper client would.
final class RawConnection {
    private let descriptor: CInt

    /// Connects to the socket at a path; waits at most so long for something to come.
    init(path: String, seconds: Int = 20) throws {
        descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        let address = try #require(UnixSocketAddress(path: path))
        let descriptor = descriptor
        // SAFETY: the pointer and length are those of the address for the time of the call.
        let status = unsafe address.withAddress { unsafe connect(descriptor, $0, $1) }
        try #require(status == 0)
        var wait = timeval(tv_sec: seconds, tv_usec: 0)
        // SAFETY: the pointer and size are those of `wait`.
        unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    /// Sends bytes; false when the daemon takes no more.
    @discardableResult
    func send(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            // SAFETY: the pointer and count are those of the part that is not sent yet.
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Tells the daemon that no more will come.
    func closeWriting() { shutdown(descriptor, CInt(SHUT_WR)) }

    /// Everything up to the end of the connection, or up to the time limit.
    func receiveAll() -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // SAFETY: the pointer and count are those of the array.
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
            }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }
}

extension RunningDaemon {
    /// What comes back for bytes that are sent as they are.
    func exchange(_ text: String, closesWriting: Bool = false) throws -> String {
        let connection = try RawConnection(path: socket)
        connection.send(text)
        if closesWriting { connection.closeWriting() }
        return connection.receiveAll()
    }
}

/// A request as it goes over the wire, after which the daemon is to close the connection.
func request(_ line: String, _ fields: [String] = [], body: String? = nil) -> String {
    var lines = [line + " HTTP/1.1", "Host: localhost", "Connection: close"] + fields
    if let body {
        lines += ["Content-Type: application/json", "Content-Length: \(body.utf8.count)"]
    }
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
}
