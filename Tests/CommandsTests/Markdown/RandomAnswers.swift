import API
import Diagnostics
import TestSupport

/// Answers of a random shape, each text numbered, so that the same shape can be had with other texts.
struct RandomAnswers {
    /// Gives the text for a number.
    typealias Wording = (Int) -> String

    private var random: SeededGenerator
    private let day: ISODay
    private let wording: Wording
    private var count = 0

    /// Creates a generator; the same seed gives the same shape.
    init(seed: UInt64, on day: ISODay, _ wording: @escaping Wording) {
        self.day = day
        random = SeededGenerator(seed: seed)
        self.wording = wording
    }

    /// A decision with explanations of a few levels.
    mutating func decision() -> DecisionAnswer {
        let verdict = pick([DecisionAnswer.Verdict.granted, .refused, .undetermined])
        let items = (0..<int(1...2)).map { _ in
            DecisionAnswer.Item(
                about: subject(), verdict: verdict, missing: some(0...3) { $0.missing() },
                warnings: some(0...1) { $0.node(depth: 1) }, holdsUntil: holdsUntil(),
                explanation: node(depth: 3))
        }
        return DecisionAnswer(question: "q", heading: heading(), answers: items)
    }

    /// A matching with a ranking and what was left out.
    mutating func match() -> MatchAnswer {
        let shown = (0..<int(0...3)).map { (id: "s\($0)", title: text()) }
        let item = MatchAnswer.Item(
            about: subject(), ranked: some(1...3) { $0.ranked(shown) },
            excluded: some(0...2) { $0.excluded(shown) },
            undetermined: some(0...2) { $0.undetermined(shown) }, tieBreak: text())
        return MatchAnswer(matching: "m", heading: heading(), answers: [item])
    }

    private mutating func holdsUntil() -> HoldsUntil? {
        let verdict = pick([HoldsUntil.Successor.Verdict.refused, .determined, .undetermined, .notAsked])
        return pick([
            nil, HoldsUntil(day: nil), HoldsUntil(day: day, isAtLeast: true),
            HoldsUntil(
                day: day, then: .init(on: day, verdict: verdict, value: maybe(), text: maybe()),
                because: some(0...2) { $0.change() }),
        ])
    }

    private mutating func change() -> ConditionChange {
        var change = ConditionChange(id: text(), title: maybe(), kind: pick([.test, .case, .element]))
        change.elements = some(0...2) { $0.text() }
        change.before = pick([nil, .yes, .no])
        change.after = pick([nil, .yes, .no, .unknown])
        change.isOfRule = int(0...1) == 0
        change.says = maybe()
        change.law = some(0...1) { LawReference(ref: "r", text: $0.text()) }
        change.facts = some(0...2) { answers in
            let path = answers.text()
            return FactChange(
                path: path, title: answers.maybe(),
                before: FactReading(path: path, value: answers.text(), text: answers.maybe()),
                after: answers.pick([nil, FactReading(path: path, masked: true)]))
        }
        return change
    }

    private mutating func heading() -> AnswerHeading {
        AnswerHeading(
            title: text(), region: text(), on: day,
            language: .en, rulebook: RulebookReference(name: text(), digest: "sha256:00"))
    }

    private mutating func subject() -> Subject { Subject([.init(name: text(), value: text())]) }

    private mutating func node(depth: Int) -> ExplanationNode {
        let kinds: [ExplanationNode.Kind] = depth > 0 ? [.all, .any, .none, .forEach] : [.test, .case]
        var node = ExplanationNode(
            id: text(), title: maybe(), kind: pick(kinds), outcome: pick([.yes, .no, .unknown, .fault]))
        node.element = maybe()
        node.negated = int(0...5) == 0
        node.law = some(0...2) { LawReference(ref: "r", text: $0.text()) }
        node.unconfirmed = maybe()
        node.barrier = int(0...3) == 0 ? Barrier(code: text(), position: maybe()) : nil
        node.says = maybe()
        node.remedy = int(0...3) == 0 ? Remedy(text: text()) : nil
        node.facts = some(0...2) { random in
            FactReading(
                path: random.text(), title: random.maybe(), value: random.maybe(),
                law: random.some(0...1) { LawReference(ref: "r", text: $0.text()) },
                unconfirmed: random.maybe(), stale: random.int(0...3) == 0, assumed: random.int(0...1) == 0,
                masked: random.int(0...3) == 0)
        }
        node.missing = some(0...1) { $0.text() }
        node.faults = int(0...3) == 0 ? [FaultReport(code: "c", message: text(), file: maybe())] : []
        if depth > 0 { node.children = some(0...3) { $0.node(depth: depth - 1) } }
        return node
    }

    private mutating func missing() -> MissingFact {
        MissingFact(path: text(), title: maybe(), ask: maybe(), proof: maybe())
    }

    private mutating func shows(_ shown: [(id: String, title: String)]) -> [ShownValue] {
        shown.map { ShownValue(id: $0.id, title: $0.title, value: "v", text: text()) }
    }

    private mutating func ranked(_ shown: [(id: String, title: String)]) -> RankedOffering {
        RankedOffering(
            rank: int(1...9), provider: text(), offering: text(), score: text(),
            first: some(0...1) { $0.text() },
            shows: shows(shown), covered: ["a"],
            uncovered: some(0...1) { UncoveredService(service: $0.text(), reasons: [$0.reason()]) },
            warnings: some(0...1) { $0.reason() })
    }

    private mutating func excluded(_ shown: [(id: String, title: String)]) -> ExcludedOffering {
        ExcludedOffering(
            provider: text(), offering: text(), code: text(), shows: shows(shown),
            reasons: some(1...2) { $0.reason() })
    }

    private mutating func undetermined(_ shown: [(id: String, title: String)]) -> UndeterminedOffering {
        UndeterminedOffering(
            provider: text(), offering: text(), code: text(), shows: shows(shown),
            missing: some(0...2) { $0.missing() }, reasons: some(0...1) { $0.reason() })
    }

    private mutating func reason() -> Reason { Reason(code: text(), node: node(depth: 1)) }

    private mutating func text() -> String {
        count += 1
        return wording(count)
    }

    private mutating func maybe() -> String? { int(0...2) == 0 ? nil : text() }

    private mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[int(0...elements.count - 1)]
    }

    private mutating func some<Element>(
        _ range: ClosedRange<Int>, _ make: (inout RandomAnswers) -> Element
    ) -> [Element] {
        var elements: [Element] = []
        for _ in 0..<int(range) { elements.append(make(&self)) }
        return elements
    }
}
