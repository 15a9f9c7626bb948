public import Diagnostics

/// What the builder asks of the rules: the code of derived fields, decisions and calculations stands where they are
/// used, so one program holds all of a question and no call is made while it runs.
public protocol RuleCompiler {
    /// The versions of a derived field.
    func derived(_ record: String, _ field: String) -> [ValueRule]
    /// Emits a decision of the given arguments and leaves its outcome in the accumulator.
    func compileDecision(_ name: String, _ arguments: [Binding], into builder: inout ProgramBuilder)
    /// The versions of a calculation, and the names of its subjects.
    func calculation(_ name: String) -> (subjects: [String], versions: [ValueRule])?
    /// Whether the name is a decision.
    func isDecision(_ name: String) -> Bool
}

/// How a value is found: the first case that hits, else `otherwise`; the days on which that is the rule.
public struct ValueRule: Sendable {
    /// One case.
    public struct Case: Sendable {
        /// The days on which it is in force.
        public var days: DayRange
        /// The condition.
        public var condition: CheckedExpression
        /// The value.
        public var then: CheckedExpression
        /// The node of the explanation, or -1.
        public var node: Int

        /// Creates a case.
        public init(days: DayRange, condition: CheckedExpression, then: CheckedExpression, node: Int = -1) {
            self.days = days
            self.condition = condition
            self.then = then
            self.node = node
        }
    }

    /// The days on which it is the rule.
    public var days: DayRange
    /// The type of the value.
    public var type: ValueType
    /// The cases; empty when `otherwise` is all there is.
    public var cases: [Case]
    /// The value when no case hits.
    public var otherwise: CheckedExpression?
    /// What the value is rounded to, and how.
    public var rounding: (step: Rational, mode: RoundingMode)?
    /// The day on which everything in it is taken.
    public var asOf: CheckedExpression?
    /// The node of the explanation, or -1.
    public var node = -1
    /// The days on which the region's rules on it are known, by the day on which everything in it is taken.
    public var saidDays: [DayRange]

    /// Creates a rule.
    public init(
        days: DayRange, type: ValueType, cases: [Case], otherwise: CheckedExpression?,
        rounding: (step: Rational, mode: RoundingMode)? = nil, asOf: CheckedExpression? = nil,
        saidDays: [DayRange] = [.always]
    ) {
        self.days = days
        self.type = type
        self.cases = cases
        self.otherwise = otherwise
        self.rounding = rounding
        self.asOf = asOf
        self.saidDays = saidDays
    }
}

/// Builds a program, expression by expression and node by node.
public struct ProgramBuilder {
    /// The types of everything.
    public let schema: Schema
    let rules: any RuleCompiler
    let symbols: SymbolTable
    var program = Program.Parts()
    var nextWord = 2
    var nextExact = 0
    var nextValue = 0
    var nextTri = 0
    var nextCursor: Int
    /// The highest that `nextCursor` was.
    var highestCursor = 0
    /// Derived fields that are being compiled, innermost last: a second one of the same name is a cycle.
    var depth = 0
    var slots: [String: Int64] = [:]
    /// What could not be built.
    public private(set) var diagnostics = Diagnostics()
    /// Whether nodes are stored: not inside expressions.
    public var storesNodes = true
    /// The text whose expressions report the value of every node, by its index among the texts.
    ///
    /// Nothing of them is folded. Rules that they call lie in other texts and report nothing.
    public var tracedSource: Int32?
    /// Whether the walks of its macros are reported too, for what is left of the expression.
    var tracesWalks = false
    /// Whether constant parts are computed while the program is built.
    var folds = true
    /// The constant part that is being computed.
    var foldedNode: NodeID?
    /// Where the constants of the whole language are.
    private var valuePlaces: [Value: Int32] = [:]
    /// How deep the part at hand stands in parts of expressions.
    private var level = 0
    /// How often the code at hand is repeated for the elements of literal lists around it.
    var repetitions = 1
    /// What is emitted before anything else is, unless a loop does it itself.
    var deferred: Instruction?
    /// Jumps out of loops whose list turns out to be a fault, for each loop that absorbs faults of its body.
    var escapes: [[Int]] = []
    /// The slots of the block at hand.
    var blockSlots: [Binding] = []

    /// Creates a builder; the first cursors are those of the roots.
    public init(
        schema: Schema, rules: any RuleCompiler, symbols: SymbolTable, tables: Tables, rootCount: Int
    ) {
        self.schema = schema
        self.rules = rules
        self.symbols = symbols
        program.tables = tables
        nextCursor = rootCount
    }

    /// The finished program.
    public consuming func build() -> Program {
        emit(Instruction(.end))
        program.facts.mark(KeptRows(program.code))
        return Program(program)
    }

    /// The number of nodes so far; a new node takes the next number.
    public mutating func newNode() -> Int {
        program.nodeCount += 1
        return program.nodeCount - 1
    }

    // MARK: Emitting

    var here: Int { program.code.count }

    @discardableResult
    mutating func emit(_ instruction: Instruction) -> Int { emit(instruction, reading: []) }

    /// Emits an instruction that reads facts and may fail at a place.
    @discardableResult
    mutating func emit(
        _ instruction: Instruction, reading facts: [Program.FactReference] = [], at span: SourceSpan? = nil
    ) -> Int {
        if let instruction = deferred.take() { emit(instruction) }
        let place = here
        program.code.append(instruction)
        program.facts.add(instruction, reading: facts, &program.paths)
        if let span { program.spans[Int32(place)] = span }
        return place
    }

    /// Emits an instruction as soon as anything else is emitted; a loop may take it over instead.
    mutating func emitDeferred(_ instruction: Instruction) {
        if let earlier = deferred.take() { emit(earlier) }
        deferred = instruction
    }

    /// Lets the jump at `place` go on here.
    mutating func land(_ place: Int) { program.code[place].b = Int32(here) }

    /// Reports what cannot be built.
    mutating func report(_ diagnostic: Diagnostic) { diagnostics.add(diagnostic) }

    // MARK: Registers

    mutating func newWord() -> UInt8 {
        nextWord += 1
        return register(nextWord - 1, limit: 250)
    }

    mutating func newExact() -> UInt8 {
        nextExact += 1
        return register(nextExact - 1, limit: 250)
    }

    mutating func newValue() -> UInt8 {
        nextValue += 1
        return register(nextValue - 1, limit: 250)
    }

    mutating func newTri() -> UInt8 {
        nextTri += 1
        return register(nextTri - 1, limit: 250)
    }

    mutating func newCursor() -> UInt8 {
        nextCursor += 1
        highestCursor = max(highestCursor, nextCursor)
        return register(nextCursor - 1, limit: Scratch.cursorCount - 1)
    }

    /// Registers end: the rule is too complex, which is a mistake of its author and never a crash.
    private mutating func register(_ number: Int, limit: Int) -> UInt8 {
        if number >= limit { overflowed = true }
        return UInt8(min(number, limit))
    }

    /// Whether registers or room for code ran out.
    public internal(set) var overflowed = false

    /// Runs a part and gives its registers back.
    mutating func scoped<Result>(_ part: (inout ProgramBuilder) -> Result) -> Result {
        let (words, exacts, values) = (nextWord, nextExact, nextValue)
        let (tris, cursors) = (nextTri, nextCursor)
        let result = part(&self)
        (nextWord, nextExact, nextValue) = (words, exacts, values)
        (nextTri, nextCursor) = (tris, cursors)
        if here > 2_000_000 { overflowed = true }
        return result
    }

    /// Runs a part one level deeper, on a new stack when this one has enough.
    mutating func nested<Result>(
        otherwise none: Result, _ part: (inout ProgramBuilder) -> Result
    ) -> Result {
        level += 1
        defer { level -= 1 }
        guard DeepStack.begins(at: level) else { return part(&self) }
        var result = none
        if !DeepStack.run({ result = part(&self) }) { overflowed = true }
        return result
    }

    /// What began at a place is decided when a register has a value: nobody misses what its parts missed.
    mutating func settle(_ register: UInt8, _ file: RegisterFile, from start: Int) {
        emit(Instruction(.settle, a: register, k: file.rawValue, imm: Int64(start)))
    }

    // MARK: Constants

    func word(of literal: String) -> Int64 { symbols.symbol(literal) }

    /// A set of symbols as the constant of an instruction.
    mutating func set(_ members: [Int64]) -> Int64 {
        let start = program.sets.count
        let words = Int((members.max() ?? 0) >> 6) + 1
        program.sets.append(UInt64(words))
        program.sets += Array(repeating: 0, count: words)
        for member in members { program.sets[start + 1 + Int(member >> 6)] |= 1 << UInt64(member & 63) }
        return Int64(start)
    }

    mutating func valueConstant(_ value: Value) -> Int32 {
        if let known = valuePlaces[value] { return known }
        program.values.append(value)
        let place = Int32(program.values.count - 1)
        valuePlaces[value] = place
        return place
    }

    mutating func type(_ type: ValueType) -> Int32 {
        if let known = program.types.firstIndex(of: type) { return Int32(known) }
        program.types.append(type)
        return Int32(program.types.count - 1)
    }

    mutating func fieldName(_ name: String) -> Int32 {
        if let known = program.fieldNames.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) {
            return Int32(known)
        }
        program.fieldNames.append(name)
        return Int32(program.fieldNames.count - 1)
    }

    mutating func function(_ function: Function) -> Int32 {
        if let known = program.functions.firstIndex(where: { $0.name == function.name }) {
            return Int32(known)
        }
        program.functions.append(function)
        return Int32(program.functions.count - 1)
    }

    mutating func exactConstant(_ value: Rational) -> Int32 {
        if let known = program.exacts.firstIndex(of: value) { return Int32(known) }
        program.exacts.append(value)
        return Int32(program.exacts.count - 1)
    }
}
