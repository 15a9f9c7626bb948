import Diagnostics

/// What a command shows people: blocks in their order, without any layout.
///
/// The same page becomes the text of a terminal (``TerminalText``) or a document (``MarkdownText``), so that both say
/// the same.
struct Page {
    /// The language of its words.
    let language: Language
    /// What is on it.
    private(set) var blocks: [Block] = []

    /// Creates an empty page.
    init(_ language: Language) { self.language = language }

    /// Adds a block.
    mutating func add(_ block: Block) { blocks.append(block) }

    /// Adds blocks.
    mutating func add(_ blocks: [Block]) { self.blocks += blocks }

    /// Adds a line with what belongs to it.
    mutating func add(_ kind: Entry.Kind, _ text: StyledText, below: [Block] = []) {
        add(.entry(Entry(kind, text, below: below)))
    }

    /// Sets what follows apart.
    mutating func space() { add(.space) }
}
