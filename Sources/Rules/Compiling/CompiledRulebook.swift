package import CEL
package import Diagnostics
package import Facts

/// A rulebook ready to answer: programs for every question of every region.
package struct CompiledRulebook: Sendable {
    /// What was checked.
    package let checked: CheckedRulebook
    /// SHA-256 of the rulebook's files, `sha256:…`.
    package let digest: String
    /// The texts of all constants; registers and requests lay theirs over it.
    package let symbols: SymbolTable
    /// How documents of each record type that is a root are read.
    package let readers: [String: FactsReader]
    /// The regions, the root first.
    package let regions: [CompiledRegion]
    /// Findings: worth knowing, no mistakes.
    package let findings: Diagnostics

    /// The region that a request names: its pack, or, when there is none, the one that knows no regional rules.
    package func region(_ code: String) -> CompiledRegion? {
        guard !code.isEmpty else { return nil }
        if let known = regions.first(where: { $0.code == code }) { return known }
        return isRegion(code) ? regions.last { $0.code.isEmpty } : nil
    }

    /// The symbol that `region` is in expressions when a code is asked; -1 when no rule names it.
    package func regionSymbol(_ code: String) -> Int64 { symbols.find(regionOfExpressions(code)) ?? -1 }

    /// The nearest pack, from the one that is asked upwards, that the code list `region` has: a municipality is asked as
    /// a part of its region.
    private func regionOfExpressions(_ code: String) -> String {
        guard let list = checked.rulebook.codelist("region"), let pack = checked.rulebook.region(code) else {
            return code
        }
        let chain = [code] + pack.parents
        return chain.first { code in list.codes.contains { $0.code.value == code } } ?? code
    }

    /// The codes of all regions that may be asked, those with a pack first.
    package var regionCodes: [String] {
        let packs = regions.map(\.code).filter { !$0.isEmpty }
        let listed = checked.rulebook.codelist("region")?.codes.map(\.code.value) ?? []
        return packs + listed.filter { !packs.contains($0) }
    }

    /// Whether the code names a region.
    package func isRegion(_ code: String) -> Bool {
        guard let list = checked.rulebook.codelist("region") else {
            return regions.contains { $0.code == code }
        }
        return list.codes.contains { $0.code.value == code }
    }
}

/// The programs of one region.
package struct CompiledRegion: Sendable {
    /// `RU-XA`; empty for regions without a pack.
    package let code: String
    /// Decisions, calculations and derived fields by name.
    package let questions: [String: Question]
    /// The matchings by name.
    package let matchings: [String: MatchingPrograms]
}

/// A question as a program, with what is needed to ask it and to explain the answer.
package struct Question: Sendable {
    /// What it is.
    package enum Kind: String, Sendable {
        case decision, calculation
    }

    /// The name.
    package var name: String
    /// The kind.
    package var kind: Kind
    /// What people call it.
    package var title: Phrase?
    /// What it is about.
    package var subjects: [Subject]
    /// The type of a calculation's answer.
    package var type: ValueType
    /// The program.
    package var program: Program
    /// The nodes that it stores, by number; the first is the root.
    package var nodes: [RuleNode]
    /// The number of the root.
    package var root: Int
}

/// How a subject is given to a program.
package struct Subject: Sendable {
    /// Where the program finds it.
    package enum Place: Sendable {
        /// A frame, by the number of its root.
        case root(Int, record: String)
        /// A row of a list: the cursor, and where the list lies.
        case row(cursor: Int, list: CellPlace)
        /// A register, by the number of the program's input; its type, and the code list when it is a code.
        case input(Int, type: ValueType, list: String?)
    }

    /// The name.
    package var name: String
    /// The place.
    package var place: Place
}

/// A matching as programs.
package struct MatchingPrograms: Sendable {
    /// What was checked.
    package var checked: CheckedMatching
    /// What it is about.
    package var subjects: [Subject]
    /// Gives the services that are wanted.
    package var wanted: Program
    /// Gives the services that are offered.
    package var offered: Program
    /// The gates of one service, whose symbol is the program's last input.
    package var perService: Question
    /// The gates of the offering; the list of covered services is behind `coveredCursor`.
    package var gates: Question
    /// First, preferences and shows, in this order, as results.
    package var scores: Program
    /// The cursor of the covered services in `gates`.
    package var gatesCovered: Int
    /// The cursor of the covered services in `scores`.
    package var scoresCovered: Int
}
