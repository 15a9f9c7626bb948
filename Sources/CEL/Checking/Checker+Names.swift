/// What names mean.
extension Checker {
    /// The type of what a name stands for.
    mutating func type(of name: CheckedExpression.Name, _ id: NodeID) -> ValueType {
        switch name {
        case .local(let variable): return scopes.variable(variable, at: id).map { local($0) } ?? .wrong
        case .type(let type): return .type(type)
        case .function: return .wrong
        case .variable(let variable):
            if let type = scope[variable] { return type }
            switch variable {
            case "on": return .date
            case "region": return schema.codeLists["region"] == nil ? .string : .code("region")
            default: return namespaced(variable, id)
            }
        }
    }

    /// `param.x` or `code.x`.
    private mutating func namespaced(_ name: String, _ id: NodeID) -> ValueType {
        guard let (namespace, own) = Self.split(name) else { return .wrong }
        return namespace == "param" ? parameter(own, id) : codeList(own, id)
    }

    /// The two parts of `param.x`.
    static func split(_ name: String) -> (namespace: String, own: String)? {
        let bytes = name.utf8
        guard let dot = bytes.firstIndex(of: 0x2E) else { return nil }
        return (String(bytes[..<dot]) ?? "", String(bytes[bytes.index(after: dot)...]) ?? "")
    }

    /// The code list that a node names as `code.x`.
    func namedCodeList(_ id: NodeID) -> String? {
        guard isRules, case .variable(let name)? = resolution.names[id], scope[name] == nil,
            let (namespace, own) = Self.split(name), namespace == "code"
        else { return nil }
        return own
    }

    /// A parameter: its value, or the map of its values by code.
    mutating func parameter(_ name: String, _ id: NodeID) -> ValueType {
        guard let parameter = schema.parameters[name] else {
            return reportName(.unknownParameter(name, known: Array(schema.parameters.keys)), at: id)
        }
        return parameter.keys.reversed().reduce(parameter.type) { .map(.code($1), $0) }
    }

    /// A code list: the list of its codes.
    mutating func codeList(_ name: String, _ id: NodeID) -> ValueType {
        guard schema.codeLists[name] != nil else {
            return reportName(.unknownCodeList(name, known: Array(schema.codeLists.keys)), at: id)
        }
        return .list(.code(name))
    }

    // MARK: Variables of macros

    private mutating func local(_ frame: Int) -> ValueType {
        if let known = variableTypes[frame] { return substitution.resolve(known) }
        let type = source(scopes.frames[frame].source)
        variableTypes[frame] = type
        return substitution.resolve(type)
    }

    private mutating func source(_ source: MacroScopes.Source) -> ValueType {
        switch source {
        case .elements(let range): return walk(range)?.elements ?? .wrong
        case .keys(let range): return walk(range)?.keys ?? .wrong
        case .values(let range): return walk(range)?.values ?? .wrong
        case .content(let target):
            if case .optional(let wrapped) = type(target) { return wrapped }
            return dynamic(target) ? .dyn : .wrong
        case .value(let value): return type(value)
        case .slots: return .wrong
        }
    }
}
