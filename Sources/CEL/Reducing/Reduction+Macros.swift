/// What is left of macros: of walks over lists that are known what is open for single elements, of others the walk.
extension Reduction {
    mutating func macro(_ id: NodeID) -> Part {
        guard let walk = Walk(e.parsed[id]) else { return .open(add(e.parsed[id])) }
        return unrolled(id, walk) ?? .open(kept(id, walk))
    }

    /// A macro that walks.
    struct Walk {
        var range: NodeID
        var variables: [String]
        var filter: NodeID?
        var body: NodeID
        /// How the outcomes for the elements are joined; nil when they are not.
        var logical: ParsedExpression.LogicalOperator?
        /// Whether it makes a list of what its body gives.
        var isMap: Bool

        init?(_ node: ParsedExpression.Node) {
            switch node {
            case .comprehension(let kind, let range, let variable, let filter, let body):
                self.init(
                    range: range, variables: [variable], filter: filter, body: body,
                    logical: kind == .all ? .and : kind == .exists ? .or : nil, isMap: kind == .map)
            case .pairComprehension(let kind, let range, let key, let value, let filter, let body):
                self.init(
                    range: range, variables: [key, value], filter: filter, body: body,
                    logical: kind == .all ? .and : kind == .exists ? .or : nil, isMap: kind == .transformList)
            default: return nil
            }
        }

        private init(
            range: NodeID, variables: [String], filter: NodeID?, body: NodeID,
            logical: ParsedExpression.LogicalOperator?, isMap: Bool
        ) {
            self.range = range
            self.variables = variables
            self.filter = filter
            self.body = body
            self.logical = logical
            self.isMap = isMap
        }
    }

    /// An expression for each element that is open; nil where the elements cannot be named one by one, or are many.
    private mutating func unrolled(_ id: NodeID, _ walk: Walk) -> Part? {
        guard walk.logical != nil || walk.isMap && walk.filter == nil, let walked = self.walk(of: id),
            walked.isComplete
        else { return nil }
        let neutral = walk.logical == .and
        var open: [(place: Int, round: EvaluationScope)] = []
        for (place, round) in walked.rounds.enumerated() {
            if walk.logical != nil, case .value(.bool(neutral))? = round.outcomes[walk.body] { continue }
            open.append((place, round))
        }
        guard open.count <= ResidualExpression.elementLimit else { return nil }
        let range = part(walk.range)
        var parts: [Part] = []
        for (place, round) in open {
            guard let replacements = replacements(walk, range, place) else { return nil }
            parts.append(inside(walk.variables, round, replacements) { $0.part(walk.body) })
        }
        if let logical = walk.logical { return self.logical(logical, parts) }
        let items = parts.map { node($0) }
        return .open(add(.list(items)))
    }

    /// What the variables of a macro stand for at a place of its range; nil when that cannot be written.
    private mutating func replacements(_ walk: Walk, _ range: Part, _ place: Int) -> [Part]? {
        let number = Part.known(.int(Int64(place)))
        switch range {
        case .known(.list(let elements)):
            guard elements.indices.contains(place) else { return nil }
            return walk.variables.count == 1
                ? [.known(elements[place])] : [number, .known(elements[place])]
        case .known(.map(let map)):
            guard map.entries.indices.contains(place) else { return nil }
            let entry = map.entries[place]
            return [.known(entry.key), .known(entry.value)]
        case .known: return nil
        case .open(let list):
            // The elements of a list of facts have no place in the language of rules.
            guard e.type(walk.range).element?.isRecord != true, !e.type(walk.range).isMap else { return nil }
            let element: Part
            if case .list(let items) = e.parsed[walk.range] {
                guard items.indices.contains(place) else { return nil }
                element = part(items[place])
            } else {
                let index = node(number)
                element = .open(add(.index(list, index)))
            }
            return walk.variables.count == 1 ? [element] : [number, element]
        }
    }

    /// The macro with what is left of its range, and of its body what holds for every element.
    private mutating func kept(_ id: NodeID, _ walk: Walk) -> NodeID {
        let range = node(part(walk.range))
        var parts: [NodeID] = []
        for inner in [walk.filter, walk.body].compactMap(\.self) {
            parts.append(node(inside(walk.variables, nil, []) { $0.part(inner) }))
        }
        let filter = walk.filter == nil ? nil : parts.first
        let body = parts[parts.count - 1]
        switch e.parsed[id] {
        case .comprehension(let kind, _, let variable, _, _):
            return add(
                .comprehension(kind, range: range, variable: variable, filter: filter, body: body))
        case .pairComprehension(let kind, _, let key, let value, _, _):
            return add(
                .pairComprehension(kind, range: range, key: key, value: value, filter: filter, body: body))
        case let other: return add(other)
        }
    }
}
