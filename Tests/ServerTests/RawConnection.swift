import API
import Glibc
import Testing

/// A connection over which a test sends what no proper client would.
final class RawConnection {
    private let descriptor: CInt

    init(path: String) throws {
        descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        let address = try #require(UnixSocketAddress(path: path))
        let descriptor = descriptor
        // SAFETY: the pointer and length are those of the address for the time of the call.
        let status = unsafe address.withAddress { unsafe connect(descriptor, $0, $1) }
        try #require(status == 0)
        var wait = timeval(tv_sec: 15, tv_usec: 0)
        // SAFETY: the pointer and size are those of `wait`.
        unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        // SAFETY: the pointer and count are those of the array.
        _ = unsafe bytes.withUnsafeBytes {
            unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
        }
    }

    func closeWriting() { shutdown(descriptor, CInt(SHUT_WR)) }

    /// Everything up to the end of the connection, or up to the time limit.
    func receiveAll() -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            // SAFETY: the pointer and count are those of the array.
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
            }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }

    func exchange(_ text: String, closesWriting: Bool) -> String {
        send(text)
        if closesWriting { closeWriting() }
        return receiveAll()
    }
}
