/// Where each fact of a record type lies in a frame.
///
/// A row is a record, an element of a list of scalars, or an entry of a map (key, value); a nested record is part of
/// its parent's row. A list is a block of rows side by side, found through a cell of the parent's row. Rows, not
/// columns: a document is then read in one pass, without counting first, and a condition reads several facts of
/// one row.
public struct FrameLayout: Sendable {
    /// What a cell holds.
    public enum CellKind: UInt8, Sendable {
        /// A bool, int, date (day number), month or symbol, as it is.
        case word
        /// Money or a decimal in 1/10 000.
        case fixed
        /// Whether an optional record is there: 1; 0: none.
        case presence
        /// A block of rows of the child shape.
        case rows
    }

    /// One cell of a row.
    public struct Column: Sendable {
        /// The field, dotted for fields of nested records: `programme.region`.
        public var name: String
        /// The type of the fact.
        public var type: ValueType
        /// What the cell holds.
        public var kind: CellKind
        /// The shape of the rows of a list or map; -1 for others.
        public var child: Int
        /// The record type that declares the field, and its name there.
        public var record: String
        /// The name of the field in its record type.
        public var field: String

        /// Creates a column.
        public init(
            name: String, type: ValueType, kind: CellKind, child: Int = -1, record: String, field: String
        ) {
            self.name = name
            self.type = type
            self.kind = kind
            self.child = child
            self.record = record
            self.field = field
        }
    }

    /// The cells of a row of one list, or of the root.
    public struct Shape: Sendable {
        /// The record type; none for lists of scalars and maps.
        public var record: String?
        /// The columns; a scalar list has one, a map two.
        public var columns: [Column]
        /// The column that names the elements in paths.
        public var keyColumn: Int?
        /// Whether it is the shape of a map's entries.
        public var isMap: Bool

        /// Creates a shape.
        public init(record: String?, columns: [Column], keyColumn: Int? = nil, isMap: Bool = false) {
            self.record = record
            self.columns = columns
            self.keyColumn = keyColumn
            self.isMap = isMap
        }

        /// The index of the column with this dotted name.
        public func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
    }

    /// The shapes; the root is the first.
    public var shapes: [Shape]

    /// The layout of a record type: fields given in documents, lists and maps with shapes of their own.
    public init(of record: String, in schema: Schema, givenDerived: Set<String> = []) {
        shapes = []
        var builder = Builder(schema: schema, givenDerived: givenDerived)
        _ = builder.shape(of: .record(record))
        shapes = builder.shapes
    }
}

extension FrameLayout {
    private struct Builder {
        let schema: Schema
        let givenDerived: Set<String>
        var shapes: [Shape] = []
        var depth = 0

        /// Adds the shape of a list's elements and returns its index.
        mutating func shape(of element: ValueType) -> Int {
            let index = shapes.count
            shapes.append(Shape(record: nil, columns: []))
            depth += 1
            defer { depth -= 1 }
            guard case .record(let name) = element, let record = schema.records[name] else {
                let column = scalarColumn("", element, record: "", field: "")
                shapes[index].columns = [column]
                return index
            }
            shapes[index].record = name
            guard depth < 16 else { return index }
            let columns = self.columns(of: record, prefix: "")
            shapes[index].columns = columns
            shapes[index].keyColumn = record.key.flatMap { key in columns.firstIndex { $0.name == key } }
            return index
        }

        /// The columns of a record, those of nested records among them.
        mutating func columns(of record: Schema.Record, prefix: String) -> [Column] {
            var columns: [Column] = []
            for field in record.fields
            where !field.isDerived || givenDerived.contains("\(record.name).\(field.name)") {
                let name = prefix + field.name
                var type = field.type
                if case .optional(let wrapped) = type, case .record = wrapped { type = wrapped }
                if case .record(let nested) = type, let inner = schema.records[nested] {
                    columns.append(
                        Column(
                            name: name, type: field.type, kind: .presence, record: record.name,
                            field: field.name))
                    guard prefix.utf8.count < 200 else { continue }
                    columns += self.columns(of: inner, prefix: name + ".")
                } else {
                    columns.append(scalarColumn(name, field.type, record: record.name, field: field.name))
                }
            }
            return columns
        }

        mutating func scalarColumn(_ name: String, _ type: ValueType, record: String, field: String) -> Column
        {
            var bare = type
            if case .optional(let wrapped) = type { bare = wrapped }
            switch bare {
            case .list(let element):
                return Column(
                    name: name, type: type, kind: .rows, child: shape(of: element), record: record,
                    field: field)
            case .map(let key, let value):
                let index = shapes.count
                shapes.append(Shape(record: nil, columns: [], isMap: true))
                shapes[index].columns = [
                    scalarColumn("key", key, record: "", field: ""),
                    scalarColumn("value", value, record: "", field: ""),
                ]
                return Column(name: name, type: type, kind: .rows, child: index, record: record, field: field)
            default:
                return Column(
                    name: name, type: type, kind: bare.isExact ? .fixed : .word, record: record, field: field)
            }
        }
    }
}
