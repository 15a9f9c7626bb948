import Diagnostics

/// `+`, `-` and the opposite.
extension OperatorFunctions {
    static let sum = Function(
        "_+_",
        [
            .global([.int, .int], .int), .global([.uint, .uint], .uint),
            .global([.double, .double], .double),
            .global([.string, .string], .string), .global([.bytes, .bytes], .bytes),
            .global([.list(.parameter("A")), .list(.parameter("A"))], .list(.parameter("A"))),
            .global([.timestamp, .duration], .timestamp), .global([.duration, .timestamp], .timestamp),
            .global([.duration, .duration], .duration),
        ] + exactSums,
        Function.Documentation(
            Phrase(
                ru: "сумма чисел, сумм денег или промежутков времени; момент позже; текст, байты или "
                    + "список, за которым следует другой",
                en: "the sum of numbers, amounts of money or lengths of time; a later instant; a text, "
                    + "bytes or a list with another one behind it"),
            faults: [.overflow, .timeOutOfRange, .tooLarge],
            examples: [
                "1 + 2 == 3", "'a' + 'b' == 'ab'", "[1] + [2, 3] == [1, 2, 3]",
                "timestamp('2024-02-29T23:00:00Z') + duration('1h') == timestamp('2024-03-01T00:00:00Z')",
            ]),
        .binary(add)
    ).acceptingGaps()

    static let difference = Function(
        "_-_",
        [
            .global([.int, .int], .int), .global([.uint, .uint], .uint),
            .global([.double, .double], .double),
            .global([.timestamp, .timestamp], .duration), .global([.timestamp, .duration], .timestamp),
            .global([.duration, .duration], .duration),
        ] + exactSums,
        Function.Documentation(
            Phrase(
                ru: "разность чисел, сумм денег или промежутков времени; время между двумя моментами; "
                    + "момент раньше",
                en: "the difference of numbers, amounts of money or lengths of time; the time between "
                    + "two instants; an earlier instant"),
            faults: [.overflow, .timeOutOfRange],
            examples: [
                "1 - 2 == -1", "money('10.00') - money('0.01') == money('9.99')",
                "timestamp('2024-03-01T00:00:00Z') - timestamp('2024-02-28T00:00:00Z') == duration('48h')",
            ]),
        .binary(subtract))

    static let opposite = Function(
        "-_",
        [
            .global([.int], .int), .global([.double], .double), .global([.decimal], .decimal),
            .global([.money], .money),
        ],
        Function.Documentation(
            Phrase(ru: "число или сумма с обратным знаком", en: "a number or an amount with the other sign"),
            faults: [.overflow], examples: ["-(1 + 2) == -3", "-decimal('1.5') < 0"]),
        .unary(negate))

    private static let exactSums: [Function.Overload] = [
        .global([.decimal, .decimal], .decimal), .global([.decimal, .int], .decimal),
        .global([.int, .decimal], .decimal), .global([.money, .money], .money),
    ]

    /// The work of `+`.
    static func add(_ left: Value, _ right: Value) throws(Fault) -> Value {
        switch (left, right) {
        case (.int(let left), .int(let right)): .int(try checked(left.addingReportingOverflow(right)))
        case (.uint(let left), .uint(let right)): .uint(try checked(left.addingReportingOverflow(right)))
        case (.double(let left), .double(let right)): .double(left + right)
        case (.money(let left), .money(let right)): .money(try exact(left + right))
        case (.timestamp(let time), .duration(let length)), (.duration(let length), .timestamp(let time)):
            .timestamp(try time.plus(length))
        case (.duration(let left), .duration(let right)): .duration(try left.plus(right))
        default: try join(left, right)
        }
    }

    private static func join(_ left: Value, _ right: Value) throws(Fault) -> Value {
        switch (left, right) {
        case (.string(let left), .string(let right)):
            guard left.utf8.count + right.utf8.count <= ValueLimits.bytes else { throw .tooLarge }
            return .string(left + right)
        case (.bytes(let left), .bytes(let right)):
            guard left.count + right.count <= ValueLimits.bytes else { throw .tooLarge }
            return .bytes(left + right)
        case (.list(let left), .list(let right)):
            guard left.count + right.count <= ValueLimits.elements else { throw .tooLarge }
            return .list(left.openEnd == nil ? left + right : right.reduce(into: left) { $0.add($1) })
        default:
            guard let (left, right) = decimals(left, right) else { throw .noSuchOverload }
            return .decimal(try exact(left + right))
        }
    }

    /// The work of `-` between two operands.
    static func subtract(_ left: Value, _ right: Value) throws(Fault) -> Value {
        switch (left, right) {
        case (.int(let left), .int(let right)):
            return .int(try checked(left.subtractingReportingOverflow(right)))
        case (.uint(let left), .uint(let right)):
            return .uint(try checked(left.subtractingReportingOverflow(right)))
        case (.double(let left), .double(let right)): return .double(left - right)
        case (.money(let left), .money(let right)): return .money(try exact(left - right))
        case (.timestamp(let left), .timestamp(let right)): return .duration(try left.since(right))
        case (.timestamp(let time), .duration(let length)): return .timestamp(try time.minus(length))
        case (.duration(let left), .duration(let right)): return .duration(try left.minus(right))
        default:
            guard let (left, right) = decimals(left, right) else { throw .noSuchOverload }
            return .decimal(try exact(left - right))
        }
    }

    /// The work of `-` before an operand.
    static func negate(_ operand: Value) throws(Fault) -> Value {
        switch operand {
        case .int(let value): .int(try checked(Int64(0).subtractingReportingOverflow(value)))
        case .double(let value): .double(-value)
        case .decimal(let value): .decimal(-value)
        case .money(let value): .money(-value)
        default: throw .noSuchOverload
        }
    }
}
