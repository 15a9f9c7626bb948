/// Fields, keys, columns and parameters.
extension Checker {
    /// The name behind `code.` or `param.`, unless a variable hides it.
    func namespaced(_ id: NodeID, _ namespace: String, _ scope: Scope) -> String? {
        guard case .select(let operand, let name) = expression[id],
            case .identifier(namespace, _) = expression[operand],
            scope[namespace] == nil
        else { return nil }
        return name
    }

    mutating func select(_ operand: NodeID, _ field: String, _ id: NodeID, _ scope: Scope) -> ValueType {
        if case .identifier(let namespace, _) = expression[operand], scope[namespace] == nil {
            if namespace == "param" { return parameter(field, id) }
            if namespace == "code" {
                guard schema.codeLists[field] != nil else {
                    return reportName(.unknownCodeList(field, known: Array(schema.codeLists.keys)), at: id)
                }
                return .list(.code(field))
            }
        }
        switch type(of: operand, in: scope) {
        case .record(let name):
            guard let record = schema.records[name] else { return .wrong }
            if let found = record.field(field) { return found.type }
            return reportName(.unknownField(field, record: name, known: record.fields.map(\.name)), at: id)
        case .codeEntry(let list):
            guard let codes = schema.codeLists[list] else { return .wrong }
            if let column = codes.columns.first(where: { $0.name == field }) { return column.type }
            return reportName(.unknownColumn(field, list: list, known: codes.columns.map(\.name)), at: id)
        case .map(.string, let value), .map(.code, let value): return value
        case .optional: return reportName(.optionalSelect(field), at: id)
        case .wrong: return .wrong
        case let other: return reportName(.noFields(field, other), at: id)
        }
    }

    private mutating func parameter(_ name: String, _ id: NodeID) -> ValueType {
        guard let parameter = schema.parameters[name] else {
            return reportName(.unknownParameter(name, known: Array(schema.parameters.keys)), at: id)
        }
        return parameter.keys.reversed().reduce(parameter.type) { .map(.code($1), $0) }
    }

    mutating func index(_ operand: NodeID, _ index: NodeID, _ id: NodeID, _ scope: Scope) -> ValueType {
        if let list = namespaced(operand, "code", scope) {
            types[Int(operand)] = select(expression.operand(of: operand), list, operand, scope)
            guard schema.codeLists[list] != nil else { return .wrong }
            require(.code(list), index, scope, operation: "[]")
            return .codeEntry(list)
        }
        let container = type(of: operand, in: scope)
        switch container {
        case .map(let key, let value):
            require(key, index, scope, operation: "[]")
            return value
        default:
            _ = type(of: index, in: scope)
            return container == .wrong ? .wrong : reportName(.noIndex(container), at: id)
        }
    }
}

extension ParsedExpression {
    /// The operand of a selection.
    func operand(of id: NodeID) -> NodeID {
        if case .select(let operand, _) = self[id] { return operand }
        return id
    }
}
