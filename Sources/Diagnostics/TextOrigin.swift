/// Where each byte of a decoded text (a YAML scalar of any style, an expression) stands in its file.
///
/// Runs are sorted; a decoded byte belongs to the last run that starts at or before it and lies as far from the
/// start of that run in the file as in the decoded text. An escape or a folded line break is a run of its own. A last
/// run behind the decoded text may say where what stands for its last bytes ends.
public struct TextOrigin: Sendable {
    /// One stretch of decoded bytes that lie side by side in the file.
    public struct Run: Sendable {
        /// The offset of its first byte in the decoded text.
        public var decoded: Int32
        /// The offset of that byte in the file.
        public var file: Int32

        /// Creates a run.
        public init(decoded: Int32, file: Int32) {
            self.decoded = decoded
            self.file = file
        }
    }

    /// The index of the text in its `SourceTexts`.
    public var source: Int32
    /// The runs, sorted by `decoded`; the first one starts at 0.
    public var runs: [Run]
    /// The offset in the file where the decoded text ends.
    public var end: Int32

    /// Creates an origin from its runs.
    public init(source: Int32, runs: [Run], end: Int32) {
        self.source = source
        self.runs = runs
        self.end = end
    }

    /// The origin of a text that stands in its file as it is, from `start` on.
    public init(source: Int32, start: Int32, count: Int) {
        self.init(source: source, runs: [Run(decoded: 0, file: start)], end: start + Int32(count))
    }

    /// The place in the file of a range of decoded byte offsets.
    public func span(_ range: Range<Int>) -> SourceSpan {
        let start = fileOffset(range.lowerBound)
        let last = range.isEmpty ? start : fileEnd(range.upperBound)
        return SourceSpan(source: source, start: start, end: max(start, last))
    }

    /// Where the text before a decoded offset ends: an escape ends where the next run begins.
    private func fileEnd(_ decoded: Int) -> Int32 {
        let next = runIndex(decoded)
        if next < runs.count, next > 0, Int(runs[next].decoded) == decoded {
            return min(end, runs[next].file)
        }
        return fileOffset(decoded - 1) + 1
    }

    private func fileOffset(_ decoded: Int) -> Int32 {
        let run = runIndex(decoded)
        guard run < runs.count else { return end }
        return min(end, runs[run].file + Int32(decoded) - runs[run].decoded)
    }

    /// The last run that starts at or before a decoded offset.
    private func runIndex(_ decoded: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(runs[middle].decoded) <= decoded { low = middle } else { high = middle }
        }
        return low
    }
}
