/// Finds what an expression reads and at which values it can change.
///
/// Three ways go down a tree: `decide` for conditions, `solve` for values that are held against something, and `use` for
/// what can be followed no further. Rules that are asked are gone through where they are used, as programs hold them.
public struct ExpressionAnalyser {
    typealias Change = ExpressionAnalysis.Change

    let schema: Schema
    let rules: any AnalysedRules
    var found = ExpressionAnalysis()
    /// How many nodes may still be looked at; rules inside of rules multiply.
    var budget = 200_000
    private var level = 0
    private var ruleLevel = 0
    /// Where each path is among the facts that were found.
    var places: [String: Int] = [:]
    /// The outermost part that is followed no further, while its parts are.
    var part: String?

    /// A variable of an expression: a record of facts, or a value that the caller gives.
    public struct Variable: Sendable {
        /// The name in the expression.
        public var name: String
        /// Its path as answers name it.
        public var path: String
        /// Its type.
        public var type: ValueType

        /// Creates a variable.
        public init(name: String, path: String, type: ValueType) {
            (self.name, self.path, self.type) = (name, path, type)
        }
    }

    /// Analyses a condition, or a value of which every change counts.
    public static func analyse(
        _ expression: CheckedExpression, over variables: [Variable], schema: Schema, rules: any AnalysedRules
    ) -> ExpressionAnalysis {
        var analyser = ExpressionAnalyser(schema: schema, rules: rules)
        analyser.examine(expression, expression.parsed.root, Scene(variables))
        return analyser.found
    }

    /// Analyses everything that decides a decision about `variables`, in its subjects' order.
    public static func analyse(
        decision name: String, over variables: [Variable], schema: Schema, rules: any AnalysedRules
    ) -> ExpressionAnalysis {
        var analyser = ExpressionAnalyser(schema: schema, rules: rules)
        if let (_, versions) = rules.decision(name) { analyser.decision(versions, Scene(variables)) }
        return analyser.found
    }

    /// Analyses a derived field of any record of its type; nothing is found when there is none.
    public static func analyse(
        derived field: String, of record: String, schema: Schema, rules: any AnalysedRules
    ) -> ExpressionAnalysis {
        var analyser = ExpressionAnalyser(schema: schema, rules: rules)
        let place = FactPlace(
            path: "this", text: "this", type: .record(record), record: record, field: "this")
        analyser.use(place, field, "this.\(field)")
        return analyser.found
    }

    /// Analyses a calculation about any subjects of the types of `variables`.
    public static func analyse(
        calculation name: String, over variables: [Variable], schema: Schema, rules: any AnalysedRules
    ) -> ExpressionAnalysis {
        var analyser = ExpressionAnalyser(schema: schema, rules: rules)
        if let (_, versions) = rules.calculation(name) {
            analyser.each(versions, Scene(variables)) { analyser, value, scene, _ in
                analyser.use(value, value.parsed.root, scene)
            }
        }
        return analyser.found
    }

    init(schema: Schema, rules: any AnalysedRules) {
        self.schema = schema
        self.rules = rules
    }

    /// A condition is decided; of another value every change counts.
    mutating func examine(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) {
        if e.type(id) == .bool { decide(e, id, scene) } else { use(e, id, scene) }
    }

    /// Goes one level down, on a new stack when this one has enough; nothing when too much was looked at.
    mutating func nested(_ part: (inout ExpressionAnalyser) -> Void) {
        budget -= 1
        guard budget > 0 else {
            found.isWhole = false
            return
        }
        level += 1
        defer { level -= 1 }
        guard DeepStack.begins(at: level) else { return part(&self) }
        if !DeepStack.run({ part(&self) }) { found.isWhole = false }
    }

    // MARK: Rules

    /// Goes into a rule, unless rules that ask one another go too deep.
    private mutating func insideRule(_ body: (inout ExpressionAnalyser) -> Void) {
        guard ruleLevel < 64 else {
            found.isWhole = false
            return
        }
        ruleLevel += 1
        body(&self)
        ruleLevel -= 1
    }

    /// Goes through the versions of a rule; `then` is done with each value.
    mutating func each(
        _ versions: [ValueRule], _ scene: Scene,
        _ then: (inout ExpressionAnalyser, CheckedExpression, Scene, ValueRule) -> Void
    ) {
        insideRule { analyser in
            for version in versions {
                let scene = analyser.dated(version.asOf, scene)
                for item in version.cases {
                    analyser.decide(item.condition, item.condition.parsed.root, scene)
                    then(&analyser, item.then, scene, version)
                }
                if let otherwise = version.otherwise { then(&analyser, otherwise, scene, version) }
            }
        }
    }

    /// The scene on another day: versions and parameters of every day count, so the day is not solved.
    private mutating func dated(_ day: CheckedExpression?, _ scene: Scene) -> Scene {
        guard let day else { return scene }
        use(day, day.parsed.root, scene)
        return scene.adding("on", .expression(day, day.parsed.root, scene))
    }

    mutating func decision(_ versions: [DecisionRule], _ scene: Scene) {
        insideRule { analyser in
            for version in versions {
                let scene = analyser.dated(version.asOf, scene)
                for part in version.parts { analyser.decide(part, scene) }
            }
        }
    }

    private mutating func decide(_ part: DecisionRule.Part, _ scene: Scene) {
        switch part {
        case .test(let expression): decide(expression, expression.parsed.root, scene)
        case .known(let expression): presence(of: expression, expression.parsed.root, scene)
        case .each(let variable, let list, let filter, let parts):
            let range = walk(list, list.parsed.root, scene)
            for fact in range.lists { unsolved(fact, text(list, list.parsed.root, scene)) }
            let inner = scene.adding(variable, range.element)
            if let filter { decide(filter, filter.parsed.root, inner) }
            for part in parts { decide(part, inner) }
        }
    }

    /// The names of a rule's subjects: what is passed.
    func arguments(
        _ names: [String], _ arguments: [NodeID], _ e: CheckedExpression, _ scene: Scene
    ) -> Scene {
        var inner = Scene()
        if let day = scene.meaning(of: .variable("on")) { inner = inner.adding("on", day) }
        for (name, argument) in zip(names, arguments) {
            inner = inner.adding(name, .expression(e, argument, scene))
        }
        return inner
    }

    // MARK: Noting

    /// The place of a fact in what is found.
    mutating func note(_ fact: FactPlace, isDerived: Bool = false) -> Int {
        if let known = places[fact.path] { return known }
        found.facts.append(
            ExpressionAnalysis.Fact(
                path: fact.path, record: fact.record, field: fact.field, type: fact.type, isDerived: isDerived
            ))
        places[fact.path] = found.facts.count - 1
        return found.facts.count - 1
    }

    /// A part that reads a fact in a way that has no thresholds; where a type has few values they are all thresholds.
    mutating func unsolved(_ fact: FactPlace, _ own: String, isDerived: Bool = false) {
        let part = Self.tidied(part ?? own)
        let place = note(fact, isDerived: isDerived)
        switch fact.type {
        case .bool: add([.exactly], Bound("true"), to: place)
        case .code(let list):
            for code in schema.codeLists[list]?.codes ?? [] {
                add([.exactly], Bound(Value.string(code).celText), to: place)
            }
        default:
            if !found.facts[place].unsolved.contains(part) { found.facts[place].unsolved.append(part) }
        }
    }

    /// A fact, or what is measured of it, against a bound.
    mutating func limit(
        _ fact: FactPlace, _ changes: [Change], _ bound: Bound, measure: String? = nil,
        isDerived: Bool = false
    ) {
        guard !bound.facts.contains(fact.path) else {
            return unsolved(fact, bound.text, isDerived: isDerived)
        }
        let place = note(fact, isDerived: isDerived)
        add(changes, bound, to: place, measure: measure)
    }

    private mutating func add(_ changes: [Change], _ bound: Bound, to place: Int, measure: String? = nil) {
        for change in changes {
            let type = measure == nil ? found.facts[place].type : .dyn
            guard let threshold = threshold(change, bound, measure, type) else { continue }
            if !found.facts[place].thresholds.contains(threshold) {
                found.facts[place].thresholds.append(threshold)
            }
        }
    }

    mutating func limitDay(_ changes: [Change], _ bound: Bound) {
        guard !bound.readsDay else {
            // The day is always where it is itself.
            let text = Self.tidied(bound.text)
            if text != "on", !found.unsolvedDays.contains(text) { found.unsolvedDays.append(text) }
            return
        }
        for change in changes {
            guard let threshold = threshold(change, bound, nil, .date) else { continue }
            if !found.days.contains(threshold) { found.days.append(threshold) }
        }
    }
}
