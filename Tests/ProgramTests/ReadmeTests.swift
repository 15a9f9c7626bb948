import Diagnostics
import TestSupport
import Testing

/// The transcripts of interviews and comparisons in the README, run as a new user would: the programs say what it shows.
@Suite(.sharedDaemon) struct ReadmeTests {
    /// A command of the README, what is typed into it, and what it shows.
    struct Shown: CustomTestStringConvertible, Sendable {
        var command: String
        var input: String
        var lines: [String]
        var testDescription: String { command }
    }

    private static let commands = ["reestr ask", "reestr compare"]

    /// The blocks of the README that begin with one of the commands.
    static let transcripts: [Shown] = {
        let text = String(decoding: Files.read(Files.path("../../README.md")) ?? [], as: UTF8.self)
        let blocks = text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
        return blocks.compactMap { index, block in
            index % 2 == 1 ? shown(block.split(separator: "\n", omittingEmptySubsequences: false)) : nil
        }
    }()

    private static func shown(_ block: [Substring]) -> Shown? {
        var lines = block.dropFirst().map(String.init)
        guard var command = lines.first, command.hasPrefix("$ ") else { return nil }
        lines.removeFirst()
        while command.hasSuffix("|") || command.hasSuffix("\\"), !lines.isEmpty {
            command += " " + String(lines.removeFirst().drop { $0 == " " })
        }
        guard commands.contains(where: command.contains) else { return nil }
        var input = ""
        if command.hasPrefix("$ printf '") {
            let typed = command.dropFirst("$ printf '".count).prefix { $0 != "'" }
            input = String(typed).replacing("\\n", with: "\n")
        }
        guard let start = command.firstRange(of: "reestr ")?.upperBound else { return nil }
        return Shown(command: String(command[start...]), input: input, lines: lines)
    }

    @Test func interviewsAndComparisonsAreShown() { #expect(Self.transcripts.count >= 2) }

    @Test(arguments: transcripts) func outputIsThatOfTheReadme(_ shown: Shown) throws {
        let daemon = try #require(RunningDaemon.shared)
        let arguments = shown.command.split(separator: " ").map {
            $0.hasPrefix("Rules/") ? Shipped.path(String($0.dropFirst("Rules/".count))) : String($0)
        }
        let outcome = try daemon.run(arguments, input: Array(shown.input.utf8))
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        let written = masked(outcome.output, in: daemon.folder)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = shown.lines.map { masked($0, in: daemon.folder) }
        #expect(Self.agrees(wanted[...], written.map(String.init)[...]), "\(outcome.output)")
    }

    /// Whether lines are those that are wanted; `…` stands for any lines.
    private static func agrees(_ wanted: ArraySlice<String>, _ written: ArraySlice<String>) -> Bool {
        guard let first = wanted.first else { return written.isEmpty }
        if first == "…" {
            return (written.startIndex...written.endIndex).contains {
                agrees(wanted.dropFirst(), written[$0...])
            }
        }
        return written.first == first && agrees(wanted.dropFirst(), written.dropFirst())
    }
}
