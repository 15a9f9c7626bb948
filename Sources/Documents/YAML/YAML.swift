public import Diagnostics

/// Reading YAML.
public enum YAML {
    /// Reads all documents of a text.
    ///
    /// Reading goes on where it can: repeated keys, tags, unknown anchors and the like are diagnostics beside a
    /// document; a document with broken syntax is left out, and the ones behind its next `---` are read. A text that
    /// is too large or not UTF-8 has no documents. Nothing but comments is no document, either.
    public static func read(
        _ text: SourceText, source: Int32, limits: ReadingLimits = ReadingLimits()
    ) -> (documents: [Document], diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        guard text.bytes.count <= limits.bytes else {
            let span = SourceSpan(source: source, start: 0, end: 0)
            diagnostics.add(
                Diagnostic(DocumentsCode.yamlTooLarge, DocumentsMessages.tooLarge(limits.bytes), at: span))
            return ([], diagnostics)
        }
        YAMLCharacters.check(text.bytes, source: source, to: &diagnostics)
        guard !diagnostics.hasErrors else { return ([], diagnostics) }
        var composer = YAMLComposer(text.bytes, source: source, limits: limits)
        composer.read()
        return (composer.documents, composer.diagnostics)
    }
}
