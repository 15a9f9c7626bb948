/// Why a computation has no result: a value of the evaluator.
///
/// Functions of the library throw it, typed; the instruction that called them turns it into a status, so that it goes
/// no further. The raw values are kept in compiled programs and traces of one process only.
public enum Fault: UInt8, Error, Sendable, CaseIterable {
    /// The divisor is zero.
    case divisionByZero
    /// The result does not fit its type.
    case overflow
    /// A map has no such key.
    case noSuchKey
    /// A list has no element at the index.
    case indexOutOfRange
    /// `min` or `max` of nothing.
    case emptyList
    /// An optional that is known to have no value was asked for it.
    case noValue
    /// Working days of a year for which there is no calendar.
    case calendar
    /// A date outside of the years 0001 to 9999.
    case dateOutOfRange
    /// A text or a value that does not convert to the wanted type.
    case conversion
    /// No case of a calculation applies.
    case noCase
    /// No version of a rule is in force on that day.
    case noVersion
    /// No overload of the function or operator takes values of these types.
    case noSuchOverload
    /// A name that stands for nothing.
    case noSuchName
    /// A map would have two equal keys.
    case duplicateKey
    /// A map key of a type that cannot be one.
    case keyType
    /// An argument that the function cannot work with: a negative shift, a position outside of the text.
    case argument
    /// A regular expression that RE2 does not accept.
    case pattern
    /// A time zone that is neither in the IANA database nor an offset.
    case timeZone
    /// A timestamp or duration outside of its range.
    case timeOutOfRange
    /// A result that is larger than evaluations may make.
    case tooLarge
}

extension Fault {
    /// The stable code by which programs know it.
    public var code: String {
        switch self {
        case .divisionByZero: "division-by-zero"
        case .overflow: "overflow"
        case .noSuchKey: "no-such-key"
        case .indexOutOfRange: "index-out-of-range"
        case .emptyList: "empty-list"
        case .noValue: "no-value"
        case .calendar: "no-calendar"
        case .dateOutOfRange: "date-out-of-range"
        case .conversion: "conversion"
        case .noCase: "no-case"
        case .noVersion: "no-version"
        case .noSuchOverload: "no-such-overload"
        case .noSuchName: "no-such-name"
        case .duplicateKey: "duplicate-key"
        case .keyType: "key-type"
        case .argument: "argument"
        case .pattern: "pattern"
        case .timeZone: "time-zone"
        case .timeOutOfRange: "time-out-of-range"
        case .tooLarge: "too-large"
        }
    }
}
