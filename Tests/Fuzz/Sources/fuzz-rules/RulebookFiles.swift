import Glibc

/// The files of a rulebook, written one behind the other into one input.
///
/// A line `### regions/RU-XA/pack.yaml` begins a file of this name; what stands before the first one is `rules.yaml`.
struct RulebookFiles {
    /// The folder in which files are written, of this process alone and in memory.
    static let folder = "/dev/shm/reestr-fuzz-rules-\(getpid())"

    private static let mark = Array("### ".utf8)
    private var files: [(name: String, bytes: ArraySlice<UInt8>)] = []

    /// Takes an input apart.
    init(_ bytes: [UInt8]) {
        var name = "rules.yaml"
        var start = 0
        var at = 0
        while at < bytes.count {
            let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes[at..<end].starts(with: Self.mark), let next = Self.name(bytes[(at + 4)..<end]) {
                files.append((name, bytes[start..<at]))
                (name, start) = (next, min(end + 1, bytes.count))
            }
            at = end + 1
        }
        files.append((name, bytes[start...]))
    }

    /// A name of at most three parts that stays inside of the folder.
    private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isRight =
            parts.count <= 4
            && parts.allSatisfy { part in
                !part.isEmpty && part.count <= 40 && part.first != UInt8(ascii: ".")
                    && part.allSatisfy {
                        $0 == 0x2E || $0 == 0x2D || $0 == 0x5F || (0x30...0x39).contains($0)
                            || (0x41...0x5A).contains($0 & 0xDF)
                    }
            }
        return isRight ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// Writes the files; of those of one name the last one counts, and one in the place of a folder is left out.
    func write() {
        // SAFETY: here and below paths live as long as the calls that they are given to.
        _ = unsafe mkdir(Self.folder, 0o700)
        for (name, bytes) in files {
            var folder = Self.folder
            for part in name.split(separator: "/").dropLast() {
                folder += "/" + part
                _ = unsafe mkdir(folder, 0o700)
            }
            let file = unsafe open("\(Self.folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            guard file >= 0 else { continue }
            // SAFETY: `write` reads the bytes of the slice while it is borrowed.
            _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            close(file)
        }
    }

    /// Removes the files and the folders that they made.
    func remove() {
        // SAFETY: paths live as long as the calls that they are given to.
        for (name, _) in files {
            _ = unsafe unlink("\(Self.folder)/\(name)")
            var parts = name.split(separator: "/").dropLast()
            while !parts.isEmpty {
                _ = unsafe rmdir("\(Self.folder)/\(parts.joined(separator: "/"))")
                parts.removeLast()
            }
        }
        _ = unsafe rmdir(Self.folder)
    }
}
