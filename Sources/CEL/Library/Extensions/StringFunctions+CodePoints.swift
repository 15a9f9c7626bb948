/// A string with its code points counted: what positions of the language mean.
///
/// Swift's own positions count grapheme clusters, of which `'e\u0301'` has one; the language counts two.
struct CodePointText {
    /// The UTF-8 of the string.
    let bytes: [UInt8]
    /// The number of code points.
    let count: Int

    /// Counts the code points of a string.
    init(_ text: String) {
        bytes = Array(text.utf8)
        count = CodePointText.count(bytes[...])
    }

    /// The byte at which the code point with this position begins; the end for the position behind the last.
    ///
    /// Throws `.argument` for a position outside of the string.
    func offset(_ position: Int64) throws(Fault) -> Int {
        guard position >= 0, position <= Int64(count) else { throw .argument }
        if count == bytes.count { return Int(position) }
        var rest = position
        for (offset, byte) in bytes.enumerated() where !CodePointText.isContinuation(byte) {
            if rest == 0 { return offset }
            rest -= 1
        }
        return bytes.count
    }

    /// The position of the code point that begins at this byte.
    func position(_ offset: Int) -> Int64 {
        Int64(count == bytes.count ? offset : CodePointText.count(bytes[..<offset]))
    }

    /// Where the code point ends that begins at this byte, which is not the end.
    func end(ofCodePointAt offset: Int) -> Int {
        var end = offset + 1
        while end < bytes.count, CodePointText.isContinuation(bytes[end]) { end += 1 }
        return end
    }

    /// The string between two bytes at which code points begin.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { isContinuation($1) ? $0 : $0 + 1 }
    }
}
