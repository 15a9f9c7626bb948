/// What a word is on any day that may be asked, while the facts and everything else stay as they are.
indirect enum DayTerm: Hashable {
    /// The day that is asked.
    case day
    /// The same on every day.
    case constant(Int64)
    /// A function of days.
    case function(DateFunction, DayTerm, DayTerm)
    /// A number of two others.
    case arithmetic(Arithmetic, DayTerm, DayTerm)

    /// The word on a day; nil where computing it is a fault.
    func word(on day: Int64, _ calendar: WorkCalendar?) -> Int64? {
        switch self {
        case .day: return day
        case .constant(let word): return word
        case .function(let function, let first, let second):
            guard let first = first.word(on: day, calendar), let second = second.word(on: day, calendar),
                case .success(let word) = Interpreter.date(function, first, second, calendar)
            else { return nil }
            return word
        case .arithmetic(let kind, let first, let second):
            guard let first = first.word(on: day, calendar), let second = second.word(on: day, calendar)
            else { return nil }
            let result = Interpreter.arithmetic(kind, first, second)
            return result.overflow ? nil : result.partialValue
        }
    }
}

extension DayTerm {
    /// How a word changes from day to day.
    enum Course {
        case constant
        /// Never less on a later day.
        case rising
        /// Never more on a later day.
        case falling
        /// Nothing is known.
        case any

        var mirrored: Course {
            switch self {
            case .constant, .any: self
            case .rising: .falling
            case .falling: .rising
            }
        }

        /// The course of what rises with both.
        func with(_ other: Course) -> Course {
            if self == .constant || self == other { return other }
            return other == .constant ? self : .any
        }
    }

    /// How it changes from day to day.
    ///
    /// What is no fault on one day and a fault on a later one stays a fault, unless the course is `any`: only the end of the
    /// calendar or of numbers can be passed.
    var course: Course {
        switch self {
        case .day: .rising
        case .constant: .constant
        case .function(let function, let first, let second):
            Self.course(of: function, first.course, second.course)
        case .arithmetic(let kind, let first, let second): Self.course(of: kind, first, second)
        }
    }

    private static func course(of function: DateFunction, _ first: Course, _ second: Course) -> Course {
        switch function {
        case .plusDays, .plusMonths, .plusYears, .plusMonthsOfMonth: first.with(second)
        case .minusDays, .minusMonths, .minusYears, .minusMonthsOfMonth: first.with(second.mirrored)
        case .yearsBetween, .daysBetween: second.with(first.mirrored)
        case .monthOf: first
        // A calendar may know some years and not those between them.
        case .plusWorkdays, .minusWorkdays: .any
        }
    }

    private static func course(of kind: Arithmetic, _ first: DayTerm, _ second: DayTerm) -> Course {
        switch kind {
        case .add: first.course.with(second.course)
        case .subtract: first.course.with(second.course.mirrored)
        case .multiply:
            if case .constant(let factor) = second {
                first.course(times: factor)
            } else if case .constant(let factor) = first {
                second.course(times: factor)
            } else {
                .any
            }
        case .divide:
            if case .constant(let divisor) = second { first.course(times: divisor) } else { .any }
        case .remainder: .any
        }
    }

    private func course(times factor: Int64) -> Course {
        factor > 0 ? course : factor < 0 ? course.mirrored : .any
    }
}
