package import Diagnostics
import Documents
import Logging

/// Reads a configuration from YAML; every mistake is a diagnostic, all at once.
package struct ConfigurationReader {
    private var keys: ConfigurationKeys
    private let folder: String

    /// Reads a text; relative paths in it are relative to the folder that `text` is named by.
    package static func read(
        _ text: SourceText
    ) -> (configuration: Configuration?, texts: SourceTexts, diagnostics: Diagnostics) {
        var texts = SourceTexts()
        let source = texts.add(text)
        let (documents, found) = YAML.read(text, source: source)
        var reader = ConfigurationReader(
            keys: ConfigurationKeys(diagnostics: found), folder: folder(of: text.name))
        guard let root = documents.first?.root, documents.count == 1 else {
            if !found.hasErrors {
                let start = SourceSpan(source: source, start: 0, end: 0)
                reader.keys.report(.notOneDocument, ServerMessages.configurationNotOneDocument, at: start)
            }
            return (nil, texts, reader.keys.diagnostics)
        }
        let configuration = reader.read(root)
        let diagnostics = reader.keys.diagnostics
        return (diagnostics.hasErrors ? nil : configuration, texts, diagnostics)
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    private mutating func read(_ root: DocumentNode) -> Configuration? {
        let entries = keys.entries(
            of: root, known: ["socket", "rules", "register", "region", "limits", "roles", "log"])
        let socket = required("socket", entries, root)
        let rules = required("rules", entries, root)
        let register = required("register", entries, root)
        var configuration = Configuration(socket: socket ?? "", rules: rules ?? "", register: register ?? "")
        if let node = entries["region"] { configuration.region = keys.text(node, "region") }
        if let node = entries["limits"] { configuration.limits = limits(node) }
        if let node = entries["roles"] { configuration.roles = roles(node) }
        if let node = entries["log"] { configuration.logLevel = logLevel(node) }
        return socket != nil && rules != nil && register != nil ? configuration : nil
    }

    private mutating func required(
        _ key: String, _ entries: [String: DocumentNode], _ root: DocumentNode
    ) -> String? {
        guard let node = entries[key] else {
            keys.report(.missingKey, ServerMessages.configurationMissing(key), at: root.startSpan)
            return nil
        }
        guard let path = keys.text(node, key) else { return nil }
        return path.hasPrefix("/") ? path : folder + path
    }

    private mutating func limits(_ node: DocumentNode) -> Limits {
        let members: [(String, WritableKeyPath<Limits, Int>, ClosedRange<Int>)] = [
            ("body-bytes", \.bodyBytes, 1...(1 << 30)), ("header-bytes", \.headerBytes, 1024...(1 << 20)),
            ("connections", \.connections, 1...100_000), ("request-seconds", \.requestSeconds, 1...3600),
            ("answer-seconds", \.answerSeconds, 1...3600), ("idle-seconds", \.idleSeconds, 1...86_400),
        ]
        var limits = Limits()
        let entries = keys.entries(of: node, known: members.map(\.0))
        for (name, path, range) in members {
            guard let value = entries[name] else { continue }
            if let number = keys.integer(value, name, in: range) { limits[keyPath: path] = number }
        }
        return limits
    }

    private mutating func roles(_ node: DocumentNode) -> [Role: RoleMembers] {
        var roles: [Role: RoleMembers] = [:]
        for (name, value) in keys.entries(of: node, known: Role.allCases.map(\.rawValue)) {
            guard let role = Role(rawValue: name) else { continue }
            let entries = keys.entries(of: value, known: ["users", "groups"])
            var members = RoleMembers()
            if let users = entries["users"] { members.users = keys.texts(users, "users") }
            if let groups = entries["groups"] { members.groups = keys.texts(groups, "groups") }
            roles[role] = members
        }
        return roles
    }

    private mutating func logLevel(_ node: DocumentNode) -> Logger.Level {
        let names = Logger.Level.allCases.map(\.rawValue)
        guard let level = keys.entries(of: node, known: ["level"])["level"],
            let name = keys.text(level, "level")
        else { return .info }
        guard let known = Logger.Level(rawValue: name) else {
            keys.report(
                .unknownWord, ServerMessages.configurationNotOneOf("level", names), at: level.span,
                help: NameSuggestion.closest(to: name, among: names))
            return .info
        }
        return known
    }
}
