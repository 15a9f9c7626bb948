/// Fields, keys, columns and elements.
extension Checker {
    /// `a.b`, and what `has(a.b)` asks for.
    mutating func select(_ operand: NodeID, _ field: String, _ id: NodeID) -> ValueType {
        if let meaning = resolution.names[id] { return type(of: meaning, id) }
        if case .identifier(let namespace, _) = expression[operand], resolution.isInsideName[Int(operand)] {
            return namespace == "param" ? parameter(field, id) : codeList(field, id)
        }
        guard case .optional(let wrapped) = type(operand) else { return member(operand, field, id) }
        // A fact that may be absent must be asked first; only what `.?` made goes on by itself.
        if isRules && !isViral(operand) { return reportName(.optionalSelect(field), at: id) }
        return .optional(member(of: wrapped, field, id))
    }

    /// `a.?b`.
    mutating func optionalSelect(_ operand: NodeID, _ field: String, _ id: NodeID) -> ValueType {
        if case .optional(let wrapped) = type(operand) { return .optional(member(of: wrapped, field, id)) }
        return .optional(member(operand, field, id))
    }

    private mutating func member(_ operand: NodeID, _ field: String, _ id: NodeID) -> ValueType {
        dynamic(operand) ? .dyn : member(of: type(operand), field, id)
    }

    private mutating func member(of type: ValueType, _ field: String, _ id: NodeID) -> ValueType {
        switch type {
        case .record(let name):
            guard let record = schema.records[name] else { return .wrong }
            if let found = record.field(field) { return found.type }
            return reportName(.unknownField(field, record: name, known: record.fields.map(\.name)), at: id)
        case .codeEntry(let list):
            guard let codes = schema.codeLists[list] else { return .wrong }
            if let column = codes.columns.first(where: { $0.name == field }) { return column.type }
            return reportName(.unknownColumn(field, list: list, known: codes.columns.map(\.name)), at: id)
        case .map(let key, let value):
            if isRules && !substitution.accepts(.string, key) {
                return reportName(.noFields(field, type), at: id)
            }
            return value
        case .wrong, .dyn: return type
        case .variable: return .dyn
        default: return reportName(.noFields(field, type), at: id)
        }
    }

    /// Whether an optional comes from `.?` or `[?`.
    private func isViral(_ id: NodeID) -> Bool {
        var at = id
        while true {
            switch expression[at] {
            case .optionalSelect, .optionalIndex: return true
            case .select(let operand, _), .index(let operand, _): at = operand
            default: return false
            }
        }
    }

    // MARK: Indices

    /// `a[b]`.
    mutating func index(_ operand: NodeID, _ index: NodeID, _ id: NodeID) -> ValueType {
        if let list = namedCodeList(operand) {
            guard schema.codeLists[list] != nil else { return .wrong }
            require(.code(list), index, operation: "[]")
            return .codeEntry(list)
        }
        guard case .optional(let wrapped) = type(operand) else {
            return dynamic(operand) ? .dyn : element(of: type(operand), index, id)
        }
        if isRules && !isViral(operand) { return reportName(.noIndex(type(operand)), at: id) }
        return .optional(element(of: wrapped, index, id))
    }

    /// `a[?b]`.
    mutating func optionalIndex(_ operand: NodeID, _ index: NodeID, _ id: NodeID) -> ValueType {
        if case .optional(let wrapped) = type(operand) { return .optional(element(of: wrapped, index, id)) }
        return .optional(dynamic(operand) ? .dyn : element(of: type(operand), index, id))
    }

    private mutating func element(of type: ValueType, _ index: NodeID, _ id: NodeID) -> ValueType {
        switch type {
        case .list(let element):
            require(.int, index, operation: "[]")
            return element
        case .map(let key, let value):
            require(key, index, operation: "[]")
            return value
        case .wrong, .dyn: return type
        case .variable: return .dyn
        default: return reportName(.noIndex(type), at: id)
        }
    }
}
