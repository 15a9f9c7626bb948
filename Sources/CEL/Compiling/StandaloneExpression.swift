public import Diagnostics

/// An expression by itself, over variables that the caller gives as values.
///
/// The same programs and the same evaluator as rules have; what differs is that nothing lies in frames.
public struct StandaloneExpression: Sendable {
    /// A variable and its type; `.dyn` when it is not known.
    public struct Variable: Sendable {
        /// The name, perhaps dotted.
        public var name: String
        /// The type.
        public var type: ValueType

        /// Creates a variable.
        public init(name: String, type: ValueType) {
            self.name = name
            self.type = type
        }
    }

    /// How the program is built.
    public struct Options: Sendable {
        /// Whether every node reports its value; nothing is folded then.
        public var isTraced: Bool
        /// Whether constant parts are computed beforehand.
        public var folds: Bool

        /// Creates options.
        public init(isTraced: Bool = false, folds: Bool = true) {
            self.isTraced = isTraced
            self.folds = folds
        }
    }

    /// What an evaluation came to.
    public struct Evaluation: Sendable {
        /// The value, or why there is none.
        public var outcome: Outcome
        /// The first fault and where it happened, when the outcome is one.
        public var fault: (fault: Fault, span: SourceSpan?)?
        /// The variables without a value that the expression names, when the outcome is unknown.
        public var missing: [String]
        /// What every node came to, in the order of evaluation; empty unless traced.
        public var trace: [(node: NodeID, outcome: Outcome)]
    }

    private let expression: CheckedExpression
    private let variables: [Variable]
    private let program: Program
    private let symbols: SymbolTable

    /// Builds the program; nil when the expression is too large.
    ///
    /// Of the tables only the calendar counts, for the functions of working days.
    public init?(
        _ expression: CheckedExpression, schema: Schema, variables: [Variable], tables: Tables = Tables(),
        options: Options = Options()
    ) {
        symbols = SymbolTable()
        var builder = ProgramBuilder(
            schema: schema, rules: NoRules(), symbols: symbols, tables: tables, rootCount: 0)
        if options.isTraced { builder.trace(expression) }
        builder.folds = options.folds
        var bindings = Bindings()
        for variable in variables {
            bindings = bindings.adding(variable.name, builder.input(variable.type))
        }
        builder.result(expression, bindings)
        guard !builder.overflowed, builder.diagnostics.all.isEmpty else { return nil }
        self.expression = expression
        self.variables = variables
        program = builder.build()
    }

    /// Evaluates for values by the names of the variables; a name that is not there is unknown.
    public func evaluate(_ values: [(name: String, value: Value)]) -> Evaluation {
        let scratch = Scratch()
        let texts = SymbolTable(over: symbols)
        scratch.prepare(for: program, dayNumber: 0, region: texts.symbol(""), symbols: texts)
        var missing: [String] = []
        for (variable, input) in zip(variables, program.inputs) {
            let value = values.first { $0.name.utf8.elementsEqual(variable.name.utf8) }?.value
            scratch.setInput(input, toValue: value)
            if value == nil, expression.names.values.contains(.variable(variable.name)) {
                missing.append(variable.name)
            }
        }
        let events = program.collect(scratch)
        let outcome = program.results.first.map { scratch.outcome(of: $0) } ?? .fault
        var evaluation = Evaluation(outcome: outcome, fault: nil, missing: [], trace: [])
        if outcome == .unknown { evaluation.missing = missing }
        for event in events {
            switch event {
            case .fault(let fault, let place) where outcome == .fault && evaluation.fault == nil:
                evaluation.fault = (fault, program.spans[Int32(place)])
            case .evaluated(let node, let outcome): evaluation.trace.append((node, outcome))
            default: break
            }
        }
        return evaluation
    }
}

/// No derived fields, decisions or calculations.
private struct NoRules: RuleCompiler {
    func derived(_ record: String, _ field: String) -> [ValueRule] { [] }
    func compileDecision(_ name: String, _ arguments: [Binding], into builder: inout ProgramBuilder) {
        builder.outcome(.fault)
    }
    func calculation(_ name: String) -> (subjects: [String], versions: [ValueRule])? { nil }
    func isDecision(_ name: String) -> Bool { false }
}

extension Scratch {
    /// Gives an input a value of its type; nil is unknown.
    fileprivate func setInput(_ input: Program.Result, toValue value: Value?) {
        let register = Int(input.register)
        switch (input.file, value) {
        case (.words, nil): setWordUnknown(register)
        case (.exacts, nil): setExactUnknown(register)
        case (.values, nil): valueStates[register] = Status.unknown.rawValue
        case (.values, let value?): setValue(register, to: value)
        case (.words, let value?):
            guard let word = Interpreter.word(of: value, self) else {
                wordStates[register] = Status.fault.rawValue
                return
            }
            setWord(register, to: word)
        case (.exacts, .money(let amount)?), (.exacts, .decimal(let amount)?): setExact(register, to: amount)
        case (.exacts, .int(let number)?): setExact(register, to: Rational(number))
        case (.exacts, _): exactStates[register] = Status.fault.rawValue
        }
    }
}
