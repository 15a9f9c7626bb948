import Crypto

/// A SHA-256 over bytes that come in parts; its text is 64 lower-case hexadecimal digits.
public struct Digest {
    private var hash = SHA256()

    /// Creates the digest of nothing.
    public init() {}

    /// Adds bytes.
    public mutating func update(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({
            unsafe hash.update(bufferPointer: UnsafeRawBufferPointer($0))
        })
            == nil
        {
            hash.update(data: Array(bytes))
        }
    }

    /// The digest of all that was added.
    public consuming func finish() -> String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in hash.finalize() {
            for digit in [byte >> 4, byte & 15] {
                text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest of `bytes`.
    public static func hex(of bytes: some Collection<UInt8>) -> String {
        var digest = Digest()
        digest.update(bytes)
        return digest.finish()
    }
}
