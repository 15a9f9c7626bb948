/// The day of the question may be compared or passed to date functions, nothing else.
///
/// So the days on which an answer can change are those of the facts and of the rules, and can be listed.
extension Checker {
    /// What a parent does with the day.
    private enum Use {
        case allowed
        /// The parent may be the day itself.
        case passesOn
        case forbidden
    }

    /// Reports every place where `on` becomes a part of a value.
    mutating func checkDays() {
        var days: [NodeID: NodeID] = [:]
        for index in expression.nodes.indices {
            let id = NodeID(index)
            guard scopes.isReachable(id), !resolution.isInsideName[index] else { continue }
            if resolution.names[id] == .variable("on"), scope["on"] == nil {
                days[id] = id
                continue
            }
            var children: [NodeID] = []
            expression[id].forEachChild { children.append($0) }
            for (position, child) in children.enumerated() {
                guard let day = days[child], type(child) == .date else { continue }
                switch use(of: position, child, in: id) {
                case .allowed: break
                case .passesOn: days[id] = day
                case .forbidden:
                    if !reported.contains(id), !reported.contains(child) { report(.dayEscapes, at: day) }
                }
            }
        }
        if isValueKept, let day = days[expression.root] { report(.dayEscapes, at: day) }
    }

    private func use(of position: Int, _ child: NodeID, in parent: NodeID) -> Use {
        switch expression[parent] {
        case .binary(let binary, _, _): return binary.isComparison ? .allowed : .forbidden
        case .call(let name, let target, _):
            guard case .function(let function)? = resolution.names[parent] else { return .forbidden }
            if target == nil, schema.functions[function] != nil { return .allowed }
            if name == "orValue", position == 1 { return .passesOn }
            let isInsideName = target.map { resolution.isInsideName[Int($0)] } ?? false
            return takesDates(function, position - (isInsideName ? 1 : 0)) ? .allowed : .forbidden
        default: return .forbidden
        }
    }

    /// Whether a function takes a date at a place, and does not only make a text of it.
    private func takesDates(_ function: String, _ position: Int) -> Bool {
        schema.overloads(function).contains {
            $0.parameters.indices.contains(position) && $0.parameters[position] == .date
                && $0.result != .string
        }
    }
}
