package import Diagnostics
import Documents

/// Reads a register from JSON Lines: `{"id": "…", "provider": {…}}` in each line.
///
/// Good lines are kept, bad ones are diagnostics with their place. No message quotes what stands in a record: it may
/// name people.
package enum RegisterReader {
    /// A register with what was found on the way.
    package struct Reading: Sendable {
        /// The records that could be read.
        package var register: InMemoryRegister
        /// The text that the spans point into.
        package var texts: SourceTexts
        /// What is wrong with the other lines.
        package var diagnostics: Diagnostics
    }

    /// The largest file that is held in memory.
    package static let largestFile = 1 << 30

    /// Reads the file at `path`; an error when it cannot be read at all.
    package static func read(path: String) throws(RegisterError) -> Reading {
        do throws(FileBytes.Failure) {
            return read(SourceText(name: path, bytes: try FileBytes.read(path, limit: largestFile)))
        } catch {
            throw RegisterError(RegistryMessages.unreadable(path, error.reason))
        }
    }

    /// Reads a text.
    package static func read(_ text: SourceText) -> Reading {
        var texts = SourceTexts()
        let source = texts.add(text)
        var diagnostics = Diagnostics()
        var register = InMemoryRegister()
        var lines = JSONLines(text.bytes, source: source)
        while let line = lines.next(diagnostics: &diagnostics) {
            guard let record = record(line, &diagnostics) else { continue }
            guard let earlier = register.add(record) else { continue }
            diagnostics.add(
                Diagnostic(
                    RegistryCode.duplicateId, RegistryMessages.duplicateID(firstLine: earlier.line),
                    at: idSpan(record.document.root), pointer: "/id"))
        }
        return Reading(register: register, texts: texts, diagnostics: diagnostics)
    }

    private static let keys = ["id", "provider"]

    private static func record(_ line: JSONLine, _ diagnostics: inout Diagnostics) -> RegisterRecord? {
        let root = line.document.root
        guard root.kind == .mapping else {
            diagnostics.add(
                Diagnostic(RegistryCode.notObject, RegistryMessages.notObject, at: start(of: root)))
            return nil
        }
        for (key, _) in root.entries where !keys.contains(where: { $0.utf8.elementsEqual(key.bytes) }) {
            diagnostics.add(
                Diagnostic(
                    RegistryCode.unknownKey, RegistryMessages.unknownKey(key.text), at: key.span,
                    help: NameSuggestion.help(for: key.text, among: keys)))
        }
        guard let id = root["id"], id.kind == .text, !id.bytes.isEmpty else {
            diagnostics.add(Diagnostic(RegistryCode.noId, RegistryMessages.noID, at: start(of: root)))
            return nil
        }
        guard let provider = root["provider"], provider.kind == .mapping else {
            diagnostics.add(
                Diagnostic(RegistryCode.noProvider, RegistryMessages.noProvider, at: start(of: root)))
            return nil
        }
        if let inner = provider["id"], !inner.bytes.elementsEqual(id.bytes) {
            diagnostics.add(
                Diagnostic(
                    RegistryCode.idDiffers, RegistryMessages.idDiffers, at: inner.span,
                    pointer: "/provider/id"
                ))
        }
        return RegisterRecord(
            id: id.text, document: line.document, provider: provider.index, line: line.number)
    }

    private static func idSpan(_ root: DocumentNode) -> SourceSpan { root["id"]?.span ?? start(of: root) }

    /// The first byte alone: a record is one long line.
    private static func start(of node: DocumentNode) -> SourceSpan {
        SourceSpan(source: node.span.source, start: node.span.start, end: node.span.start + 1)
    }
}
