import Diagnostics

/// What a command writes to standard output, line by line.
struct Page {
    /// The language of its words.
    let language: Language
    /// The columns that lines may take.
    let width: Int
    private let colour: Bool
    private var lines: [String] = []

    /// Creates an empty page.
    init(_ look: Look) {
        language = look.language
        width = max(40, look.width)
        colour = look.colour
    }

    /// The page as one text, each line with its line break.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Adds a line; what does not fit goes on below, `hang` columns further in.
    mutating func add(_ text: StyledText, indent: Int = 0, hang: Int = 0) {
        let first = LineBreaking.lines(text, width: width - indent)
        guard first.count > 1, hang > 0 else { return first.forEach { append($0, indent) } }
        append(first[0], indent)
        var rest = StyledText("")
        for (index, line) in first.dropFirst().enumerated() {
            rest += (index > 0 ? StyledText(" ") : StyledText("")) + line
        }
        for line in LineBreaking.lines(rest, width: width - indent - hang) { append(line, indent + hang) }
    }

    /// Adds a plain line.
    mutating func add(_ text: String, indent: Int = 0, hang: Int = 0) {
        add(StyledText(text), indent: indent, hang: hang)
    }

    /// Adds a line as it is, however long.
    mutating func addUnbroken(_ text: StyledText, indent: Int) { append(text, indent) }

    /// Adds an empty line, but never two in a row nor one at the top.
    mutating func space() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    private mutating func append(_ line: StyledText, _ indent: Int) {
        lines.append(String(repeating: " ", count: indent) + line.rendered(colour: colour))
    }
}
