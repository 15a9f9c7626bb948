/// Where reading goes on behind broken YAML.
enum YAMLResumption {
    /// The offset of the line `---` that opens the next document, or nil.
    ///
    /// The document that is broken begins at `start`; `problem` is where that was seen, perhaps on the very line that
    /// opens the next one.
    static func nextDocument(in bytes: [UInt8], after start: Int, problem: Int) -> Int? {
        var line = lineStart(in: bytes, at: min(problem, bytes.count))
        while line < bytes.count {
            if line > start, opensDocument(bytes, at: line) { return line }
            guard let lineBreak = bytes[line...].firstIndex(of: 0x0A) else { return nil }
            line = lineBreak + 1
        }
        return nil
    }

    private static func lineStart(in bytes: [UInt8], at place: Int) -> Int {
        (bytes[..<place].lastIndex(of: 0x0A) ?? -1) + 1
    }

    private static func opensDocument(_ bytes: [UInt8], at line: Int) -> Bool {
        guard bytes[line...].starts(with: "---".utf8) else { return false }
        let behind = line + 3
        return behind == bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[behind])
    }
}
