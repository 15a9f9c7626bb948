/// Tables: every column as wide as it must be, one of them taking what is left and going on below.
extension TerminalText {
    private static let gap = 2
    private static let widestTitle = 16

    /// Adds a table.
    mutating func add(_ table: Table, indent: Int) {
        let widths = Self.widths(table, fitting: width - indent)
        let titles = table.columns.map { StyledText($0.title, .faint) }
        addRow(titles, table.columns, widths, atBottom: true, indent)
        for row in table.rows { addRow(row, table.columns, widths, atBottom: false, indent) }
    }

    private static func widths(_ table: Table, fitting total: Int) -> [Int] {
        var widths = table.columns.indices.map { index in
            let cells = table.rows.map { $0[index].width }.max() ?? 0
            let title = StyledText(table.columns[index].title)
            let words = LineBreaking.lines(title, width: max(cells, min(title.width, widestTitle)))
            return max(cells, words.map(\.width).max() ?? 0)
        }
        let others = widths.indices.reduce(0) { $1 == table.flexible ? $0 : $0 + widths[$1] + gap }
        widths[table.flexible] = min(widths[table.flexible], max(20, total - others))
        return widths
    }

    private mutating func addRow(
        _ cells: [StyledText], _ columns: [Table.Column], _ widths: [Int], atBottom: Bool, _ indent: Int
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
            addWhole(text, indent: indent)
        }
    }
}
