import API
import Diagnostics

/// A page as a document of GitHub-flavoured Markdown: headings, paragraphs, nested lists and tables.
///
/// Signs have their words beside them, since a document is read where colours and legends are not. Every text is one line
/// and escaped, so that none can change the structure.
struct MarkdownText {
    private let language: Language
    private var lines: [String] = []
    private var isInList = false

    /// The document of a page, each line with its line break.
    static func text(_ page: Page) -> String {
        var text = MarkdownText(page.language)
        text.add(page.blocks, indent: 0)
        return text.lines.map { $0 + "\n" }.joined()
    }

    private init(_ language: Language) { self.language = language }

    private mutating func add(_ blocks: [Block], indent: Int) {
        for block in blocks { add(block, indent: indent) }
    }

    private mutating func add(_ block: Block, indent: Int) {
        switch block {
        case .heading(let heading):
            let place = Words(language: language).place(heading, isWhole: true)
            addLine("# " + MarkdownInline.text(StyledText(heading.title), isAtStart: false))
            addLine(MarkdownInline.text(place))
        case .entry(let entry): add(entry, indent: indent)
        case .numbered(let entries):
            for (index, entry) in entries.enumerated() {
                addItem("\(index + 1).", entry.text, below: entry.below, indent: indent)
            }
        case .table(let table): add(table, indent: indent)
        case .pairs(let pairs):
            for (name, value) in pairs {
                addItem("-", .strong(name + ":") + StyledText(" ") + value, below: [], indent: indent)
            }
        case .verbatim(let lines): addFenced(lines.map(\.plain), indent: indent)
        case .space: break
        }
    }

    private mutating func add(_ entry: Entry, indent: Int) {
        switch entry.kind {
        case .title(let level) where indent == 0:
            let hashes = String(repeating: "#", count: level + 1)
            addLine(hashes + " " + MarkdownInline.text(entry.text.unstyled, isAtStart: false))
            add(entry.below, indent: 0)
        case .sentence where indent == 0:
            addLine(MarkdownInline.text(entry.text))
            add(entry.below, indent: 0)
        case .title, .sentence, .note: addItem("-", entry.text, below: entry.below, indent: indent)
        case .outcome(let mark):
            let word = CommandsMessages.outcome(mark)[language]
            let text = StyledText.strong("\(mark.sign.rawValue) \(word):") + StyledText(" ") + entry.text
            addItem("-", text, below: entry.below, indent: indent)
        }
    }

    /// Adds an item of a list; what belongs to it stands in lists of its own inside of it.
    private mutating func addItem(_ marker: String, _ text: StyledText, below: [Block], indent: Int) {
        if !isInList { separate() }
        isInList = true
        let content = MarkdownInline.text(text)
        lines.append(Self.spaces(indent) + marker + (content.isEmpty ? "" : " ") + content)
        add(below, indent: indent + marker.utf8.count + 1)
    }

    private mutating func add(_ table: Table, indent: Int) {
        separate()
        let titles = table.columns.map { StyledText($0.title) }
        lines.append(Self.row(titles.map(MarkdownInline.cell), indent))
        lines.append(Self.row(table.columns.map { $0.isRight ? "---:" : "---" }, indent))
        for row in table.rows { lines.append(Self.row(row.map(MarkdownInline.cell), indent)) }
    }

    private mutating func addFenced(_ content: [String], indent: Int) {
        guard !content.isEmpty else { return }
        separate()
        let longest = content.map { MarkdownInline.longestRun(of: "`", in: $0) }.max() ?? 0
        let fence = Self.spaces(indent) + String(repeating: "`", count: max(3, longest + 1))
        lines.append(fence)
        lines += content.map { Self.spaces(indent) + DisplayWidth.visible($0) }
        lines.append(fence)
    }

    private mutating func addLine(_ line: String) {
        separate()
        lines.append(line)
    }

    /// Ends what stands above with an empty line.
    private mutating func separate() {
        if !lines.isEmpty { lines.append("") }
        isInList = false
    }

    private static func row(_ cells: [String], _ indent: Int) -> String {
        spaces(indent) + "| " + cells.joined(separator: " | ") + " |"
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
