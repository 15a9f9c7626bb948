/// What is left of a value when some facts are unknown.
extension AttributePattern {
    /// The value of the variable `name` without what the patterns name; nil is unknown as a whole.
    ///
    /// A pattern that names no part of the value changes nothing.
    static func value(_ value: Value?, of name: String, without patterns: [AttributePattern]) -> Value? {
        guard var value else { return nil }
        for pattern in patterns {
            guard let steps = pattern.qualifiers(in: name) else { continue }
            if steps.isEmpty { return nil }
            value = value.without(steps, at: name)
        }
        return value
    }

    /// The steps from the value of a variable: a dotted name takes those that it consists of; nil when the pattern is about
    /// another variable.
    private func qualifiers(in name: String) -> ArraySlice<Qualifier>? {
        var parts = name.split(separator: ".", omittingEmptySubsequences: false)[...]
        guard let first = parts.popFirst(), first.utf8.elementsEqual(variable.utf8) else { return nil }
        var steps = qualifiers[...]
        while let part = parts.popFirst() {
            // A pattern that is shorter than the name has the variable below it.
            guard let step = steps.popFirst() else { return [] }
            guard case .field(let field) = step, part.utf8.elementsEqual(field.utf8) else { return nil }
        }
        return steps
    }
}

extension Value {
    /// The value with a gap where the steps lead; `path` is its own.
    fileprivate func without(_ steps: ArraySlice<AttributePattern.Qualifier>, at path: String) -> Value {
        guard let step = steps.first else {
            return .missing(UnknownSet(attribute: path))
        }
        switch self {
        case .list(let elements): return .list(elements.without(step, steps.dropFirst(), at: path))
        case .map(let map): return .map(map.without(step, steps.dropFirst(), at: path))
        case .optional(let held?): return .optional(held.without(steps, at: path))
        default: return self
        }
    }
}

extension [Value] {
    fileprivate func without(
        _ step: AttributePattern.Qualifier, _ rest: ArraySlice<AttributePattern.Qualifier>, at path: String
    ) -> [Value] {
        var elements = self
        let chosen: Range<Int>
        switch step {
        case .index(let index):
            guard let place = Int(exactly: index), place >= 0 else { return self }
            chosen = place < shown.count ? place..<place + 1 : 0..<0
        case .any: chosen = 0..<shown.count
        case .rest: chosen = 0..<0
        default: return self
        }
        for place in chosen {
            let own = path + AttributePattern.Qualifier.index(Int64(place)).text
            elements[place] = elements[place].without(rest, at: own)
        }
        // An element that is not shown may be there.
        if openEnd == nil, step.key == nil || chosen.isEmpty {
            let unknowns = UnknownSet(attribute: path + AttributePattern.Qualifier.rest.text)
            elements.append(.unknown(Gap(extent: .rest, unknowns: unknowns)))
        }
        return elements
    }
}

extension ValueMap {
    fileprivate func without(
        _ step: AttributePattern.Qualifier, _ rest: ArraySlice<AttributePattern.Qualifier>, at path: String
    ) -> ValueMap {
        var kept = entries
        for index in kept.indices where step == .any || step.key?.isEqual(to: kept[index].key) == true {
            let own = path + (AttributePattern.Qualifier(kept[index].key)?.text ?? "[…]")
            kept[index].value =
                rest.isEmpty
                ? .unknown(Gap(extent: .entry, unknowns: UnknownSet(attribute: own)))
                : kept[index].value.without(rest, at: own)
        }
        var others = self.rest
        if let key = step.key {
            if rest.isEmpty, !kept.contains(where: { $0.key.isEqual(to: key) }) {
                let unknowns = UnknownSet(attribute: path + step.text)
                kept.append(Entry(key: key, value: .unknown(Gap(extent: .entry, unknowns: unknowns))))
            }
        } else if rest.isEmpty {
            others = others ?? UnknownSet(attribute: path + AttributePattern.Qualifier.rest.text)
        }
        return (try? ValueMap(kept, rest: others)) ?? self
    }
}
