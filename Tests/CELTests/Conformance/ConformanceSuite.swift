import Diagnostics
import Documents
import FoundationEssentials

/// The public portion of the conformance suite of the CEL specification (google/cel-spec, Apache License 2.0),
/// converted to JSON; its README says what the parts mean.
enum ConformanceSuite {
    /// Where the suite lies: beside the project, or where `CEL_CONFORMANCE` points.
    static let folder: String = {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment["CEL_CONFORMANCE"], !folder.isEmpty { return folder }
        let project = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return "/" + project + "/../shared/cel-conformance"
    }()

    /// Whether the suite is there; tests that need it are skipped elsewhere, except on CI.
    static let isPresent = FileManager.default.fileExists(atPath: folder + "/basic.json")

    /// Whether its absence is a failure.
    static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

    /// The files of the suite, by name.
    static let files: [String] = {
        guard isPresent, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            return []
        }
        return names.filter { $0.utf8.suffix(5).elementsEqual(".json".utf8) }.sorted()
    }()

    /// The tests of a file.
    static func examples(_ file: String) throws -> [ConformanceExample] {
        let data = try Data(contentsOf: URL(filePath: folder + "/" + file))
        let (document, diagnostics) = JSON.read([UInt8](data), source: 0)
        guard let root = document?.root, !diagnostics.hasErrors else { throw ConformanceMistake(place: file) }
        return try root.member("sections").items.flatMap { section in
            try section.member("tests").items.map {
                try ConformanceExample($0, file: file, section: section.member("name").text)
            }
        }
    }
}

/// The data of the suite are not as its README says.
struct ConformanceMistake: Error {
    let place: String
}

extension DocumentNode {
    /// The value of a key that must be there.
    func member(_ key: String) throws -> DocumentNode {
        guard let value = self[key] else { throw ConformanceMistake(place: key) }
        return value
    }

    /// The only key of a tagged value or type, and what it tags.
    var tagged: (tag: String, value: DocumentNode)? {
        guard kind == .mapping, entries.count == 1, let entry = entries.first else { return nil }
        return (entry.key.text, entry.value)
    }
}
