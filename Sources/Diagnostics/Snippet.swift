/// The part of a line around a span as it is drawn: what fits on a screen, and where the carets stand.
struct Snippet {
    /// The text of the line, tabs expanded, cut to the window.
    private(set) var text = ""
    /// The number of columns before the first caret.
    private(set) var indent = 0
    /// The number of carets.
    private(set) var carets = 1

    private struct Cell {
        var scalar: Unicode.Scalar
        var column: Int
        var width: Int
        var byte: Int
    }

    private static let window = 100
    private static let before = 40
    private static let tab = 4

    /// Lays out the line `line` of `bytes` around `span`; a span of more lines ends with the first.
    init(_ bytes: [UInt8], line: Range<Int>, span: Range<Int>) {
        let start = min(max(span.lowerBound, line.lowerBound), line.upperBound)
        let end = min(max(span.upperBound, start), line.upperBound)
        // PERF: of a line of megabytes only the neighbourhood is laid out.
        let near = Self.neighbourhood(of: start, in: bytes, line: line)
        let cells = Self.cells(bytes, near)
        let width = cells.last.map { $0.column + $0.width } ?? 0
        let first = cells.first { $0.byte >= start }?.column ?? width
        let last = cells.first { $0.byte >= end }?.column ?? width
        var left = 0
        if width > Self.window, first > Self.before {
            left = min(first - Self.before, max(0, width - Self.window))
        }
        left = max(0, min(left, first))
        let right = left + Self.window
        let cutsLeft = left > 0 || near.lowerBound > line.lowerBound
        let cutsRight = right < width || near.upperBound < line.upperBound
        var scalars = String.UnicodeScalarView()
        for cell in cells where cell.column >= left && cell.column + cell.width <= right {
            scalars.append(cell.scalar)
        }
        let shown = cells.first { $0.column >= left }?.column ?? left
        text = (cutsLeft ? "…" : "") + String(scalars) + (cutsRight ? "…" : "")
        indent = first - shown + (cutsLeft ? 1 : 0)
        carets = max(1, min(last, right) - first)
    }

    private static func neighbourhood(of start: Int, in bytes: [UInt8], line: Range<Int>) -> Range<Int> {
        var low = max(line.lowerBound, start - 4 * window)
        while low > line.lowerBound, bytes[low] & 0xC0 == 0x80 { low -= 1 }
        var high = min(line.upperBound, start + 8 * window)
        while high < line.upperBound, bytes[high] & 0xC0 == 0x80 { high += 1 }
        return low..<high
    }

    private static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Cell] {
        var cells: [Cell] = []
        var column = 0
        var at = range.lowerBound
        while at < range.upperBound {
            let length = max(1, UTF8Sequence.length(in: bytes.span, at: at))
            let end = min(at + length, range.upperBound)
            let scalar = String(decoding: bytes[at..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
            let isTab = scalar == "\t"
            let width = isTab ? 1 : DisplayWidth.columns(of: DisplayWidth.visible(scalar))
            let count = isTab ? tab - column % tab : 1
            for _ in 0..<count {
                let shown = isTab ? " " : DisplayWidth.visible(scalar)
                cells.append(Cell(scalar: shown, column: column, width: width, byte: at))
                column += width
            }
            at = end
        }
        return cells
    }
}
