/// Where facts are read: paths, lists, and what cannot be followed further.
extension ExpressionAnalyser {
    /// What a name or path leads to; nil for everything that is computed.
    mutating func meaning(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> Meaning? {
        if let name = e.names[id], let known = scene.meaning(of: name) { return known }
        if case .variable(let name)? = e.names[id] {
            if name == "on" { return .day }
            if name.utf8.starts(with: "param.".utf8), !found.parameters.contains(name) {
                found.parameters.append(name)
            }
            return .fixed
        }
        switch e.parsed[id] {
        case .select(let operand, let field):
            guard let place = record(e, operand, scene) else { return nil }
            return member(field, of: place)
        case .call("value", .some(let target), _):
            guard case .optional(.record(let record)) = e.type(target),
                case .fact(var place)? = meaning(e, target, scene)
            else { return nil }
            presence(of: place)
            place.text += ".value()"
            (place.type, place.record) = (.record(record), record)
            return .record(place)
        case .index(let map, let key): return entry(map, key, e, scene)
        default: return nil
        }
    }

    private mutating func record(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> FactPlace? {
        guard e.type(id).isRecord else { return nil }
        var meaning = meaning(e, id, scene)
        while case .expression(let other, let inner, let outer)? = meaning {
            meaning = self.meaning(other, inner, outer)
        }
        if case .record(let place)? = meaning { return place }
        return nil
    }

    /// A field of a record.
    func member(_ name: String, of place: FactPlace) -> Meaning? {
        guard let field = schema.records[place.record]?.field(name) else { return nil }
        if field.isDerived { return .derived(place, field: name) }
        var member = FactPlace(
            path: place.path + "." + name, text: place.text + "." + name, type: field.type,
            record: place.record, field: name)
        guard case .record(let record) = field.type else { return .fact(member) }
        member.record = record
        return .record(member)
    }

    func derivedPlace(_ record: FactPlace, _ field: String) -> FactPlace {
        FactPlace(
            path: record.path + "." + field, text: record.text + "." + field,
            type: schema.records[record.record]?.field(field)?.type ?? .dyn, record: record.record,
            field: field)
    }

    /// The value of a key of a map of facts; a key that facts decide counts whole.
    private mutating func entry(
        _ map: NodeID, _ key: NodeID, _ e: CheckedExpression, _ scene: Scene
    ) -> Meaning? {
        guard case .map(_, let value) = e.type(map), case .fact(var place)? = meaning(e, map, scene) else {
            return nil
        }
        use(e, key, scene)
        if case .literal(.string(let text)) = e.parsed[key] {
            place.path += "." + text
        } else {
            place.path += "[…]"
        }
        place.text += "[\(text(e, key, scene))]"
        place.type = value
        return .fact(place)
    }

    // MARK: Lists

    /// What is walked over: the lists of facts, and what an element is.
    struct Walk {
        var lists: [FactPlace] = []
        var element = Meaning.fixed
    }

    mutating func walk(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> Walk {
        var range = Walk()
        nested { range = $0.range(e, id, scene) }
        return range
    }

    private mutating func range(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> Walk {
        if let meaning = meaning(e, id, scene) { return range(meaning, text(e, id, scene)) }
        switch e.parsed[id] {
        case .list(let items): return Walk(element: .choice(items.map { .expression(e, $0, scene) }))
        case .comprehension(.filter, let list, let variable, _, let test):
            let range = walk(e, list, scene)
            decide(e, test, scene.adding(local: variable, range.element))
            return range
        case .comprehension(.map, let list, let variable, let filter, let item):
            var range = walk(e, list, scene)
            let inner = scene.adding(local: variable, range.element)
            if let filter { decide(e, filter, inner) }
            range.element = .expression(e, item, inner)
            return range
        case .conditional(let test, let then, let otherwise):
            decide(e, test, scene)
            return either(walk(e, then, scene), walk(e, otherwise, scene))
        case .call("value", .some(let target), _): return optional(target, nil, e, scene)
        case .call("orValue", .some(let target), let arguments):
            return optional(target, arguments.first, e, scene)
        default:
            use(e, id, scene)
            return Walk()
        }
    }

    private mutating func range(_ meaning: Meaning, _ part: String) -> Walk {
        switch meaning {
        case .fact(let list):
            _ = note(list)
            return Walk(lists: [list], element: element(of: list, part))
        case .derived(let record, let field):
            var range = Walk(element: .choice([]))
            _ = note(derivedPlace(record, field), isDerived: true)
            each(rules.derived(record.record, field), Scene(["this": .record(record)])) {
                analyser, value, scene, _ in
                range = analyser.either(range, analyser.walk(value, value.parsed.root, scene))
            }
            return range
        case .expression(let e, let id, let scene): return walk(e, id, scene)
        case .choice(let meanings):
            return meanings.reduce(Walk(element: .choice([]))) { either($0, range($1, part)) }
        case .record, .day, .fixed: return Walk()
        }
    }

    private mutating func optional(
        _ target: NodeID, _ other: NodeID?, _ e: CheckedExpression, _ scene: Scene
    ) -> Walk {
        presence(of: e, target, scene)
        let range = walk(e, target, scene)
        return other.map { either(range, walk(e, $0, scene)) } ?? range
    }

    private func either(_ first: Walk, _ second: Walk) -> Walk {
        Walk(lists: first.lists + second.lists, element: .choice([first.element, second.element]))
    }

    /// Any element of a list of facts; the keys of a map are not facts of their own.
    private mutating func element(of list: FactPlace, _ part: String) -> Meaning {
        var type = list.type
        if case .optional(let wrapped) = type { type = wrapped }
        guard case .list(let item) = type else {
            unsolved(list, part)
            return .fixed
        }
        var place = list
        place.path += "[…]"
        place.text += "[…]"
        place.type = item
        guard case .record(let record) = item else { return .fact(place) }
        place.record = record
        return .record(place)
    }

    // MARK: What is followed no further

    /// Everything below a part counts, and is not solved where it is no condition.
    mutating func use(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) {
        let outer = part
        part = outer ?? text(e, id, scene)
        nested { $0.used(e, id, scene) }
        part = outer
    }

    private mutating func used(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) {
        if e.isConstant(id) { return }
        if let meaning = meaning(e, id, scene) { return use(meaning, text(e, id, scene)) }
        if e.type(id) == .bool, e.parsed[id].isDecidable { return decide(e, id, scene) }
        switch e.parsed[id] {
        case .comprehension(.filter, _, _, _, _), .comprehension(.map, _, _, _, _):
            let range = walk(e, id, scene)
            let part = text(e, id, scene)
            for list in range.lists { unsolved(list, part) }
            use(range.element, part)
        case .comprehension(_, let list, let variable, _, let body):
            let range = walk(e, list, scene)
            let part = text(e, id, scene)
            for list in range.lists { unsolved(list, part) }
            use(range.element, part)
            use(e, body, scene.adding(local: variable, range.element))
        case .conditional(let test, let then, let otherwise):
            decide(e, test, scene)
            use(e, then, scene)
            use(e, otherwise, scene)
        case .bind(let variable, let value, let body):
            use(e, body, scene.adding(local: variable, .expression(e, value, scene)))
        case .call(let name, nil, let arguments): called(name, arguments, e, id, scene)
        case .optionalMap(let target, let variable, let body, _):
            use(e, target, scene)
            use(e, body, scene.adding(local: variable, content(of: target, e, scene)))
        case .pairComprehension(_, let list, _, let variable, let filter, let body):
            let range = walk(e, list, scene)
            let part = text(e, id, scene)
            for list in range.lists { unsolved(list, part) }
            use(range.element, part)
            let inner = scene.adding(local: variable, range.element)
            for part in [filter, body].compactMap(\.self) { use(e, part, inner) }
        case .optionalSelect(let operand, let field):
            guard let place = record(e, operand, scene), let member = member(field, of: place) else {
                return use(e, operand, scene)
            }
            use(member, text(e, id, scene))
        default: e.parsed[id].forEachChild { use(e, $0, scene) }
        }
    }

    /// What an optional holds, for the variable of `optMap`.
    private mutating func content(of target: NodeID, _ e: CheckedExpression, _ scene: Scene) -> Meaning {
        guard case .optional(.record(let record)) = e.type(target),
            case .fact(var place)? = meaning(e, target, scene)
        else { return .fixed }
        place.text += ".value()"
        (place.type, place.record) = (.record(record), record)
        return .record(place)
    }

    private mutating func called(
        _ name: String, _ arguments: [NodeID], _ e: CheckedExpression, _ id: NodeID, _ scene: Scene
    ) {
        if let (subjects, versions) = rules.calculation(name) {
            each(versions, self.arguments(subjects, arguments, e, scene)) { analyser, value, scene, _ in
                analyser.use(value, value.parsed.root, scene)
            }
        } else if let (subjects, versions) = rules.decision(name) {
            decision(versions, self.arguments(subjects, arguments, e, scene))
        } else {
            for argument in arguments { use(e, argument, scene) }
        }
    }

    mutating func use(_ meaning: Meaning, _ part: String) {
        switch meaning {
        case .fact(let fact):
            if case .optional = fact.type { presence(of: fact) }
            unsolved(fact, part)
        case .derived(let record, let field): use(record, field, part)
        case .expression(let e, let id, let scene): use(e, id, scene)
        case .choice(let meanings): for meaning in meanings { use(meaning, part) }
        case .day:
            let part = self.part ?? part
            if !found.unsolvedDays.contains(part) { found.unsolvedDays.append(part) }
        case .record, .fixed: break
        }
    }

    mutating func use(_ record: FactPlace, _ field: String, _ part: String) {
        unsolved(derivedPlace(record, field), part, isDerived: true)
        each(rules.derived(record.record, field), Scene(["this": .record(record)])) {
            analyser, value, scene, _ in
            analyser.use(value, value.parsed.root, scene)
        }
    }
}

extension ParsedExpression.Node {
    /// Whether it is a condition whose parts can be held against something.
    fileprivate var isDecidable: Bool {
        switch self {
        case .unary(.not, _), .logical, .binary, .has: true
        case .comprehension(let kind, _, _, _, _): kind.isCondition
        case .call("hasValue", _, _): true
        default: false
        }
    }
}
