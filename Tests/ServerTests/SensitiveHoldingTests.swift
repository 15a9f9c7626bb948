import API
import Diagnostics
import Registry
import Rules
import Server
import Service
import Testing

/// A day that is solved from a sensitive fact is an answer and is said; the fact itself stands nowhere beside it.
struct SensitiveHoldingTests {
    private static let rules = """
        rulebook: test
        region: RU
        languages: [ru, en]
        currency: RUB
        levels: [federal-law]
        questions: {match: services}
        ---
        vocabulary: Client
        fields:
          birth_date: {type: date, sensitive: true, title: {ru: Дата рождения, en: Date of birth}}
          services: {type: list(code(service))}
          papers: {type: list(Paper), change: {effort: 1, only: add}, title: {ru: Документы, en: Papers}}
        ---
        vocabulary: Paper
        key: number
        fields:
          number: {type: string}
          born_on: {type: date, sensitive: true, title: {ru: Дата рождения в документе, en: Date of birth in it}}
        ---
        vocabulary: Provider
        fields: {id: {type: string}, offers: {type: list(Offer)}}
        ---
        vocabulary: Offer
        key: id
        fields: {id: {type: string}, services: {type: list(code(service))}}
        ---
        codelist: service
        codes: [{code: meal}]
        ---
        decision: child
        about: {client: Client}
        all: [{id: young, if: "on < client.birth_date.plusYears(18)", says: {ru: "родился {client.birth_date}", en: "born {client.birth_date}"}}]
        ---
        decision: proved
        about: {client: Client}
        all: [{id: paper, if: "client.papers.exists(p, p.born_on == client.birth_date)"}]
        ---
        calculation: fee
        about: {client: Client}
        type: money
        cases: [{id: young, if: "on < client.birth_date.plusYears(18)", then: money(0)}]
        otherwise: money(10)
        ---
        matching: services
        about: {client: Client, provider: Provider, offer: provider.offers}
        wanted: client.services
        offered: offer.services
        gates: [{id: young, code: N1, if: "on < client.birth_date.plusYears(18)", says: {ru: "родился {client.birth_date}", en: "born {client.birth_date}"}}]
        """

    /// The date of birth as answers would write it, and as a fact.
    private static let written = ["2008-05-17", "17.05.2008", "17 May 2008"]

    private let engine: EngineQuestions
    private let day: ISODay

    init() throws {
        let text = SourceText(name: "rulebook.yaml", bytes: Array(Self.rules.utf8))
        let result = RulebookLoading.load(texts: [text])
        let found = DiagnosticRenderer(result.texts, language: .en).render(result.diagnostics)
        let line = #"{"id":"a","provider":{"id":"a","offers":[{"id":"x","services":["meal"]}]}}"#
        let register = RegisterReader.read(SourceText(name: "register.jsonl", bytes: Array(line.utf8)))
        engine = EngineQuestions(
            try Snapshot.load(try #require(result.rulebook, "\(found)"), register), region: nil,
            registerSource: "register.jsonl")
        day = try #require(ISODay("2025-03-15"))
    }

    /// The request in each language with each detail.
    private func requests(_ kind: RequestKind, _ extra: String = "") throws -> [QuestionRequest] {
        let client = #"{"birth_date":"2008-05-17","services":["meal"],"papers":[]}"#
        return try Language.allCases.flatMap { language in
            try ExplanationDetail.allCases.map { detail in
                let body =
                    #"{"facts":{"client":\#(client)},"lang":"\#(language)","explain":"\#(detail)"\#(extra)}"#
                return try QuestionRequest(body: Array(body.utf8), as: kind, fallback: language)
            }
        }
    }

    private func expectNoSecret(
        _ answer: some WireValue, sourceLocation: SourceLocation = #_sourceLocation
    ) -> String {
        let text = String(decoding: answer.json(), as: UTF8.self)
        for written in Self.written {
            #expect(!text.contains(written), "\(text)", sourceLocation: sourceLocation)
        }
        return text
    }

    @Test func ofADecision() throws {
        for request in try requests(.decision) {
            let answer = try engine.decide("child", request, on: day)
            _ = expectNoSecret(answer)
            let holding = try #require(answer.answers.first?.holdsUntil)
            #expect(holding.day?.text == "2026-05-16")
            #expect(holding.then?.verdict == .refused)
            guard request.explain != .none else { continue }
            let change = try #require(holding.because.first)
            #expect(change.says == (request.language == .ru ? "родился скрыто" : "born masked"))
            #expect(change.facts.first?.after?.masked == true)
            #expect(change.facts.first?.after?.value == nil && change.facts.first?.after?.text == nil)
        }
    }

    @Test func ofACalculation() throws {
        for request in try requests(.calculation) {
            let answer = try engine.calculate("fee", request, on: day)
            _ = expectNoSecret(answer)
            let holding = try #require(answer.answers.first?.holdsUntil)
            #expect(holding.day?.text == "2026-05-16")
            #expect(holding.then?.value == "10")
        }
    }

    @Test func ofAMatch() throws {
        for request in try requests(.matching) {
            let answer = try engine.match(request, on: day)
            _ = expectNoSecret(answer)
            let standing = try #require(answer.answers.first?.ranked.first?.standsUntil)
            #expect(standing.day?.text == "2026-05-16")
            #expect(standing.then?.list == .excluded)
            guard request.explain != .none else { continue }
            #expect(standing.because.map(\.id) == ["N1"])
        }
    }

    /// What an added element has to be like may be what a sensitive fact is.
    @Test func ofARemedy() throws {
        for request in try requests(.decision, #","remedies":5"#) {
            let answer = try engine.decide("proved", request, on: day)
            let text = expectNoSecret(answer)
            let sets = try #require(answer.answers.first?.remedies?.sets)
            #expect(sets.map { $0.changes.map(\.kind) } == [[.add]], "\(text)")
            let change = try #require(sets.first?.changes.first)
            #expect(change.masked)
            #expect(change.text.hasSuffix(request.language == .ru ? "— скрыто" : "— masked"))
        }
    }
}
