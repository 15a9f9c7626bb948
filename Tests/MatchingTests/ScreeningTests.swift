import Matching
import Rules
import Testing

/// Which offerings are admitted, rejected or left open, and why.
struct ScreeningTests {
    private static let gates = """
        per-service:
          - {id: licence, code: N4, if: "!code.service[service].licence || provider.licensed"}
        gates:
          - {id: open, code: N1, if: provider.open}
          - {id: some, code: N2, if: size(covered) > 0}
          - {id: place, code: N7, if: offer.free > 0}
          - {id: stale, code: N7, severity: warning, if: "daysBetween(provider.counted, on) < 30"}
        """

    private static let client = "{parts: [{id: p, services: [meal, inject]}]}"

    /// A provider, and what becomes of it.
    @Test(arguments: [
        (
            "open: true, licensed: true, counted: 2025-03-01, offers: [{id: x, services: [meal, inject, wash], free: 1}]",
            "+ a/x [meal inject]"
        ),
        (
            "open: false, licensed: true, counted: 2025-03-01, offers: [{id: x, services: [meal, inject], free: 0}]",
            "- a/x N1 N7 [meal inject]"
        ),
        (
            "open: false, licensed: false, counted: 2025-03-01, offers: [{id: x, services: [inject], free: 0}]",
            "- a/x N1 N2 N7 -meal -inject:N4"
        ),
        (
            "open: true, licensed: false, counted: 2025-03-01, offers: [{id: x, services: [meal, inject], free: 1}]",
            "+ a/x [meal] -inject:N4"
        ),
        (
            "open: true, licensed: true, counted: 2025-03-01, offers: [{id: x, services: [wash], free: 1}]",
            "- a/x N2 -meal -inject"
        ),
        (
            "licensed: true, counted: 2025-03-01, offers: [{id: x, services: [meal, inject], free: 1}]",
            "? a/x provider.open [meal inject]"
        ),
        (
            "licensed: true, counted: 2025-03-01, offers: [{id: x, services: [meal, inject], free: 0}]",
            "- a/x N7 N1 [meal inject]"
        ),
        (
            "licensed: true, counted: 2025-03-01, offers: [{id: x, services: [meal, inject]}]",
            "? a/x provider.open provider.offers[x].free [meal inject]"
        ),
        (
            "open: true, counted: 2025-03-01, offers: [{id: x, services: [inject], free: 1}]",
            "? a/x provider.licensed -meal -inject:N4"
        ),
        (
            "open: true, counted: 2025-03-01, offers: [{id: x, services: [meal, inject], free: 1}]",
            "+ a/x [meal] -inject:N4"
        ),
        (
            "open: false, counted: 2025-03-01, offers: [{id: x, services: [inject], free: 1}]",
            "- a/x N1 -meal -inject:N4"
        ),
        (
            "open: true, licensed: true, counted: 2025-03-01, offers: [{id: x, free: 1}]",
            "? a/x provider.offers[x].services -meal -inject"
        ),
        (
            "open: true, licensed: true, counted: 2025-01-01, offers: [{id: x, services: [meal, inject], free: 1}]",
            "+ a/x [meal inject] ~stale"
        ),
        (
            "open: false, licensed: true, counted: 2025-01-01, offers: [{id: x, services: [meal, inject], free: 1}]",
            "- a/x N1 [meal inject] ~stale"
        ),
        ("open: true, licensed: true, counted: 2025-03-01, offers: []", ""),
    ])
    func one(_ provider: String, _ line: String) throws {
        let results = try SmallMatching(Self.gates).match(Self.client, "[{id: a, \(provider)}]")
        #expect(results.map { $0.lines.joined(separator: "; ") } == [line])
    }

    @Test func everyPartAndEveryOffer() throws {
        let results = try SmallMatching(Self.gates).match(
            "{parts: [{id: p, services: [meal]}, {id: q, services: [wash]}]}",
            """
            [{id: a, open: true, licensed: true, counted: 2025-03-01,
              offers: [{id: x, services: [meal], free: 1}, {id: y, services: [meal, wash], free: 1}]},
             {id: b, open: false, licensed: true, counted: 2025-03-01, offers: [{id: z, services: [wash], free: 1}]}]
            """)
        #expect(results.map { $0.about.map { "\($0.subject)=\($0.key)" } } == [["part=p"], ["part=q"]])
        #expect(
            results.map(\.lines) == [
                ["+ a/x [meal]", "+ a/y [meal]", "- b/z N1 N2 -meal"],
                ["+ a/y [wash]", "- a/x N2 -wash", "- b/z N1 [wash]"],
            ])
    }

    @Test func aClientOfWhomNothingIsKnown() throws {
        let results = try SmallMatching(Self.gates).match(
            "{}",
            "[{id: a, open: true, licensed: true, counted: 2025-03-01, offers: [{id: x, services: [meal], free: 1}]}]"
        )
        #expect(results.map(\.lines) == [["? a/x client.parts"]])
    }

    @Test func wantedServicesThatAreNotAllKnown() throws {
        let results = try SmallMatching(Self.gates).match(
            "{parts: [{id: p}]}",
            "[{id: a, open: true, licensed: true, counted: 2025-03-01, offers: [{id: x, services: [meal], free: 1}]}]"
        )
        #expect(results.map(\.lines) == [["? a/x client.parts[p].services"]])
    }

    /// Neither what is wanted nor what is offered is known: some service may be both.
    @Test(arguments: [
        ("{parts: [{id: p}]}", "free: 1", "? a/x client.parts[p].services provider.offers[x].services"),
        (
            "{parts: [{id: p, services: {known: [wash]}}]}", "services: [meal], free: 1",
            "? a/x client.parts[p].services[…] -wash"
        ),
        ("{parts: [{id: p, services: {known: [wash]}}]}", "services: [], free: 1", "- a/x N2 -wash"),
        ("{parts: [{id: p}]}", "services: [meal], free: 0", "- a/x N7"),
    ])
    func listsThatAreNotWhole(_ client: String, _ offer: String, _ line: String) throws {
        let results = try SmallMatching(Self.gates).match(
            client, "[{id: a, open: true, licensed: true, counted: 2025-03-01, offers: [{id: x, \(offer)}]}]")
        #expect(results.map { $0.lines.joined(separator: "; ") } == [line])
    }

    /// A gate on which everything depends that the client's facts leave open.
    @Test func anUnknownFactOfTheClientIsNamedAndNotQuoted() throws {
        let matching = try SmallMatching(
            "gates: [{id: secret, code: N6, if: client.secret > 3, says: {ru: нельзя, en: not possible}}]")
        let provider = "[{id: a, offers: [{id: x, services: [meal], free: 1}]}]"
        let open = try matching.match("{parts: [{id: p, services: [meal]}]}", provider)
        #expect(open.map(\.lines) == [["? a/x client.secret [meal]"]])
        let shut = try matching.match("{secret: 2, parts: [{id: p, services: [meal]}]}", provider)
        #expect(shut.map(\.lines) == [["- a/x N6 [meal]"]])
    }
}
