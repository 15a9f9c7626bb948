/// How a line that tells the value of a fact begins: mostly bytes that stand ready, around at most one key of a row.
struct FactLine: BitwiseCopyable, Sendable {
    /// A stretch of the bytes of all paths.
    struct Stretch: BitwiseCopyable, Sendable {
        var first: Int32 = 0
        var count: Int32 = 0

        var range: Range<Int> { Int(first)..<Int(first) &+ Int(count) }
    }

    /// What it is made of.
    enum Form: UInt8, Sendable {
        /// The bytes of `head`.
        case text
        /// Those, the key of a row, and the bytes of `tail`.
        case row
        /// The pieces of the fact's own line.
        case pieces
    }

    let form: Form
    let head: Stretch
    /// The key of the row.
    let row: PathTable.Piece
    let tail: Stretch

    init(_ path: PathTable.Path, _ pieces: [PathTable.Piece]) {
        let pieces = pieces[path.range]
        let (first, last) = (pieces.first, pieces.last)
        let kinds = pieces.map(\.kind)
        form = kinds == [.text] ? .text : kinds == [.text, .row, .text] ? .row : .pieces
        head = Stretch(first)
        tail = Stretch(last)
        row = pieces.dropFirst().first ?? PathTable.Piece(kind: .row)
    }
}

extension FactLine.Stretch {
    fileprivate init(_ piece: PathTable.Piece?) {
        guard let piece, piece.kind == .text else { return }
        (first, count) = (piece.first, piece.count)
    }
}
