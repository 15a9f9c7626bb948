import CEL
import Diagnostics
import Documents
import Matching
import Rules
import TestSupport
import Testing

/// The shipped matching on the sample register.
struct ShippedMatchingTests {
    private static let folder = Files.path("../../Rules")
    private static let loaded = RulebookLoading.load(path: folder)

    private static func text(_ name: String) throws -> String {
        String(decoding: try #require(Files.read("\(folder)/\(name)")), as: UTF8.self)
    }

    private func match(
        _ facts: String, region: String = "RU-XA", on day: String = "2025-03-15"
    ) throws -> MatchResult {
        let results = try prepared(facts, region).match(on: try #require(CivilDate(day)))
        return try #require(results.first)
    }

    private func prepared(_ facts: String, _ region: String = "RU-XA") throws -> PreparedMatching {
        let rulebook = try #require(Self.loaded.rulebook)
        var providers: [DocumentNode] = []
        for line in try Self.text("register.jsonl").split(separator: "\n") {
            providers.append(try #require(try MatchingUnderTest.document(String(line))["provider"]))
        }
        return try MatchingUnderTest(rulebook, "services").prepared(facts, providers, region: region)
    }

    /// What is said of how long each offering stands where it stands, over five years.
    @Test func howLongOfferingsStand() throws {
        let days = StandingDays(matching: try prepared(try Self.text("samples/client-78.yaml")))
        let found = days.check(from: try #require(CivilDate("2025-03-15")), days: 1827, step: 457)
        #expect(found.changes >= 3 && found.ofPlace >= 2, "\(found)")
    }

    private func client(_ changes: (String, String)...) throws -> String {
        var text = try Self.text("samples/client-78.yaml")
        for (old, new) in changes {
            #expect(text.contains(old))
            text = text.replacing(old, with: new)
        }
        return text
    }

    @Test func theClientOfSeventyEight() throws {
        let result = try match(try client())
        #expect(
            result.ranked.map { "\($0.screening.name)\($0.screening.notes)" } == [
                "xa-03/home [T1.07 T1.13 T1.14 T2.01]", "xa-01/home [T1.07 T1.13 T1.14 T2.01]",
                "xa-05/home [T1.07 T1.13 T1.14] -T2.01:N4", "xa-07/home [T1.13 T1.14] -T1.07 -T2.01 ~stale",
            ])
        #expect(result.ranked.map(\.first) == [[true], [false], [false], [false]])
        #expect(result.undetermined.isEmpty)
    }

    @Test func whatTheClientPays() throws {
        let result = try match(try client())
        let shown = result.ranked.map { $0.screening.shows.map { $0?.text ?? "-" } }
        #expect(
            shown.map { $0.suffix(2) } == [
                ["3", "2562.5"], ["6", "2562.5"], ["4", "2562.5"], ["2", "2112"],
            ])
    }

    /// By offering: the code of the first gate that does not hold.
    @Test func exclusions() throws {
        let result = try match(try client())
        var headlines: [String: String] = [:]
        for screening in result.excluded {
            headlines[screening.name] = screening.reasons.first?.rule.gate
        }
        let expected = [
            "xa-01/day": "N2", "xa-01/residence": "N2", "xa-02/home": "N3", "xa-04/office": "N1",
            "xa-04/home": "N1",
            "xa-06/home": "N7", "xa-08/home": "N1", "xa-09/home": "N1", "xa-09/day": "N1",
        ]
        for (name, code) in expected { #expect(headlines[name] == code, "\(name)") }
        for (name, code) in headlines where name.hasPrefix("xb-") { #expect(code == "N1", "\(name)") }
        #expect(headlines.keys.filter { $0.hasPrefix("xb-") }.count > 5)
    }

    @Test func theCareOfPeopleInUnknownCircumstancesIsNotGuessed() throws {
        let result = try match(try Self.text("samples/client-78-unknown.yaml"))
        #expect(result.ranked.map(\.screening.provider) == ["xa-03", "xa-01", "xa-05", "xa-07"])
        #expect(result.ranked.map { $0.screening.shows.last ?? nil } == [nil, nil, nil, nil])
        let open = try match(try client(("circumstances: [self-care]", "circumstances: unknown")))
        #expect(open.ranked.isEmpty)
        #expect(open.undetermined.map(\.provider) == ["xa-01", "xa-03", "xa-05", "xa-07"])
        #expect(Set(open.undetermined.flatMap(\.missing).map(\.path)) == ["client.circumstances"])
    }

    @Test func aProgrammeThatIsDueForReviewIsAWarning() throws {
        let due = ("signed_on: 2025-03-14", "signed_on: 2022-03-14")
        let kept = ("signed_on: 2025-03-14", "signed_on: 2022-04-16")
        #expect(
            try match(try client(due)).ranked.map { $0.screening.warnings.first?.rule.id }.first
                == "programme-reviewed")
        #expect(try match(try client(kept)).ranked.first?.screening.warnings.isEmpty == true)
    }

    @Test func theCarePackageIsFree() throws {
        let package = ("{service: T1.07, monthly: 12}", "{service: T1.07, monthly: 12, care_package: true}")
        let rich = ("categories: []", "categories: []\n  average_income: 200000")
        let both = try match(try client(package, rich)).ranked.first?.screening.shows.last ?? nil
        // 216 × 4 + 189 × 8 + 158.17 × 12
        #expect(both?.text == "4274.04")
    }

    @Test func aContraindicationClosesTheForm() throws {
        let conclusion =
            "conclusions: [{number: \"1\", issued_on: 2025-03-01, valid_until: null, forms: [home], items: [leprosy]}]"
        let result = try match(try client(("conclusions: []", conclusion)))
        #expect(result.ranked.isEmpty)
        let north = try #require(result.excluded.first { $0.name == "xa-03/home" })
        #expect(north.reasons.compactMap(\.rule.gate) == ["N6"])
    }

    @Test func noNeedNoMatch() throws {
        let result = try match(try client(("person_status: citizen", "person_status: temporary")))
        let first = try #require(result.excluded.first { $0.name == "xa-03/home" })
        #expect(first.reasons.map { "\($0.rule.gate ?? "") \($0.because)" } == ["N4 [\"covered\"]"])
    }

    /// Region and register: a provider of one region is none of the other's.
    @Test func theOtherRegionHasItsOwnRegister() throws {
        let result = try match(
            try client(
                ("district: xa-north", "district: xb-valley"),
                ("chosen_providers: [xa-03]", "chosen_providers: []")),
            region: "RU-XB")
        #expect(result.ranked.map(\.screening.name) == ["xb-05/home", "xb-04/home"])
        #expect(result.excluded.first { $0.name == "xa-03/home" }?.reasons.first?.rule.gate == "N1")
    }

    /// Gates are about the provider; nothing about the client is said when one does not hold.
    @Test func noSentenceSpeaksOfTheClient() throws {
        let rulebook = try #require(Self.loaded.rulebook)
        let matching = try #require(rulebook.checked.matchings.first)
        for gate in matching.perService + matching.gates {
            for said in gate.condition.says?.expressions ?? [] {
                let names = said.parsed.nodes.compactMap { node -> String? in
                    if case .identifier(let name, _) = node { return name }
                    return nil
                }
                #expect(!names.contains("client"), "\(gate.condition.linked.id.value)")
            }
        }
    }
}
