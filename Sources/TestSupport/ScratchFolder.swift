import Glibc

/// A fresh folder for one test, with a path short enough for sockets; it goes with everything in it.
public final class ScratchFolder: Sendable {
    /// The path of the folder.
    public let path: String

    /// Creates the folder.
    public init() {
        var template = Array("/tmp/reestr.XXXXXX".utf8CString)
        // SAFETY: the template is a NUL-terminated array that mkdtemp changes in place.
        let isMade = unsafe mkdtemp(&template) != nil
        precondition(isMade, "no scratch folder can be made in /tmp")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Files.removeTree(path) }

    /// The path of something in the folder.
    public func path(_ name: String) -> String { path + "/" + name }

    /// Writes a file into the folder and returns its path.
    @discardableResult
    public func write(_ bytes: some Collection<UInt8>, to name: String) -> String {
        let path = path(name)
        Files.write(Array(bytes), to: path)
        return path
    }

    /// Writes a text into the folder and returns its path.
    @discardableResult
    public func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

    /// The bytes of a file in the folder, or nil.
    public func read(_ name: String) -> [UInt8]? { Files.read(path(name)) }
}
