import Diagnostics
import Documents

@testable import Rules

/// The mappings that the readers of the rule language find in the files of a rulebook.
struct ReadMappings {
    /// A mapping.
    struct Mapping {
        /// The kind of the document, when it is the document itself.
        var kind: String?
        /// The keys that it could hold.
        var known: Set<String>
        /// Those that it holds.
        var held: Set<String>
    }

    /// The mappings in the order of reading.
    private(set) var all: [Mapping] = []

    /// Reads files; samples are no rules and are passed over.
    init(_ files: [SourceText], below root: String) {
        var texts = SourceTexts()
        for file in files {
            let path =
                file.name.utf8.starts(with: root.utf8) ? file.name.dropFirst(root.count) : file.name[...]
            if PackFolder(path: path) == .skipped { continue }
            for document in YAML.read(file, source: texts.add(file)).0 { add(document.root) }
        }
    }

    private mutating func add(_ node: DocumentNode) {
        guard let first = node.entries.first?.key.text, let kind = DocumentKind(rawValue: first) else {
            return
        }
        var reader = RulebookReader()
        reader.mappings = []
        Self.read(node, kind, &reader)
        for keys in reader.mappings ?? [] {
            let isRoot = keys.node.span.start == node.span.start && keys.known.contains(first)
            all.append(
                Mapping(
                    kind: isRoot ? first : nil, known: Set(keys.known),
                    held: Set(keys.entries.map(\.key.text))))
        }
    }

    private static func read(_ node: DocumentNode, _ kind: DocumentKind, _ reader: inout RulebookReader) {
        switch kind {
        case .rulebook: _ = reader.header(node)
        case .laws: _ = reader.laws(node)
        case .vocabulary: _ = reader.vocabulary(node)
        case .codelist: _ = reader.codelist(node)
        case .parameter: _ = reader.parameter(node)
        case .calendar: _ = reader.calendar(node)
        case .derive: _ = reader.derive(node)
        case .decision: _ = reader.decision(node)
        case .calculation: _ = reader.calculation(node)
        case .matching: _ = reader.matching(node)
        case .pack: _ = reader.packHeader(node)
        case .amend: _ = reader.amendment(node)
        case .scenario: _ = reader.scenario(node)
        }
    }
}
