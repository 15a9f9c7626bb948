import Diagnostics

/// Collects a decoded text byte by byte together with where each byte stands in its file.
struct OriginBuilder {
    /// The decoded text so far.
    private(set) var decoded: [UInt8] = []
    private var runs: [TextOrigin.Run] = []
    private var shift = Int.min
    private var end = 0

    /// Appends a byte that stands in the file at `file` as it is.
    mutating func append(_ byte: UInt8, at file: Int) {
        if file - decoded.count != shift { begin(at: file) }
        decoded.append(byte)
        end = file + 1
    }

    /// Appends what stands in the file in another shape (an escape, a folded break), written in `range`.
    mutating func append(_ bytes: some Collection<UInt8>, from range: Range<Int>) {
        guard !bytes.isEmpty else { return }
        begin(at: range.lowerBound)
        decoded.append(contentsOf: bytes)
        shift = Int.min
        end = range.upperBound
    }

    /// Appends bytes that stand in the file from `file` on as they are.
    mutating func append(contentsOf bytes: ArraySlice<UInt8>, at file: Int) {
        guard !bytes.isEmpty else { return }
        if file - decoded.count != shift { begin(at: file) }
        decoded.append(contentsOf: bytes)
        end = file + bytes.count
    }

    private mutating func begin(at file: Int) {
        runs.append(TextOrigin.Run(decoded: Int32(decoded.count), file: Int32(file)))
        shift = file - decoded.count
    }

    /// The origin of all that was appended; `start` is where an empty text stands.
    func origin(source: Int32, start: Int) -> TextOrigin {
        guard !runs.isEmpty else { return TextOrigin(source: source, start: Int32(start), count: 0) }
        let last = TextOrigin.Run(decoded: Int32(decoded.count), file: Int32(end))
        return TextOrigin(source: source, runs: runs + [last], end: Int32(end))
    }
}
