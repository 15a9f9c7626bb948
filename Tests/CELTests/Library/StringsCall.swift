import Testing

@testable import CEL

/// The outcome of a function of these libraries, by name.
func outcome(_ name: String, _ arguments: [Value]) -> Result<Value, Fault> {
    let functions = StringFunctions.all + EncoderFunctions.all + RegexFunctions.all
    guard let function = functions.first(where: { $0.name == name }) else {
        Issue.record("no function \(name)")
        return .failure(.noSuchName)
    }
    return Result { () throws(Fault) -> Value in
        switch function.work {
        case .unary(let work):
            guard arguments.count == 1 else { throw .noSuchOverload }
            return try work(arguments[0])
        case .binary(let work):
            guard arguments.count == 2 else { throw .noSuchOverload }
            return try work(arguments[0], arguments[1])
        case .ternary(let work):
            guard arguments.count == 3 else { throw .noSuchOverload }
            return try work(arguments[0], arguments[1], arguments[2])
        case .variadic(let work): return try work(arguments)
        case .tabled: throw .noSuchName
        }
    }
}

/// A call and what comes of it.
struct LibraryCall: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [Value]
    let expected: Result<Value, Fault>

    init(_ name: String, _ arguments: Value..., gives value: Value) {
        self.name = name
        self.arguments = arguments
        expected = .success(value)
    }

    init(_ name: String, _ arguments: Value..., fails fault: Fault) {
        self.name = name
        self.arguments = arguments
        expected = .failure(fault)
    }

    var testDescription: String { "\(name)\(arguments)" }

    func check() { #expect(outcome(name, arguments) == expected) }
}
