import CEL
import Diagnostics

/// The acts of all packs, and how citations find them.
struct LawTable {
    /// The acts in the order of the source.
    private(set) var laws: [Law] = []
    /// The levels, the highest first.
    let levels: [LawLevel]
    /// For each pack the packs whose acts it may cite: its own, its parents', the root's.
    private let chains: [String: Set<String>]
    private var places: [[UInt8]: Int] = [:]

    /// Collects the acts of all packs.
    init(_ syntax: RulebookSyntax, to diagnostics: inout Diagnostics) {
        let rootCode = syntax.header.region.value
        chains = Self.chains(syntax.packs.compactMap(\.header), root: rootCode)
        levels = syntax.header.levels.enumerated().map { LawLevel(rank: $0.offset, name: $0.element.value) }
        for pack in syntax.packs {
            let code = pack.header?.code.value ?? pack.folder ?? rootCode
            for law in pack.laws { add(law, of: code, header: syntax.header, to: &diagnostics) }
        }
    }

    /// The level of that name, or nil after a report.
    func level(_ name: Spanned<String>, to diagnostics: inout Diagnostics) -> LawLevel? {
        if let level = levels.first(where: { $0.name == name.value }) { return level }
        let known = levels.map(\.name)
        diagnostics.add(RulesMessages.unknown(.level, name.value, among: known, at: name.span))
        return nil
    }

    private mutating func add(
        _ law: LawSyntax, of pack: String, header: HeaderSyntax, to diagnostics: inout Diagnostics
    ) {
        let key = Array(law.name.value.utf8)
        if let first = places[key] {
            let place = laws[first].name.span
            diagnostics.add(RulesMessages.duplicateName(law.name.value, at: law.name.span, first: place))
            return
        }
        let units = law.units.compactMap { unit -> Law.Unit? in
            if let known = header.units.first(where: { $0.name.value == unit.value }) {
                return Law.Unit(name: unit.value, title: known.title)
            }
            let names = header.units.map(\.name.value)
            diagnostics.add(RulesMessages.unknown(.unit, unit.value, among: names, at: unit.span))
            return nil
        }
        places[key] = laws.count
        laws.append(
            Law(
                name: law.name, level: level(law.level, to: &diagnostics),
                range: DateRange(from: law.from.value, until: law.until?.value), units: units,
                title: law.title,
                pack: pack))
    }

    private static func chains(_ packs: [PackHeaderSyntax], root: String) -> [String: Set<String>] {
        var parents: [String: String] = [:]
        for pack in packs { parents[pack.code.value] = pack.parent.value }
        var chains: [String: Set<String>] = [root: [root]]
        for pack in packs {
            var chain: Set<String> = [root]
            var next: String? = pack.code.value
            while let code = next, chain.insert(code).inserted { next = parents[code] }
            chains[pack.code.value] = chain
        }
        return chains
    }

    private func mayCite(_ law: Law, from pack: String) -> Bool { chains[pack]?.contains(law.pack) ?? false }

    /// The act that a pack means by a name: its own, or one of the packs above it.
    private func law(_ name: String, for pack: String) -> Law? {
        guard let place = places[Array(name.utf8)] else { return nil }
        let law = laws[place]
        return mayCite(law, from: pack) ? law : nil
    }

    /// The citation with its act, or nil after a report.
    func link(
        _ citation: CitationSyntax, of pack: String, to diagnostics: inout Diagnostics
    ) -> LinkedCitation? {
        guard let law = law(citation.act.value, for: pack) else {
            let known = laws.filter { mayCite($0, from: pack) }.map(\.name.value)
            diagnostics.add(
                RulesMessages.unknown(.law, citation.act.value, among: known, at: citation.act.span))
            return nil
        }
        guard citation.units.count <= law.units.count else {
            diagnostics.add(RulesMessages.citationTooLong(law, at: citation.span))
            return nil
        }
        let units = zip(law.units, citation.units).compactMap { unit, number in
            number.map { (title: unit.title, number: $0) }
        }
        let source = ([citation.act.value] + citation.units.map { $0 ?? "-" }).joined(separator: "/")
        return LinkedCitation(
            act: law.name.value, actTitle: law.title, level: law.level, range: law.range, units: units,
            source: source, span: citation.span)
    }
}
