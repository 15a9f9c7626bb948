package import Diagnostics
package import Documents

/// What reading the texts of scenarios gave: as much as could be read, and everything that was wrong.
package struct ScenarioReading: Sendable {
    /// The scenarios in the order of the texts.
    package var scenarios: [ScenarioSyntax] = []
    /// Everything that was found.
    package var diagnostics = Diagnostics()

    /// Reads scenarios; the texts are added to `sources`, for the places of the diagnostics.
    ///
    /// Scenarios are no rules: they belong to no pack, and the digest of a rulebook is the same with and without them.
    package init(
        _ texts: [SourceText], addingTo sources: inout SourceTexts, limits: ReadingLimits = ReadingLimits()
    ) {
        var reader = RulebookReader()
        for text in texts {
            let (documents, found) = YAML.read(text, source: sources.add(text), limits: limits)
            reader.diagnostics.add(found)
            for document in documents where document.root.kind != .absent {
                if let scenario = Self.scenario(document.root, &reader) { scenarios.append(scenario) }
            }
        }
        diagnostics = reader.diagnostics
        requireDistinctNames()
    }

    private static func scenario(_ node: DocumentNode, _ reader: inout RulebookReader) -> ScenarioSyntax? {
        guard node.kind == .mapping, let first = node.entries.first?.key else {
            reader.diagnostics.add(RulesMessages.noKind(at: node.span))
            return nil
        }
        guard first.bytes.elementsEqual(DocumentKind.scenario.rawValue.utf8) else {
            reader.diagnostics.add(RulesMessages.notAScenario(first.text, at: first.span))
            return nil
        }
        return reader.scenario(node)
    }

    private mutating func requireDistinctNames() {
        var first: [[UInt8]: SourceSpan] = [:]
        for name in scenarios.map(\.name) {
            if let place = first[Array(name.value.utf8)] {
                diagnostics.add(RulesMessages.duplicateName(name.value, at: name.span, first: place))
            } else {
                first[Array(name.value.utf8)] = name.span
            }
        }
    }
}
