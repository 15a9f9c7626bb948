import Glibc

/// Reading and writing whole files in tests.
public enum Files {
    /// The path of a file named relative to the folder of a source file, by default of the one that calls.
    public static func path(_ name: String, beside filePath: String = #filePath) -> String {
        filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/" + name
    }

    /// The bytes of a file, or nil when it cannot be read.
    public static func read(_ path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // SAFETY: the file is open, and no more is read than the block holds.
            let count = unsafe fread(&block, 1, block.count, file)
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
    }

    /// Writes a file, with the folders above it; that it cannot be written ends the test.
    public static func write(_ bytes: [UInt8], to path: String) {
        makeFolders(above: path)
        guard let file = unsafe fopen(path, "wb") else { preconditionFailure("cannot write \(path)") }
        // SAFETY: the file is open, and the array holds as many bytes as are written.
        let written = unsafe fwrite(bytes, 1, bytes.count, file)
        let isClosed = unsafe fclose(file) == 0
        precondition(written == bytes.count && isClosed, "cannot write \(path)")
    }

    private static func makeFolders(above path: String) {
        for (offset, character) in zip(path.indices, path) where character == "/" && offset > path.startIndex
        {
            _ = unsafe mkdir(String(path[..<offset]), 0o777)
        }
    }

    /// The names in a folder, sorted; none when it is no folder.
    public static func names(in path: String) -> [String] {
        guard let folder = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        // SAFETY: the entry lives until the next `readdir`; its name is NUL-terminated.
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Removes a file, or a folder with everything in it; links are not followed.
    public static func removeTree(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in names(in: path) { removeTree(path + "/" + name) }
        }
        _ = unsafe remove(path)
    }
}
