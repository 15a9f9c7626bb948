import Diagnostics
import Documents

/// The documents of facts that expressions are tried on: one, or one for each line of a file of JSON Lines.
struct FactsDocuments {
    /// One document.
    struct Item {
        /// The document; its root is a mapping.
        var document: Document
        /// Its line, in a file of JSON Lines.
        var line: Int?
    }

    /// The documents in order.
    private(set) var items: [Item] = []
    /// What is wrong with lines that are no documents, ready to be written; empty when nothing is.
    private(set) var mistakes = ""
    private let source: SourceText
    private var masked: SourceTexts?

    /// The bytes that a file of JSON Lines may have; each line is held to the limits of one document.
    private static let lineFileLimit = 256 << 20

    /// Reads a file; `-` is standard input.
    ///
    /// Exit status 66 when it cannot be read, 65 when it is no document of facts.
    init(path: String, _ look: Look) throws(CommandFailure) {
        guard path.utf8.suffix(6).elementsEqual(".jsonl".utf8) else {
            let file = try FactsFile(path: path, look)
            source = SourceText(name: path, bytes: [])
            masked = file.texts
            items = [Item(document: file.document)]
            return
        }
        do throws(FileBytes.Failure) {
            let bytes = try FileBytes.read(path, limit: Self.lineFileLimit, isRegular: false)
            source = SourceText(name: path, bytes: bytes)
        } catch {
            throw CommandFailure(error, path: path, look.language)
        }
        readLines(look)
    }

    private mutating func readLines(_ look: Look) {
        let (lines, found) = JSONLines.read(source.bytes, source: 0)
        var diagnostics = found
        for line in lines {
            guard line.document.root.kind == .mapping else {
                let start = line.document.root.span.start
                diagnostics.add(
                    Diagnostic(
                        CommandsCode.notMapping, CommandsMessages.factsNotMapping,
                        at: SourceSpan(source: 0, start: start, end: start)))
                continue
            }
            items.append(Item(document: line.document, line: line.number))
        }
        guard diagnostics.hasErrors else { return }
        var texts = SourceTexts()
        _ = texts.add(source)
        // What cannot be read cannot be masked either, so the lines are not shown.
        mistakes = DiagnosticRenderer(
            texts, language: look.language, colour: look.colour, showsLines: false
        ).render(diagnostics)
    }

    /// The text that spans in a document point into, with every value masked.
    func texts(of item: Item) -> SourceTexts { masked ?? FactsFile.masked(item.document, source) }

    /// How answers name a document; nil when there is but one.
    func name(of item: Item) -> String? { item.line.map { "\(source.name):\($0)" } }
}
