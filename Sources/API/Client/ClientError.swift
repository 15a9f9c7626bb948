/// Why a daemon could not be asked or did not answer.
package enum ClientError: Error, Hashable {
    /// The path of the socket has more bytes than the kernel takes.
    case pathTooLong(bytes: Int)
    /// Nothing listens: the socket is not there, or the daemon that made it is gone.
    case notRunning
    /// The file permissions of the socket do not let this user in.
    case notPermitted
    /// Nothing came or could be sent for the time that was set.
    case timedOut
    /// The daemon closed the connection before the end of its answer.
    case closed
    /// What came is not an HTTP/1.1 answer.
    case malformed
    /// The answer has more bytes than this program takes.
    case tooLarge
    /// Anything else that the system refused, as `errno`.
    case system(Int32)

    /// The error that `errno` means for a connection.
    init(errno code: Int32) {
        switch code {
        case 2, 111: self = .notRunning
        case 1, 13: self = .notPermitted
        case 11: self = .timedOut
        case 32, 104: self = .closed
        default: self = .system(code)
        }
    }
}
