/// Finds a sequence of bytes in others in linear time (Knuth, Morris and Pratt).
///
/// The obvious search takes the product of both lengths for texts such as `aaa…ab`, and both may be megabytes
/// that come with facts. In UTF-8 a match of whole code points always begins and ends between code points.
struct ByteSearch {
    /// What is looked for; not empty.
    let needle: [UInt8]
    /// For every prefix of the needle the length of the longest proper prefix that it also ends with.
    private let borders: [Int32]

    /// Prepares the search; nil for nothing to look for.
    init?(_ needle: [UInt8]) {
        guard !needle.isEmpty, needle.count <= Int(Int32.max) else { return nil }
        var borders = [Int32](repeating: 0, count: needle.count)
        var length = 0
        for index in needle.indices.dropFirst() {
            while length > 0, needle[index] != needle[length] { length = Int(borders[length - 1]) }
            if needle[index] == needle[length] { length += 1 }
            borders[index] = Int32(length)
        }
        self.needle = needle
        self.borders = borders
    }

    /// Where the first match begins that begins at `start` or later.
    func first(in bytes: [UInt8], from start: Int) -> Int? {
        var found: Int?
        forEachMatch(in: bytes[start...]) {
            found = $0
            return false
        }
        return found
    }

    /// Where the last match begins that begins at `start` or before.
    func last(in bytes: [UInt8], upTo start: Int) -> Int? {
        var found: Int?
        forEachMatch(in: bytes[..<min(bytes.count, start + needle.count)]) {
            found = $0
            return true
        }
        return found
    }

    /// Where the matches begin, at most `limit` of them, none overlapping another.
    func matches(in bytes: [UInt8], limit: Int) -> [Int] {
        var found: [Int] = []
        guard limit > 0 else { return found }
        forEachMatch(in: bytes[...]) {
            if let last = found.last, $0 < last + needle.count { return true }
            found.append($0)
            return found.count < limit
        }
        return found
    }

    /// Calls `body` with where every match begins, also one that overlaps another, until it returns false.
    private func forEachMatch(in bytes: ArraySlice<UInt8>, _ body: (Int) -> Bool) {
        var length = 0
        for (index, byte) in zip(bytes.indices, bytes) {
            while length > 0, byte != needle[length] { length = Int(borders[length - 1]) }
            if byte == needle[length] { length += 1 }
            guard length == needle.count else { continue }
            guard body(index + 1 - length) else { return }
            length = Int(borders[length - 1])
        }
    }
}
