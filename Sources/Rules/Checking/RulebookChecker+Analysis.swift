package import CEL
import Diagnostics

/// What goes through several rules: values of parameters, cycles, facts that must not be read.
extension RulebookChecker {
    /// The dated values of a parameter for one region.
    mutating func table(of parameter: LinkedParameter, _ symbols: SymbolTable) -> ParameterTable {
        let type = self.type(parameter.type)
        let versions = parameter.values.map { value in
            ParameterTable.Version(
                days: value.attributes.range.days, values: values(value.value, parameter, type, symbols))
        }
        return ParameterTable(
            name: parameter.name.value, type: type, versions: versions,
            isRegional: parameter.statement != .inherited)
    }

    /// Reads the values that a region itself gives a parameter, to find their mistakes.
    mutating func checkOwnValues(of parameter: LinkedParameter, _ symbols: SymbolTable) {
        guard let own = parameter.layers.first, !own.isEmpty else { return }
        let type = self.type(parameter.type)
        for value in own { _ = values(value.value, parameter, type, symbols) }
    }

    private mutating func values(
        _ constant: ConstantSyntax, _ parameter: LinkedParameter, _ type: ValueType, _ symbols: SymbolTable
    ) -> [[Int64]: Int64] {
        var result: [[Int64]: Int64] = [:]
        collect(constant, parameter.by.map(\.value)[...], [], parameter, type, symbols, &result)
        return result
    }

    private mutating func collect(
        _ constant: ConstantSyntax, _ keys: ArraySlice<String>, _ path: [Int64], _ parameter: LinkedParameter,
        _ type: ValueType, _ symbols: SymbolTable, _ result: inout [[Int64]: Int64]
    ) {
        guard let list = keys.first else {
            guard let word = word(constant, type, symbols) else { return }
            bounded(word, constant, parameter, type, symbols)
            result[path] = word
            return
        }
        guard case .map(let entries) = constant.node else {
            return report(.valuesByCode(list), at: constant.text.span)
        }
        let codes = rulebook.codelist(list)?.codes.map(\.code.value) ?? []
        for entry in entries {
            guard codes.contains(entry.key.value) else {
                report(.unknownCode(entry.key.value, list, codes), at: entry.key.span)
                continue
            }
            let key = symbols.symbol(entry.key.value)
            collect(entry.value, keys.dropFirst(), path + [key], parameter, type, symbols, &result)
        }
    }

    private mutating func bounded(
        _ word: Int64, _ constant: ConstantSyntax, _ parameter: LinkedParameter, _ type: ValueType,
        _ symbols: SymbolTable
    ) {
        guard !type.isSymbol else { return }
        if let bound = parameter.minimum, let minimum = self.word(bound, type, symbols), word < minimum {
            report(.below(bound.text.value), at: constant.text.span)
        }
        if let bound = parameter.maximum, let maximum = self.word(bound, type, symbols), word > maximum {
            report(.above(bound.text.value), at: constant.text.span)
        }
    }

    // MARK: Cycles

    /// Rules that need themselves are a mistake: decisions, calculations and derived fields alike.
    mutating func cycles() {
        for path in graph.cycles {
            if let span = graph.spans[path[0]] { report(.cycle(path), at: span) }
        }
    }

    /// No gate, score or anything on the way there may read a fact that matching must not know.
    mutating func mustNotRead(_ matching: LinkedMatching, _ scope: Scope) {
        let expressions = RuleGraph.expressions(of: matching)
        for forbidden in matching.mustNotRead {
            let names = forbidden.value.split(separator: ".").map(String.init)
            guard names.count == 2, case .record(let record)? = scope[names[0]],
                schema.records[record]?.field(names[1]) != nil
            else {
                report(.mustNotReadPath(forbidden.value), at: forbidden.span)
                continue
            }
            for expression in expressions {
                for id in expression.nodes.indices {
                    guard let (operand, field) = expression.nodes[id].selection, field == names[1] else {
                        continue
                    }
                    var ignored = Diagnostics()
                    let inner = scope.adding("covered", .dyn).adding("service", .dyn)
                    let checked = Checker.check(expression, in: inner, schema: schema, into: &ignored)
                    guard checked == nil || checked?.type(operand) == .record(record) else { continue }
                    report(.mustNotRead(forbidden.value), at: expression.span(NodeID(id)))
                }
            }
            deepReads(matching, forbidden, record: record, field: names[1])
        }
    }

    /// The same for the rules that matching calls.
    private mutating func deepReads(
        _ matching: LinkedMatching, _ forbidden: Spanned<String>, record: String, field: String
    ) {
        let roots = RuleGraph.expressions(of: matching)
        if let name = graph.reader(of: record, field, from: roots), let span = graph.spans[name] {
            report(.mustNotReadThrough(forbidden.value, name), at: span)
        }
    }
}

extension DateRange {
    /// As programs know it.
    package var days: DayRange { DayRange(from: from, until: until) }
}
