package import CEL
import Diagnostics
package import Documents
package import Matching
package import Rules

/// Finds the offerings of the register for the client of a request.
package struct FindMatches {
    let snapshot: Snapshot

    package init(_ snapshot: Snapshot) { self.snapshot = snapshot }

    /// The matching and its results, one for each programme part.
    package struct Output {
        package var matching: CheckedMatching
        package var results: [MatchResult]
        /// The results with the suppositions; nil when there are none.
        package var supposed: [MatchResult]?
    }

    package func callAsFunction(
        _ facts: DocumentNode, region code: String, day: CivilDate,
        suppositions: [Supposition] = []
    ) throws(ServiceError) -> Output {
        let region = try snapshot.region(code)
        guard let name = snapshot.rulebook.checked.rulebook.matching?.name.value,
            let programs = region.matchings[name]
        else { throw .unknownQuestion(known: region.matchings.keys.sorted()) }
        let results = try match(facts, programs, code, day, holding: true)
        guard !suppositions.isEmpty else { return Output(matching: programs.checked, results: results) }
        var diagnostics = Diagnostics()
        let registered = Matcher.registered(programs.subjects)
        let own = programs.subjects.filter { !registered.contains($0.name) }
        let supposed = SupposedFacts(snapshot.rulebook, own).facts(
            facts, with: suppositions, over: snapshot.symbols, into: &diagnostics)
        guard let supposed else { throw .invalidFacts(diagnostics) }
        return Output(
            matching: programs.checked, results: results,
            supposed: try match(supposed, programs, code, day, holding: false))
    }

    private func match(
        _ facts: DocumentNode, _ programs: MatchingPrograms, _ code: String, _ day: CivilDate,
        holding: Bool
    ) throws(ServiceError) -> [MatchResult] {
        var diagnostics = Diagnostics()
        let given = snapshot.rulebook.read(
            facts, for: programs.subjects, over: snapshot.symbols,
            skipping: Matcher.registered(programs.subjects),
            into: &diagnostics)
        guard let given,
            let matcher = Matcher(programs, of: snapshot.rulebook, region: code, on: day, facts: given)
        else { throw .invalidFacts(diagnostics) }
        let results = matcher.match(snapshot.candidates, holding: holding, into: &diagnostics)
        guard !diagnostics.hasErrors else { throw .invalidFacts(diagnostics) }
        return results
    }
}
