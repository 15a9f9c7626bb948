import CEL
import Diagnostics

/// The rules of one region while its amendments join those of the root pack.
struct RegionMerge {
    /// The decisions, in the order of the root pack.
    var decisions: [LinkedDecision]
    /// The calculations, in the order of the root pack.
    var calculations: [LinkedCalculation]
    /// The parameters, in the order of the root pack.
    var parameters: [LinkedParameter]

    /// Whether it stands directly below the root pack.
    let isFirst: Bool

    /// Begins with the rules of the parent pack: of what regional law has to set, the root pack says nothing.
    init(_ parent: RegionRules) {
        isFirst = parent.isRoot
        decisions = parent.decisions.all
        calculations = parent.calculations.all
        parameters = parent.parameters
        for index in parameters.indices { parameters[index].layers.insert([], at: 0) }
        guard parent.isRoot else { return }
        for index in decisions.indices where decisions[index].setBy != nil {
            decisions[index].statement = .silent
        }
        for index in calculations.indices where calculations[index].setBy != nil {
            calculations[index].statement = .silent
        }
        for index in parameters.indices where parameters[index].setBy != nil {
            parameters[index].statement = .silent
        }
    }

    /// What a name is that an amendment can change; nil when it is none.
    func kind(of name: String) -> DocumentKind? {
        if decisions.contains(where: { $0.name.value == name }) { return .decision }
        if calculations.contains(where: { $0.name.value == name }) { return .calculation }
        return parameters.contains { $0.name.value == name } ? .parameter : nil
    }

    /// The lowest level of law that may set it, where there is one.
    func setBy(_ name: String) -> LawLevel? {
        decisions.first { $0.name.value == name }?.setBy ?? calculations.first { $0.name.value == name }?
            .setBy
            ?? parameters.first { $0.name.value == name }?.setBy
    }

    /// Notes that a pack amended the versions of a rule.
    mutating func note(_ pack: String, amends name: String) {
        for index in decisions.indices where decisions[index].name.value == name {
            decisions[index].amendedBy.append(pack)
        }
        for index in calculations.indices where calculations[index].name.value == name {
            calculations[index].amendedBy.append(pack)
        }
    }

    /// The names that can be amended.
    var names: [String] {
        decisions.map(\.name.value) + calculations.map(\.name.value) + parameters.map(\.name.value)
    }
}

extension RegionalStatement {
    /// What the amendments of one rule in one pack say together, each with its `complete`, behind what the packs above
    /// it say.
    ///
    /// One `false` leaves all of them incomplete, also that of a pack above, and so does a region above that says
    /// nothing: `isFirst` is whether there is none. A decision that grants something needs the word: without it the
    /// pack's rules count as incomplete, so that silence never grants.
    init(_ flags: [Bool?], behind parent: RegionalStatement, isFirst: Bool, needsWord: Bool) {
        if flags.contains(false) || parent == .partial || (parent == .silent && !isFirst) {
            self = .partial
        } else {
            self = needsWord && !flags.contains(true) ? .partial : .complete
        }
    }
}
