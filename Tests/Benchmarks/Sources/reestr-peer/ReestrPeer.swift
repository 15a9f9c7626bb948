import Diagnostics
import Eligibility
import Glibc

/// Speaks the protocol of the peer benchmark (`adapters/external.py`) for the engine in this process.
@main
struct ReestrPeer {
    static func main() {
        do {
            let answer = try answer(PeerArguments(Array(CommandLine.arguments.dropFirst())))
            print(String(decoding: answer, as: UTF8.self))
        } catch {
            let message = Array("reestr-peer: \(error)\n".utf8)
            // SAFETY: the pointer and the count are those of the array.
            _ = unsafe message.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
            exit(1)
        }
    }

    private static func answer(_ arguments: PeerArguments) throws -> [UInt8] {
        var files = InputFiles()
        let rules = try files.read(arguments.text("--rules"))
        let documents = try files.read(arguments.text("--docs"))
        var diagnostics = Diagnostics()
        guard let eligibility = EligibilityProgram(rules: rules, of: files.texts, into: &diagnostics) else {
            throw PeerArguments.Misuse(description: files.render(diagnostics))
        }
        let limit = try arguments.number("--limit", default: .max)
        var lines = ProviderLines(documents, of: files.texts, limit: limit, for: eligibility)
        let answer =
            switch arguments.command {
            case "decide":
                DecideAnswer(eligibility, &lines, runs: try arguments.number("--runs", default: 1)).json
            case "missing": MissingAnswer(eligibility, &lines).json
            default: throw PeerArguments.Misuse(description: PeerArguments.usage)
            }
        guard !lines.diagnostics.hasErrors else {
            throw PeerArguments.Misuse(description: files.render(lines.diagnostics))
        }
        return answer
    }
}
