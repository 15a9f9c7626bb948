import CEL
import Facts

/// Values of a fact that stand for all others: between two of them nothing changes, where that is known.
struct FactDomain {
    /// The values, each once.
    var values: [FactsDraft] = []
    /// Whether they stand for all that the fact can be; false where they are a choice.
    var isWhole = true

    /// How many numbers or days between bounds are gone through one by one.
    static let mostWords = 16
    /// How many codes are gone through one by one.
    static let mostCodes = 64
    /// Of how many codes all combinations are gone through.
    static let mostCombined = 4
}

/// Finds the domains of facts.
struct FactDomains {
    let vocabulary: Vocabulary
    let decisive: DecisiveValues
    /// The codes of a list that are in force.
    let codes: (String) -> [String]
    /// The day of the question: where rules say nothing of a date, dates around it stand for all.
    let day: CivilDate

    /// The values of a fact at an address.
    func domain(of address: FactAddress) -> FactDomain {
        let limits = decisive.limits(address.record, address.field?.name ?? "")
        let bounds =
            address.isEntry
            ? address.field?.valueBounds ?? .init() : address.field?.bounds ?? .init()
        return domain(address.type, limits, bounds)
    }

    private func domain(
        _ type: ValueType, _ limits: DecisiveValues.Limits, _ bounds: Vocabulary.Bounds
    ) -> FactDomain {
        switch type {
        case .optional(let wrapped):
            var domain = domain(wrapped, limits, bounds)
            domain.values.insert(.none, at: 0)
            return domain
        case .bool: return FactDomain(values: [.scalar("true"), .scalar("false")])
        case .code(let list): return code(list, limits)
        case .int, .decimal, .money, .date, .month: return ordered(type, limits, bounds)
        case .string: return text(limits)
        case .record: return FactDomain(values: [.empty])
        case .map: return FactDomain(values: [.empty], isWhole: false)
        case .list(let element): return list(element, limits, bounds)
        default: return FactDomain(isWhole: false)
        }
    }

    /// The codes that rules name and one other; all of them where rules do more than name codes.
    private func code(_ list: String, _ limits: DecisiveValues.Limits) -> FactDomain {
        let all = codes(list)
        let named = limits.values.map(\.text).filter(all.contains)
        if limits.isWhole {
            let other = all.first { !named.contains($0) }
            return FactDomain(values: (named + [other].compactMap { $0 }).map { .scalar($0) })
        }
        let chosen = named + all.filter { !named.contains($0) }
        return FactDomain(
            values: chosen.prefix(FactDomain.mostCodes).map { .scalar($0) },
            isWhole: chosen.count <= FactDomain.mostCodes)
    }

    private func text(_ limits: DecisiveValues.Limits) -> FactDomain {
        var values = limits.values.map(\.text)
        // A text that no rule names.
        var other = "-"
        while values.contains(other) { other += "-" }
        values.append(other)
        return FactDomain(values: values.map { .scalar($0) }, isWhole: limits.isWhole)
    }

    private func list(
        _ element: ValueType, _ limits: DecisiveValues.Limits, _ bounds: Vocabulary.Bounds
    ) -> FactDomain {
        let most = bounds.maximumItems ?? .max
        var lists: [[FactsDraft]] = [[]]
        var isWhole = false
        switch element {
        case .code(let name): (lists, isWhole) = codeLists(codes(name), limits, most)
        case .record(let name): lists += elements(name)
        default: lists += domain(element, limits, .init()).values.prefix(8).map { [$0] }
        }
        let fitting = lists.filter { $0.count <= most }
        return FactDomain(values: fitting.map { .list($0) }, isWhole: isWhole && fitting.count == lists.count)
    }

    /// All combinations of few codes; of many none, each that rules name, all of these together, and some other.
    private func codeLists(
        _ all: [String], _ limits: DecisiveValues.Limits, _ most: Int
    ) -> (lists: [[FactsDraft]], isWhole: Bool) {
        if all.count <= FactDomain.mostCombined {
            let lists = (0..<1 << all.count).map { bits in
                all.indices.filter { bits >> $0 & 1 != 0 }.map { FactsDraft.scalar(all[$0]) }
            }
            return (lists, true)
        }
        let named = limits.values.map(\.text).filter(all.contains)
        let others = all.filter { !named.contains($0) }.prefix(named.isEmpty ? 8 : 1)
        var lists: [[FactsDraft]] = [[]]
        lists += (named + others).map { [.scalar($0)] }
        if named.count > 1 { lists.append(named.prefix(most).map { .scalar($0) }) }
        return (lists, false)
    }

    /// One and two elements, which know their keys alone; where keys are codes also one for each code that rules name.
    private func elements(_ record: String) -> [[FactsDraft]] {
        guard let description = vocabulary.records.first(where: { $0.name == record }),
            let key = description.key, let field = vocabulary.field(record, key)
        else { return [[.empty], [.empty, .empty]] }
        func element(_ key: String) -> FactsDraft {
            .fields([.init(name: field.name, value: .scalar(key))])
        }
        guard case .code(let list) = field.type else {
            return [[element("1")], [element("1"), element("2")]]
        }
        let all = codes(list)
        let named = decisive.limits(record, key).values.map(\.text).filter(all.contains)
        let keys = named + all.filter { !named.contains($0) }
        var lists = keys.prefix(6).map { [element($0)] }
        if keys.count > 1 { lists.append(keys.prefix(2).map(element)) }
        if !named.isEmpty, named.count > 2 { lists.append(named.prefix(8).map(element)) }
        return lists
    }
}
