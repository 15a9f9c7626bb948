public import Diagnostics
public import Testing

/// The reference of the rule language in one of its languages, and the rulebook that its examples make up.
///
/// A block `yaml` begins with a comment that names a file of the rulebook, to which it belongs; one of several blocks
/// of a file is a document of its own. `yaml mistake` is a file that is added to the rulebook alone, and the block
/// behind it is what the program says. `cel` holds expressions that are true, one a line, `console` commands with
/// their output, `json` the register.
public struct ReferencePage: Sendable, CustomTestStringConvertible {
    /// The folder of the rulebook in the examples.
    public static let folder = "library"

    /// Both pages, the Russian one first.
    public static let all = [
        ReferencePage("RuleLanguage.ru.md", .ru), ReferencePage("RuleLanguage.md", .en),
    ]

    /// The language that it is written in.
    public let language: Language
    /// The path of the page from the folder of a target's tests.
    public let path: String
    /// What is written.
    public let page: MarkdownPage
    private let name: String

    private init(_ name: String, _ language: Language) {
        self.name = name
        self.language = language
        path = "../../Sources/Rules/Documentation.docc/" + name
        let bytes = Files.read(Files.path("../Rules/Documentation.docc/" + name)) ?? []
        page = MarkdownPage(String(decoding: bytes, as: UTF8.self))
    }

    /// The name of its file.
    public var testDescription: String { name }

    /// The files of the rulebook below its folder, in the order in which the page begins them.
    public var files: [SourceText] {
        var names: [String] = []
        var texts: [String: String] = [:]
        for block in page.blocks where block.info == "yaml" {
            let name = Self.file(block)
            if let text = texts[name] {
                texts[name] = text + "---\n" + block.text
            } else {
                names.append(name)
                texts[name] = block.text
            }
        }
        return names.map { SourceText(name: Self.folder + "/" + $0, bytes: Array((texts[$0] ?? "").utf8)) }
    }

    /// The file that a block of the rulebook belongs to; empty when its first line is no comment.
    private static func file(_ block: MarkdownPage.Block) -> String {
        guard let line = block.text.split(separator: "\n").first, line.hasPrefix("# ") else { return "" }
        return String(line.dropFirst(2))
    }

    /// The mistakes, each with the place of the block that says what is wrong with it.
    public var mistakes: [(file: SourceText, answer: Int)] {
        page.blocks.enumerated().filter { $0.element.info == "yaml mistake" }.map { index, block in
            let name = Self.folder + "/" + Self.file(block)
            return (SourceText(name: name, bytes: Array(block.text.utf8)), index + 1)
        }
    }

    /// The expressions that are true.
    public var expressions: [String] {
        page.blocks.filter { $0.info == "cel" }.flatMap { $0.text.split(separator: "\n") }.map(String.init)
    }

    /// The lines of the register.
    public var register: String { page.blocks.filter { $0.info == "json" }.map(\.text).joined() }

    /// The places of the blocks with commands, with the commands of each.
    public var consoles: [(place: Int, commands: [String])] {
        page.blocks.enumerated().filter { $0.element.info == "console" }.map { index, block in
            let lines = block.text.split(separator: "\n")
            return (index, lines.filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) })
        }
    }
}
