/// The facts that the instructions of a program read, by place.
struct FactTable: Sendable {
    /// What is to be done at a place when it is recorded.
    struct Note: OptionSet, Sendable {
        let rawValue: UInt8

        /// It reads a fact, or begins a loop.
        static let isRead = Note(rawValue: 1)
        /// Words go into the paths of its facts.
        static let hasWords = Note(rawValue: 2)
        /// It begins a loop over rows.
        static let isLoop = Note(rawValue: 8)
        /// It only looks for faults before a list is walked over: what it reads is no reason.
        static let isSearch = Note(rawValue: 4)
        /// It begins a loop whose cursor points, when the program has run, at the row that decided it or, where none did, at
        /// none of them.
        static let keepsRow = Note(rawValue: 16)
    }

    /// A fact as it is found in a frame.
    struct Fact: BitwiseCopyable, Sendable {
        enum Form: UInt8, Sendable {
            /// A cell with a value.
            case cell
            /// A cell that says that a record is there, or a list of records: what is in it is read by itself.
            case hidden
            /// A list of scalars.
            case list
            /// The value of a key of a map.
            case mapValue
            /// A parameter.
            case parameter
            /// The rules of a region.
            case region
        }

        var path: PathTable.Path
        /// How a line that tells its value begins: set in, and up to the value.
        var line: PathTable.Path
        /// The path of what is missing where all of it is: of a key of a map the map.
        var wholePath: PathTable.Path
        var form: Form
        /// How its value, or an element, is written.
        var word: WordForm
        var cursor: UInt8
        /// The word that holds the key.
        var key: UInt8 = 0
        var column: Int32
    }

    /// The type of a fact, and the record type and field that declare it.
    struct Declaration: Sendable {
        var type: ValueType
        /// Of a list the type of its elements.
        var element: ValueType?
        var record: String
        var field: String
    }

    /// The facts of all places side by side.
    private(set) var facts: [Fact] = []
    /// What declares them, by the same index.
    private(set) var declarations: [Declaration] = []
    /// By place: the index of its first fact; as long as the code, and one more.
    private(set) var starts: [Int32] = [0]
    /// By place.
    private(set) var notes: [Note] = []

    /// The indices of the facts of a place.
    func range(_ place: Int32) -> Range<Int> { Int(starts[Int(place)])..<Int(starts[Int(place) &+ 1]) }

    /// Adds the instruction at the next place.
    mutating func add(
        _ instruction: Instruction, reading found: [Program.FactReference], _ paths: inout PathTable
    ) {
        var note: Note = found.isEmpty ? [] : .isRead
        if instruction.op.isLoop { note.formUnion([.isRead, .isLoop]) }
        for reference in found {
            let fact = Fact(reference, &paths)
            if fact.form == .parameter || paths.hasWords(fact.path) { note.insert(.hasWords) }
            facts.append(fact)
            declarations.append(Declaration(reference))
        }
        starts.append(Int32(facts.count))
        notes.append(note)
    }

    /// Says which loops keep the row that decided them.
    mutating func mark(_ kept: KeptRows) {
        for place in kept.places { notes[place].insert(.keepsRow) }
    }

    /// Says that some places only look for faults.
    mutating func mark(searching places: Range<Int>) {
        for place in places { notes[place].insert(.isSearch) }
    }
}

extension FactTable.Declaration {
    fileprivate init(_ reference: Program.FactReference) {
        type = reference.type
        record = reference.record
        field = reference.field
        if case .list(let element) = reference.form { self.element = element }
    }
}

extension FactTable.Fact {
    fileprivate init(_ reference: Program.FactReference, _ paths: inout PathTable) {
        cursor = reference.cursor
        column = reference.column
        word = WordForm(reference.type)
        wholePath = paths.add(reference.path)
        path = wholePath
        line = paths.add([.text("  ")] + reference.path + [.text(" = ")])
        switch reference.form {
        case .cell:
            form = .cell
            switch reference.type {
            case .record, .optional(.record): form = .hidden
            default: break
            }
        case .list(let element):
            word = WordForm(element)
            form = element.isWord || element.isExact ? .list : .hidden
        case .mapValue(let key):
            self.key = key
            form = .mapValue
            wholePath = paths.add(reference.path.dropLast(2))
        case .parameter: form = reference.field == "region" ? .region : .parameter
        }
    }
}
