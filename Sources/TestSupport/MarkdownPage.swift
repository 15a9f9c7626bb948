/// A page of Markdown as its headings, fenced blocks and tables; what stands between them is kept as it is.
public struct MarkdownPage: Sendable {
    /// A heading.
    public struct Heading: Sendable, Hashable {
        /// What it says, with its marks.
        public var text: String
        /// The name under which links of the page find it: lower case, hyphens for spaces, no other signs.
        public var anchor: String
    }

    /// A fenced block.
    public struct Block: Sendable {
        /// What stands behind the opening fence: `yaml`.
        public var info: String
        /// The lines between the fences, each with a line break at its end.
        public var text: String
        /// The numbers of these lines.
        fileprivate var lines: Range<Int>
    }

    /// A table.
    public struct Table: Sendable {
        /// The heading that it stands below.
        public var heading: Heading
        /// Its rows below the line of its heads, cell by cell.
        public var rows: [[String]]
    }

    /// The headings in their order.
    public private(set) var headings: [Heading] = []
    /// The blocks in their order.
    public private(set) var blocks: [Block] = []
    /// The tables in their order.
    public private(set) var tables: [Table] = []
    private let lines: [Substring]

    /// Reads a page.
    public init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var at = 0
        while at < lines.count {
            if lines[at].hasPrefix("```") {
                at = block(from: at)
            } else if lines[at].hasPrefix("|") {
                at = table(from: at)
            } else {
                if lines[at].hasPrefix("#") { heading(lines[at]) }
                at += 1
            }
        }
    }

    private mutating func heading(_ line: Substring) {
        let text = line.drop { $0 == "#" }.drop { $0 == " " }
        let kept = text.lowercased().filter {
            $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " "
        }
        headings.append(Heading(text: String(text), anchor: kept.replacing(" ", with: "-")))
    }

    private mutating func block(from start: Int) -> Int {
        let end = lines[(start + 1)...].firstIndex { $0 == "```" } ?? lines.endIndex
        let body = lines[start + 1..<end].map { $0 + "\n" }.joined()
        blocks.append(Block(info: String(lines[start].dropFirst(3)), text: body, lines: start + 1..<end))
        return end + 1
    }

    private mutating func table(from start: Int) -> Int {
        let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
        let rows = lines[start..<end].dropFirst(2).map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { String($0.drop { $0 == " " }) }
        }
        if let heading = headings.last { tables.append(Table(heading: heading, rows: rows)) }
        return end
    }

    /// The page with other texts in some of its blocks, by their places among the blocks.
    public func replacing(_ texts: [Int: String]) -> String {
        var lines = lines
        for (index, text) in texts.sorted(by: { $0.key > $1.key }) {
            var body = text.split(separator: "\n", omittingEmptySubsequences: false)
            if body.last?.isEmpty == true { body.removeLast() }
            lines.replaceSubrange(blocks[index].lines, with: body)
        }
        return lines.joined(separator: "\n")
    }

    /// The anchors that links of the page lead to: `[…](#anchor)`.
    public var links: [String] {
        let prose = lines.indices.filter { line in !blocks.contains { $0.lines.contains(line) } }
        return prose.flatMap { line in
            lines[line].split(separator: "](#", omittingEmptySubsequences: false).dropFirst()
                .map { String($0.prefix { $0 != ")" }) }
        }
    }
}
