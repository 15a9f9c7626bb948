/// Turns an index in code points, as libyaml counts, into an offset in bytes.
///
/// Every 64th code point is remembered; the rest of the way is walked.
struct CodePointOffsets {
    private static let stride = 64
    private let bytes: [UInt8]
    private let isASCII: Bool
    private var checkpoints: [Int] = []

    /// Creates the converter of `bytes`, which are UTF-8; index 0 is the byte `start`.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        isASCII = bytes[start...].allSatisfy { $0 < 0x80 }
        checkpoints = [start]
        guard !isASCII else { return }
        var index = 0
        for at in start..<bytes.count where bytes[at] & 0xC0 != 0x80 {
            if index > 0, index % Self.stride == 0 { checkpoints.append(at) }
            index += 1
        }
    }

    /// The offset of the code point at `index`; the end of the bytes for any index behind.
    func byte(at index: Int) -> Int {
        guard !isASCII else { return min(checkpoints[0] + index, bytes.count) }
        let checkpoint = min(index / Self.stride, checkpoints.count - 1)
        var at = checkpoints[checkpoint]
        var left = index - checkpoint * Self.stride
        while at < bytes.count {
            if bytes[at] & 0xC0 != 0x80 {
                if left == 0 { return at }
                left -= 1
            }
            at += 1
        }
        return bytes.count
    }
}
