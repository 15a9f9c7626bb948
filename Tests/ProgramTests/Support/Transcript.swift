import TestSupport
import Testing

/// Commands and what came of them as one text for a golden file.
///
/// What changes from machine to machine is masked: the folder of the test, the digest of the rules.
struct Transcript {
    private(set) var text = ""
    private let folder: ScratchFolder

    /// Creates an empty transcript of what happens in a folder.
    init(in folder: ScratchFolder) { self.folder = folder }

    /// Adds a command with its output, what it wrote to standard error and its exit status.
    mutating func add(_ command: String, _ outcome: Outcome) {
        text += "$ \(command)\n" + masked(outcome.output, in: folder)
        if !outcome.errors.isEmpty { text += "stderr:\n" + masked(outcome.errors, in: folder) }
        text += "ending: \(outcome.ending)\n\n"
    }

    /// Adds a request and the answer as it came.
    mutating func add(_ request: String, answer: String) {
        let shown = request.count > 400 ? request.prefix(400) + "…" : request[...]
        let lines = masked(answer, in: folder).replacing("\r\n", with: "\n")
        text += "> " + shown.replacing("\r\n", with: "\n> ") + "\n" + lines + "\n\n"
    }
}

/// A text without the folder of a test, digests, times and counts.
func masked(_ text: String, in folder: ScratchFolder) -> String {
    let withoutPaths = text.replacing(folder.path, with: "FOLDER").replacing(Shipped.path(""), with: "RULES/")
    let masks: [(start: String, digits: String)] = [
        ("sha256:", "0123456789abcdef"), ("reestr-decision: ", "0123456789abcdef"),
        ("\"uptime_seconds\":", "0123456789"), ("\"requests\":", "0123456789"), (" us=", "0123456789"),
        (" uid=", "0123456789"),
    ]
    var result = masks.reduce(withoutPaths) { masking($0, after: $1.start, $1.digits) }
    result = masking(result, after: "Date: ", ", :ADFGJMNOSTWabcdeghilnoprtuvy0123456789")
    return result
}

/// A text in which the characters of a set that follow a start are an ellipsis.
private func masking(_ text: String, after start: String, _ characters: String) -> String {
    let pieces = text.split(separator: start, omittingEmptySubsequences: false)
    return ([String(pieces[0])] + pieces.dropFirst().map { "…" + $0.drop { characters.contains($0) } })
        .joined(separator: start)
}
