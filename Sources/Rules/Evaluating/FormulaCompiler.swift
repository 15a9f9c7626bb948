package import CEL
package import Diagnostics
package import Documents
import Facts

/// Compiles expressions as if they stood in the rules of one region.
///
/// They see the subjects of the rulebook's questions, `on`, `region`, `param`, `code`, and every decision and
/// calculation.
package struct FormulaCompiler: Sendable {
    private let rulebook: CompiledRulebook
    let region: RegionCompiler
    private let code: String
    let subjects: [CheckedSubject]
    /// The texts of the rulebook's constants and of its tables; those of a formula are a layer of its own above.
    private let symbols: SymbolTable

    /// Prepares for the rules of a region; nil when the code names none.
    ///
    /// The rules are read again from what was checked, so that a daemon does not keep what only this needs.
    package init?(_ rulebook: CompiledRulebook, region code: String) {
        guard let region = rulebook.checked(region: code) else { return nil }
        self.rulebook = rulebook
        self.code = code
        symbols = SymbolTable(over: rulebook.symbols)
        var tables = Tables()
        tables.codeLists = rulebook.checked.codeTables(symbols)
        tables.parameters = rulebook.checked.parameterTables(region, symbols)
        tables.workdays = rulebook.checked.workdays
        self.region = RegionCompiler(
            checked: rulebook.checked, region: region, tables: tables, symbols: symbols,
            layouts: rulebook.readers.mapValues(\.layout))
        subjects = rulebook.formulaSubjects
    }

    /// The texts over which facts of no request are read.
    var texts: SymbolTable { symbols }

    /// The names and types of the variables that facts give.
    package var variables: [(name: String, type: ValueType)] { subjects.map { ($0.name, $0.type) } }

    /// What the answers of a formula tell beside the value.
    package struct Reports: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        /// What every node came to.
        package static let trace = Reports(rawValue: 1)
        /// What is left of the expression.
        package static let residual = Reports(rawValue: 2)
        /// What it reads and costs, whatever the facts are.
        package static let analysis = Reports(rawValue: 4)
    }

    /// Compiles an expression; nil when it has mistakes.
    package func formula(
        _ text: String, origin: TextOrigin, reports: Reports = [], into diagnostics: inout Diagnostics
    ) -> Formula? {
        let (parsed, mistakes) = ParsedExpression.parse(text, origin: origin)
        diagnostics.add(mistakes)
        guard let parsed,
            let checked = Checker.check(
                parsed, in: Scope(variables), schema: rulebook.checked.schema, into: &diagnostics)
        else { return nil }
        let span = checked.parsed.span(checked.parsed.root)
        if let part = checked.type.partWithoutValue {
            let fields = rulebook.checked.schema.records[part]?.fields.map(\.name) ?? []
            diagnostics.add(FormulaMessages.noValue(checked.type, fields: fields, at: span))
            return nil
        }
        let places = places(named: checked)
        // Facts are read over the formula's own layer, to which nothing is added once both programs are built.
        let layer = SymbolTable(over: symbols)
        var (builder, bound) = emit(checked, places, layer)
        var found = Diagnostics()
        region.finish(&builder, span, &found)
        diagnostics.add(found)
        guard !found.hasErrors else { return nil }
        return Formula(
            expression: checked, subjects: bound, places: places, program: builder.build(),
            traced: reports.contains(.trace) ? reporting(.trace, checked, places, layer) : nil,
            residual: reports.contains(.residual) ? reporting(.residual, checked, places, layer) : nil,
            region: code, rulebook: rulebook, compiler: self, symbols: layer)
    }

    /// Whether a document of facts can be read; says everything that is wrong with it.
    package func accepts(_ facts: DocumentNode, into diagnostics: inout Diagnostics) -> Bool {
        read(facts, over: symbols, into: &diagnostics) != nil
    }

    /// Reads a document of facts over the texts of a formula; nil when they are not valid.
    func read(
        _ facts: DocumentNode, over texts: SymbolTable, into diagnostics: inout Diagnostics
    ) -> GivenFacts? {
        var builder = region.builder(for: subjects)
        let places = region.bind(subjects, into: &builder).subjects
        return rulebook.read(facts, for: places, over: texts, into: &diagnostics)
    }

    /// Facts that say nothing, over the texts of a formula.
    func noFacts(over texts: SymbolTable) -> GivenFacts {
        let layer = SymbolTable(over: texts)
        let given = subjects.map { subject -> GivenFacts.Subject in
            guard case .record(let record) = subject.source, let reader = rulebook.readers[record] else {
                return .open
            }
            return .frame(Frame(layout: reader.layout, symbols: layer))
        }
        return GivenFacts(subjects: given, symbols: layer)
    }

    /// The subjects that a program for the expression binds: what it does not name must not multiply its answers.
    private func places(named expression: CheckedExpression) -> [Int] {
        subjects.indices.filter { index in
            if case .record = subjects[index].source { return true }
            return expression.names.values.contains(.variable(subjects[index].name))
        }
    }

    private func reporting(
        _ report: Reports, _ expression: CheckedExpression, _ places: [Int], _ layer: SymbolTable
    ) -> Program? {
        let (builder, _) = emit(expression, places, layer, report)
        return builder.overflowed || builder.diagnostics.hasErrors ? nil : builder.build()
    }

    private func emit(
        _ expression: CheckedExpression, _ places: [Int], _ layer: SymbolTable, _ report: Reports = []
    ) -> (builder: ProgramBuilder, subjects: [Subject]) {
        let chosen = places.map { subjects[$0] }
        var builder = region.builder(for: chosen, symbols: layer)
        let (bound, bindings) = region.bind(chosen, into: &builder)
        if report == .trace { builder.trace(expression) }
        if report == .residual {
            builder.residual(expression, bindings)
        } else {
            builder.result(expression, bindings)
        }
        return (builder, bound)
    }
}

extension CompiledRulebook {
    /// The rules of a region, or those of one of which only the code is known.
    fileprivate func checked(region code: String) -> CheckedRegion? {
        if let known = checked.regions.first(where: { $0.rules.code.utf8.elementsEqual(code.utf8) }) {
            return known
        }
        return isRegion(code) ? checked.regionWithoutPack : nil
    }

    /// The code of the pack that all others stand on.
    package var rootRegion: String { checked.regions[0].rules.code }

    /// Every subject of the questions, each behind what it is an element of; of a name with two meanings the first.
    fileprivate var formulaSubjects: [CheckedSubject] {
        let region = checked.regions[0]
        let all =
            region.decisions.flatMap(\.subjects) + region.calculations.flatMap(\.subjects)
            + checked.matchings.flatMap(\.subjects)
        var found: [CheckedSubject] = []
        for subject in all where !found.contains(where: { $0.name.utf8.elementsEqual(subject.name.utf8) }) {
            found.append(subject)
        }
        return found
    }
}

extension ValueType {
    /// The record, or the code list, that a value of the type would have to hold; nil when there is none.
    fileprivate var partWithoutValue: String? {
        switch self {
        case .record(let name), .codeEntry(let name): name
        case .list(let part), .optional(let part): part.partWithoutValue
        case .map(_, let value): value.partWithoutValue
        default: nil
        }
    }
}
