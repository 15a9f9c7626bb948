/// The line that tells the value of a fact, as most are: bytes that stand ready, around at most one key of a row.
struct FactLine: BitwiseCopyable, Sendable {
    /// A stretch of the bytes of all lines.
    struct Stretch: BitwiseCopyable, Sendable {
        var first: Int32 = 0
        var count: Int32 = 0
    }

    /// What it is made of.
    enum Form: UInt8, Sendable {
        /// `head` and the value.
        case text
        /// `head`, the key of a row, `tail` and the value.
        case row
        /// Put together from the pieces of the fact.
        case pieces
    }

    let form: Form
    /// How the value is written.
    let word: WordForm
    /// The row of the fact, and its column there.
    let cursor: UInt8
    let column: Int32
    /// The row whose key is named, how and in which column it stands; -1: rows are numbered.
    let keyCursor: UInt8
    let keyForm: WordForm
    let keyColumn: Int32
    /// Up to the key or the value; of a value that is a text with the quote before it.
    let head: Stretch
    let tail: Stretch

    /// Of a fact; what stands ready is added to `bytes`.
    init(_ fact: FactTable.Fact, _ paths: PathTable, _ bytes: inout [UInt8]) {
        let pieces = paths.pieces[fact.line.range]
        let kinds = pieces.map(\.kind)
        let key = pieces.dropFirst().first
        form =
            fact.form != .cell
            ? .pieces : kinds == [.text] ? .text : kinds == [.text, .row, .text] ? .row : .pieces
        (word, cursor, column) = (fact.word, fact.cursor, fact.column)
        (keyCursor, keyForm, keyColumn) = (key?.register ?? 0, key?.form ?? .int, key?.first ?? -1)
        let opening = fact.word == .text ? [UInt8(ascii: "'")] : []
        var stretches: [Stretch] = []
        for piece in form == .pieces ? [] : [pieces.first, pieces.last] {
            let start = bytes.count
            if let piece { bytes += paths.bytes[Int(piece.first)..<Int(piece.first + piece.count)] }
            if form == .text || !stretches.isEmpty { bytes += opening }
            stretches.append(Stretch(first: Int32(start), count: Int32(bytes.count - start)))
        }
        head = stretches.first ?? Stretch()
        tail = stretches.last ?? Stretch()
    }
}
