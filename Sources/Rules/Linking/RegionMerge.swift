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

    /// Begins with the rules of the root pack: the region has said nothing yet.
    init(_ root: RegionRules) {
        decisions = root.decisions.all
        calculations = root.calculations.all
        parameters = root.parameters
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

    /// The names that can be amended.
    var names: [String] {
        decisions.map(\.name.value) + calculations.map(\.name.value) + parameters.map(\.name.value)
    }
}

extension RegionalStatement {
    /// What a region's amendments of one rule say together, each with its `complete`.
    ///
    /// One `false` leaves all of them incomplete. A decision that grants something needs the word: without it the
    /// region's rules count as incomplete, so that silence never grants.
    init(_ flags: [Bool?], needsWord: Bool) {
        if flags.contains(false) {
            self = .partial
        } else {
            self = needsWord && !flags.contains(true) ? .partial : .complete
        }
    }
}
