import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Rules

/// Folders that cannot be read, or not whole.
struct FolderFaultTests {
    /// Something made in a scratch folder, and what is said about reading `rules` in it; `~` stands for the folder.
    struct Folder: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var make: @Sendable (ScratchFolder) -> Void
        var limits = RulebookDirectory.Limits()
        var said: [String]

        func diagnostics(in folder: ScratchFolder) -> Diagnostics {
            make(folder)
            return RulebookDirectory.read(path: folder.path("rules"), limits: limits).diagnostics
        }

        /// What reading says, whatever the folder is called.
        var diagnostics: [Diagnostic] { diagnostics(in: ScratchFolder()).sorted }
    }

    private static let rules: @Sendable (ScratchFolder) -> Void = { folder in
        folder.write(Fixture.header.utf8, to: "rules/rulebook.yaml")
        folder.write(Fixture.federal.utf8, to: "rules/federal/a.yaml")
    }

    static let cases = [
        Folder(
            testDescription: "a folder that is not there", make: { _ in },
            said: ["rules.unreadable could not read `~/rules`: No such file or directory"]),
        Folder(
            testDescription: "a file in place of a folder",
            make: { $0.write(Fixture.header.utf8, to: "rules") },
            said: ["rules.not-a-folder `~/rules` is not a folder"]),
        Folder(
            testDescription: "a link that goes round",
            make: { folder in
                folder.write(Fixture.header.utf8, to: "rules/rulebook.yaml")
                folder.link("rules/federal", to: folder.path("rules"))
            },
            said: ["rules.folder-loop the link `~/rules/federal` leads to a folder that it lies in"]),
        Folder(
            testDescription: "a name that is not UTF-8",
            make: { folder in
                rules(folder)
                folder.write(Array("a: 1".utf8), toBytes: Array("rules/federal/b".utf8) + [0xFF])
            },
            said: ["rules.name-not-utf8 the folder `~/rules/federal` holds a name that is not UTF-8"]),
        Folder(
            testDescription: "too many files", make: rules, limits: .init(files: 1),
            said: [
                "rules.too-many-files there are more than 1 files",
                "rules.no-rulebook there is no document `rulebook`",
            ]),
        Folder(
            testDescription: "too many bytes", make: rules, limits: .init(bytes: 10),
            said: ["rules.too-many-bytes the files together are larger than 10 bytes"]),
        Folder(
            testDescription: "a folder too deep", make: rules, limits: .init(depth: 1),
            said: ["rules.too-deep the folder `~/rules/federal` lies deeper than 1"]),
    ]

    @Test(arguments: cases) func said(_ one: Folder) {
        let folder = ScratchFolder()
        let found = one.diagnostics(in: folder).all
        #expect(
            found.map { "\($0.code) \($0.message.en.replacing(folder.path, with: "~"))" } == one.said)
        #expect(found.allSatisfy { $0.span == nil && $0.help == nil && $0.notes.isEmpty })
    }
}

extension ScratchFolder {
    /// Makes a symbolic link in the folder.
    fileprivate func link(_ name: String, to target: String) {
        let isMade = unsafe symlink(target, path(name)) == 0
        precondition(isMade, "the link cannot be made")
    }

    /// Writes a file whose name is no text.
    fileprivate func write(_ bytes: [UInt8], toBytes name: [UInt8]) {
        let path = Array((path + "/").utf8) + name + [0]
        // SAFETY: the path ends in NUL and outlives the call.
        let file = unsafe path.withUnsafeBufferPointer { path in
            unsafe path.withMemoryRebound(to: CChar.self) { path in
                unsafe path.baseAddress.map { unsafe open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
            }
        }
        precondition(file >= 0, "the file cannot be made")
        _ = unsafe Glibc.write(file, bytes, bytes.count)
        close(file)
    }
}
