/// A value as people and programs read it: the result of an evaluation, a fact that was read.
public indirect enum Value: Sendable, Hashable {
    /// Known to have none.
    case none
    case bool(Bool)
    case int(Int64)
    case decimal(Rational)
    case money(Rational)
    /// A string or a code.
    case text(String)
    case date(CivilDate)
    case month(CivilMonth)
    case list([Value])

    /// A word of a type; fixed-point for exact types.
    public init(word: Int64, type: ValueType, symbols: SymbolTable?) {
        switch type {
        case .bool: self = .bool(word != 0)
        case .string, .code: self = .text(symbols?.text(word) ?? "")
        case .date: self = CivilDate(dayNumber: word).map { .date($0) } ?? .none
        case .month: self = CivilMonth(index: word).map { .month($0) } ?? .none
        case .money: self = .money(Rational(word, scale: FixedPoint.scale))
        case .decimal: self = .decimal(Rational(word, scale: FixedPoint.scale))
        case .optional(let wrapped): self = Value(word: word, type: wrapped, symbols: symbols)
        default: self = .int(word)
        }
    }

    /// An exact number of a type.
    public init(exact: Rational, type: ValueType) {
        switch type {
        case .money, .optional(.money): self = .money(exact)
        default: self = .decimal(exact)
        }
    }

    /// What a register holds; it must hold a value or none.
    init(register: UInt8, file: RegisterFile, type: ValueType, scratch: Scratch) {
        if Interpreter.state(register, file.rawValue, scratch) == Status.none.rawValue {
            self = .none
        } else if file == .words {
            self = Value(word: scratch.words[Int(register)], type: type, symbols: scratch.symbols)
        } else {
            self = Value(exact: scratch.exacts[Int(register)], type: type)
        }
    }

    /// The value as programs read it: ISO dates, decimal point, no grouping.
    ///
    /// A fraction whose decimal expansion does
    /// not end is rounded to four places.
    public var text: String {
        switch self {
        case .none: "none"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .decimal(let value): value.decimalText ?? value.decimalText(places: 4)
        case .money(let value): value.decimalText ?? value.decimalText(places: 4)
        case .text(let value): value
        case .date(let value): value.description
        case .month(let value): value.description
        case .list(let values): values.map(\.text).joined(separator: ", ")
        }
    }
}

/// The answer of an evaluation.
public enum Outcome: Sendable, Hashable {
    case value(Value)
    case unknown
    case fault
}

extension Rational {
    /// `units` of `1/scale` each.
    @inlinable public init(_ units: Int64, scale: Int64) {
        self = Rational(Int128(units), over: Int128(scale)) ?? .zero
    }
}
