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
        /// Whether an evaluation also tells what is left of the expression; nothing is folded then.
        public var hasResidual: Bool
        /// Whether constant parts are computed beforehand.
        public var folds: Bool

        /// Creates options.
        public init(isTraced: Bool = false, hasResidual: Bool = false, folds: Bool = true) {
            self.isTraced = isTraced
            self.hasResidual = hasResidual
            self.folds = folds
        }
    }

    /// What an evaluation came to.
    public struct Evaluation: Sendable {
        /// The value, or why there is none.
        public var outcome: Outcome
        /// The first fault and where it happened, when the outcome is one.
        public var fault: (fault: Fault, span: SourceSpan?)?
        /// The paths of the facts for want of which the outcome is unknown, in the order in which they were met.
        public var missing: [String]
        /// What every node came to, in the order of evaluation; empty unless traced.
        public var trace: [(node: NodeID, outcome: Outcome)]
        /// What is left of the expression, where that was asked for.
        public var residual: ResidualExpression?
    }

    private let expression: CheckedExpression
    private let variables: [Variable]
    private let program: Program
    private let symbols: SymbolTable
    private let hasResidual: Bool

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
            bindings = bindings.adding(variable.name, builder.valueInput(variable.type))
        }
        hasResidual = options.hasResidual
        if hasResidual {
            builder.residual(expression, bindings)
        } else {
            builder.result(expression, bindings)
        }
        guard !builder.overflowed, builder.diagnostics.all.isEmpty else { return nil }
        self.expression = expression
        self.variables = variables
        program = builder.build()
    }

    /// Evaluates for values by the names of the variables, of which the parts that patterns name are unknown; a name that
    /// is not there is unknown.
    public func evaluate(
        _ values: [(name: String, value: Value)], unknown: [AttributePattern] = []
    ) -> Evaluation {
        let scratch = Scratch()
        let texts = SymbolTable(over: symbols)
        scratch.prepare(for: program, dayNumber: 0, region: texts.symbol(""), symbols: texts)
        for (variable, input) in zip(variables, program.inputs) {
            let value = values.first { $0.name.utf8.elementsEqual(variable.name.utf8) }?.value
            let known = AttributePattern.value(value, of: variable.name, without: unknown)
            scratch.setValueInput(input, to: known ?? .missing(UnknownSet(attribute: variable.name)))
        }
        let events = program.collect(scratch)
        let outcome = program.results.first.map { scratch.outcome(of: $0) } ?? .fault
        var evaluation = Evaluation(outcome: outcome, fault: nil, missing: [], trace: [], residual: nil)
        var missing = UnknownSet.empty
        for event in events {
            switch event {
            case .missing(let path, _, _, _): missing = missing.union(UnknownSet(attribute: path))
            case .fault(let fault, let place) where outcome == .fault && evaluation.fault == nil:
                evaluation.fault = (fault, program.spans[Int32(place)])
            case .evaluated(let node, let outcome): evaluation.trace.append((node, outcome))
            default: break
            }
        }
        if outcome == .unknown, let result = program.results.first {
            evaluation.missing = missing.union(scratch.unknowns(of: result)).paths
        }
        if hasResidual { evaluation.residual = ResidualExpression(expression, events) }
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
