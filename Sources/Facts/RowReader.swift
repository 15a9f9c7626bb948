/// How the record at one place of a layout is read: where its fields go, what they may be.
///
/// Readers, slots and scalars are plain numbers in flat arrays of the `FactsReader`: reading a document then counts no
/// references. What people are told lies beside them (`FactsReader.fields`).
struct RowReader: Sendable {
    /// A field of a record.
    struct Slot: Sendable {
        /// The column in the row, or -1 for what may not be given.
        var column: Int
        var target: Target
        /// The most items of a list or map.
        var most: Int
    }

    /// What stands in the document at a field; the numbers are indexes into the arrays of the `FactsReader`.
    enum Target: Sendable {
        case scalar(Int)
        /// A nested record in the same row.
        case record(reader: Int, isOptional: Bool)
        /// Rows of scalars.
        case scalars(Int, shape: Int)
        /// Rows of records.
        case rows(reader: Int, shape: Int)
        /// Rows of a key and a value.
        case map(key: Int, value: Int, shape: Int)
        /// Rules compute it.
        case derived
    }

    /// What is assumed about a field that the document does not mention.
    struct Assumption: Sendable {
        enum Content: Sendable {
            case none
            case empty
            case word(Int64)
        }

        var slot: Int
        var content: Content
    }

    /// The shape of its rows.
    var shape: Int
    /// The index of its record type among the names that messages use.
    var record: Int
    /// Its slots.
    var slots = 0..<0
    /// Its table in the names of fields.
    var names = 0..<0
    /// Its assumptions.
    var assumptions = 0..<0
    /// Whether some of its fields are lists or maps.
    var hasLists = false
    /// The slot of the key field.
    var key: Int?
}

/// A scalar: what its text is read as, and how far it may go.
struct ScalarReader: BitwiseCopyable {
    enum Form: UInt8 {
        case bool, int, fixed, date, month, code, text
    }

    var form: Form
    var isOptional: Bool
    /// The smallest word.
    var minimum: Int64
    /// The largest word.
    var maximum: Int64
    /// The most code points of a text.
    var maximumLength: Int
    /// For codes: the index of the code list, or -1.
    var codes: Int
    /// The index of its type among those that messages use.
    var type: Int
}
