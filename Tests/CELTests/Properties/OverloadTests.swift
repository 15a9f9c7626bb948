import CEL
import Testing

/// The declared uses of every function agree with its work.
///
/// Each is called with sample values of its types, and gives a value of its result type or a documented fault.
@Suite struct OverloadTests {
    private static let bindings: [[String: ValueType]] = [
        ["A": .string, "B": .int], ["A": .int, "B": .list(.string)],
    ]

    @Test(arguments: Library.standard.functions.map(\.name)) func agreesWithWork(_ name: String) throws {
        let function = try #require(Library.standard[name])
        for overload in function.overloads {
            for types in Self.bindings {
                let parameters = overload.parameters.map { $0.replacing(types) }
                for arguments in Self.combinations(parameters.map(Self.samples)) {
                    check(function, overload, arguments, result: overload.result.replacing(types))
                }
            }
        }
    }

    private func check(
        _ function: Function, _ overload: Function.Overload, _ arguments: [Value], result: ValueType
    ) {
        let call = "\(function.name)(\(arguments.map(\.celText).joined(separator: ", ")))"
        do throws(Fault) {
            let value = try run(function.work, arguments)
            // Values do not tell what an empty list could hold: its sum is the int zero.
            if function.name == "sum", arguments == [.list([])] { return #expect(value == .int(0)) }
            #expect(TypeSamples.fits(value, result), "\(call) is \(value), not of type \(result.name)")
        } catch {
            if error == .noSuchOverload, overload.parameters.contains(.dyn) { return }
            #expect(function.documentation.faults.contains(error), "\(call) fails with \(error)")
        }
    }

    private func run(_ work: Function.Work, _ arguments: [Value]) throws(Fault) -> Value {
        var tables = Tables()
        tables.workdays = Evaluation.calendar
        switch (work, arguments.count) {
        case (.unary(let work), 1): return try work(arguments[0])
        case (.binary(let work), 2): return try work(arguments[0], arguments[1])
        case (.ternary(let work), 3): return try work(arguments[0], arguments[1], arguments[2])
        case (.variadic(let work), _): return try work(arguments)
        case (.tabled(let work), _): return try work(arguments, tables)
        default: throw .noSuchOverload
        }
    }

    private static func samples(of type: ValueType) -> [Value] {
        TypeSamples.literals(of: type).compactMap { text in
            guard case .value(let value)? = PlainExpression(text, checks: false)?.answers().first?.outcome
            else { return nil }
            return value
        }
    }

    /// Every combination, thinned out when there are many.
    private static func combinations(_ choices: [[Value]]) -> [[Value]] {
        let count = choices.reduce(1) { $0 * $1.count }
        let step = max(1, count / 150) | 1
        return stride(from: 0, to: count, by: step).map { number in
            var rest = number
            return choices.map { choice in
                defer { rest /= choice.count }
                return choice[rest % choice.count]
            }
        }
    }
}
