package import Glibc

/// The address of a Unix socket, checked for the length that the kernel takes.
package struct UnixSocketAddress: Sendable {
    /// The number of bytes that a path may have: `sun_path` holds 108 with its final NUL.
    package static let longestPath = 107

    /// The bytes of `sun_path`; those of an abstract name begin with NUL.
    private let bytes: [UInt8]
    private let isAbstract: Bool

    /// Creates the address of a path in the file system; nil when it is empty, too long or holds a NUL.
    package init?(path: String) {
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.longestPath, !bytes.contains(0) else { return nil }
        self.bytes = bytes
        isAbstract = false
    }

    /// Creates the address of systemd's notification socket, where `@` stands for the NUL of an abstract name.
    package init?(notification name: String) {
        guard let address = UnixSocketAddress(path: name) else { return nil }
        switch address.bytes[0] {
        case UInt8(ascii: "/"): self = address
        case UInt8(ascii: "@"):
            bytes = [0] + address.bytes.dropFirst()
            isAbstract = true
        default: return nil
        }
    }

    /// Calls `body` with the address as the kernel wants it.
    package func withAddress<Result>(
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        // SAFETY: the bytes fit by the check of the initialisers, with room for the NUL of a path, which is zero already.
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        let length = MemoryLayout<sa_family_t>.size + bytes.count + (isAbstract ? 0 : 1)
        // SAFETY: `sockaddr_un` begins as `sockaddr` does; the pointer does not leave the call.
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe body($0, socklen_t(length))
            }
        }
    }
}
