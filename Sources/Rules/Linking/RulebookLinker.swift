import CEL
package import Diagnostics

/// Resolves names, settles days and merges amendments; every mistake is reported, and what it spoils is left out.
struct RulebookLinker {
    /// Everything that was found.
    var diagnostics = Diagnostics()
    /// What was read.
    let syntax: RulebookSyntax
    /// The acts.
    let laws: LawTable
    /// The code of the root region.
    let rootCode: String
    /// The codes of the list `barrier`.
    let barriers: [String]
    /// The codes of the list `actor`: who can change something.
    let actors: [String]

    /// Creates a linker and collects the acts.
    init(_ syntax: RulebookSyntax) {
        self.syntax = syntax
        laws = LawTable(syntax, to: &diagnostics)
        rootCode = syntax.header.region.value
        let lists = syntax.packs.flatMap(\.codelists)
        func codes(_ name: String) -> [String] {
            lists.first { $0.name.value == name }?.codes.map(\.code.value) ?? []
        }
        (barriers, actors) = (codes("barrier"), codes("actor"))
    }

    /// Links the whole rulebook.
    mutating func link() -> Rulebook {
        let pack = syntax.packs.first ?? PackSyntax()
        let decisions = pack.decisions.map { decision($0) }
        let calculations = pack.calculations.map { calculation($0) }
        let parameters = pack.parameters.map { parameter($0) }
        let derives = pack.derives.map { derive($0) }
        let codelists = pack.codelists.map { codelist($0) }
        let matchings = pack.matchings.map { matching($0) }
        for field in pack.vocabularies.flatMap(\.fields) { requireActor(field.change) }
        requireDistinctNames(decisions, calculations, parameters)
        requireDistinct(pack.vocabularies.map(\.name))
        requireDistinct(codelists.map(\.name))
        requireDistinct(pack.calendars.map(\.name))
        requireDistinct(matchings.map(\.name))
        requireDisjoint(decisions)
        requireDisjoint(calculations)
        requireDisjoint(derives)
        let root = RegionRules(
            code: rootCode, parents: [], title: syntax.header.title, isIllustrative: false, timeZone: nil,
            isRoot: true,
            decisions: VersionTable(decisions), calculations: VersionTable(calculations),
            parameters: firstOfName(parameters))
        let regions = regions(below: root)
        let rulebook = Rulebook(
            header: syntax.header, texts: syntax.texts, levels: laws.levels, laws: laws.laws,
            vocabularies: pack.vocabularies, codelists: codelists, calendars: pack.calendars,
            derives: VersionTable(derives), matchings: matchings, regions: [root] + regions)
        requireQuestions(rulebook)
        return rulebook
    }

    private func firstOfName(_ parameters: [LinkedParameter]) -> [LinkedParameter] {
        var result: [LinkedParameter] = []
        for parameter in parameters where !result.contains(where: { $0.name.value == parameter.name.value }) {
            result.append(parameter)
        }
        return result
    }
}

extension Rulebook {
    /// Resolves every name of a rulebook and merges the amendments of every region.
    ///
    /// There is a result also beside errors: what could not be resolved is left out, so that later stages can report
    /// their own mistakes in the same run.
    package static func link(_ syntax: RulebookSyntax) -> (rulebook: Rulebook, diagnostics: Diagnostics) {
        var linker = RulebookLinker(syntax)
        let rulebook = linker.link()
        return (rulebook, linker.diagnostics)
    }
}
