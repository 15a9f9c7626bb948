import CEL
import Testing

/// One call of a function of the standard library, and what it must give.
struct StandardCall: Sendable, CustomTestStringConvertible {
    /// As the library has it.
    var name: String
    /// The receiver first.
    var arguments: [Value]
    /// The value or the fault.
    var expected: Result<Value, Fault>

    init(_ name: String, _ arguments: Value..., gives value: Value) {
        self.init(name, arguments, .success(value))
    }

    init(_ name: String, _ arguments: Value..., fails fault: Fault) {
        self.init(name, arguments, .failure(fault))
    }

    private init(_ name: String, _ arguments: [Value], _ expected: Result<Value, Fault>) {
        self.name = name
        self.arguments = arguments
        self.expected = expected
    }

    var testDescription: String { name + " " + arguments.map(\.celText).joined(separator: " ") }

    /// The functions that the tests of this folder call.
    static let library =
        OperatorFunctions.all + StandardFunctions.all + ConversionFunctions.all + TimeFunctions.all

    /// What the function gives; values are compared by type and content, so that 1 is not 1.0.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let function = try #require(
            Self.library.first { $0.name == name }, sourceLocation: sourceLocation)
        #expect(Self.run(function, arguments) == expected, sourceLocation: sourceLocation)
    }

    private static func run(_ function: Function, _ arguments: [Value]) -> Result<Value, Fault> {
        do throws(Fault) {
            switch (function.work, arguments.count) {
            case (.unary(let work), 1): return .success(try work(arguments[0]))
            case (.binary(let work), 2): return .success(try work(arguments[0], arguments[1]))
            case (.variadic(let work), _): return .success(try work(arguments))
            default: return .failure(.noSuchOverload)
            }
        } catch {
            return .failure(error)
        }
    }
}

/// Values that tests write often.
extension Value {
    static func decimal(_ text: String) -> Value { Rational(decimal: text).map { .decimal($0) } ?? .null }
    static func money(_ text: String) -> Value { Rational(decimal: text).map { .money($0) } ?? .null }
    static func timestamp(_ seconds: Int64, _ nanoseconds: Int32 = 0) -> Value {
        Timestamp(seconds: seconds, nanoseconds: nanoseconds).map { .timestamp($0) } ?? .null
    }
    static func duration(_ nanoseconds: Int64) -> Value { .duration(Duration(nanoseconds: nanoseconds)) }
    static func map(_ entries: KeyValuePairs<Value, Value>) -> Value {
        let map = try? ValueMap(entries.map { ValueMap.Entry(key: $0.key, value: $0.value) })
        return map.map { .map($0) } ?? .null
    }
}
