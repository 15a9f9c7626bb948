import Testing

@testable import CEL

/// A call of a function of the library with values, and what it gives.
struct FunctionUse: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [Value]
    let expected: Result<Value, Fault>

    /// A call that has a result.
    init(_ name: String, _ arguments: Value..., gives value: Value) {
        (self.name, self.arguments, expected) = (name, arguments, .success(value))
    }

    /// A call that fails.
    init(_ name: String, _ arguments: Value..., fails fault: Fault) {
        (self.name, self.arguments, expected) = (name, arguments, .failure(fault))
    }

    var testDescription: String { "\(name)(\(arguments)) = \(expected)" }

    /// What the function of this name does with the arguments.
    func result(in functions: [Function], _ tables: Tables = Tables()) -> Result<Value, Fault>? {
        guard let function = functions.first(where: { $0.name == name }) else { return nil }
        do throws(Fault) {
            return .success(try function.work.run(arguments, tables))
        } catch {
            return .failure(error)
        }
    }
}

extension Function.Work {
    /// What the evaluator does: a wrong number of arguments has no overload.
    fileprivate func run(_ arguments: [Value], _ tables: Tables) throws(Fault) -> Value {
        switch (self, arguments.count) {
        case (.unary(let work), 1): try work(arguments[0])
        case (.binary(let work), 2): try work(arguments[0], arguments[1])
        case (.ternary(let work), 3): try work(arguments[0], arguments[1], arguments[2])
        case (.variadic(let work), _): try work(arguments)
        case (.tabled(let work), _): try work(arguments, tables)
        default: throw .noSuchOverload
        }
    }
}

/// A list of ints.
func ints(_ numbers: Int64...) -> Value { .list(numbers.map { .int($0) }) }

/// A list of strings.
func texts(_ texts: String...) -> Value { .list(texts.map { .string($0) }) }
