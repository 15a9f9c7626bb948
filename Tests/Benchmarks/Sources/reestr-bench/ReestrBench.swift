import Diagnostics
import Eligibility
import Glibc

/// Measures the hot path: counts, and times only as ratios of two things in one run.
///
/// Counts are the same on every machine and can be compared with yesterday's; a time cannot.
@main
struct ReestrBench {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { return fail("usage: reestr-bench RULES.json DOCUMENTS.jsonl") }
        do {
            var files = InputFiles()
            let rules = try files.read(arguments[1])
            let documents = try files.read(arguments[2])
            var diagnostics = Diagnostics()
            guard let eligibility = EligibilityProgram(rules: rules, of: files.texts, into: &diagnostics)
            else {
                return fail(files.render(diagnostics))
            }
            var lines = ProviderLines(documents, of: files.texts, limit: 2_000, for: eligibility)
            let frames = lines.frames()
            guard !frames.isEmpty, !lines.diagnostics.hasErrors else {
                return fail(files.render(lines.diagnostics))
            }
            HotPathCounts(eligibility, lines, frames).report()
            HotPathRatios(eligibility, lines, frames).report()
            let all = ProviderLines(documents, of: files.texts, for: eligibility)
            ExplanationReport(eligibility, all).report()
        } catch {
            fail("\(error)")
        }
    }

    private static func fail(_ message: String) {
        let bytes = Array("reestr-bench: \(message)\n".utf8)
        // SAFETY: the pointer and the count are those of the array.
        _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
        exit(1)
    }
}
