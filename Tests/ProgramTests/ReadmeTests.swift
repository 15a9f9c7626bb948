import TestSupport
import Testing

/// What the README shows of answers is what the program says; `…` alone on a line stands for any lines.
@Suite(.sharedDaemon) struct ReadmeTests {
    /// A command and what is shown of its output.
    struct Shown: Sendable, CustomTestStringConvertible {
        var command: String
        var lines: [String]

        var testDescription: String { command }
    }

    private static let questions = ["check", "assess", "match"]

    static let shown: [Shown] = {
        let bytes = Files.read(Files.path("../../README.md")) ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        var found: [Shown] = []
        var isInside = false
        for line in lines {
            if line.hasPrefix("```") {
                isInside = false
            } else if questions.contains(where: { line.hasPrefix("$ reestr \($0) ") }) {
                found.append(Shown(command: String(line.dropFirst(9)), lines: []))
                isInside = true
            } else if isInside {
                found[found.count - 1].lines.append(String(line))
            }
        }
        return found
    }()

    private let daemon: RunningDaemon

    init() throws { daemon = try #require(RunningDaemon.shared) }

    @Test func commandsAreShown() { #expect(Self.shown.count >= 6) }

    @Test(arguments: shown) func theProgramSaysSo(_ shown: Shown) throws {
        let arguments = shown.command.split(separator: " ").map { word in
            word.hasPrefix("Rules/") ? Shipped.path(String(word.dropFirst(6))) : String(word)
        }
        let outcome = try daemon.run(arguments + (arguments.contains("--lang") ? [] : ["--lang", "en"]))
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        var said = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
            ...]
        if said.last == "" { said.removeLast() }
        var mayLeaveOut = false
        for line in shown.lines {
            if line.allSatisfy({ $0 == " " || $0 == "…" }), line.contains("…") {
                mayLeaveOut = true
                continue
            }
            if mayLeaveOut { said = said.drop { $0 != line } }
            mayLeaveOut = false
            #expect(said.first == line)
            guard said.first == line else { return }
            said.removeFirst()
        }
        #expect(mayLeaveOut || said.isEmpty, "further: \(said.first ?? "")")
    }
}
