import Testing

/// A document of Markdown as a reader of CommonMark takes it apart: blocks with their depth, each with its plain text.
///
/// It knows no more than documents of answers may have; anything else that would be read as structure is a block of its own
/// kind, so that it is noticed.
struct MarkdownOutline {
    /// A block.
    struct Block: Equatable, CustomStringConvertible {
        var kind: Kind
        var depth: Int
        var description: String { "\(depth)\(kind)" }
    }

    /// What a line can be.
    enum Kind: Equatable {
        case heading(Int)
        case item
        case numbered
        case paragraph
        case code
        case row(cells: Int)
        /// Something that no answer has: a quote, a rule, HTML, a continued or an indented line.
        case foreign(String)
    }

    /// The blocks in their order.
    private(set) var blocks: [Block] = []
    /// The text of each block, without marks and escapes; the cells of a row with a tab between them.
    private(set) var texts: [String] = []
    /// Signs that would be read as links, HTML, emphasis or entities.
    private(set) var activeSigns: [String] = []

    private var columns: [Int] = []
    private var isAfterParagraph = false
    private var fence: String?

    /// Reads a document.
    init(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            read(Array(line.unicodeScalars))
        }
    }

    private mutating func read(_ line: [Unicode.Scalar]) {
        guard line.contains(where: { $0 != " " }) else {
            isAfterParagraph = false
            return
        }
        let indent = line.prefix { $0 == " " }.count
        let rest = Array(line[indent...])
        if let open = fence {
            if string(rest) == open { fence = nil } else { add(.code, string(rest)) }
            return
        }
        while let column = columns.last, indent < column { columns.removeLast() }
        if indent != columns.last ?? 0 { return add(.foreign("indent"), string(rest)) }
        readBlock(rest, at: indent)
    }

    private mutating func readBlock(_ line: [Unicode.Scalar], at column: Int) {
        let text = string(line)
        let digits = line.prefix { ("0"..."9").contains($0) }.count
        if let level = level(of: line) {
            add(.heading(level), inline(Array(line.dropFirst(level + 1))))
        } else if text == "-" || text.utf8.starts(with: "- ".utf8) {
            addItem(.item, Array(line.dropFirst(2)), column: column + 2, at: column)
        } else if digits > 0, digits < line.count, line[digits] == "." || line[digits] == ")" {
            let content = Array(line.dropFirst(digits + 2))
            addItem(.numbered, content, column: column + digits + 2, at: column)
        } else if text.utf8.starts(with: "```".utf8), !line.dropFirst(3).contains("`") {
            fence = text
        } else if line.first == "|" {
            let cells = cells(of: line)
            add(.row(cells: cells.count), cells.map { inline($0) }.joined(separator: "\t"))
        } else if let first = line.first, ">#+=<~".unicodeScalars.contains(first) || isRule(line) {
            add(.foreign(String(first)), text)
        } else if isAfterParagraph {
            add(.foreign("continued"), text)
        } else {
            isAfterParagraph = true
            add(.paragraph, inline(line), keepsParagraph: true)
        }
    }

    /// The item, and what its content would be read as.
    private mutating func addItem(_ kind: Kind, _ content: [Unicode.Scalar], column: Int, at indent: Int) {
        add(kind, "")
        columns.append(column)
        guard !content.isEmpty else { return }
        isAfterParagraph = false
        let count = blocks.count
        readBlock(content, at: column)
        guard count < blocks.count else { return }
        // A plain content is the item's own text; any other block inside of its line stays a block.
        if blocks[count].kind == .paragraph {
            blocks.remove(at: count)
            texts[count - 1] = texts.remove(at: count)
        }
    }

    private mutating func add(_ kind: Kind, _ text: String, keepsParagraph: Bool = false) {
        blocks.append(Block(kind: kind, depth: columns.count))
        texts.append(text)
        if !keepsParagraph { isAfterParagraph = false }
    }

    private func level(of line: [Unicode.Scalar]) -> Int? {
        let hashes = line.prefix { $0 == "#" }.count
        return (1...6).contains(hashes) && (hashes == line.count || line[hashes] == " ") ? hashes : nil
    }

    private func isRule(_ line: [Unicode.Scalar]) -> Bool {
        guard let first = line.first, "-*_".unicodeScalars.contains(first) else { return false }
        return line.allSatisfy { $0 == first || $0 == " " }
    }

    /// The cells between bars that no backslash stands before.
    private func cells(of line: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var cells: [[Unicode.Scalar]] = [[]]
        var isEscaped = false
        for scalar in line.dropFirst() {
            if scalar == "|", !isEscaped {
                cells.append([])
            } else {
                cells[cells.count - 1].append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return cells.dropLast()
    }

    /// The plain text of a line; signs that mean something beyond bold and code are noted.
    private mutating func inline(_ line: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        var boldMarks = 0
        var at = 0
        while at < line.count {
            switch line[at] {
            case "\\" where at + 1 < line.count && line[at + 1].isASCII && line[at + 1] != " ":
                text.append(line[at + 1])
                at += 2
            case "`":
                let count = line[at...].prefix { $0 == "`" }.count
                guard let end = closing(count, in: line, from: at + count) else { return note("`", text) }
                text.append(contentsOf: codeContent(line[(at + count)..<end]))
                at = end + count
            case "*" where at + 1 < line.count && line[at + 1] == "*":
                boldMarks += 1
                at += 2
            case let sign where "*_[]<>&~$\\".unicodeScalars.contains(sign):
                return note(String(sign), text)
            default:
                text.append(line[at])
                at += 1
            }
        }
        return boldMarks.isMultiple(of: 2) ? String(text) : note("**", text)
    }

    private mutating func note(_ sign: String, _ text: String.UnicodeScalarView) -> String {
        activeSigns.append(sign)
        return String(text)
    }

    private func closing(_ count: Int, in line: [Unicode.Scalar], from start: Int) -> Int? {
        var at = start
        while at < line.count {
            let run = line[at...].prefix { $0 == "`" }.count
            if run == count { return at }
            at += max(run, 1)
        }
        return nil
    }

    private func codeContent(_ content: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let isPadded = content.first == " " && content.last == " " && content.contains { $0 != " " }
        return isPadded ? content.dropFirst().dropLast() : content
    }

    private func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
