import CEL
import Rules

/// What lists of services that are not known, or not whole, leave open.
extension Matcher {
    /// The services that might be covered beside those that both lists name, and the facts that would tell.
    ///
    /// Both programs must have run last with the same facts: the lists that they gave are passed.
    func hopes(wanted: [Int64], offered: [Int64]) -> (services: [Int64], missing: [UnknownFact]) {
        let (wantedIsOpen, offeredIsOpen) = (scratches.wanted.gaveOpen, scratches.offered.gaveOpen)
        guard wantedIsOpen || offeredIsOpen else { return ([], []) }
        var services: [Int64] = []
        var missing: [UnknownFact] = []
        if wantedIsOpen {
            services += offered
            missing += unknowns(programs.wanted, scratches.wanted)
        }
        if offeredIsOpen {
            services += wanted
            missing += unknowns(programs.offered, scratches.offered)
        }
        if wantedIsOpen, offeredIsOpen { services += codes }
        let known = Set(wanted).intersection(offered)
        return (services.filter { !known.contains($0) && perService($0).outcome != .no }, missing)
    }

    /// Every service that there is on the day.
    private var codes: [Int64] {
        guard case .list(.code(let list)) = programs.checked.wanted.type else { return [] }
        let tables = programs.wanted.tables.codeLists
        guard let table = tables.first(where: { $0.name == list }) else { return [] }
        course?.changes(on: table.forceChanges(after: day))
        return table.codesInForce(on: day)
    }

    private func unknowns(_ program: Program, _ scratch: Scratch) -> [UnknownFact] {
        program.collect(scratch).compactMap { UnknownFact($0) }
    }
}
