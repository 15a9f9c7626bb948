package import CEL
package import Diagnostics
package import Rules

/// Finds the offerings for a client: every gate of every offering, then the ranking of those that pass.
///
/// A scan: each offering is looked at. Pure and synchronous, like deciding.
package struct Matcher {
    let rulebook: CompiledRulebook
    let programs: MatchingPrograms
    private(set) var day: CivilDate
    let region: Int64
    let facts: GivenFacts
    let scratches: Scratches
    /// Follows how long the runs come to the same, where that is asked.
    private(set) var course: RunCourse?
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

    /// The same matching on another day.
    package func on(_ day: CivilDate) -> Matcher {
        var other = self
        other.day = day
        return other
    }

    /// The same matching, which follows how long its runs come to the same.
    private func following() -> Matcher {
        var other = self
        other.course = RunCourse()
        return other
    }

    /// How many instructions the search for how long the offerings of one part stand may take: some tenths of a second.
    package static let instructionLimit = 8_000_000

    /// The matches of every programme part; with `holding` each offering says until when it stands where it stands.
    ///
    /// A search for that which has taken `instructionLimit` instructions says until when each stands at least.
    package func match(
        _ candidates: [Candidate], holding: Bool = false, instructionLimit: Int = Matcher.instructionLimit,
        into diagnostics: inout Diagnostics
    ) -> [MatchResult] {
        var parts: [ProgrammePart] = []
        let registered = Self.registered(programs.subjects)
        let own = programs.subjects.indices.filter { !registered.contains(programs.subjects[$0].name) }
        let ownFacts = GivenFacts(subjects: own.map { facts.subjects[$0] }, symbols: facts.symbols)
        SubjectBinding(
            rulebook, own.map { programs.subjects[$0] }, programs.wanted, scratches.wanted, ownFacts, day
        ).forEach(into: &diagnostics) { parts.append(ProgrammePart(about: $0.about)) }
        let matcher = holding ? following() : self
        for candidate in candidates { matcher.pair(candidate, registered, &parts) }
        return parts.map { part in
            guard let course = matcher.course else { return part.result() }
            var search = StandingSearch(matcher, course, part, instructionLimit: instructionLimit)
            search.search()
            return part.result(search.holdings)
        }
    }

    /// Puts the day, the region, the client and a provider where the programs find them.
    func prepare(_ candidate: Candidate) {
        for (program, scratch) in scratches.all(programs) {
            scratch.prepare(for: program, day: day, region: region, symbols: facts.symbols)
            for (index, (subject, fact)) in zip(programs.subjects, facts.subjects).enumerated() {
                guard case .root(let root, _) = subject.place else { continue }
                if index == providerIndex {
                    scratch.bind(candidate.frame, root: root)
                } else if case .frame(let frame) = fact {
                    scratch.bind(frame, root: root)
                }
            }
        }
    }

    /// Points all programs at what was chosen of the provider.
    func bind(_ combination: Combination) {
        for (_, scratch) in scratches.all(programs) { combination.bind(scratch) }
    }

    /// Runs a program, and follows how long it comes to the same where that is asked.
    func run(_ program: Program, _ scratch: Scratch) {
        guard let course else { return program.run(scratch) }
        course.follow(program.runLasting(scratch))
    }

    /// Puts the offerings of a provider to the parts that they are for, with what each comes to.
    private func pair(_ candidate: Candidate, _ registered: Set<String>, _ parts: inout [ProgrammePart]) {
        prepare(candidate)
        var given = facts
        given.subjects[providerIndex] = .frame(candidate.frame)
        var ignored = Diagnostics()
        SubjectBinding(rulebook, programs.subjects, programs.wanted, scratches.wanted, given, day)
            .forEach(into: &ignored) { combination in
                let about = combination.about.filter { !registered.contains($0.subject) }
                let offering = combination.about.filter { registered.contains($0.subject) }.map(\.key)
                guard let index = parts.firstIndex(where: { Self.same($0.about, about) }) else { return }
                let pairing = Pairing(
                    candidate: candidate, offering: offering.joined(separator: "/"), combination: combination)
                bind(combination)
                parts[index].pairings.append(pairing)
                parts[index].states.append(state(of: pairing))
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
