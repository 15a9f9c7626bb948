import Diagnostics
import Documents

/// Puts the documents of all texts into packs.
///
/// The document `rulebook:` is read first wherever it stands, because its `words` say what sentences may hold.
struct RulebookAssembly {
    private typealias Placed = (kind: DocumentKind, folder: String?, node: DocumentNode)

    private var texts = SourceTexts()
    private var reader = RulebookReader()
    private var documents: [Placed] = []
    private var root = PackSyntax()
    private var regions: [PackSyntax] = []
    private var scenarioTexts: [SourceText] = []

    /// Reads the documents of one text.
    mutating func read(_ text: SourceText, below root: String, limits: ReadingLimits) {
        let isBelow = text.name.utf8.starts(with: root.utf8)
        let path = isBelow ? text.name.utf8.dropFirst(root.utf8.count) : text.name.utf8[...]
        let folder: String?
        switch PackFolder(path: Substring(path)) {
        case .skipped: return
        case .scenarios: return scenarioTexts.append(text)
        case .root: folder = nil
        case .region(let name): folder = name
        case .misplaced(let name):
            let source = texts.add(text)
            let place = SourceSpan(source: source, start: 0, end: 0)
            reader.diagnostics.add(RulesMessages.misplacedFolder(name, at: place))
            return
        }
        let source = texts.add(text)
        let (read, found) = YAML.read(text, source: source, limits: limits)
        reader.diagnostics.add(found)
        for document in read { place(document.root, folder) }
    }

    private mutating func place(_ node: DocumentNode, _ folder: String?) {
        if node.kind == .absent { return }
        guard node.kind == .mapping, let first = node.entries.first?.key else {
            reader.diagnostics.add(RulesMessages.noKind(at: node.span))
            return
        }
        guard let kind = DocumentKind(rawValue: first.text) else {
            let later = node.entries.first { DocumentKind(rawValue: $0.key.text) != nil }?.key.text
            reader.diagnostics.add(RulesMessages.unknownKind(first.text, later: later, at: first.span))
            return
        }
        if kind == .scenario {
            reader.diagnostics.add(RulesMessages.misplacedScenario(at: first.span))
        } else if folder != nil, !kind.isRegional {
            reader.diagnostics.add(RulesMessages.regionalDocument(kind.rawValue, at: first.span))
        } else if folder == nil, !kind.isOfRoot {
            reader.diagnostics.add(RulesMessages.rootDocument(kind.rawValue, at: first.span))
        } else {
            documents.append((kind, folder, node))
        }
    }

    /// Reads what was placed.
    consuming func finish() -> RulebookReading {
        var header: HeaderSyntax?
        for document in documents where document.kind == .rulebook {
            let next = reader.header(document.node)
            if let first = header {
                reader.diagnostics.add(
                    RulesMessages.secondDocument(.rulebook, at: next.name.span, first: first.name.span))
            } else {
                header = next
            }
        }
        reader.words = Set(header?.words.map(\.name.value) ?? [])
        for document in documents {
            if let folder = document.folder {
                readRegional(document, folder)
            } else {
                readRoot(document)
            }
        }
        requirePackHeaders()
        guard let header else {
            reader.diagnostics.add(RulesMessages.noRulebook())
            return RulebookReading(
                syntax: nil, texts: texts, scenarioTexts: scenarioTexts, diagnostics: reader.diagnostics)
        }
        regions.sort { ($0.folder ?? "").utf8.lexicographicallyPrecedes(($1.folder ?? "").utf8) }
        let syntax = RulebookSyntax(texts: texts, header: header, packs: [root] + regions)
        return RulebookReading(
            syntax: syntax, texts: texts, scenarioTexts: scenarioTexts, diagnostics: reader.diagnostics)
    }

    private mutating func readRoot(_ document: Placed) {
        let node = document.node
        switch document.kind {
        case .laws: root.laws += reader.laws(node)
        case .vocabulary: root.vocabularies += reader.vocabulary(node).map { [$0] } ?? []
        case .codelist: root.codelists += reader.codelist(node).map { [$0] } ?? []
        case .parameter: root.parameters += reader.parameter(node).map { [$0] } ?? []
        case .calendar: root.calendars += reader.calendar(node).map { [$0] } ?? []
        case .derive: root.derives += reader.derive(node).map { [$0] } ?? []
        case .decision: root.decisions += reader.decision(node).map { [$0] } ?? []
        case .calculation: root.calculations += reader.calculation(node).map { [$0] } ?? []
        case .matching: root.matchings += reader.matching(node).map { [$0] } ?? []
        case .rulebook, .pack, .amend, .scenario: break
        }
    }

    private mutating func readRegional(_ document: Placed, _ folder: String) {
        let index: Int
        if let known = regions.firstIndex(where: { $0.folder == folder }) {
            index = known
        } else {
            regions.append(PackSyntax(folder: folder, span: document.node.entries.first?.key.span))
            index = regions.count - 1
        }
        switch document.kind {
        case .laws: regions[index].laws += reader.laws(document.node)
        case .amend: regions[index].amendments += reader.amendment(document.node).map { [$0] } ?? []
        case .pack:
            guard let header = reader.packHeader(document.node) else { return }
            if let first = regions[index].header {
                let found = RulesMessages.secondDocument(
                    .pack, at: header.code.span, first: first.code.span)
                reader.diagnostics.add(found)
            } else {
                regions[index].header = header
            }
        default: break
        }
    }

    /// Reports folders whose documents do not say which region they are of, or say another one.
    private mutating func requirePackHeaders() {
        for region in regions {
            guard let folder = region.folder else { continue }
            guard let header = region.header else {
                reader.diagnostics.add(RulesMessages.noPack(folder, at: region.span))
                continue
            }
            guard header.code.value.utf8.elementsEqual(folder.utf8) else {
                reader.diagnostics.add(RulesMessages.packFolder(folder, at: header.code.span))
                continue
            }
        }
    }
}
