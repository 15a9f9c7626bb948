import API
import Diagnostics
import Glibc

/// The socket that the daemon listens on: systemd's, or one of its own at a path.
///
/// An own socket is unlinked by `removeFile`, unless somebody has put another one in its place.
struct ListeningSocket: Sendable {
    private struct FileIdentity: Equatable {
        var device: UInt
        var node: UInt
    }

    /// The descriptor, which its user closes.
    let descriptor: CInt
    private let path: String?
    private let identity: FileIdentity?

    /// Adopts a socket that somebody else made and removes.
    init(adopted descriptor: CInt) {
        self.descriptor = descriptor
        path = nil
        identity = nil
    }

    /// Binds and listens at `path` with mode 0660.
    ///
    /// A socket that is there already is removed only when nobody answers on it. The folder is locked meanwhile, so that
    /// two daemons that start at once cannot both find it stale.
    init(path: String) throws(StartupError) {
        guard let address = UnixSocketAddress(path: path) else {
            throw StartupError(.configuration, ServerMessages.socketPathTooLong(path, path.utf8.count))
        }
        let lock = try Self.lockFolder(of: path)
        defer { close(lock) }
        try Self.removeStale(path, address)
        let descriptor = try Self.socket(path)
        let mask = umask(0o117)
        let isBound = unsafe address.withAddress { unsafe bind(descriptor, $0, $1) } == 0
        let reason = errno
        umask(mask)
        guard isBound, listen(descriptor, 512) == 0 else {
            close(descriptor)
            throw StartupError(.system, ServerMessages.socketRefused(path, isBound ? errno : reason))
        }
        self.descriptor = descriptor
        self.path = path
        identity = Self.identity(path)
    }

    /// Removes the file of an own socket.
    func removeFile() {
        guard let path, let identity, Self.identity(path) == identity else { return }
        unsafe unlink(path)
    }

    private static func socket(_ path: String) throws(StartupError) -> CInt {
        let kind = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue) | CInt(SOCK_NONBLOCK.rawValue)
        let descriptor = Glibc.socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { throw StartupError(.system, ServerMessages.socketRefused(path, errno)) }
        return descriptor
    }

    private static func lockFolder(of path: String) throws(StartupError) -> CInt {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StartupError(.system, ServerMessages.socketFolder(folder, errno)) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                close(descriptor)
                throw StartupError(.system, ServerMessages.socketFolder(folder, errno))
            }
        }
        return descriptor
    }

    private static func removeStale(_ path: String, _ address: UnixSocketAddress) throws(StartupError) {
        var information = stat()
        guard unsafe lstat(path, &information) == 0 else { return }
        guard information.st_mode & S_IFMT == S_IFSOCK else {
            throw StartupError(.configuration, ServerMessages.notSocket(path))
        }
        let probe = try socket(path)
        defer { close(probe) }
        let isAnswered = unsafe address.withAddress { unsafe connect(probe, $0, $1) } == 0
        // A full backlog (EAGAIN) is a daemon that is alive, too.
        if isAnswered || errno == EAGAIN {
            throw StartupError(.unavailable, ServerMessages.alreadyRunning(path))
        }
        guard errno == ECONNREFUSED else {
            throw StartupError(.system, ServerMessages.socketRefused(path, errno))
        }
        unsafe unlink(path)
    }

    private static func identity(_ path: String) -> FileIdentity? {
        var information = stat()
        guard unsafe lstat(path, &information) == 0 else { return nil }
        return FileIdentity(device: information.st_dev, node: information.st_ino)
    }
}
