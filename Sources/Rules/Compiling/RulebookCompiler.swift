import CEL
package import Diagnostics
import Documents
import Facts

extension CompiledRulebook {
    /// Compiles a checked rulebook for every region; nil when a rule cannot be expressed as a program.
    package static func compile(
        _ checked: CheckedRulebook, findings: Diagnostics, into diagnostics: inout Diagnostics
    ) -> CompiledRulebook? {
        let symbols = SymbolTable()
        let roots = checked.rootRecords
        var readers: [String: FactsReader] = [:]
        var layouts: [String: FrameLayout] = [:]
        for record in roots {
            let reader = FactsReader(checked.vocabulary, record: record, symbols: symbols)
            readers[record] = reader
            layouts[record] = reader.layout
        }
        let codeTables = checked.codeTables(symbols)
        var found = Diagnostics()
        var shared = SharedQuestions(checked.graph)
        var regions: [CompiledRegion] = []
        for region in checked.regions + [checked.regionWithoutPack] {
            var tables = Tables()
            tables.codeLists = codeTables
            tables.parameters = checked.parameterTables(region, symbols)
            tables.workdays = checked.workdays
            tables.pack = region.rules.code.isEmpty ? nil : region.rules.code
            let compiler = RegionCompiler(
                checked: checked, region: region, tables: tables, symbols: symbols, layouts: layouts)
            regions.append(compiler.compile(sharing: &shared, into: &found))
        }
        diagnostics.add(found)
        guard !found.hasErrors else { return nil }
        return CompiledRulebook(
            checked: checked, digest: checked.digest, symbols: symbols, readers: readers, regions: regions,
            findings: findings)
    }
}

extension RegionCompiler {
    func compile(
        sharing shared: inout SharedQuestions, into diagnostics: inout Diagnostics
    ) -> CompiledRegion {
        var questions: [String: Question] = [:]
        for name in region.rules.decisions.names {
            questions[name] = shared.question(name, of: self) { question(decision: name, into: &diagnostics) }
        }
        for name in region.rules.calculations.names {
            questions[name] = shared.question(name, of: self) {
                question(calculation: name, into: &diagnostics)
            }
        }
        for name in checked.derives.map(\.linked.name.value) where questions[name] == nil {
            questions[name] = shared.question(name, of: self) { question(derived: name, into: &diagnostics) }
        }
        var matchings: [String: MatchingPrograms] = [:]
        for matching in checked.matchings {
            matchings[matching.linked.name.value] = programs(matching, into: &diagnostics)
        }
        return CompiledRegion(code: region.rules.code, questions: questions, matchings: matchings)
    }
}

extension CheckedRulebook {
    /// The record types that questions are about.
    var rootRecords: [String] {
        var names: [String] = []
        let subjects =
            regions.flatMap { $0.decisions.flatMap(\.subjects) + $0.calculations.flatMap(\.subjects) }
            + matchings.flatMap(\.subjects)
        for subject in subjects {
            if case .record(let record) = subject.source, !names.contains(record) { names.append(record) }
        }
        return names
    }

    /// A region whose code is known and of which nothing else is: what regions set is withheld.
    var regionWithoutPack: CheckedRegion {
        var region = regions[0]
        region.rules.code = ""
        region.rules.isRoot = false
        region.rules.title = nil
        region.decisions = region.decisions.map { decision in
            var decision = decision
            if decision.linked.setBy != nil { decision.linked.statement = .silent }
            return decision
        }
        region.calculations = region.calculations.map { calculation in
            var calculation = calculation
            if calculation.linked.setBy != nil { calculation.linked.statement = .silent }
            return calculation
        }
        region.rules.parameters = region.rules.parameters.map { parameter in
            var parameter = parameter
            if parameter.setBy != nil { parameter.statement = .silent }
            return parameter
        }
        return region
    }

    /// The tables of all code lists.
    func codeTables(_ symbols: SymbolTable) -> [CodeTable] {
        var reader = RulebookChecker(constantsOf: self)
        return zip(rulebook.codelists, vocabulary.codeLists).map { list, types in
            let entries = list.codes.map { code in
                let cells = types.columns.map { column -> CodeTable.Cell in
                    guard let written = code.columns.first(where: { $0.name.value == column.name }) else {
                        if case .list = column.type { return .list([]) }
                        return .none
                    }
                    return reader.cell(written.value, column.type, symbols)
                }
                return CodeTable.Entry(
                    symbol: symbols.symbol(code.code.value), days: code.attributes.range.days, cells: cells)
            }
            return CodeTable(name: list.name.value, entries: entries)
        }
    }

    /// The tables of a region's parameters.
    func parameterTables(_ region: CheckedRegion, _ symbols: SymbolTable) -> [ParameterTable] {
        var reader = RulebookChecker(constantsOf: self)
        return region.rules.parameters.map { reader.table(of: $0, symbols) }
    }

    /// The calendar `workdays`.
    var workdays: WorkCalendar? {
        guard let calendar = rulebook.calendars.first(where: { $0.name.value == "workdays" }) else {
            return nil
        }
        var years: [Int: (off: Set<Int64>, work: Set<Int64>)] = [:]
        for year in calendar.years {
            let off = Set(year.off.map { Int64($0.value.dayNumber) })
            let work = Set(year.work.map { Int64($0.value.dayNumber) })
            years[year.year.value] = (off, work)
        }
        return WorkCalendar(weekend: Set(calendar.weekend.map(\.value)), years: years)
    }

    /// The digest of all texts: names and bytes in the order of the names.
    var digest: String {
        var digest = Digest()
        let texts = rulebook.texts.texts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for text in texts {
            digest.update("\(text.bytes.count):".utf8)
            digest.update(text.bytes)
        }
        return "sha256:" + digest.finish()
    }
}

extension RulebookChecker {
    /// A reader of constants that were checked before.
    init(constantsOf checked: CheckedRulebook) {
        self.init(rulebook: checked.rulebook)
        schema = checked.schema
    }
}
