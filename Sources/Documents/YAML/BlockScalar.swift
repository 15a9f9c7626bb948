/// Reads a literal or folded scalar as libyaml does: strips its indentation, folds and chomps its line breaks.
struct BlockScalar {
    private let bytes: [UInt8]
    private let end: Int
    private let isFolded: Bool
    private var at: Int
    private var builder = OriginBuilder()
    private var content: Int

    /// Creates a reading of the scalar whose `|` or `>` stands at `start`.
    init(_ bytes: [UInt8], from start: Int, to end: Int, style: YAMLStyle) {
        self.bytes = bytes
        self.end = end
        if case .folded = style { isFolded = true } else { isFolded = false }
        at = start
        content = start
    }

    /// The decoded text with its places, and where the last line of it ends.
    ///
    /// `decoded` is what libyaml read; the width of the indentation follows from its first line.
    consuming func read(decoded: [UInt8]) -> (builder: OriginBuilder, end: Int) {
        let chomping = header()
        let indent = indent(of: decoded)
        var leading: Range<Int>?
        var trailing = breaks(indent)
        var wasBlank = false
        while at < end, !isBreak(at) {
            let isBlank = YAMLCharacters.isBlank(bytes[at])
            if let first = leading {
                let folds = isFolded && first.count < 3 && !wasBlank && !isBlank
                if !folds {
                    append(first)
                } else if trailing.isEmpty {
                    builder.append([0x20], from: first)
                }
            }
            for range in trailing { append(range) }
            wasBlank = isBlank
            line()
            leading = lineBreak()
            trailing = breaks(indent)
        }
        if let leading, chomping != UInt8(ascii: "-") { append(leading) }
        if chomping == UInt8(ascii: "+") { for range in trailing { append(range) } }
        return (builder, content)
    }

    /// Passes over the rest of the line with the indicator and returns the sign for chomping.
    private mutating func header() -> UInt8? {
        var sign: UInt8?
        var isComment = false
        while at < end, !isBreak(at) {
            let byte = bytes[at]
            isComment = isComment || byte == UInt8(ascii: "#")
            if !isComment, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { sign = byte }
            at += 1
            if !isComment { content = at }
        }
        _ = lineBreak()
        return sign
    }

    /// How far the first line with a text is indented beyond what libyaml kept of it.
    private func indent(of decoded: [UInt8]) -> Int {
        var start = 0
        var lines = 0
        while true {
            let length = YAMLCharacters.breakLength(decoded, at: start, end: decoded.count)
            if length == 0 { break }
            start += length
            lines += 1
        }
        guard start < decoded.count else { return .max }
        var line = at
        while lines > 0, line < end {
            let length = YAMLCharacters.breakLength(bytes, at: line, end: end)
            line += max(1, length)
            if length > 0 { lines -= 1 }
        }
        return Self.spaces(bytes, at: line) - Self.spaces(decoded, at: start)
    }

    private static func spaces(_ bytes: [UInt8], at start: Int) -> Int {
        bytes[min(start, bytes.count)...].prefix { $0 == 0x20 }.count
    }

    /// Passes over indentation and empty lines; returns the breaks.
    private mutating func breaks(_ indent: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        while true {
            var column = 0
            while column < indent, at < end, bytes[at] == 0x20 {
                at += 1
                column += 1
            }
            guard let range = lineBreak() else { return found }
            found.append(range)
        }
    }

    private mutating func lineBreak() -> Range<Int>? {
        let length = YAMLCharacters.breakLength(bytes, at: at, end: end)
        guard length > 0 else { return nil }
        at += length
        return at - length..<at
    }

    private mutating func line() {
        let start = at
        while at < end, !isBreak(at) { at += 1 }
        builder.append(contentsOf: bytes[start..<at], at: start)
        content = at
    }

    private mutating func append(_ range: Range<Int>) {
        if range.count == 1, bytes[range.lowerBound] == 0x0A {
            builder.append(0x0A, at: range.lowerBound)
        } else {
            builder.append(YAMLCharacters.decoded(bytes, break: range), from: range)
        }
    }

    private func isBreak(_ at: Int) -> Bool { YAMLCharacters.breakLength(bytes, at: at, end: end) > 0 }
}
