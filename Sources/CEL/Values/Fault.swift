/// Why a computation has no result; a value of the evaluator, never thrown.
///
/// The raw values are kept in compiled programs and traces of one process only.
public enum Fault: UInt8, Sendable, CaseIterable {
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
    /// No case of a calculation applies, or no version of it on that day.
    case noCase
}
