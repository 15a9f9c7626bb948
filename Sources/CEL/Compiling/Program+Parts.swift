import Diagnostics

extension Program {
    /// What a builder has emitted so far: the same as of a `Program`, which says what each part is, but to be changed.
    struct Parts {
        var code: [Instruction] = []
        var sets: [UInt64] = []
        var exacts: [Rational] = []
        var values: [Value] = []
        var valueSets: [ValueSet] = []
        var patterns: [Pattern] = []
        var functions: [Function] = []
        var fieldNames: [String] = []
        var types: [ValueType] = []
        var tables = Tables()
        var facts = FactTable()
        var paths = PathTable()
        var sections: [Section] = []
        var spans: [Int32: SourceSpan] = [:]
        var sayings: [ValueType] = []
        var elementNames: [PathTable.Path] = []
        var computed: [Computed] = []
        var nodeCount = 0
        var slotCount = 0
        var results: [Result] = []
        var inputs: [Result] = []

        /// Nothing yet.
        init() {}

        /// Those of a program.
        init(_ program: Program) {
            code = program.code
            sets = program.sets
            exacts = program.exacts
            values = program.values
            valueSets = program.valueSets
            patterns = program.patterns
            functions = program.functions
            fieldNames = program.fieldNames
            types = program.types
            tables = program.tables
            facts = program.facts
            paths = program.paths
            sections = program.sections
            spans = program.spans
            sayings = program.sayings
            elementNames = program.elementNames
            computed = program.computed
            nodeCount = program.nodeCount
            slotCount = program.slotCount
            results = program.results
            inputs = program.inputs
        }
    }
}
