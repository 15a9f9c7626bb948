import API
import Diagnostics

/// A page as the text of a terminal: lines that fit its width, what belongs to a line two columns further in.
struct TerminalText {
    /// The columns that lines may take.
    let width: Int
    private let look: Look
    private var lines: [String] = []

    /// The text of a page, each line with its line break.
    static func text(_ page: Page, _ look: Look) -> String {
        var text = TerminalText(look)
        text.add(page.blocks, indent: 0)
        return text.lines.map { $0 + "\n" }.joined()
    }

    private init(_ look: Look) {
        self.look = look
        width = max(40, look.width)
    }

    private mutating func add(_ blocks: [Block], indent: Int) {
        for block in blocks { add(block, indent: indent) }
    }

    private mutating func add(_ block: Block, indent: Int) {
        switch block {
        case .heading(let heading):
            let words = Words(language: look.language)
            space()
            add(.strong(words.visible(heading.title)), indent: indent)
            add(words.place(heading, isWhole: false), indent: indent)
        case .entry(let entry): add(entry, indent: indent)
        case .numbered(let entries): addNumbered(entries, indent: indent)
        case .table(let table): add(table, indent: indent)
        case .pairs(let pairs): addPairs(pairs, indent: indent)
        case .verbatim(let lines): for line in lines { addWhole(line, indent: indent) }
        case .space: space()
        }
    }

    private mutating func add(_ entry: Entry, indent: Int) {
        var text = entry.text
        var hang = 2
        switch entry.kind {
        case .title, .sentence: hang = 0
        case .note: break
        case .outcome(let mark): text = StyledText(mark.sign.rawValue + " ", mark.tone) + text
        }
        if entry.isWhole {
            addWhole(text, indent: indent)
        } else {
            add(text, indent: indent, hang: hang)
        }
        // What a title names stands below it as far in as what any other line has below.
        add(entry.below, indent: indent + 2)
    }

    private mutating func addNumbered(_ entries: [Entry], indent: Int) {
        let width = String(entries.count).utf8.count + 2
        for (index, entry) in entries.enumerated() {
            let number = "\(index + 1)."
            let padding = String(repeating: " ", count: width - number.utf8.count)
            add(StyledText(number + padding) + entry.text, indent: indent, hang: width)
            add(entry.below, indent: indent + width)
        }
    }

    private mutating func addPairs(_ pairs: [(name: String, value: StyledText)], indent: Int) {
        let width = pairs.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
        for (name, value) in pairs {
            let padding = String(repeating: " ", count: width - DisplayWidth.columns(of: name) + 2)
            add(.faint(name) + StyledText(padding) + value, indent: indent, hang: width + 2)
        }
    }

    /// Adds a line; what does not fit goes on below, `hang` columns further in.
    private mutating func add(_ text: StyledText, indent: Int, hang: Int = 0) {
        let first = LineBreaking.lines(text, width: width - indent)
        guard first.count > 1, hang > 0 else { return first.forEach { addWhole($0, indent: indent) } }
        addWhole(first[0], indent: indent)
        var rest = StyledText("")
        for (index, line) in first.dropFirst().enumerated() {
            rest += (index > 0 ? StyledText(" ") : StyledText("")) + line
        }
        for line in LineBreaking.lines(rest, width: width - indent - hang) {
            addWhole(line, indent: indent + hang)
        }
    }

    /// Adds a line as it is, however long.
    mutating func addWhole(_ line: StyledText, indent: Int) {
        lines.append(String(repeating: " ", count: indent) + line.rendered(colour: look.colour))
    }

    /// Adds an empty line, but never two in a row nor one at the top.
    private mutating func space() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }
}
