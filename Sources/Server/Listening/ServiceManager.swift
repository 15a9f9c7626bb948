import API
import Glibc

/// What systemd and a daemon say to each other, without its library: sockets that were opened for it (sd_listen_fds(3)) and
/// its state (sd_notify(3)).
enum ServiceManager {
    /// The listening socket that the service manager passed, if it is this process that was meant; systemd numbers them
    /// from `first`.
    ///
    /// More than one, or one that does not listen as a Unix stream socket, is an error. Clears the variables, so that no child takes them up.
    static func passedSocket(first: CInt = 3) throws(StartupError) -> CInt? {
        let pid = ProcessEnvironment.value("LISTEN_PID")
        let count = ProcessEnvironment.value("LISTEN_FDS")
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsafe unsetenv(name) }
        guard let pid = pid.flatMap({ Int32($0) }), pid == getpid(), let count = count.flatMap({ Int($0) }),
            count > 0
        else { return nil }
        guard count == 1, option(SO_DOMAIN, first) == AF_UNIX,
            option(SO_TYPE, first) == CInt(SOCK_STREAM.rawValue), option(SO_ACCEPTCONN, first) == 1
        else { throw StartupError(.configuration, ServerMessages.passedSocketUnfit) }
        _ = fcntl(first, F_SETFD, FD_CLOEXEC)
        let flags = fcntl(first, F_GETFL)
        _ = fcntl(first, F_SETFL, flags | O_NONBLOCK)
        return first
    }

    private static func option(_ name: CInt, _ descriptor: CInt) -> CInt? {
        var value: CInt = 0
        var size = socklen_t(MemoryLayout<CInt>.size)
        // SAFETY: the pointer and size are those of `value`.
        let isKnown = unsafe getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0
        return isKnown ? value : nil
    }

    /// Tells the service manager a state: `READY=1`, `STOPPING=1`; does nothing without one.
    static func notify(_ state: String) {
        guard let name = ProcessEnvironment.value("NOTIFY_SOCKET"),
            let address = UnixSocketAddress(notification: name)
        else { return }
        let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let message = Array(state.utf8)
        // SAFETY: the pointers and counts are those of the array and the address for the time of the call.
        _ = unsafe address.withAddress { pointer, length in
            unsafe message.withUnsafeBytes { bytes in
                unsafe sendto(descriptor, bytes.baseAddress, bytes.count, CInt(MSG_NOSIGNAL), pointer, length)
            }
        }
    }
}
