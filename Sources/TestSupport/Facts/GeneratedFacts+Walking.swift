/// Changing facts one by one.
extension GeneratedFacts {
    /// What is to become of the fact of a field at a path, when what is inside is as it is to be; nil leaves it.
    typealias Change = (_ path: String, _ field: FactField, _ fact: GeneratedFact) -> GeneratedFact?

    /// The facts after a change.
    func changed(_ change: Change) -> GeneratedFacts {
        var result = self
        result.client = client.changed(below: "client", change)
        return result
    }
}

extension GeneratedRecord {
    fileprivate func changed(below path: String, _ change: GeneratedFacts.Change) -> GeneratedRecord {
        var result = self
        for index in fields.indices {
            let (field, fact) = fields[index]
            let place = "\(path).\(field.name)"
            let inside = fact.changedInside(place, change)
            result.fields[index].fact = change(place, field, inside) ?? inside
        }
        return result
    }
}

extension GeneratedFact {
    fileprivate func changedInside(_ path: String, _ change: GeneratedFacts.Change) -> GeneratedFact {
        switch self {
        case .record(let record): .record(record.changed(below: path, change))
        case .rows(let rows, let isComplete):
            .rows(
                rows.enumerated().map { number, row in
                    row.changed(below: "\(path)[\(row.key ?? String(number))]", change)
                }, isComplete: isComplete)
        default: self
        }
    }

    /// The fact after parts of it that are unknown became known, if `isMeant` names them.
    fileprivate func completed(
        _ path: String, _ field: FactField, _ isMeant: (String) -> Bool, _ generator: inout FactGenerator
    ) -> GeneratedFact? {
        switch self {
        case .absent where field.assumed == nil && !field.isDerived, .unknown:
            // Of a record that has to be there the facts in it are missing, not the record.
            guard case .record(let name) = field.sort else {
                return isMeant(path) ? generator.known(field.sort) : self
            }
            return .record(generator.record(name) { isMeant("\(path).\($0.name)") })
        case .list(var items, var isComplete):
            guard case .list(let element) = field.sort else { return nil }
            for index in items.indices where items[index] == .unknown && isMeant("\(path)[\(index)]") {
                items[index] = .scalar(generator.scalar(element))
            }
            if !isComplete, isMeant("\(path)[…]") {
                isComplete = true
                if generator.one(in: 2) { items.append(.scalar(generator.scalar(element))) }
            }
            return .list(items, isComplete: isComplete)
        case .map(let entries):
            let absent = FactGenerator.keys(of: field.sort).filter { key in
                !entries.contains { $0.key == key } && isMeant("\(path).\(key)")
            }
            let sort: FactSort = field.sort == .months ? .money : .int
            return .map(entries + absent.map { Entry(key: $0, value: .scalar(generator.scalar(sort))) })
        case .rows(let rows, false):
            guard case .rows(let record) = field.sort, isMeant("\(path)[…]") else { return nil }
            let isMore = generator.one(in: 2)
            return .rows(rows + (isMore ? [generator.knownRow(record, "z")] : []), isComplete: true)
        default: return nil
        }
    }
}

extension FactGenerator {
    /// Facts of which every field whose path `isFree` allows holds something else, known or not.
    package mutating func changing(
        _ facts: GeneratedFacts, where isFree: (_ path: String, _ field: FactField) -> Bool
    ) -> GeneratedFacts {
        var generator = self
        defer { self = generator }
        return facts.changed { path, field, _ in isFree(path, field) ? generator.fact(of: field) : nil }
    }

    /// Facts of which everything unknown that `isMeant` names became known; the other facts stay.
    ///
    /// A list of which not all elements were known is named with `[…]` behind its path.
    package mutating func completing(
        _ facts: GeneratedFacts, where isMeant: (String) -> Bool
    ) -> GeneratedFacts {
        var generator = self
        defer { self = generator }
        var result = facts.changed { path, field, fact in
            fact.completed(path, field, isMeant, &generator)
        }
        if facts.price == nil, isMeant("price") { result.price = generator.scalar(.money) }
        return result
    }
}
