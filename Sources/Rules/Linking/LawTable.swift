import CEL
import Diagnostics

/// The acts of all packs, and how citations find them.
struct LawTable {
    /// The acts in the order of the source.
    private(set) var laws: [Law] = []
    /// The levels, the highest first.
    let levels: [LawLevel]
    private let rootCode: String
    private var places: [[UInt8]: Int] = [:]

    /// Collects the acts of all packs.
    init(_ syntax: RulebookSyntax, to diagnostics: inout Diagnostics) {
        rootCode = syntax.header.region.value
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

    /// The act that a pack means by a name: its own or one of the root pack.
    private func law(_ name: String, for pack: String) -> Law? {
        guard let place = places[Array(name.utf8)] else { return nil }
        let law = laws[place]
        return law.pack == pack || law.pack == rootCode ? law : nil
    }

    /// The citation with its act, or nil after a report.
    func link(
        _ citation: CitationSyntax, of pack: String, to diagnostics: inout Diagnostics
    ) -> LinkedCitation? {
        guard let law = law(citation.act.value, for: pack) else {
            let known = laws.filter { $0.pack == pack || $0.pack == rootCode }.map(\.name.value)
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
