/// The facts that a term may read.
extension RulebookGenerator {
    /// The paths of facts and scalars of a type.
    func paths(to sort: FactSort) -> [String] {
        values.filter { $0.sort == sort }.map(\.name)
            + scope.flatMap { paths(to: sort, in: $0.record, below: $0.name) }
    }

    private func paths(to sort: FactSort, in record: String, below prefix: String) -> [String] {
        fields(of: record).flatMap { field -> [String] in
            let path = "\(prefix).\(field.name)"
            if field.sort == sort { return [path] }
            switch field.sort {
            case .record(let inner): return paths(to: sort, in: inner, below: path)
            case .optional(.record(let inner)): return paths(to: sort, in: inner, below: path + ".value()")
            default: return []
            }
        }
    }

    /// The lists of records that a term may walk over.
    func rows() -> [(path: String, record: String)] {
        scope.flatMap { name, record in
            fields(of: record).compactMap { field in
                guard case .rows(let element) = field.sort else { return nil }
                return ("\(name).\(field.name)", element)
            }
        }
    }

    /// The paths that `known` can take: of facts that documents give.
    func givenPaths() -> [String] {
        scope.flatMap { name, record in
            fields(of: record).filter { !$0.isDerived }.compactMap { field in
                if case .record = field.sort { nil } else { "\(name).\(field.name)" }
            }
        }
    }

    /// The fields of a record type.
    func fields(of record: String) -> [FactField] { records.first { $0.name == record }?.fields ?? [] }

    /// A call of a rule that was made before, when there is one of this type and its subjects are at hand.
    mutating func call(_ sort: FactSort, _ depth: Int) -> String? {
        let fitting = rules.filter { $0.sort == sort && ($0.kind == .decision) == (sort == .bool) }
        guard calls > 0, !fitting.isEmpty, scope.contains(where: { $0.record == "Client" }) else {
            return nil
        }
        let rule = pick(fitting)
        var arguments: [String] = []
        for subject in rule.subjects {
            switch subject {
            case .client: arguments.append("client")
            case .item:
                guard let item = scope.last(where: { $0.record == "Item" })?.name else { return nil }
                arguments.append(item)
            case .form: arguments.append(term(.code, depth - 1))
            case .price: arguments.append(term(.money, depth - 1))
            }
        }
        calls -= 1
        return "\(rule.name)(\(arguments.joined(separator: ", ")))"
    }
}
