import Glibc

/// The bytes of a file that is read whole.
package enum FileBytes {
    /// Why a file could not be read.
    package enum Failure: Error, Hashable {
        /// The system refused, as `errno`.
        case system(Int32)
        /// It is a folder, a pipe or a device.
        case notFile
        /// It has more bytes than `limit`.
        case tooLarge(limit: Int)

        /// The reason in the words of the C library.
        package var reason: String {
            switch self {
            // SAFETY: `strerror` gives a text that ends in NUL, copied before anything else runs.
            case .system(let code): unsafe String(cString: strerror(code))
            case .notFile: "not a regular file"
            case .tooLarge(let limit): "more than \(limit) bytes"
            }
        }
    }

    /// Reads the file at `path`, at most `limit` bytes; a pipe or device only where `isRegular` is false.
    package static func read(_ path: String, limit: Int, isRegular: Bool = true) throws(Failure) -> [UInt8] {
        guard isRegular else { return try stream(at: path, limit: limit) }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system(errno) }
        defer { close(descriptor) }
        var information = stat()
        guard unsafe fstat(descriptor, &information) == 0 else { throw .system(errno) }
        guard information.st_mode & S_IFMT == S_IFREG else { throw .notFile }
        guard information.st_size <= limit else { throw .tooLarge(limit: limit) }
        return try rest(of: descriptor, limit: limit)
    }

    private static func stream(at path: String, limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno) }
        defer { close(descriptor) }
        return try rest(of: descriptor, limit: limit)
    }

    /// Reads what is left of an open file or stream, at most `limit` bytes.
    package static func rest(of descriptor: CInt, limit: Int) throws(Failure) -> [UInt8] {
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
