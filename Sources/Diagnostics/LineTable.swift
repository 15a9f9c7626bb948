/// Where the lines of a text begin: turns byte offsets into what editors show.
///
/// A line ends with `\n` or `\r\n`. Columns count code points; a byte that is not UTF-8 counts as one. A byte order
/// mark at the beginning has no column.
public struct LineTable: Sendable {
    /// A place as editors show it, both numbers from 1.
    public struct Position: Sendable, Hashable {
        /// The line.
        public var line: Int
        /// The column, in code points.
        public var column: Int

        /// Creates a position.
        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    private let bytes: [UInt8]
    private let starts: [Int]

    /// Creates the table of a text; one walk over its bytes.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for at in bytes.indices where bytes[at] == 0x0A { starts.append(at + 1) }
        self.starts = starts
    }

    /// The number of lines; a text that ends with a line break has an empty last line.
    public var count: Int { starts.count }

    /// The position of a byte offset; an offset behind the text is its end.
    public func position(of offset: Int) -> Position {
        let offset = min(max(offset, starts[0]), bytes.count)
        let line = line(of: offset)
        let text = bytes.span
        var at = starts[line]
        var column = 1
        while at < offset {
            at += max(1, UTF8Sequence.length(in: text, at: at))
            if at <= offset { column += 1 }
        }
        return Position(line: line + 1, column: column)
    }

    /// The bytes of the line with a number from 1, without its break; none for a number out of range.
    public func range(ofLine number: Int) -> Range<Int> {
        guard starts.indices.contains(number - 1) else { return bytes.count..<bytes.count }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, number < starts.count, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    private func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
