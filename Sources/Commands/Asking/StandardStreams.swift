import Glibc

/// Writing to the streams of the process.
enum StandardStreams {
    /// Writes an answer; ends the process quietly when nobody reads on.
    static func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes an answer; ends the process quietly when nobody reads on.
    static func write(_ bytes: [UInt8]) {
        guard write(bytes, to: STDOUT_FILENO) else { exit(EXIT_SUCCESS) }
    }

    /// Writes what is not an answer.
    static func writeError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    /// Writes everything to an open file; false when it cannot be written, with the reason in `errno`.
    static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            // SAFETY: the pointer and count are those of the part that is not written yet.
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Whether a stream is a terminal.
    static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

    /// The columns of the terminal on standard output; 100 when it is none.
    static var columns: Int {
        var size = winsize()
        // SAFETY: the request writes one `winsize`, which the pointer is of.
        let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return isKnown && size.ws_col > 0 ? min(Int(size.ws_col), 140) : 100
    }
}
