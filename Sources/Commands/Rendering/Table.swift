/// Rows in columns.
struct Table {
    /// A column.
    struct Column {
        var title: String
        var isRight = false
    }

    var columns: [Column]
    var rows: [[StyledText]] = []
    /// The index of the column that is broken into lines where a row does not fit.
    var flexible: Int
}
