/// What a variable stands for while a program is built.
public indirect enum Binding: Sendable {
    /// A record: a row, or the part of a row that a nested record is.
    case record(RecordPlace)
    /// A scalar in a cell.
    case cell(CellPlace)
    /// A word register.
    case word(UInt8, ValueType)
    /// An exact register.
    case exact(UInt8, ValueType)
    /// A register of the whole language; `mayFail` when it can hold a fault.
    case value(UInt8, ValueType, mayFail: Bool)
    /// Words of the caller behind a cursor.
    case words(cursor: UInt8, element: ValueType)
    /// An expression that is evaluated where the variable is read.
    case expression(CheckedExpression, NodeID, Bindings)
}

/// Where a record lies.
public struct RecordPlace: Sendable {
    /// The cursor of its row.
    public var cursor: UInt8
    /// The layout of its frame; none for elements of code lists.
    public var layout: FrameLayout
    /// The shape of its row.
    public var shape: Int
    /// The part of the row: `""`, or `programme.`.
    public var prefix: String
    /// The record type.
    public var record: String
    /// How it is named in paths.
    public var path: [Program.PathStep]
    /// The presence cells of optional records on the way here.
    public var presences: [CellPlace]

    /// Creates a place.
    public init(
        cursor: UInt8, layout: FrameLayout, shape: Int = 0, prefix: String = "", record: String,
        path: [Program.PathStep], presences: [CellPlace] = []
    ) {
        self.cursor = cursor
        self.layout = layout
        self.shape = shape
        self.prefix = prefix
        self.record = record
        self.path = path
        self.presences = presences
    }
}

/// Where a scalar, a list or a map lies.
public struct CellPlace: Sendable {
    /// The cursor of the row.
    public var cursor: UInt8
    /// The column.
    public var column: Int32
    /// The type of the fact.
    public var type: ValueType
    /// The layout.
    public var layout: FrameLayout
    /// The shape of the rows of a list or map; -1 otherwise.
    public var child: Int
    /// How it is named in paths.
    public var path: [Program.PathStep]
    /// The record type and field that declare it.
    public var record: String
    /// The field that declares it.
    public var field: String
    /// The presence cells of optional records on the way here.
    public var presences: [CellPlace]
}

/// The variables in scope while a program is built, the innermost last.
public struct Bindings: Sendable {
    private var list: [(name: String, binding: Binding, isLocal: Bool)] = []

    /// Creates bindings.
    public init(_ list: [(name: String, binding: Binding)] = []) {
        self.list = list.map { ($0.name, $0.binding, false) }
    }

    /// With one more, which hides those of its name.
    public func adding(_ name: String, _ binding: Binding) -> Bindings {
        var copy = self
        copy.list.append((name, binding, false))
        return copy
    }

    /// With one more variable of a macro, which hides those of its name.
    func adding(local name: String, _ binding: Binding) -> Bindings {
        var copy = self
        copy.list.append((name, binding, true))
        return copy
    }

    /// What a variable stands for.
    public subscript(name: String) -> Binding? {
        list.last { $0.name.utf8.elementsEqual(name.utf8) }?.binding
    }

    /// What a variable that no macro made stands for.
    subscript(global name: String) -> Binding? {
        list.last { !$0.isLocal && $0.name.utf8.elementsEqual(name.utf8) }?.binding
    }
}
