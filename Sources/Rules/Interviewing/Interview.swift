package import CEL
import Diagnostics
package import Documents
import Facts

/// Leads from facts that are known in part to those that still matter: pure, without memory.
///
/// All that an interview knows is in the facts: what was answered, and by the word `unknown` what nobody knows. Nothing is
/// assumed: a fact that the vocabulary would assume is asked for while it matters.
///
/// A question matters when there are answers to all other open questions with which two answers to it come to different
/// verdicts. Questions that matter are asked first, in the order of `QuestionOrder`; those of which that was not ruled out within
/// the bound come after them. When no question alone matters and the rules still come to no verdict, one they wait for is
/// asked. So the last verdict is that of all facts.
package struct Interview {
    private let asking: InterviewAsking
    private let rulebook: CompiledRulebook
    private let day: CivilDate
    private let rules: DecisiveRules

    /// How often the question is asked at most to find whether one answer matters.
    package static let stepsOfOne = 200
    /// How often it is asked at most in all.
    package static let stepsOfAll = 400

    /// Prepares an interview; `bare` is the rulebook that assumes nothing, `base` the texts that facts go over.
    package init(
        _ question: Question, of rulebook: CompiledRulebook, assumingNothing bare: CompiledRulebook,
        region: String, on day: CivilDate, over base: SymbolTable
    ) {
        asking = InterviewAsking(question, of: bare, region: region, on: day, over: base)
        self.rulebook = rulebook
        self.day = day
        rules = DecisiveRules(question, of: rulebook, region: region)
    }

    /// The next questions, at most so many; none when nothing that can be asked matters any more.
    ///
    /// The facts must be valid.
    package func questions(
        _ facts: DocumentNode, most: Int, stepsOfOne: Int = Interview.stepsOfOne,
        stepsOfAll: Int = Interview.stepsOfAll
    ) -> [InterviewQuestion] {
        let draft = FactsDraft(facts)
        guard let state = asking.state(of: draft), !state.missing.isEmpty else { return [] }
        let domains = domains(draft)
        let candidates = InterviewCandidates(asking, rulebook.checked.vocabulary, domains, in: draft)
        var search = RelevanceSearch(asking, candidates, budget: stepsOfAll)
        var ranked: [InterviewQuestion.Weight: [OpenFact]] = [:]
        for fact in ordered(candidates, domains, in: draft, state) {
            let weight: InterviewQuestion.Weight =
                switch search.relevance(of: fact, in: draft, state, steps: stepsOfOne) {
                case .proved: .decides
                case .open: .mayDecide
                case .ruledOut: .settles
                }
            ranked[weight, default: []].append(fact)
            if ranked[.decides]?.count ?? 0 >= most { break }
        }
        var weights: [InterviewQuestion.Weight] = [.decides, .mayDecide]
        if weights.allSatisfy({ ranked[$0] == nil }) { weights = [.settles] }
        let chosen = weights.flatMap { weight in (ranked[weight] ?? []).map { ($0, weight) } }
        return chosen.prefix(most).map { question($0, $1, state) }
    }

    /// The fields that the question reads, each once.
    package var reads: [ReadField] { rules.fields }

    private func domains(_ draft: FactsDraft) -> FactDomains {
        FactDomains(
            vocabulary: rulebook.checked.vocabulary,
            decisive: DecisiveValues(rules, on: day, beside: draft.document.root),
            codes: { codes(of: $0) }, day: day)
    }

    /// The facts that can be asked for, the first to be asked first.
    private func ordered(
        _ candidates: InterviewCandidates, _ domains: FactDomains, in draft: FactsDraft,
        _ state: InterviewState
    ) -> [OpenFact] {
        let open = candidates.open(in: draft, state)
        guard open.count > 1 else { return open }
        let chances = ConditionChances(open, asking, domains, in: draft, state)
        var ordered = state
        ordered.missing = QuestionOrder(state, chances).facts(of: state)
        return candidates.open(in: draft, ordered)
    }

    /// The codes of a list that are in force on the day.
    package func codes(of list: String) -> [String] {
        let table = asking.question.program.tables.codeLists.first { $0.name == list }
        return table?.codesInForce(on: day).map { rulebook.symbols.text($0) } ?? []
    }

    private func question(
        _ open: OpenFact, _ weight: InterviewQuestion.Weight, _ state: InterviewState
    ) -> InterviewQuestion {
        let paths = open.standsFor.isEmpty ? [open.path] : open.standsFor
        return InterviewQuestion(
            fact: open.fact, pointer: open.address.pointer, type: open.address.type,
            field: open.address.field,
            isEntry: open.address.isEntry, isComputed: !open.standsFor.isEmpty, weight: weight,
            conditions: state.answers.conditions(waitingFor: paths))
    }
}

extension [Answer] {
    /// The conditions that wait for a fact, each once: the nearest that people have a name or a law for.
    fileprivate func conditions(waitingFor paths: [String]) -> [RuleNode] {
        var found: [RuleNode] = []
        for answer in self { answer.explanation.collect(waitingFor: paths, below: nil, into: &found) }
        return found
    }
}

extension Explanation {
    fileprivate func collect(waitingFor paths: [String], below named: RuleNode?, into found: inout [RuleNode])
    {
        guard !outcome.isDecided, !rule.isWarning else { return }
        let isNamed = rule.attributes.title != nil || !rule.attributes.citations.isEmpty
        let nearest = isNamed ? rule : named
        if let nearest, missing.contains(where: { paths.contains($0.path) }),
            !found.contains(where: { $0.id == nearest.id && $0.span == nearest.span })
        {
            found.append(nearest)
        }
        for child in children { child.collect(waitingFor: paths, below: nearest, into: &found) }
    }
}
