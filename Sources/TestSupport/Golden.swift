import Glibc
public import Testing

/// Expects that a text is the one in a golden file, named relative to the folder of the test's own source file.
///
/// With `REESTR_RECORD=1` in the environment the file is written instead, and the test fails to say so.
public func expectGolden(
    _ text: String, at path: String, filePath: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let file = Files.path(path, beside: filePath)
    let wanted = Files.read(file)
    if isRecording {
        guard wanted != Array(text.utf8) else { return }
        Files.write(Array(text.utf8), to: file)
        Issue.record("recorded \(path)", sourceLocation: sourceLocation)
        return
    }
    guard let wanted else {
        Issue.record(
            "there is no golden file \(path): record it with REESTR_RECORD=1", sourceLocation: sourceLocation)
        return
    }
    let isSame = wanted == Array(text.utf8)
    #expect(isSame, "\(path) differs; is:\n\(text)", sourceLocation: sourceLocation)
}

/// Expects that bytes are those in a golden file; see the other `expectGolden`.
public func expectGolden(
    _ bytes: [UInt8], at path: String, filePath: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    expectGolden(
        String(decoding: bytes, as: UTF8.self), at: path, filePath: filePath, sourceLocation: sourceLocation)
}

private var isRecording: Bool {
    guard let value = unsafe getenv("REESTR_RECORD") else { return false }
    return unsafe String(cString: value) == "1"
}
