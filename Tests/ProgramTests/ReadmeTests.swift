import Diagnostics
import TestSupport
import Testing

/// The transcripts of the README that ask the daemon, run as a new user would: the programs say what it shows.
///
/// A line `…` stands for any lines; digests of the rules are not compared, since every change of a rule changes them.
@Suite(.sharedDaemon) struct ReadmeTests {
    /// A command of the README, what is typed into it, and what it shows.
    struct Shown: CustomTestStringConvertible, Sendable {
        var command: String
        var input: String
        var lines: [String]
        var testDescription: String { command }
    }

    private static let commands: Set<Substring> = ["check", "assess", "match", "ask", "compare"]

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
            if command.hasSuffix("\\") { command.removeLast() }
            command += " " + String(lines.removeFirst().drop { $0 == " " })
        }
        guard let start = command.firstRange(of: "reestr ")?.upperBound,
            commands.contains(command[start...].prefix { $0 != " " })
        else { return nil }
        var input = ""
        if command.hasPrefix("$ printf '") {
            let typed = command.dropFirst("$ printf '".count).prefix { $0 != "'" }
            input = String(typed).replacing("\\n", with: "\n")
        }
        return Shown(command: String(command[start...]), input: input, lines: lines)
    }

    @Test func everyCommandIsShown() {
        let shown = Set(Self.transcripts.map { $0.command.prefix { $0 != " " } })
        #expect(shown == Self.commands)
    }

    @Test(arguments: transcripts) func outputIsThatOfTheReadme(_ shown: Shown) throws {
        let daemon = try #require(RunningDaemon.shared)
        var arguments = shown.command.split(separator: " ").map {
            $0.hasPrefix("Rules/") ? Shipped.path(String($0.dropFirst("Rules/".count))) : String($0)
        }
        if !arguments.contains("--lang") { arguments += ["--lang", "en"] }
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
        if first.drop(while: { $0 == " " }) == "…" {
            return (written.startIndex...written.endIndex).contains {
                agrees(wanted.dropFirst(), written[$0...])
            }
        }
        return written.first == first && agrees(wanted.dropFirst(), written.dropFirst())
    }

    @Test func anotherOutputIsNoticed() {
        #expect(Self.agrees(["a", "  …", "c"], ["a", "b", "b", "c"]))
        #expect(!Self.agrees(["a", "…", "c"], ["a", "b"]))
        #expect(!Self.agrees(["a", "c"], ["a", "b", "c"]))
    }
}
