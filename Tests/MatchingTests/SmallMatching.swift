import CEL
import Diagnostics
import Documents
import Facts
import Matching
import Rules
import TestSupport
import Testing

/// A matching of a few lines, a client and providers written in YAML, and what came out.
struct SmallMatching {
    /// A rulebook around the lines of a matching.
    static let head = """
        rulebook: test
        region: RU
        languages: [ru, en]
        levels: [federal-law]
        ---
        vocabulary: Client
        fields:
          secret: {type: int, sensitive: true}
          chosen: {type: list(string)}
          parts: {type: list(ClientPart)}
        ---
        vocabulary: ClientPart
        key: id
        fields:
          id: {type: string}
          services: {type: list(code(service))}
        ---
        vocabulary: Provider
        fields:
          id: {type: string}
          open: {type: bool}
          licensed: {type: bool}
          rank: {type: decimal}
          near: {type: decimal}
          counted: {type: date}
          offers: {type: list(Offer)}
        ---
        vocabulary: Offer
        key: id
        fields:
          id: {type: string}
          services: {type: list(code(service))}
          free: {type: int}
        ---
        codelist: service
        columns: {licence: bool}
        codes: [{code: meal, licence: false}, {code: wash, licence: false}, {code: inject, licence: true}]
        ---
        matching: services
        about: {client: Client, part: client.parts, provider: Provider, offer: provider.offers}
        wanted: part.services
        offered: offer.services

        """

    private let rulebook: CompiledRulebook

    init(_ lines: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = SourceText(name: "rulebook.yaml", bytes: Array((Self.head + lines).utf8))
        let result = RulebookLoading.load(texts: [text])
        let found = DiagnosticRenderer(result.texts, language: .en).render(result.diagnostics)
        let loaded = result.rulebook
        rulebook = try #require(loaded, "\(found)", sourceLocation: sourceLocation)
    }

    /// The results, one for each part, for providers as lines of a flow sequence.
    func match(_ client: String, _ providers: String, on day: String = "2025-03-15") throws -> [MatchResult] {
        let matching = MatchingUnderTest(rulebook, "services")
        return try matching.match("client: \(client)", try providersOf(providers), region: "RU", on: day)
    }

    /// Asks on any day, with facts that are read once.
    func prepared(_ client: String, _ providers: String) throws -> PreparedMatching {
        try MatchingUnderTest(rulebook, "services").prepared(
            "client: \(client)", try providersOf(providers), region: "RU")
    }

    private func providersOf(_ text: String) throws -> [DocumentNode] {
        try MatchingUnderTest.document(text).items
    }
}

/// A matching of a rulebook, asked with documents.
struct MatchingUnderTest {
    let rulebook: CompiledRulebook
    let name: String

    init(_ rulebook: CompiledRulebook, _ name: String) {
        self.rulebook = rulebook
        self.name = name
    }

    /// The root of a document in YAML.
    static func document(_ yaml: String) throws -> DocumentNode {
        let text = SourceText(name: "facts.yaml", bytes: Array(yaml.utf8))
        var texts = SourceTexts()
        let (documents, found) = YAML.read(text, source: texts.add(text))
        #expect(found.all.isEmpty, "\(DiagnosticRenderer(texts, language: .en).render(found))")
        return try #require(documents.first).root
    }

    /// The results for facts in YAML and records of providers.
    func match(
        _ facts: String, _ providers: [DocumentNode], region: String, on day: String
    ) throws -> [MatchResult] {
        try prepared(facts, providers, region: region).match(on: try #require(CivilDate(day)))
    }

    /// Reads facts in YAML and records of providers.
    func prepared(
        _ facts: String, _ providers: [DocumentNode], region: String
    ) throws -> PreparedMatching {
        var diagnostics = Diagnostics()
        let symbols = SymbolTable(over: rulebook.symbols)
        let reader = try #require(rulebook.readers["Provider"])
        let candidates = providers.compactMap { node in
            reader.read(node, symbols: symbols, into: &diagnostics).map {
                Candidate(id: node["id"]?.text ?? "", frame: $0)
            }
        }
        let programs = try #require(rulebook.region(region)?.matchings[name])
        let given = rulebook.read(
            try Self.document(facts), for: programs.subjects, over: symbols,
            skipping: Matcher.registered(programs.subjects), into: &diagnostics)
        #expect(diagnostics.all.map { "\($0.code) \($0.message.en)" } == [])
        let matcher = Matcher(
            programs, of: rulebook, region: region, on: try #require(CivilDate("2025-03-15")),
            facts: try #require(given))
        return PreparedMatching(matcher: try #require(matcher), candidates: candidates)
    }
}

/// A client before a register, to be matched on any day.
struct PreparedMatching {
    let matcher: Matcher
    let candidates: [Candidate]

    func match(
        on day: CivilDate, holding: Bool = false, instructionLimit: Int = Matcher.instructionLimit
    ) -> [MatchResult] {
        var diagnostics = Diagnostics()
        let results = matcher.on(day).match(
            candidates, holding: holding, instructionLimit: instructionLimit, into: &diagnostics)
        #expect(diagnostics.all.map { "\($0.code) \($0.message.en)" } == [])
        return results
    }
}

extension MatchResult {
    /// Everything in one line each: `+ a/x`, `- a/x N1`, `? a/x client.secret`.
    var lines: [String] {
        ranked.map { "+ \($0.screening.name)\($0.screening.notes)" }
            + excluded.map { screening in
                let gates = screening.reasons.compactMap(\.rule.gate).joined(separator: " ")
                return "- \(screening.name) \(gates)\(screening.notes)"
            }
            + undetermined.map { screening in
                let missing = screening.missing.map(\.path).joined(separator: " ")
                return "? \(screening.name) \(missing)\(screening.notes)"
            }
    }
}

extension Screening {
    var name: String { "\(provider)/\(offering)" }

    /// Covered services, those that are not with their gates, and warnings.
    var notes: String {
        let covered = covered.isEmpty ? "" : " [\(self.covered.joined(separator: " "))]"
        let uncovered = uncovered.map { service, reasons in
            " -\(service)" + reasons.compactMap(\.rule.gate).map { ":\($0)" }.joined()
        }
        return covered + uncovered.joined() + warnings.map { " ~\($0.rule.id)" }.joined()
    }
}
