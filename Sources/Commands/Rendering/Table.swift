/// Rows in columns: every column as wide as it must be, one of them taking what is left and going on below.
struct Table {
    /// A column.
    struct Column {
        var title: String
        var isRight = false
    }

    private static let gap = 2
    private static let widestTitle = 16

    var columns: [Column]
    var rows: [[StyledText]] = []
    /// The index of the column that is broken into lines when the row does not fit.
    var flexible: Int

    /// Writes the table.
    func write(to page: inout Page, indent: Int) {
        let widths = widths(fitting: page.width - indent)
        let titles = columns.map { StyledText($0.title, .faint) }
        writeRow(titles, widths, atBottom: true, to: &page, indent)
        for row in rows { writeRow(row, widths, atBottom: false, to: &page, indent) }
    }

    private func widths(fitting total: Int) -> [Int] {
        var widths = columns.indices.map { index in
            let cells = rows.map { $0[index].width }.max() ?? 0
            let title = StyledText(columns[index].title)
            let words = LineBreaking.lines(title, width: max(cells, min(title.width, Self.widestTitle)))
            return max(cells, words.map(\.width).max() ?? 0)
        }
        let others = widths.indices.reduce(0) { $1 == flexible ? $0 : $0 + widths[$1] + Self.gap }
        widths[flexible] = min(widths[flexible], max(20, total - others))
        return widths
    }

    private func writeRow(
        _ cells: [StyledText], _ widths: [Int], atBottom: Bool, to page: inout Page, _ indent: Int
    ) {
        let broken = cells.indices.map { LineBreaking.lines(cells[$0], width: widths[$0]) }
        let height = broken.map(\.count).max() ?? 0
        for line in 0..<height {
            var text = StyledText("")
            var pending = 0
            for index in cells.indices {
                let offset = atBottom ? height - broken[index].count : 0
                let part =
                    line >= offset && line - offset < broken[index].count
                    ? broken[index][line - offset] : StyledText("")
                let padding = max(0, widths[index] - part.width)
                let before = columns[index].isRight ? padding : 0
                if part.width > 0 {
                    text += StyledText(String(repeating: " ", count: pending + before)) + part
                    pending = 0
                } else {
                    pending += before
                }
                pending += (columns[index].isRight ? 0 : padding) + Self.gap
            }
            page.addUnbroken(text, indent: indent)
        }
    }
}
