import Diagnostics
import Glibc

/// A file that a command writes beside its answer.
enum OutputFile {
    /// Writes a file whole, in place of what was there; exit status 73 when it cannot be written.
    static func write(
        _ bytes: [UInt8], to path: String, _ language: Language
    ) throws(CommandFailure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path, errno, language) }
        let isWritten = StandardStreams.write(bytes, to: descriptor)
        let reason = errno
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed else { throw failure(path, isWritten ? errno : reason, language) }
    }

    private static func failure(_ path: String, _ code: CInt, _ language: Language) -> CommandFailure {
        // SAFETY: `strerror` gives a text that ends in NUL, copied before anything else runs.
        let reason = unsafe String(cString: strerror(code))
        return CommandFailure(.cannotCreate, CommandsMessages.unwritable(path, reason), language)
    }
}
