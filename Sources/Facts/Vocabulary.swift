public import CEL
public import Diagnostics

/// The types of facts that rules may read, with what people are told about each fact.
public struct Vocabulary: Sendable {
    /// What a fact may be at least and at most.
    public struct Bounds: Sendable {
        /// The smallest word (exact types in 1/10 000).
        public var minimum: Int64?
        /// The largest word.
        public var maximum: Int64?
        /// The most code points of a text.
        public var maximumLength: Int?
        /// The most elements of a list or entries of a map.
        public var maximumItems: Int?

        /// Creates bounds.
        public init(
            minimum: Int64? = nil, maximum: Int64? = nil, maximumLength: Int? = nil, maximumItems: Int? = nil
        ) {
            self.minimum = minimum
            self.maximum = maximum
            self.maximumLength = maximumLength
            self.maximumItems = maximumItems
        }
    }

    /// What is assumed when a document does not mention a field.
    public enum Assumption: Sendable {
        /// Known to have none.
        case none
        /// A scalar as it would be written.
        case text(String)
        /// The empty list.
        case empty
    }

    /// Who can change a fact, and how hard it is.
    public struct Change: Sendable {
        /// What can be done to a list.
        public enum Limit: String, Sendable {
            case add, drop
        }

        /// How hard it is, in the rulebook's own scale; greater is harder.
        public var effort: Int
        /// Who can do it: a code of the code list `actor`.
        public var by: String?
        /// What is to be done.
        public var text: Phrase?
        /// Of a list: that its elements can only be added, or only dropped.
        public var only: Limit?

        /// Creates a change.
        public init(effort: Int, by: String? = nil, text: Phrase? = nil, only: Limit? = nil) {
            self.effort = effort
            self.by = by
            self.text = text
            self.only = only
        }
    }

    /// A field of a record type.
    public struct Field: Sendable {
        /// The name.
        public var name: String
        /// The type.
        public var type: ValueType
        /// What people call it.
        public var title: Phrase?
        /// The question that asks for it.
        public var ask: Phrase?
        /// The document that proves it.
        public var proof: Phrase?
        /// Whether its value is shown to nobody but its owner.
        public var isSensitive = false
        /// What is assumed when it is not mentioned.
        public var assumption: Assumption?
        /// Bounds of the value.
        public var bounds = Bounds()
        /// Bounds of the values of a map.
        public var valueBounds = Bounds()
        /// Whether rules compute it.
        public var isDerived = false
        /// Whether a document may give a derived field all the same.
        public var isGivenAllowed = false
        /// Who can change it; nil when nobody can.
        public var change: Change?

        /// Creates a field.
        public init(name: String, type: ValueType) {
            self.name = name
            self.type = type
        }
    }

    /// A record type.
    public struct Record: Sendable {
        /// The name.
        public var name: String
        /// The field that names elements of a list of such records.
        public var key: String?
        /// The fields in order.
        public var fields: [Field]

        /// Creates a record type.
        public init(name: String, key: String? = nil, fields: [Field]) {
            self.name = name
            self.key = key
            self.fields = fields
        }
    }

    /// A code list: what each code is called.
    public struct CodeList: Sendable {
        /// The name.
        public var name: String
        /// Columns beside the code.
        public var columns: [Schema.Field]
        /// Codes in order, each once, with their names.
        public var codes: [(code: String, title: Phrase?)]

        /// Creates a code list.
        public init(name: String, columns: [Schema.Field] = [], codes: [(code: String, title: Phrase?)]) {
            self.name = name
            self.columns = columns
            self.codes = codes
        }
    }

    /// The record types in order.
    public var records: [Record]
    /// The code lists in order.
    public var codeLists: [CodeList]
    private let recordIndex: [String: Int]

    /// Creates a vocabulary; names are unique.
    public init(records: [Record], codeLists: [CodeList]) {
        self.records = records
        self.codeLists = codeLists
        var index: [String: Int] = [:]
        for (number, record) in records.enumerated() { index[record.name] = number }
        recordIndex = index
    }

    /// The field of a record type.
    public func field(_ record: String, _ name: String) -> Field? {
        recordIndex[record].flatMap { records[$0].fields.first { $0.name == name } }
    }

    /// What a code is called.
    public func title(of code: String, in list: String) -> Phrase? {
        codeLists.first { $0.name == list }?.codes.first { $0.code == code }?.title
    }

    /// What the checker needs of it.
    public var schema: Schema {
        var schema = Schema()
        for record in records {
            let fields = record.fields.map {
                Schema.Field(name: $0.name, type: $0.type, isDerived: $0.isDerived)
            }
            schema.records[record.name] = Schema.Record(name: record.name, key: record.key, fields: fields)
        }
        for list in codeLists {
            schema.codeLists[list.name] = Schema.CodeList(
                name: list.name, columns: list.columns, codes: list.codes.map(\.code))
        }
        return schema
    }

    /// The layout of frames of a record type.
    public func layout(of record: String) -> FrameLayout {
        var given: Set<String> = []
        for record in records {
            for field in record.fields where field.isDerived && field.isGivenAllowed {
                given.insert("\(record.name).\(field.name)")
            }
        }
        return FrameLayout(of: record, in: schema, givenDerived: given)
    }
}
