import CEL

/// The questions of all regions, each compiled once for those whose rules for it are the same.
///
/// A program is the same when every rule that it holds is; values of parameters lie in tables beside it.
struct SharedQuestions {
    /// What of a rule goes into a program and may differ between regions.
    enum Trait: Hashable {
        case decision(variant: Int, RegionalStatement, [DateRange])
        case calculation(variant: Int, RegionalStatement, [DateRange])
        case parameter(isRegional: Bool)
    }

    private struct Key: Hashable {
        var name: String
        var traits: [Trait]
    }

    private let graph: RuleGraph
    private var reached: [String: [String]] = [:]
    private var questions: [Key: Question] = [:]

    init(_ graph: RuleGraph) { self.graph = graph }

    /// A question of a region: that of a region before, over this one's tables, or what `compile` makes.
    mutating func question(
        _ name: String, of compiler: RegionCompiler, compile: () -> Question?
    ) -> Question? {
        let rules = reached[name] ?? graph.reached(from: name)
        reached[name] = rules
        let key = Key(name: name, traits: rules.flatMap { compiler.traits(of: $0) })
        if var shared = questions[key] {
            shared.program = shared.program.over(compiler.tables)
            return shared
        }
        let question = compile()
        questions[key] = question
        return question
    }
}

extension RegionCompiler {
    /// What of the versions of a rule may differ from those of another region.
    fileprivate func traits(of name: String) -> [SharedQuestions.Trait] {
        if let versions = decisions[name] {
            return versions.map {
                .decision(variant: $0.variant, $0.linked.statement, $0.linked.statementDays)
            }
        }
        if let versions = calculations[name] {
            return versions.map {
                .calculation(variant: $0.variant, $0.linked.statement, $0.linked.statementDays)
            }
        }
        return regionalParameters[name].map { [.parameter(isRegional: $0)] } ?? []
    }
}
