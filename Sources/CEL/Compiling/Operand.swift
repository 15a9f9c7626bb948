import Diagnostics

/// A value while code is built: not moved before it must be.
enum Operand {
    /// A word; exact types in 1/10 000.
    case constant(Int64)
    /// A cell that can be compared where it lies.
    case cell(CellPlace)
    /// A word register; exact types in 1/10 000.
    case word(UInt8)
    /// An exact register.
    case exact(UInt8)
    /// A register of the whole language.
    case value(UInt8)
}

/// What an expression names.
enum Resolved {
    case record(RecordPlace)
    /// A scalar, list, map or optional record in the frame.
    case cell(CellPlace)
    /// A derived field of a record.
    case derived(RecordPlace, field: String)
    /// A column of a code that holds a list: packed rows in a word.
    case pool(list: Int32, word: UInt8, element: ValueType)
    /// Words of the caller.
    case words(cursor: UInt8, element: ValueType)
    case operand(Operand)
    /// An expression bound to a variable.
    case expression(CheckedExpression, NodeID, Bindings)
}

extension CellPlace {
    /// How the place is reported.
    var reference: Program.FactReference {
        var form = Program.FactReference.Form.cell
        if child >= 0 {
            form = .list(element: layout.shapes[child].isMap ? .record("") : elementType ?? .record(""))
        }
        return Program.FactReference(
            path: path, type: type, record: record, field: field, cursor: cursor, column: column, form: form)
    }

    /// The type of the elements of a list.
    var elementType: ValueType? {
        switch type {
        case .list(let element), .optional(.list(let element)): element
        default: nil
        }
    }

    /// Whether it can be compared where it lies: known means there is a value.
    var isBare: Bool {
        if case .optional = type { return false }
        return presences.isEmpty
    }
}

extension RecordPlace {
    /// A derived field that a document may give, where it lies in the frame; nil of one that it may not.
    public func given(_ name: String) -> CellPlace? {
        guard case .cell(let cell)? = field(name) else { return nil }
        return cell
    }

    /// A field of the record that lies in the frame.
    func field(_ name: String) -> Resolved? {
        guard let index = layout.shapes[shape].column(prefix + name) else { return nil }
        let column = layout.shapes[shape].columns[index]
        let steps = path + [.text("." + name)]
        let cell = CellPlace(
            cursor: cursor, column: Int32(index), type: column.type, layout: layout, child: column.child,
            path: steps,
            record: column.record, field: column.field, presences: presences)
        guard column.kind == .presence, case .record(let nested) = column.type else { return .cell(cell) }
        return .record(
            RecordPlace(
                cursor: cursor, layout: layout, shape: shape, prefix: prefix + name + ".", record: nested,
                path: steps,
                presences: presences))
    }

    /// The record in an optional field, where it is known to be there.
    func unwrapped(_ cell: CellPlace) -> RecordPlace? {
        guard case .optional(.record(let nested)) = cell.type else { return nil }
        let name = cell.layout.shapes[shape].columns[Int(cell.column)].name
        return RecordPlace(
            cursor: cursor, layout: layout, shape: shape, prefix: name + ".", record: nested, path: cell.path,
            presences: cell.presences + [cell])
    }
}
