import CEL
import Matching
import Testing

/// The order of admitted offerings: what goes first, weights, ties, what is not known.
struct RankingTests {
    private static let ranking = """
        gates: [{id: some, code: N2, if: size(covered) > 0}]
        first: [{id: chosen, is: provider.id in client.chosen}]
        preferences:
          - {id: rank, weight: 3, is: provider.rank}
          - {id: near, weight: 1, is: provider.near}
        shows:
          - {id: free, is: offer.free}
          - {id: count, is: size(covered)}
        """

    private func match(_ client: String, _ providers: String) throws -> [RankedMatch] {
        try SmallMatching(Self.ranking).match(client, providers).flatMap(\.ranked)
    }

    private static let client = "{chosen: [], parts: [{id: p, services: [meal, wash]}]}"

    private func provider(_ id: String, _ facts: String) -> String {
        "{id: \(id), \(facts), offers: [{id: x, services: [meal], free: 2}]}"
    }

    @Test func theWeightedMeanOrders() throws {
        let ranked = try match(
            Self.client,
            "[\(provider("a", "rank: 0, near: 1")), \(provider("b", "rank: 1, near: 0")), \(provider("c", "rank: 0.5, near: 1"))]"
        )
        #expect(ranked.map(\.screening.provider) == ["b", "c", "a"])
        #expect(ranked.map { $0.score.decimalText } == ["0.75", "0.625", "0.25"])
        #expect(
            ranked.map { $0.preferences.map { $0?.decimalText } } == [
                ["1", "0"], ["0.5", "1"], ["0", "1"],
            ])
    }

    @Test func whatTheClientChoseGoesFirst() throws {
        let ranked = try match(
            "{chosen: [a], parts: [{id: p, services: [meal]}]}",
            "[\(provider("b", "rank: 1, near: 1")), \(provider("a", "rank: 0, near: 0"))]")
        #expect(ranked.map(\.screening.provider) == ["a", "b"])
        #expect(ranked.map(\.first) == [[true], [false]])
    }

    @Test func aPreferenceThatIsNotKnownCountsAsNothing() throws {
        let ranked = try match(
            Self.client, "[\(provider("a", "near: 1")), \(provider("b", "rank: 0.1, near: 1"))]")
        #expect(ranked.map(\.screening.provider) == ["b", "a"])
        #expect(ranked.map { $0.preferences.map { $0?.decimalText } } == [["0.1", "1"], [nil, "1"]])
        #expect(ranked.map { $0.score.decimalText } == ["0.325", "0.25"])
    }

    @Test func aChoiceThatIsNotKnownPutsNothingFirst() throws {
        let ranked = try match(
            "{parts: [{id: p, services: [meal]}]}", "[\(provider("a", "rank: 1, near: 1"))]")
        #expect(ranked.map(\.first) == [[false]])
    }

    /// Ties are broken by the bytes of the ids, whatever the order of the register.
    @Test(arguments: [["b", "a", "c10", "c2", "Ж", "Z"], ["Ж", "c2", "Z", "c10", "a", "b"]])
    func ties(_ ids: [String]) throws {
        let providers = ids.map { provider($0, "rank: 1, near: 1") }.joined(separator: ", ")
        let ranked = try match(Self.client, "[\(providers)]")
        #expect(ranked.map(\.screening.provider) == ["Z", "a", "b", "c10", "c2", "Ж"])
    }

    @Test func offersOfOneProviderAreOrderedByTheirKeys() throws {
        let ranked = try match(
            Self.client,
            "[{id: a, rank: 1, near: 1, offers: [{id: y, services: [meal], free: 2}, {id: x, services: [wash], free: 2}]}]"
        )
        #expect(ranked.map(\.screening.offering) == ["x", "y"])
    }

    @Test func whatIsShown() throws {
        let results = try SmallMatching(Self.ranking).match(
            Self.client,
            """
            [{id: a, rank: 1, near: 1, offers: [{id: x, services: [meal, wash], free: 2}]},
             {id: b, rank: 1, near: 1, offers: [{id: x, services: [meal]}, {id: y, services: [], free: 3}]}]
            """)
        #expect(results[0].ranked.map(\.screening.shows) == [[.int(2), .int(2)], [nil, .int(1)]])
        #expect(results[0].excluded.map(\.shows) == [[.int(3), .int(0)]])
    }
}
