import TestSupport
import Testing

/// The transcripts of the README, run as a new user would: the programs say what the page shows.
///
/// A line `…` stands for any lines; digests of the rules are not compared, since every change of a rule changes them.
@Suite(.sharedDaemon) struct ReadmeTests {
    private static let path = Files.path("../../README.md")

    @Test func transcriptsAreWhatTheProgramsSay() throws {
        let daemon = try #require(RunningDaemon.shared)
        let page = MarkdownPage(String(decoding: try #require(Files.read(Self.path)), as: UTF8.self))
        var count = 0
        for block in page.blocks where block.text.hasPrefix("$ reestr ") {
            let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let words = lines[0].split(separator: " ").dropFirst(2).map(String.init)
            for word in words where word.hasPrefix("Rules/samples/") {
                daemon.folder.write(try Shipped.sample(String(word.dropFirst(14))), to: word)
            }
            // Commands that work without a daemon read the rules themselves.
            guard words.first != "rules", words.first != "eval" else { continue }
            let outcome = try Outcome(
                .reestr, words, in: daemon.folder, environment: ["LC_ALL=C", "REESTR_SOCKET=reestr.sock"])
            let output = masked(outcome.output, in: daemon.folder).split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init)
            let wanted = lines.dropFirst().map { masked($0, in: daemon.folder) }
            #expect(Self.shows(wanted[...], output[...]), "\(lines[0])\n\(outcome.output)\(outcome.errors)")
            count += 1
        }
        #expect(count >= 4)
    }

    /// Whether an output is what a transcript shows; lines at the end that are empty do not count.
    private static func shows(_ wanted: ArraySlice<String>, _ output: ArraySlice<String>) -> Bool {
        guard let line = wanted.first else { return output.allSatisfy(\.isEmpty) }
        let rest = wanted.dropFirst()
        if line.trimmed == "…" {
            return (0...output.count).contains { shows(rest, output.dropFirst($0)) }
        }
        guard let said = output.first else { return line.isEmpty && shows(rest, output) }
        return line == said && shows(rest, output.dropFirst())
    }

    @Test func anotherOutputIsNoticed() {
        #expect(Self.shows(["a", "…", "c"], ["a", "b", "b", "c", ""]))
        #expect(!Self.shows(["a", "…", "c"], ["a", "b"]))
        #expect(!Self.shows(["a", "c"], ["a", "b", "c"]))
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
