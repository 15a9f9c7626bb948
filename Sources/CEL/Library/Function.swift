public import Diagnostics

/// A function or operator of the language: its overloads for the checker, its work for the evaluator.
///
/// One function holds all overloads of its name, because unchecked expressions choose by the values that they meet.
/// Operators have the names of the specification (`_+_`, `_==_`, `@in`; cel-spec, langdef.md, "Standard Definitions").
public struct Function: Sendable {
    /// What it does with values; strict, so every argument is one.
    ///
    /// Throws `.noSuchOverload` for values that no overload takes.
    public enum Work: Sendable {
        case unary(@Sendable (Value) throws(Fault) -> Value)
        case binary(@Sendable (Value, Value) throws(Fault) -> Value)
        case ternary(@Sendable (Value, Value, Value) throws(Fault) -> Value)
        /// Any number of arguments, the receiver first.
        case variadic(@Sendable ([Value]) throws(Fault) -> Value)
        /// As `variadic`, with the tables of the rulebook: calendars.
        case tabled(@Sendable ([Value], Tables) throws(Fault) -> Value)
    }

    /// The types of one use.
    public struct Overload: Sendable, Hashable {
        /// Whether it is called as `a.f(b)`; the receiver is then the first parameter.
        public var isMember: Bool
        /// The types of the arguments, perhaps with type parameters.
        public var parameters: [ValueType]
        /// The type of the result.
        public var result: ValueType
        /// Whether more arguments of the last type may follow.
        public var repeatsLast = false

        /// The types of this many arguments, the receiver among them; nil when it takes another number.
        func parameters(for count: Int) -> [ValueType]? {
            if count == parameters.count { return parameters }
            guard repeatsLast, count > parameters.count, let last = parameters.last else { return nil }
            return parameters + Array(repeating: last, count: count - parameters.count)
        }

        /// The same, and more arguments of the last type.
        func repeatingLast() -> Overload {
            var overload = self
            overload.repeatsLast = true
            return overload
        }

        /// `f(parameters) -> result`.
        public static func global(_ parameters: [ValueType], _ result: ValueType) -> Overload {
            Overload(isMember: false, parameters: parameters, result: result)
        }

        /// `receiver.f(parameters) -> result`.
        public static func member(
            _ receiver: ValueType, _ parameters: [ValueType], _ result: ValueType
        ) -> Overload {
            Overload(isMember: true, parameters: [receiver] + parameters, result: result)
        }
    }

    /// What people read about a function.
    public struct Documentation: Sendable {
        /// What it gives.
        public var summary: Phrase
        /// When it fails, and with what.
        public var faults: [Fault]
        /// Expressions that are true; a test runs every one.
        public var examples: [String]

        /// Creates a documentation.
        public init(_ summary: Phrase, faults: [Fault] = [], examples: [String]) {
            self.summary = summary
            self.faults = faults
            self.examples = examples
        }
    }

    /// `startsWith`, `math.abs`, `_+_`.
    public let name: String
    /// Its uses.
    public let overloads: [Overload]
    /// What it does.
    public let work: Work
    /// What people read about it.
    public let documentation: Documentation
    /// Whether its work looks at lists and maps that are known in part; what others give for them is unknown.
    private(set) var acceptsGaps = false
    /// How the time of a call grows.
    private(set) var effort = Effort.walk

    /// Whether it gives a part of its first operand: `a[b]`, `a[?b]`.
    var isIndex: Bool { name == "_[_]" || name == "_[?_]" }

    /// The same, whose work looks at lists and maps that are known in part.
    func acceptingGaps() -> Function {
        var function = self
        function.acceptsGaps = true
        return function
    }

    /// The same, whose calls take time in another way.
    func taking(_ effort: Effort) -> Function {
        var function = self
        function.effort = effort
        return function
    }

    /// Creates a function.
    public init(
        _ name: String, _ overloads: [Overload], _ documentation: Documentation, _ work: Work
    ) {
        self.name = name
        self.overloads = overloads
        self.documentation = documentation
        self.work = work
    }
}
