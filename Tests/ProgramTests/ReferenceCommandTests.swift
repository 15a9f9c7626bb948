import Diagnostics
import TestSupport
import Testing

/// The commands of the rule language's reference, run on the rulebook of its examples: they say what the page shows.
struct ReferenceCommandTests {
    @Test(arguments: ReferencePage.all) func outputsAreThoseOfThePage(_ page: ReferencePage) throws {
        let folder = ScratchFolder()
        for file in page.files { folder.write(file.bytes, to: file.name) }
        let daemon = try RunningDaemon(
            in: folder, register: Array(page.register.utf8), rules: ReferencePage.folder)
        var outputs: [Int: String] = [:]
        for (place, commands) in page.consoles {
            var text = ""
            for command in commands {
                let outcome = try run(command, page, daemon)
                #expect(outcome.ending == .exited(0), "\(command)")
                text += "$ \(command)\n" + outcome.errors + outcome.output
            }
            outputs[place] = text
        }
        daemon.stop()
        #expect(outputs.count >= 6)
        expectGolden(page.page.replacing(outputs), at: page.path)
    }

    private func run(_ command: String, _ page: ReferencePage, _ daemon: RunningDaemon) throws -> Outcome {
        let words = words(of: command)
        try #require(words.first == "reestr")
        let locale = page.language == .ru ? "ru_RU.UTF-8" : "C"
        return try Outcome(
            .reestr, Array(words.dropFirst()), in: daemon.folder,
            environment: ["LC_ALL=\(locale)", "REESTR_SOCKET=reestr.sock"])
    }

    /// The words of a command; double quotes hold spaces.
    private func words(of command: String) -> [String] {
        let parts = command.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().flatMap { index, part in
            index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }
}
