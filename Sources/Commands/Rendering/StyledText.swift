import Diagnostics

/// A text for people in parts, each with what it means; a renderer decides what becomes of that.
struct StyledText: Equatable {
    /// What a part means.
    enum Tone: Equatable {
        case plain
        case strong
        case good
        case bad
        case open
        case faint
        /// A remark that is to be seen.
        case note
        /// The path of a fact, a digest: what programs read.
        case path
        /// What to type to see more: of use on a terminal alone.
        case hint

        /// The parameters of the ANSI sequence; nil for none.
        var sequence: String? {
            switch self {
            case .plain: nil
            case .strong: "1"
            case .good: "1;32"
            case .bad: "1;31"
            case .open, .note: "1;33"
            case .faint, .path, .hint: "2"
            }
        }
    }

    /// A stretch of one tone.
    struct Run: Equatable {
        var text: String
        var tone: Tone
    }

    /// The stretches, one behind the other.
    private(set) var runs: [Run]

    /// Creates a text of one tone.
    init(_ text: String, _ tone: Tone = .plain) { runs = text.isEmpty ? [] : [Run(text: text, tone: tone)] }

    /// One text behind another.
    static func + (left: StyledText, right: StyledText) -> StyledText {
        var sum = left
        sum.runs += right.runs
        return sum
    }

    /// Adds a text.
    static func += (left: inout StyledText, right: StyledText) { left.runs += right.runs }

    /// The text without tones.
    var plain: String { runs.map(\.text).joined() }

    /// The text in the plain tone.
    var unstyled: StyledText { StyledText(plain) }

    /// The columns that it takes on a terminal.
    var width: Int { runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

    /// The text with ANSI sequences, or without.
    func rendered(colour: Bool) -> String {
        guard colour else { return plain }
        return runs.map { run in run.tone.sequence.map { "\u{1B}[\($0)m\(run.text)\u{1B}[0m" } ?? run.text }
            .joined()
    }

    static func strong(_ text: String) -> StyledText { StyledText(text, .strong) }
    static func faint(_ text: String) -> StyledText { StyledText(text, .faint) }
    static func path(_ text: String) -> StyledText { StyledText(text, .path) }
}
