import Diagnostics
import Glibc

/// A folder with the files of a rulebook.
struct RulebookFolder {
    /// Its path.
    let path: String
    /// What was made in it, folders before what lies in them.
    private var made: [String] = []

    /// A folder at a path, or a fresh one; nil when it cannot be made.
    init?(_ path: String?) {
        if let path {
            self.path = path
            _ = unsafe mkdir(path, 0o755)
            return
        }
        var template = Array("/tmp/reestr-load.XXXXXX".utf8CString)
        // SAFETY: the template is a NUL-terminated array that mkdtemp changes in place.
        guard unsafe mkdtemp(&template) != nil else { return nil }
        self.path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes texts as files, with the folders above them.
    mutating func write(_ texts: [SourceText]) {
        for text in texts {
            var folder = path
            for part in text.name.split(separator: "/").dropLast() {
                folder += "/\(part)"
                if unsafe mkdir(folder, 0o755) == 0 { made.append(folder) }
            }
            write(text.bytes, to: "\(path)/\(text.name)")
        }
    }

    private mutating func write(_ bytes: [UInt8], to file: String) {
        guard let stream = unsafe fopen(file, "wb") else { preconditionFailure("cannot write \(file)") }
        // SAFETY: the file is open, and the array holds as many bytes as are written.
        let written = unsafe fwrite(bytes, 1, bytes.count, stream)
        let isClosed = unsafe fclose(stream) == 0
        precondition(written == bytes.count && isClosed, "cannot write \(file)")
        made.append(file)
    }

    /// Removes it with everything that was written to it.
    func remove() {
        for path in ([path] + made).reversed() { _ = unsafe Glibc.remove(path) }
    }
}
