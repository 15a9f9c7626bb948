import Glibc

/// The bytes of a file or of standard input.
enum InputBytes {
    /// Why they cannot be had.
    enum Failure: Error {
        /// The system refused, as `errno`.
        case system(Int32)
        /// There are more than `limit`.
        case tooLarge(limit: Int)
    }

    /// Reads the file at `path`, or standard input for `-`.
    static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        guard path != "-" else { return try rest(of: STDIN_FILENO, limit: limit) }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno) }
        defer { close(descriptor) }
        return try rest(of: descriptor, limit: limit)
    }

    private static func rest(of descriptor: CInt, limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // SAFETY: the pointer and count are those of the array.
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(errno) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
    }
}
