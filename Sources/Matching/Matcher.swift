package import CEL
package import Diagnostics
package import Rules

/// Finds the offerings for a client: every gate of every offering, then the ranking of those that pass.
///
/// A scan: each offering is looked at. Pure and synchronous, like deciding.
package struct Matcher {
    let rulebook: CompiledRulebook
    let programs: MatchingPrograms
    let day: CivilDate
    let region: Int64
    let facts: GivenFacts
    let scratches: Scratches
    /// Which subject comes from the register.
    let providerIndex: Int

    /// The subject that the register's records are.
    package static let registerSubject = "provider"

    /// Prepares matching; `facts` hold everything but the providers.
    package init?(
        _ programs: MatchingPrograms, of rulebook: CompiledRulebook, region: String, on day: CivilDate,
        facts: GivenFacts
    ) {
        guard let index = programs.subjects.firstIndex(where: { $0.name == Self.registerSubject }) else {
            return nil
        }
        self.programs = programs
        self.rulebook = rulebook
        self.day = day
        self.region = rulebook.regionSymbol(region)
        self.facts = facts
        providerIndex = index
        scratches = Scratches()
    }

    /// The subjects that the register gives: the provider, and elements of it.
    package static func registered(_ subjects: [Subject]) -> Set<String> {
        guard let provider = subjects.first(where: { $0.name == registerSubject }),
            case .root(let root, _) = provider.place
        else { return [] }
        var names: Set<String> = [registerSubject]
        for subject in subjects {
            if case .row(_, let list) = subject.place, Int(list.cursor) == root { names.insert(subject.name) }
        }
        return names
    }

    /// The matches of every programme part.
    package func match(_ candidates: [Candidate], into diagnostics: inout Diagnostics) -> [MatchResult] {
        var results: [MatchResult] = []
        let registered = Self.registered(programs.subjects)
        let own = programs.subjects.indices.filter { !registered.contains(programs.subjects[$0].name) }
        let ownFacts = GivenFacts(subjects: own.map { facts.subjects[$0] }, symbols: facts.symbols)
        SubjectBinding(
            rulebook, own.map { programs.subjects[$0] }, programs.wanted, scratches.wanted, ownFacts, day
        ).forEach(into: &diagnostics) {
            results.append(MatchResult(about: $0.about, ranked: [], excluded: [], undetermined: []))
        }
        for candidate in candidates { screen(candidate, registered, &results) }
        for index in results.indices { results[index].ranked.sort(by: Self.precedes) }
        return results
    }

    private func screen(_ candidate: Candidate, _ registered: Set<String>, _ results: inout [MatchResult]) {
        var given = facts
        given.subjects[providerIndex] = .frame(candidate.frame)
        for (program, scratch) in scratches.all(programs) {
            scratch.prepare(for: program, day: day, region: region, symbols: facts.symbols)
            for (subject, fact) in zip(programs.subjects, given.subjects) {
                if case .root(let root, _) = subject.place, case .frame(let frame) = fact {
                    scratch.bind(frame, root: root)
                }
            }
        }
        var ignored = Diagnostics()
        SubjectBinding(rulebook, programs.subjects, programs.wanted, scratches.wanted, given, day)
            .forEach(into: &ignored) { combination in
                let about = combination.about.filter { !registered.contains($0.subject) }
                let offering = combination.about.filter { registered.contains($0.subject) }.map(\.key)
                guard let index = results.firstIndex(where: { Self.same($0.about, about) }) else { return }
                for (_, scratch) in scratches.all(programs) { combination.bind(scratch) }
                let screening = screening(candidate.id, offering.joined(separator: "/"), combination)
                switch screening.outcome {
                case .admitted: results[index].ranked.append(rank(screening))
                case .rejected: results[index].excluded.append(shown(screening))
                case .undetermined: results[index].undetermined.append(shown(screening))
                }
            }
    }

    private static func same(
        _ left: [(subject: String, key: String)], _ right: [(subject: String, key: String)]
    ) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { $0.subject == $1.subject && $0.key == $1.key }
    }
}

/// One set of registers per program of a matching.
struct Scratches {
    let wanted = Scratch()
    let offered = Scratch()
    let perService = Scratch()
    let gates = Scratch()
    let scores = Scratch()

    func all(_ programs: MatchingPrograms) -> [(Program, Scratch)] {
        [
            (programs.wanted, wanted), (programs.offered, offered), (programs.perService.program, perService),
            (programs.gates.program, gates), (programs.scores, scores),
        ]
    }
}
