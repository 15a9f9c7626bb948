/// Exact numbers, whole numbers, dates.
extension Interpreter {
    static func numbers<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) {
        let target = Int(step.a)
        let source = Int(step.c)
        switch step.op {
        case .move:
            scratch.words[target] = scratch.words[source]
            scratch.wordStates[target] = scratch.wordStates[source]
        case .moveExact:
            scratch.exacts[target] = scratch.exacts[source]
            scratch.exactStates[target] = scratch.exactStates[source]
        case .widen:
            scratch.exactStates[target] = scratch.wordStates[source]
            guard scratch.wordStates[source] == 0 else { return }
            scratch.exacts[target] =
                step.k == 0
                ? Rational(scratch.words[source]) : Rational(scratch.words[source], scale: FixedPoint.scale)
        case .loadExact: scratch.setExact(target, to: program.exacts[Int(step.b)])
        case .compareExacts:
            let (left, right) = (scratch.exactStates[target], scratch.exactStates[source])
            acc =
                left | right == 0
                ? Tri(comparison(step.k).holds(scratch.exacts[target], scratch.exacts[source]))
                : openOutcome(left, right, at, &observer)
        case .exactArithmetic:
            let right = Int(step.b)
            store(
                strict(scratch.exactStates[source], scratch.exactStates[right]), target, at, scratch,
                &observer
            ) { exact(step.k, scratch.exacts[source], scratch.exacts[right]) }
        case .round:
            store(scratch.exactStates[target], target, at, scratch, &observer) {
                let mode = RoundingMode.allCases[Int(step.k)]
                guard
                    let rounded = scratch.exacts[target].rounded(to: program.exacts[Int(step.b)], mode: mode)
                else { return .failure(.overflow) }
                return .success(rounded)
            }
        default:
            let status = strict(
                scratch.exactStates[target],
                strict(scratch.exactStates[source], scratch.exactStates[Int(step.b)]))
            store(status, target, at, scratch, &observer) {
                scale(
                    scratch.exacts[target], worst: scratch.exacts[source], best: scratch.exacts[Int(step.b)])
            }
        }
    }

    /// What a computation gives, or why it gives nothing.
    enum Computation {
        case success(Rational)
        case failure(Fault)
    }

    private static func strict(_ left: UInt8, _ right: UInt8) -> UInt8 {
        Status.strict(Status(rawValue: left) ?? .fault, Status(rawValue: right) ?? .fault).rawValue
    }

    private static func store<O: Observer & ~Copyable>(
        _ status: UInt8, _ target: Int, _ at: Int, _ scratch: Scratch, _ observer: inout O,
        _ compute: () -> Computation
    ) {
        guard status == 0 else {
            scratch.exactStates[target] = status
            return
        }
        switch compute() {
        case .success(let value): scratch.setExact(target, to: value)
        case .failure(let fault):
            scratch.exactStates[target] = Status.fault.rawValue
            observer.failed(at, fault)
        }
    }

    private static func exact(_ kind: UInt8, _ left: Rational, _ right: Rational) -> Computation {
        let result: Rational? =
            switch Arithmetic(rawValue: kind) {
            case .add: left + right
            case .subtract: left - right
            case .multiply: left * right
            default: left / right
            }
        if let result { return .success(result) }
        return .failure(kind == Arithmetic.divide.rawValue && right == .zero ? .divisionByZero : .overflow)
    }

    /// 0 at `worst`, 1 at `best`, clamped; a step where both are the same.
    private static func scale(_ value: Rational, worst: Rational, best: Rational) -> Computation {
        if worst == best { return .success(Rational(value >= best ? 1 : 0)) }
        guard let way = value - worst, let whole = best - worst, let share = way / whole else {
            return .failure(.overflow)
        }
        return .success(min(Rational(1), max(Rational.zero, share)))
    }

    static func arithmetic<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, left, right) = (Int(step.a), Int(step.c), Int(step.b))
        let states = (scratch.wordStates[left], scratch.wordStates[right])
        guard states.0 | states.1 == 0 else {
            scratch.wordStates[target] = strict(states.0, states.1)
            return
        }
        let (x, y) = (scratch.words[left], scratch.words[right])
        let result = arithmetic(Arithmetic(rawValue: step.k) ?? .add, x, y)
        scratch.words[target] = result.partialValue
        scratch.wordStates[target] = (result.overflow ? Status.fault : .value).rawValue
        if result.overflow {
            let divides = step.k == Arithmetic.divide.rawValue || step.k == Arithmetic.remainder.rawValue
            observer.failed(at, divides && y == 0 ? .divisionByZero : .overflow)
        }
    }

    /// An operation on two whole numbers.
    static func arithmetic(
        _ kind: Arithmetic, _ x: Int64, _ y: Int64
    ) -> (partialValue: Int64, overflow: Bool) {
        switch kind {
        case .add: x.addingReportingOverflow(y)
        case .subtract: x.subtractingReportingOverflow(y)
        case .multiply: x.multipliedReportingOverflow(by: y)
        case .divide: x.dividedReportingOverflow(by: y)
        case .remainder: x.remainderReportingOverflow(dividingBy: y)
        }
    }

    static func dates<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, left, right) = (Int(step.a), Int(step.c), Int(step.b))
        let status = strict(scratch.wordStates[left], scratch.wordStates[right])
        scratch.wordStates[target] = status
        guard status == 0 else {
            if [left, right].contains(where: { scratch.wordStates[$0] == Status.none.rawValue }) {
                observer.failed(at, .noValue)
            }
            return
        }
        let result = date(
            DateFunction(rawValue: step.k) ?? .plusDays, scratch.words[left], scratch.words[right],
            program.tables.workdays)
        switch result {
        case .success(let word): scratch.words[target] = word
        case .failure(let fault):
            scratch.wordStates[target] = Status.fault.rawValue
            observer.failed(at, fault)
        }
    }

    /// What a function of days gives, or why it gives nothing.
    enum Word {
        case success(Int64)
        case failure(Fault)

        init(_ date: CivilDate?) {
            self = date.map { .success(Int64($0.dayNumber)) } ?? .failure(.dateOutOfRange)
        }
    }

    /// A function of days and months.
    static func date(
        _ function: DateFunction, _ left: Int64, _ right: Int64, _ calendar: WorkCalendar?
    ) -> Word {
        switch function {
        case .plusMonthsOfMonth, .minusMonthsOfMonth:
            let month = CivilMonth(index: left)
            let moved = function == .plusMonthsOfMonth ? month?.plusMonths(right) : month?.minusMonths(right)
            return moved.map { .success(Int64($0.index)) } ?? .failure(.dateOutOfRange)
        case .yearsBetween, .daysBetween: return between(function, left, right)
        case .monthOf:
            guard let day = CivilDate(dayNumber: left) else { return .failure(.dateOutOfRange) }
            return .success(Int64(CivilMonth(of: day).index))
        default: return moved(function, left, right, calendar)
        }
    }

    private static func between(_ function: DateFunction, _ left: Int64, _ right: Int64) -> Word {
        guard let first = CivilDate(dayNumber: left), let last = CivilDate(dayNumber: right) else {
            return .failure(.dateOutOfRange)
        }
        return .success(
            function == .daysBetween
                ? Int64(last.dayNumber) - Int64(first.dayNumber)
                : Int64(CivilDate.yearsBetween(first, last)))
    }

    private static func moved(
        _ function: DateFunction, _ day: Int64, _ count: Int64, _ calendar: WorkCalendar?
    ) -> Word {
        guard let day = CivilDate(dayNumber: day) else { return .failure(.dateOutOfRange) }
        switch function {
        case .plusDays: return Word(day.plusDays(count))
        case .plusMonths: return Word(day.plusMonths(count))
        case .plusYears: return Word(day.plusYears(count))
        case .minusDays: return Word(day.minusDays(count))
        case .minusMonths: return Word(day.minusMonths(count))
        case .minusYears: return Word(day.minusYears(count))
        default:
            guard let calendar else { return .failure(.calendar) }
            do throws(Fault) {
                let isForward = function == .plusWorkdays
                return Word(
                    isForward
                        ? try calendar.day(day, plusWorkdays: count)
                        : try calendar.day(day, minusWorkdays: count))
            } catch {
                return .failure(error)
            }
        }
    }
}

/// Money and decimals in cells: whole numbers of 1/10 000.
public enum FixedPoint {
    /// Units per one.
    public static let scale: Int64 = 10_000
}
