import Diagnostics
import Glibc

/// A file of facts about people: for the user alone, and either as it was or whole.
enum PrivateFile {
    /// Writes a file beside the one that is meant, then puts it in its place; exit status 73 when that cannot be done.
    static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws(CommandFailure) {
        let beside = "\(path).\(getpid())"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let descriptor = unsafe open(beside, flags, 0o600)
        guard descriptor >= 0 else { throw failure(path, errno, language) }
        var reason: CInt = 0
        if !StandardStreams.write(bytes, to: descriptor) || fsync(descriptor) != 0 { reason = errno }
        if close(descriptor) != 0, reason == 0 { reason = errno }
        if reason == 0, unsafe rename(beside, path) != 0 { reason = errno }
        guard reason != 0 else { return }
        _ = unsafe unlink(beside)
        throw failure(path, reason, language)
    }

    /// Whether there is a file.
    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    private static func failure(_ path: String, _ code: CInt, _ language: Language) -> CommandFailure {
        // SAFETY: `strerror` gives a text that ends in NUL, copied before anything else runs.
        let reason = unsafe String(cString: strerror(code))
        return CommandFailure(.cannotCreate, CommandsMessages.unwritable(path, reason), language)
    }
}
