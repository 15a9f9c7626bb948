import Diagnostics
package import Documents

/// A folder with a rulebook in it.
package enum RulebookDirectory {
    /// How much is read before it is refused.
    package struct Limits: Sendable {
        /// The number of files.
        package var files: Int
        /// The number of bytes of all files together.
        package var bytes: Int
        /// The number of folders inside each other.
        package var depth: Int
        /// What a single file may cost.
        package var reading: ReadingLimits

        /// Creates limits; 10 000 files, 64 MiB and 16 folders where nothing is said.
        package init(
            files: Int = 10_000, bytes: Int = 64 << 20, depth: Int = 16,
            reading: ReadingLimits = ReadingLimits()
        ) {
            self.files = files
            self.bytes = bytes
            self.depth = depth
            self.reading = reading
        }
    }

    /// Reads every `*.yaml` and `*.yml` below `path`, in the order of the bytes of their paths.
    ///
    /// Names whose first character is a full stop are left out. Symbolic links are followed; a file or folder that
    /// cannot be read is a diagnostic without a place. The texts are called as people typed the path, with the way
    /// to the file behind it.
    package static func read(path: String, limits: Limits = Limits()) -> RulebookReading {
        var root = path
        while root.utf8.count > 1, root.utf8.last == UInt8(ascii: "/") { root.removeLast() }
        var walk = FolderWalk(limits: limits)
        walk.read(root)
        let prefix = root.utf8.last == UInt8(ascii: "/") ? root : root + "/"
        var reading = RulebookSyntax.read(texts: walk.texts, below: prefix, limits: limits.reading)
        guard !walk.diagnostics.all.isEmpty else { return reading }
        var diagnostics = walk.diagnostics
        let isUnreadable = walk.texts.isEmpty
        for found in reading.diagnostics.all
        where !(isUnreadable && found.code == RulesCode.noRulebook.rawValue) {
            diagnostics.add(found)
        }
        reading.diagnostics = diagnostics
        return reading
    }
}
