import Diagnostics
import Eligibility
import Glibc
import Rules
import SampleRulebooks

/// Measures how long a large rulebook takes from its files to programs, stage by stage.
///
/// The rulebook is made from a seed and written to a folder, which `--keep` names and leaves in place.
@main
struct ReestrLoad {
    static func main() {
        var arguments = CommandLine.arguments.dropFirst()
        var (runs, kept): (Int, String?) = (15, nil)
        while let option = arguments.popFirst() {
            switch option {
            case "--runs": runs = arguments.popFirst().flatMap { Int($0) } ?? 0
            case "--keep": kept = arguments.popFirst()
            default: runs = 0
            }
        }
        guard runs > 0 else { return fail("usage: reestr-load [--runs N] [--keep FOLDER]") }
        guard var folder = RulebookFolder(kept) else { return fail("no folder can be made") }
        measure(.large, &folder, runs)
        if kept == nil { folder.remove() }
    }

    private static func measure(_ size: SampleRulebook.Size, _ folder: inout RulebookFolder, _ runs: Int) {
        var rulebook = SampleRulebook(size)
        folder.write(rulebook.texts)
        let bytes = rulebook.texts.reduce(0) { $0 + $1.bytes.count }
        print(
            "\(size.decisions * size.conditionsEach) conditions in \(rulebook.texts.count) files, "
                + "\(bytes / 1024) KiB, \(size.regions) regions")
        var times = StageTimes()
        for _ in 0..<runs {
            let result = times.load(folder.path)
            guard !result.diagnostics.hasErrors else {
                return fail(
                    DiagnosticRenderer(result.texts, language: .en, colour: false)
                        .render(result.diagnostics, limit: 20))
            }
        }
        times.report()
        print("peak memory: \(PeakMemory.mebibytes) MiB")
        let mistakes = rulebook.spoil(50)
        folder.write(rulebook.texts)
        var wrong = StageTimes()
        var found = 0
        for _ in 0..<runs { found = wrong.load(folder.path).diagnostics.sorted.count }
        print("with a mistake in \(mistakes.count) files: \(found) reported")
        wrong.report()
    }

    private static func fail(_ message: String) {
        let bytes = Array("reestr-load: \(message)\n".utf8)
        // SAFETY: the pointer and the count are those of the array.
        _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
        exit(1)
    }
}
