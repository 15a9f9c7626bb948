/// The line that tells the value of a fact, as most are: bytes that stand ready, around at most the key of its row.
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
        /// `head`, the key of its row, `tail` and the value.
        case row
        /// `head` and a list of values.
        case list
        /// Put together from the pieces of the fact.
        case pieces
    }

    let form: Form
    /// How the value is written.
    let word: WordForm
    /// The row of the fact, and its column there.
    let cursor: UInt8
    let column: Int32
    /// How the key of the row stands there and in which column; -1: rows are numbered.
    let keyForm: WordForm
    let keyColumn: Int32
    /// Whether it is an element of a list of values.
    let isElement: Bool
    /// Up to the key or the value; before a value with what opens it.
    let head: Stretch
    let tail: Stretch
    /// The number of bytes that open the value.
    let opening: Int32
    /// These bytes.
    var openingBytes: Stretch { Stretch(first: tail.first + tail.count - opening, count: opening) }

    /// Of a fact; what stands ready is added to `bytes`.
    init(_ fact: FactTable.Fact, _ paths: PathTable, _ bytes: inout [UInt8]) {
        let pieces = paths.pieces[fact.line.range]
        let kinds = pieces.map(\.kind)
        let key = pieces.dropFirst().first
        switch (fact.form, kinds) {
        case (.cell, [.text]): form = .text
        case (.cell, [.text, .row, .text]): form = key?.register == fact.cursor ? .row : .pieces
        case (.list, [.text]): form = .list
        default: form = .pieces
        }
        (word, cursor, column) = (fact.word, fact.cursor, fact.column)
        (keyForm, keyColumn) = (key?.form ?? .int, key?.first ?? -1)
        let last = pieces.last.map { paths.bytes[Int($0.first)..<Int($0.first + $0.count)] } ?? []
        isElement = form == .row && last.elementsEqual("] = ".utf8)
        let opening = form == .list ? [] : Array(fact.word.opening.description.utf8)
        self.opening = Int32(opening.count)
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
