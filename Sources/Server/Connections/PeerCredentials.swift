import Glibc
import NIOCore

/// Who is at the other end of a connection, as the kernel knows it.
package struct PeerCredentials: Sendable, Hashable {
    /// The process; it may have ended since.
    package var process: Int32
    /// The user.
    package var user: UInt32
    /// The group.
    package var group: UInt32
    /// The supplementary groups, sorted.
    package var groups: [UInt32]

    /// What `SO_PEERCRED` gives: `struct ucred`.
    private struct Credentials: Sendable {
        var process: Int32 = 0
        var user: UInt32 = 0
        var group: UInt32 = 0
    }

    private static let mostGroups = 256
    /// `SO_PEERGROUPS`, which the C library's headers of Debian do not bring into Swift.
    private static let peerGroups: CInt = 59

    /// Reads the credentials of the peer of `channel`, on its event loop.
    static func read(_ channel: any Channel) -> EventLoopFuture<PeerCredentials> {
        guard let options = channel as? any SocketOptionProvider else {
            return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
        }
        // SAFETY: both types are plain and have the layout that the kernel writes; the memory is zero before.
        let credentials: EventLoopFuture<Credentials> = options.unsafeGetSocketOption(
            level: .socket, name: .init(rawValue: SO_PEERCRED))
        let groups: EventLoopFuture<InlineArray<256, UInt32>> = options.unsafeGetSocketOption(
            level: .socket, name: .init(rawValue: peerGroups))
        return credentials.and(groups).map { credentials, groups in
            // The kernel sorts the groups and NIO does not say how many: the zeros at the end are not groups.
            var count = mostGroups
            while count > 0, groups[count - 1] == 0 { count -= 1 }
            return PeerCredentials(
                process: credentials.process, user: credentials.user, group: credentials.group,
                groups: (0..<count).map { groups[$0] })
        }
    }
}
