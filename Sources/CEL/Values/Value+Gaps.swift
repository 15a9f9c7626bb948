/// Lists and maps that are known in part.
extension Value {
    /// What has no value for want of some facts.
    static func missing(_ unknowns: UnknownSet) -> Value { .unknown(Gap(extent: .value, unknowns: unknowns)) }

    /// Whether something in it is not known.
    var hasGaps: Bool {
        switch self {
        case .unknown: true
        case .list(let elements): elements.contains { $0.hasGaps }
        case .map(let map): map.rest != nil || map.entries.contains { $0.value.hasGaps }
        case .optional(let held?): held.hasGaps
        default: false
        }
    }

    /// For want of which facts something in it is not known.
    var unknowns: UnknownSet {
        switch self {
        case .unknown(let gap): gap.unknowns
        case .list(let elements): UnknownSet(all: elements)
        case .map(let map):
            UnknownSet(all: map.entries.map(\.value)).union(map.rest ?? .empty)
        case .optional(let held?): held.unknowns
        default: .empty
        }
    }

    /// `==` of the language where something may not be known: parts that differ decide.
    func equality(_ other: Value) -> Tri {
        switch (self, other) {
        case (.unknown, _), (_, .unknown): .unknown
        case (.list(let left), .list(let right)): Self.equality(left, right)
        case (.map(let left), .map(let right)): left.equality(right)
        case (.optional(let left?), .optional(let right?)): left.equality(right)
        default: Tri(isEqual(to: other))
        }
    }

    private static func equality(_ left: [Value], _ right: [Value]) -> Tri {
        let (first, second) = (left.shown, right.shown)
        let isOpen = left.openEnd != nil || right.openEnd != nil
        if left.openEnd == nil, first.count < second.count { return .no }
        if right.openEnd == nil, second.count < first.count { return .no }
        // Elements that may stand anywhere move those that are known.
        let isOrdered = left.openEnd?.extent != .others && right.openEnd?.extent != .others
        guard isOrdered else { return .unknown }
        var outcome = isOpen ? Tri.unknown : .yes
        for (one, other) in zip(first, second) { outcome = outcome && one.equality(other) }
        return outcome
    }
}

extension UnknownSet {
    /// What any of some values misses.
    init(all values: [Value]) { self = values.reduce(.empty) { $0.union($1.unknowns) } }
}

extension [Value] {
    /// What stands last for elements whose number is not known.
    var openEnd: Gap? {
        if case .unknown(let gap)? = last, gap.isOpenEnded { return gap }
        return nil
    }

    /// The elements that are there for certain.
    var shown: ArraySlice<Value> { openEnd == nil ? self[...] : dropLast() }

    /// Adds an element, before what stands for elements whose number is not known.
    mutating func add(_ element: Value) {
        guard let end = openEnd else { return append(element) }
        removeLast()
        if case .unknown(let gap) = element, gap.isOpenEnded {
            append(.unknown(Gap(extent: .others, unknowns: end.unknowns.union(gap.unknowns))))
            return
        }
        append(element)
        append(.unknown(Gap(extent: .others, unknowns: end.unknowns)))
    }

    /// Whether a value is among them.
    func membership(of value: Value) -> Tri {
        var outcome = openEnd == nil ? Tri.no : .unknown
        for element in shown {
            outcome = outcome || element.equality(value)
            if outcome == .yes { break }
        }
        return outcome
    }

    /// The element at a place; nil when there is none for certain.
    func element(at place: Int?) -> Value? {
        guard let end = openEnd else {
            guard let place, indices.contains(place) else { return nil }
            return self[place]
        }
        guard let place, place >= 0 else { return nil }
        return end.extent == .rest && place < count - 1 ? self[place] : .missing(end.unknowns)
    }
}

extension ValueMap {
    /// Whether it may have keys that it does not show.
    var isOpen: Bool { rest != nil || entries.contains { $0.isOpen } }

    /// For want of which facts it is not known which other keys it has; nil when it has none.
    var openKeys: UnknownSet? {
        guard isOpen else { return nil }
        return UnknownSet(all: entries.filter(\.isOpen).map(\.value)).union(rest ?? .empty)
    }

    func equality(_ other: ValueMap) -> Tri {
        guard isOpen || other.isOpen else { return equalityOfShown(other) }
        for (one, two) in [(self, other), (other, self)] where !two.isOpen {
            for entry in one.entries where !entry.isOpen {
                guard let found = try? two.value(entry.key) else { return .no }
                if found.equality(entry.value) == .no { return .no }
            }
        }
        return .unknown
    }

    private func equalityOfShown(_ other: ValueMap) -> Tri {
        guard count == other.count else { return .no }
        var outcome = Tri.yes
        for (one, two) in zip(entries, other.entries) {
            outcome = outcome && Tri(one.key.isEqual(to: two.key)) && one.value.equality(two.value)
        }
        return outcome
    }
}

extension ValueMap.Entry {
    /// Whether the key may not be there.
    var isOpen: Bool {
        if case .unknown(let gap) = value { return gap.extent == .entry }
        return false
    }
}
