import Diagnostics

/// Finds the stretches of a text that are not UTF-8.
enum InvalidUTF8 {
    /// The first stretches, at most `limit`; a stretch holds as many bad bytes in a row as there are.
    static func stretches(in bytes: Span<UInt8>, limit: Int = 20) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
                continue
            }
            let length = UTF8Sequence.length(in: bytes, at: at)
            if length > 0 {
                at += length
            } else {
                if let last = found.last, last.upperBound == at {
                    found[found.count - 1] = last.lowerBound..<at + 1
                } else if found.count == limit {
                    return found
                } else {
                    found.append(at..<at + 1)
                }
                at += 1
            }
        }
        return found
    }
}
