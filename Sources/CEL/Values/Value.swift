/// A value of the language, as people and programs read it: the result of an evaluation, a fact that was read.
public indirect enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case decimal(Rational)
    case money(Rational)
    /// A string or a code; code points, never normalised.
    case string(String)
    case bytes([UInt8])
    case date(CivilDate)
    case month(CivilMonth)
    case timestamp(Timestamp)
    case duration(Duration)
    case list([Value])
    case map(ValueMap)
    /// What `type(x)` gives.
    case type(TypeName)
    /// An optional, perhaps without a value.
    case optional(Value?)
    case address(IPAddress)
    case network(IPNetwork)
    /// What is not known of the list or map that it stands in.
    case unknown(Gap)

    /// Known to have none.
    public static var none: Value { .optional(nil) }

    /// What an optional holds; none and other values as they are.
    public var bare: Value {
        if case .optional(let held?) = self { return held }
        return self
    }
}

/// Registers and cells as values.
extension Value {
    /// A word of a type; fixed-point for exact types.
    public init(word: Int64, type: ValueType, symbols: SymbolTable?) {
        switch type {
        case .bool: self = .bool(word != 0)
        case .string, .code: self = .string(symbols?.text(word) ?? "")
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

extension Value {
    /// What a register holds; it must hold a value or none.
    init(register: UInt8, file: RegisterFile, type: ValueType, scratch: Scratch) {
        if Interpreter.state(register, file.rawValue, scratch) == Status.none.rawValue {
            self = .none
            return
        }
        switch file {
        case .words: self = Value(word: scratch.words[Int(register)], type: type, symbols: scratch.symbols)
        case .exacts: self = Value(exact: scratch.exacts[Int(register)], type: type)
        case .values: self = scratch.values[Int(register)]
        }
    }
}
