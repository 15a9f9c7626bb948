import Glibc

/// A connected stream socket with what was read ahead; closed when it goes away.
struct Connection: ~Copyable {
    private static let longestLine = 64 << 10

    private let descriptor: CInt
    private var buffer: [UInt8] = []
    private var start = 0

    /// Connects to the socket at `path`; `seconds` bounds each wait, not the whole.
    init(path: String, seconds: Int) throws(ClientError) {
        descriptor = try Self.open(path: path, seconds: seconds)
    }

    private static func open(path: String, seconds: Int) throws(ClientError) -> CInt {
        guard let address = UnixSocketAddress(path: path) else {
            throw .pathTooLong(bytes: path.utf8.count)
        }
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw ClientError(errno: errno) }
        var wait = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        // SAFETY: the pointer and size are those of `wait`, which the kernel copies.
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, size)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &wait, size)
        let refusal: Int32 = unsafe address.withAddress { pointer, length in
            while true {
                if unsafe connect(descriptor, pointer, length) == 0 { return 0 }
                if errno != EINTR { return errno }
            }
        }
        guard refusal == 0 else {
            close(descriptor)
            throw ClientError(errno: refusal)
        }
        return descriptor
    }

    deinit { close(descriptor) }

    /// Whether everything that was read has been taken.
    var isDrained: Bool { start == buffer.count }

    /// Sends all bytes.
    func send(_ bytes: [UInt8]) throws(ClientError) {
        var sent = 0
        while sent < bytes.count {
            // SAFETY: the pointer and count are those of the part of the array that is not sent yet.
            let count = unsafe bytes[sent...].withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            if count >= 0 {
                sent += count
            } else if errno != EINTR {
                throw ClientError(errno: errno)
            }
        }
    }

    /// Reads what is there, waiting for at least one byte; false at the end of the stream.
    private mutating func fill() throws(ClientError) -> Bool {
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            start = 0
        }
        let descriptor = descriptor
        while true {
            let before = buffer.count
            // SAFETY: the kernel writes at most `capacity` bytes into the temporary memory; only those are copied.
            let count = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { memory in
                let count = unsafe recv(descriptor, memory.baseAddress, memory.count, 0)
                if count > 0 { unsafe buffer.append(contentsOf: memory[..<count]) }
                return count
            }
            if count >= 0 { return buffer.count > before }
            if errno != EINTR { throw ClientError(errno: errno) }
        }
    }

    /// The next line without its line break; nil at the end of the stream before its first byte.
    mutating func line() throws(ClientError) -> String? {
        while true {
            if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                let isBreakOfTwo = end > start && buffer[end - 1] == UInt8(ascii: "\r")
                let text = String(decoding: buffer[start..<(isBreakOfTwo ? end - 1 : end)], as: UTF8.self)
                start = end + 1
                return text
            }
            guard buffer.count - start <= Self.longestLine else { throw .malformed }
            guard try fill() else {
                if isDrained { return nil }
                throw .closed
            }
        }
    }

    /// The next `count` bytes.
    mutating func take(_ count: Int) throws(ClientError) -> [UInt8] {
        while buffer.count - start < count {
            guard try fill() else { throw .closed }
        }
        defer { start += count }
        return Array(buffer[start..<start + count])
    }

    /// All bytes up to the end of the stream, at most `limit`.
    mutating func rest(limit: Int) throws(ClientError) -> [UInt8] {
        while try fill() {
            guard buffer.count - start <= limit else { throw .tooLarge }
        }
        defer { start = buffer.count }
        return Array(buffer[start...])
    }
}
