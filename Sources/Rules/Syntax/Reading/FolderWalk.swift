import Diagnostics
import Documents
import Glibc

/// A walk through a folder that collects the YAML files in it.
struct FolderWalk {
    /// What stands at a path.
    private struct Identity: Equatable {
        var device: UInt
        var inode: UInt
    }

    /// The files, in the order of the walk.
    private(set) var texts: [SourceText] = []
    /// What could not be read.
    private(set) var diagnostics = Diagnostics()
    private let limits: RulebookDirectory.Limits
    private var bytesLeft: Int
    private var isFull = false

    /// Creates a walk that has not begun.
    init(limits: RulebookDirectory.Limits) {
        self.limits = limits
        bytesLeft = limits.bytes
    }

    /// Walks through the folder at `path`.
    mutating func read(_ path: String) {
        guard let status = status(path) else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            diagnostics.add(RulesMessages.notAFolder(path))
            return
        }
        folder(path, above: [Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))])
    }

    private mutating func folder(_ path: String, above: [Identity]) {
        guard above.count <= limits.depth else {
            diagnostics.add(RulesMessages.tooDeep(path, limit: limits.depth))
            return
        }
        for name in names(path) where !isFull {
            let full = path.utf8.last == UInt8(ascii: "/") ? path + name : "\(path)/\(name)"
            guard let status = status(full) else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                let identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
                if above.contains(identity) {
                    diagnostics.add(RulesMessages.folderLoop(full))
                } else {
                    folder(full, above: above + [identity])
                }
            case S_IFREG where isYAML(name):
                file(full)
            default: break
            }
        }
    }

    private func isYAML(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return bytes.suffix(5).elementsEqual(".yaml".utf8) || bytes.suffix(4).elementsEqual(".yml".utf8)
    }

    private mutating func status(_ path: String) -> stat? {
        var status = stat()
        // SAFETY: `status` outlives the call and the path is passed as a C string.
        guard unsafe stat(path, &status) == 0 else {
            diagnostics.add(RulesMessages.unreadable(path, reason: errno))
            return nil
        }
        return status
    }

    /// The names in a folder, sorted by bytes, without those that begin with a full stop.
    private mutating func names(_ path: String) -> [String] {
        guard let folder = unsafe opendir(path) else {
            diagnostics.add(RulesMessages.unreadable(path, reason: errno))
            return []
        }
        defer { unsafe closedir(folder) }
        var result: [String] = []
        // SAFETY: the entry is read before the next call of `readdir`, which alone may change it.
        while let entry = unsafe readdir(folder) {
            let bytes = unsafe withUnsafeBytes(of: entry.pointee.d_name) { name in
                unsafe Array(name.prefix { $0 != 0 })
            }
            guard bytes.first != UInt8(ascii: ".") else { continue }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                diagnostics.add(RulesMessages.nameNotUTF8(in: path))
                continue
            }
            result.append(name)
        }
        return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private mutating func file(_ path: String) {
        guard texts.count < limits.files else {
            diagnostics.add(RulesMessages.tooManyFiles(limits.files))
            isFull = true
            return
        }
        guard let bytes = contents(path) else { return }
        texts.append(SourceText(name: path, bytes: bytes))
        bytesLeft -= bytes.count
    }

    private mutating func contents(_ path: String) -> [UInt8]? {
        do throws(FileBytes.Failure) {
            return try FileBytes.read(path, limit: bytesLeft)
        } catch {
            switch error {
            case .system(let code): diagnostics.add(RulesMessages.unreadable(path, reason: code))
            case .notFile: diagnostics.add(RulesMessages.unreadable(path, reason: EINVAL))
            case .tooLarge:
                diagnostics.add(RulesMessages.tooManyBytes(limits.bytes))
                isFull = true
            }
            return nil
        }
    }
}
