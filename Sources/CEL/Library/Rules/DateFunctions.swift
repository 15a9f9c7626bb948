/// Functions of civil dates and months: days without time and zone, as laws count them (design/rules.md).
///
/// All of them do what the instructions of typed rules do, with the same arithmetic (`CivilDate`,
/// `WorkCalendar`).
enum DateFunctions {
    /// Everything of the library.
    static let all: [Function] = making + adding + subtracting + working + counting

    /// The day that an argument must be.
    static func day(_ value: Value) throws(Fault) -> CivilDate {
        guard case .date(let day) = value else { throw .noSuchOverload }
        return day
    }

    /// The result of arithmetic that may have left the calendar.
    static func date(_ day: CivilDate?) throws(Fault) -> Value {
        guard let day else { throw .dateOutOfRange }
        return .date(day)
    }
}
