import Diagnostics
import Documents
import TestSupport
import Testing

/// The shipped organisations and clients under the rules of every region.
@Suite(.sharedDaemon) struct ComparisonTests {
    private let daemon: RunningDaemon

    init() throws { daemon = try #require(RunningDaemon.shared) }

    private func run(_ line: String) throws -> Outcome {
        let words = line.split(separator: " ").map(String.init)
        return try daemon.run([words[0], Shipped.path("samples/" + words[1])] + words.dropFirst(2))
    }

    @Test(arguments: [
        "compare songo-small.yaml", "compare songo-small.yaml --output markdown",
        "compare client-78.yaml --question fee_cap --regions RU-XA,RU-XB,RU-XC",
    ])
    func compared(_ command: String) throws {
        var transcript = Transcript(in: daemon.folder)
        for language in ["ru", "en"] {
            let line = "\(command) --on 2025-03-15 --lang \(language)"
            transcript.add("reestr " + line, try run(line))
        }
        let name = command.replacing(" ", with: "-").replacing(",", with: "-")
        expectGolden(transcript.text, at: "Cases/comparisons/\(name).txt")
    }

    @Test func verdictsAreThoseOfEachRegion() throws {
        let outcome = try run("compare songo-small.yaml --output json --on 2025-03-15 --lang en")
        let bytes = Array(outcome.output.utf8)
        let comparison = try #require(JSON.read(bytes, source: 0).document?.root.items.first)
        let regions = try #require(comparison["regions"]).items
        #expect(regions.count > 20)
        for region in regions {
            let code = try #require(region["code"]).text
            let alone = try run(
                "check songo-small.yaml --output json --explain none --on 2025-03-15 --lang en --region \(code)"
            )
            let answer = try #require(
                JSON.read(Array(alone.output.utf8), source: 0).document?.root.items.first)
            #expect(
                region["answers"]?.items.map { $0["verdict"]?.text }
                    == answer["answers"]?.items.map { $0["verdict"]?.text }, "\(code)")
        }
        #expect(comparison["strictest"]?.text == "RU-XA")
        #expect(comparison["mildest"]?.text == "RU-XB")
        #expect(comparison["beyond"]?.items.isEmpty == false)
    }

    @Test func aRegionThatDoesNotExistIsSaid() throws {
        let outcome = try run("compare songo-small.yaml --regions RU-XX --lang en")
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors.contains("RU-XX"))
    }
}
