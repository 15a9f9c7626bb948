/// What a word is made of, so that a value of another type than the checker expected is not misread as one.
///
/// The types of what stems from `dyn` are promises: `dyn(money(1)) / 2` is an int to the checker.
enum WordKind: UInt8 {
    case any, bool, int, text, date, month

    /// The kind of the values of a type, or of what an optional holds.
    init(_ type: ValueType) {
        switch type {
        case .bool: self = .bool
        case .int: self = .int
        case .string, .code: self = .text
        case .date: self = .date
        case .month: self = .month
        case .optional(let wrapped): self = WordKind(wrapped)
        default: self = .any
        }
    }

    /// Whether a value is of the kind.
    func fits(_ value: Value) -> Bool {
        switch (self, value) {
        case (.any, _), (.bool, .bool), (.int, .int), (.text, .string), (.date, .date), (.month, .month): true
        default: false
        }
    }
}
