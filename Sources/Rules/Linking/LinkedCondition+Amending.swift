import Diagnostics

extension LinkedCondition {
    /// The same condition on no more days than `range`, everything below it as well.
    func clipped(to range: DateRange) -> LinkedCondition {
        var result = self
        result.attributes.range = attributes.range.intersection(range)
        result.body = body?.mappingChildren { $0.clipped(to: range) }
        return result
    }
}

extension LinkedCondition.Body {
    /// Whether conditions can join it.
    var isGroup: Bool {
        switch self {
        case .test, .known: false
        case .all, .any, .none: true
        case .forEach(let quantifier), .forSome(let quantifier, _): quantifier.body.isGroup
        }
    }

    /// Every condition below, parents before children, in the order of the source.
    var descendants: [LinkedCondition] { children.flatMap { [$0] + ($0.body?.descendants ?? []) } }

    /// The same body with other conditions directly below.
    func replacingChildren(_ new: [LinkedCondition]) -> LinkedCondition.Body {
        switch self {
        case .test, .known: self
        case .all: .all(new)
        case .any(_, let atLeast): .any(new, atLeast: atLeast)
        case .none: LinkedCondition.Body.none(new)
        case .forEach(let quantifier):
            .forEach(quantifier.with(quantifier.body.replacingChildren(new)))
        case .forSome(let quantifier, let atLeast):
            .forSome(quantifier.with(quantifier.body.replacingChildren(new)), atLeast: atLeast)
        }
    }

    /// The same body with each condition directly below changed.
    func mappingChildren(_ change: (LinkedCondition) -> LinkedCondition) -> LinkedCondition.Body {
        replacingChildren(children.map(change))
    }

    /// The same body in which the condition of that id is not there on the days of `range`, wherever it stands; `new`, if
    /// there is one, is there instead.
    func cutting(_ id: String, on range: DateRange, for new: LinkedCondition?) -> LinkedCondition.Body {
        replacingChildren(
            children.flatMap { child -> [LinkedCondition] in
                let days = child.attributes.range
                guard child.id.value == id, days.overlaps(range) else {
                    var result = child
                    result.body = child.body?.cutting(id, on: range, for: new)
                    return [result]
                }
                let rest = days.subtracting(range).map { child.clipped(to: $0) }
                return rest + (new.map { [$0.clipped(to: days)] } ?? [])
            })
    }

    /// The same body with `condition` at the end of the group of that id; of the outermost one without an id.
    func adding(_ condition: LinkedCondition, to group: String?) -> LinkedCondition.Body {
        guard let group else { return replacingChildren(children + [condition]) }
        return mappingChildren { child in
            var result = child
            let isMeant = child.id.value == group
            result.body = child.body.map {
                isMeant ? $0.adding(condition, to: nil) : $0.adding(condition, to: group)
            }
            return result
        }
    }
}

extension LinkedQuantifier {
    /// The same quantifier around another body.
    fileprivate func with(_ body: LinkedCondition.Body) -> LinkedQuantifier {
        var result = self
        result.body = body
        return result
    }
}
