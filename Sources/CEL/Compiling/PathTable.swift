/// The paths of a program as flat pieces: texts in one block of bytes, rows and words to be put in.
struct PathTable: Sendable {
    /// One path: some pieces side by side.
    struct Path: BitwiseCopyable, Sendable {
        var first: Int32 = 0
        var count: Int32 = 0

        /// The indices of the pieces.
        var range: Range<Int> { Int(first)..<Int(first &+ count) }
    }

    /// A stretch of a path.
    struct Piece: BitwiseCopyable, Sendable {
        enum Kind: UInt8 {
            /// The bytes from `first` on.
            case text
            /// The key, or the number, of the row at cursor `register`.
            case row
            /// The value of word `register`.
            case word
            /// The code of the pack, else of the region.
            case region
        }

        var kind: Kind
        var register: UInt8 = 0
        /// How the key or the word is written.
        var form = WordForm.int
        /// The first of the bytes, or the column of the key; -1: rows are numbered.
        var first: Int32 = -1
        /// The number of bytes.
        var count: Int32 = 0
    }

    /// The pieces of all paths.
    private(set) var pieces: [Piece] = []
    /// The bytes of all texts.
    private(set) var bytes: [UInt8] = []

    /// Adds a path; texts that stand side by side become one.
    mutating func add(_ steps: some Sequence<Program.PathStep>) -> Path {
        let first = pieces.count
        for step in steps { add(step, behind: first) }
        return Path(first: Int32(first), count: Int32(pieces.count - first))
    }

    /// Adds a text and returns where its bytes are.
    mutating func add(text: String) -> Range<Int> {
        let start = bytes.count
        bytes += text.utf8
        return start..<bytes.count
    }

    private mutating func add(_ step: Program.PathStep, behind first: Int) {
        switch step {
        case .text(let text):
            let range = add(text: text)
            if pieces.count > first, pieces[pieces.count - 1].kind == .text {
                pieces[pieces.count - 1].count += Int32(range.count)
            } else {
                pieces.append(
                    Piece(kind: .text, first: Int32(range.lowerBound), count: Int32(range.count)))
            }
        case .row(let cursor, let keyColumn, let type):
            pieces.append(
                Piece(
                    kind: .row, register: cursor, form: WordForm(type),
                    first: keyColumn.map { Int32($0) } ?? -1))
        case .word(let register, let type):
            pieces.append(Piece(kind: .word, register: register, form: WordForm(type)))
        case .region(let type): pieces.append(Piece(kind: .region, register: 1, form: WordForm(type)))
        }
    }

    /// Whether words are put into a path.
    func hasWords(_ path: Path) -> Bool { pieces[path.range].contains { $0.kind == .word } }
}

/// How the value of a word is written.
enum WordForm: UInt8, Sendable {
    case bool, int, text, date, month, money, decimal

    /// What stands before the value in an expression.
    var opening: StaticString {
        switch self {
        case .bool, .int: ""
        case .text: "'"
        case .date: "date('"
        case .month: "month('"
        case .money: "money('"
        case .decimal: "decimal('"
        }
    }

    /// The form of a type; of an optional that of what it holds.
    init(_ type: ValueType) {
        switch type {
        case .bool: self = .bool
        case .string, .code: self = .text
        case .date: self = .date
        case .month: self = .month
        case .money: self = .money
        case .decimal: self = .decimal
        case .optional(let wrapped): self = WordForm(wrapped)
        default: self = .int
        }
    }
}
