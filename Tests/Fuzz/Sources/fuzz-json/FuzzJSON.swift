import Diagnostics
import Documents
import FuzzSupport

/// A reader that is used again for every input: nothing of the one before may be left.
private nonisolated(unsafe) let kept = Kept()

private final class Kept {
    let reader = JSONReader()
    var document = Document(nodes: [], texts: [], source: 0)
}

/// Reads JSON, as one value and as lines.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe input(start, count)
    var texts = SourceTexts()
    let source = texts.add(SourceText(name: "input.json", bytes: bytes))
    let (document, diagnostics) = JSON.read(bytes, source: source)
    checkSaid(diagnostics, in: texts)
    let errors = diagnostics.all.filter { $0.code != "json.duplicate-key" }
    require(errors.isEmpty == (document != nil), "no document, no reason: \(said(diagnostics))")
    require(!errors.contains { $0.code == "json.unreadable" }, "the scanner takes what simdjson refuses")
    if let document {
        check(document, in: texts)
        checkCanonical(document)
        checkPointers(document)
    }
    checkKept(bytes, document, diagnostics, source)
    checkLines(bytes, document, source, texts)
    return 0
}

private func checkPointers(_ document: Document) {
    for index in document.nodes.indices.prefix(200) {
        let pointer = JSON.pointer(to: Int32(index), in: document)
        require(pointer.isEmpty == (index == 0), "the pointer of node \(index)")
    }
}

private func checkKept(_ bytes: [UInt8], _ document: Document?, _ diagnostics: Diagnostics, _ source: Int32) {
    var found = Diagnostics()
    let kept = unsafe kept
    let isRead = kept.reader.read(bytes, source: source, into: &kept.document, diagnostics: &found)
    require(isRead == (document != nil), "a reader that is used again reads otherwise")
    require(said(found) == said(diagnostics), "a reader that is used again says something else")
    guard isRead, let document else { return }
    require(kept.document.root.canonicalJSON == document.root.canonicalJSON, "a reader that is used again")
}

private func checkLines(_ bytes: [UInt8], _ document: Document?, _ source: Int32, _ texts: SourceTexts) {
    let (lines, diagnostics) = JSONLines.read(bytes, source: source)
    checkSaid(diagnostics, in: texts)
    for line in lines {
        check(line.document, in: texts)
        require(line.number > 0 && line.number <= bytes.count + 1, "line \(line.number)")
    }
    guard let document, !bytes.contains(UInt8(ascii: "\n")) else { return }
    require(
        lines.map(\.document.root.canonicalJSON) == [document.root.canonicalJSON], "a line is not the value")
}
