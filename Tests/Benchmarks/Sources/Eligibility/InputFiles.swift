public import Diagnostics
import Glibc

/// The files of a run: read whole, named in messages.
public struct InputFiles {
    /// A file that cannot be read.
    public struct Unreadable: Error, CustomStringConvertible {
        let path: String
        let code: Int32

        /// The path and the system's reason.
        public var description: String {
            // SAFETY: `strerror` gives a text that ends in NUL, copied before anything else runs.
            "\(path): \(unsafe String(cString: strerror(code)))"
        }
    }

    /// What was read.
    public private(set) var texts = SourceTexts()

    /// Creates an empty set.
    public init() {}

    /// Reads a file and returns its index.
    public mutating func read(_ path: String) throws(Unreadable) -> Int32 {
        guard let file = unsafe fopen(path, "r") else { throw Unreadable(path: path, code: errno) }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            // SAFETY: the pointer and the count are those of the array.
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe fread($0.baseAddress, 1, $0.count, file)
            }
            bytes += chunk[..<count]
            if count < chunk.count { break }
        }
        guard unsafe ferror(file) == 0 else { throw Unreadable(path: path, code: errno) }
        return texts.add(SourceText(name: path, bytes: bytes))
    }

    /// What is wrong with them, for a terminal.
    public func render(_ diagnostics: Diagnostics) -> String {
        DiagnosticRenderer(texts, language: .en, colour: false).render(diagnostics, limit: 20)
    }
}
