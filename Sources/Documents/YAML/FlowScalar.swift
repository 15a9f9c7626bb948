/// Reads a plain or quoted scalar as libyaml does: folds its line breaks, decodes its escapes.
struct FlowScalar {
    private let bytes: [UInt8]
    private let end: Int
    private let style: YAMLStyle
    private var at: Int
    private var builder = OriginBuilder()

    /// Creates a reading of what stands between the quotes.
    init(_ bytes: [UInt8], from start: Int, to end: Int, style: YAMLStyle) {
        self.bytes = bytes
        self.end = end
        self.style = style
        at = start
    }

    /// The decoded text with its places.
    consuming func read() -> OriginBuilder {
        while at < end {
            if isSpace(at) {
                fold(from: at, escaped: false)
                continue
            }
            switch (style, bytes[at]) {
            case (.singleQuoted, UInt8(ascii: "'")):
                builder.append([UInt8(ascii: "'")], from: at..<min(at + 2, end))
                at += 2
            case (.doubleQuoted, UInt8(ascii: "\\")): escape()
            default:
                builder.append(bytes[at], at: at)
                at += 1
            }
        }
        return builder
    }

    private func isSpace(_ at: Int) -> Bool {
        YAMLCharacters.isBlank(bytes[at]) || YAMLCharacters.breakLength(bytes, at: at, end: end) > 0
    }

    /// Reads spaces and line breaks; an escaped break stands before them already.
    private mutating func fold(from start: Int, escaped: Bool) {
        var breaks: [Range<Int>] = []
        while at < end {
            let length = YAMLCharacters.breakLength(bytes, at: at, end: end)
            if length > 0 {
                breaks.append(at..<at + length)
                at += length
            } else if YAMLCharacters.isBlank(bytes[at]) {
                at += 1
            } else {
                break
            }
        }
        guard escaped || !breaks.isEmpty else {
            return builder.append(contentsOf: bytes[start..<at], at: start)
        }
        if !escaped, breaks[0].count < 3 {
            let first = breaks.removeFirst()
            if breaks.isEmpty { builder.append([0x20], from: min(start, first.lowerBound)..<at) }
        }
        for range in breaks { builder.append(YAMLCharacters.decoded(bytes, break: range), from: range) }
    }

    private mutating func escape() {
        let start = at
        let length = YAMLCharacters.breakLength(bytes, at: at + 1, end: end)
        if length > 0 {
            at += 1 + length
            return fold(from: at, escaped: true)
        }
        guard at + 1 < end else { return at = end }
        let digits = Self.digits(bytes[at + 1])
        at = min(at + 2 + digits, end)
        let scalar = digits > 0 ? hexadecimal(start + 2..<at) : Self.short(bytes[start + 1])
        if let scalar { builder.append(UTF8.encode(scalar) ?? .init(), from: start..<at) }
    }

    private func hexadecimal(_ range: Range<Int>) -> Unicode.Scalar? {
        UInt32(String(decoding: bytes[range], as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    }

    private static func digits(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "x"): 2
        case UInt8(ascii: "u"): 4
        case UInt8(ascii: "U"): 8
        default: 0
        }
    }

    private static func short(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case UInt8(ascii: "0"): "\0"
        case UInt8(ascii: "a"): "\u{7}"
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "t"), 0x09: "\t"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "v"): "\u{B}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "e"): "\u{1B}"
        case UInt8(ascii: "N"): "\u{85}"
        case UInt8(ascii: "_"): "\u{A0}"
        case UInt8(ascii: "L"): "\u{2028}"
        case UInt8(ascii: "P"): "\u{2029}"
        default: Unicode.Scalar(byte)
        }
    }
}
