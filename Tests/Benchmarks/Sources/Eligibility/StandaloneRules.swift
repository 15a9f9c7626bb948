import CEL

/// A rulebook with nothing but conditions: no derived fields, decisions or calculations to call.
struct StandaloneRules: RuleCompiler {
    func derived(_ record: String, _ field: String) -> [ValueRule] { [] }

    func compileDecision(_ name: String, _ arguments: [Binding], into builder: inout ProgramBuilder) {}

    func calculation(_ name: String) -> (subjects: [String], versions: [ValueRule])? { nil }

    func isDecision(_ name: String) -> Bool { false }
}
