/// What the names of an expression stand for while it is analysed.
struct Scene {
    private var globals: [String: Meaning] = [:]
    private var locals: [String: Meaning] = [:]

    init(_ globals: [String: Meaning] = [:]) { self.globals = globals }

    /// A scene of variables that callers give.
    init(_ variables: [ExpressionAnalyser.Variable]) {
        for variable in variables {
            var place = FactPlace(
                path: variable.path, text: variable.name, type: variable.type, record: "",
                field: variable.name)
            if case .record(let record) = variable.type { place.record = record }
            globals[variable.name] = variable.type.isRecord ? .record(place) : .fact(place)
        }
    }

    /// With one more variable of a macro or quantifier.
    func adding(local name: String, _ meaning: Meaning) -> Scene {
        var scene = self
        scene.locals[name] = meaning
        return scene
    }

    /// Without variables that others of their names hide.
    func removing(locals names: [String]) -> Scene {
        var scene = self
        for name in names { scene.locals[name] = nil }
        return scene
    }

    /// With one more variable.
    func adding(_ name: String, _ meaning: Meaning) -> Scene {
        var scene = self
        scene.globals[name] = meaning
        return scene
    }

    /// What a name stands for; nil for what lies in no facts and no other expression.
    func meaning(of name: CheckedExpression.Name) -> Meaning? {
        switch name {
        case .variable(let name): globals[name]
        case .local(let name): locals[name]
        case .type, .function: nil
        }
    }
}

/// What a name or path leads to.
indirect enum Meaning {
    /// A record of facts.
    case record(FactPlace)
    /// A fact.
    case fact(FactPlace)
    /// A derived field of a record.
    case derived(FactPlace, field: String)
    /// Another expression, with its own names.
    case expression(CheckedExpression, NodeID, Scene)
    /// One of several.
    case choice([Meaning])
    /// The day that is asked.
    case day
    /// Something that no fact decides: a parameter, a code.
    case fixed
}

/// Where a fact or record lies.
struct FactPlace {
    /// As answers name it.
    var path: String
    /// As expressions name it.
    var text: String
    /// Its type.
    var type: ValueType
    /// The record type that declares it; of a record, the record type.
    var record: String
    /// Its name there.
    var field: String
}

/// What a part is held against while thresholds are looked for, in CEL.
struct Bound {
    /// The expression.
    var text: String
    /// The paths of the facts in it.
    var facts: Set<String> = []
    /// The parameters in it.
    var parameters: [String] = []
    /// Whether nothing decides it: no fact, parameter, code or day.
    var isConstant = true
    /// Whether the day that is asked decides it.
    var readsDay = false
    /// As in `ExpressionAnalysis.Limit`.
    var slack = 0

    /// A constant.
    init(_ text: String) { self.text = text }

    /// The same as another expression, in which perhaps a second bound is.
    func written(_ text: String, with other: Bound? = nil) -> Bound {
        var bound = self
        bound.text = text
        guard let other else { return bound }
        bound.facts.formUnion(other.facts)
        bound.parameters += other.parameters.filter { !parameters.contains($0) }
        bound.isConstant = isConstant && other.isConstant
        bound.readsDay = readsDay || other.readsDay
        bound.slack = Swift.max(slack, other.slack)
        return bound
    }
}
