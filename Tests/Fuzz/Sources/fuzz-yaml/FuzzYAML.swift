import Diagnostics
import Documents
import FuzzSupport

/// Reads YAML, of fewer nodes than usual so that aliases that multiply are refused soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = unsafe SourceText(name: "input.yaml", bytes: input(start, count))
    var texts = SourceTexts()
    let source = texts.add(text)
    let limits = ReadingLimits(nodes: 5_000)
    let (documents, diagnostics) = YAML.read(text, source: source, limits: limits)
    checkSaid(diagnostics, in: texts)
    for document in documents {
        check(document, in: texts)
        if !diagnostics.hasErrors { checkCanonical(document) }
    }
    let again = YAML.read(text, source: source, limits: limits)
    require(said(again.diagnostics) == said(diagnostics), "another reading says something else")
    require(
        again.documents.map(\.root.canonicalJSON) == documents.map(\.root.canonicalJSON),
        "another reading reads something else")
    return 0
}
