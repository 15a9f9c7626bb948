/// Facts of a client with few values, every one known, of which single ones are changed.
struct AnalysisFacts {
    /// The values of each fact, as a document has them.
    private static let domains: [(path: String, values: [String])] = [
        ("age", ints), ("height", ints), ("has_work", bools), ("has_means", bools),
        ("form", ["home", "semi", "stationary"]),
        ("income", amounts), ("fine", amounts), ("rate", ["-1", "0.5", "2"]), ("spare", ["null"] + ints),
        ("legacy", ["null"] + amounts), ("born", days), ("until", ["null"] + days),
    ]
    private static let members: [(path: String, values: [String])] = [("age", ints), ("works", bools)]
    private static let ints = ["-2", "-1", "0", "1", "2", "3", "4", "5"]
    private static let bools = ["true", "false"]
    private static let amounts = ["-1", "0", "0.5", "1", "2", "2.5", "3", "5", "6"]
    private static let days = [
        "2023-02-28", "2023-03-01", "2024-01-31", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-15",
        "2024-12-31",
        "2025-01-30", "2025-02-28", "2025-03-01", "2025-03-15", "2025-03-31", "2026-02-28",
    ]

    /// Values by path below the client: `age`, `household[a].works`.
    private var values: [String: String] = [:]
    private static let keys = ["a", "b"]

    init(using random: inout SeededGenerator) {
        for domain in Self.domains { values[domain.path] = domain.values.randomElement(using: &random) }
        for key in Self.keys {
            for domain in Self.members {
                values["household[\(key)].\(domain.path)"] = domain.values.randomElement(using: &random)
            }
        }
    }

    /// The document.
    var text: String {
        let fields = Self.domains.map { "\($0.path): \(values[$0.path] ?? "unknown")" }
        let household = Self.keys.map { key in
            let fields = Self.members.map {
                "\($0.path): \(values["household[\(key)].\($0.path)"] ?? "unknown")"
            }
            return "{id: \(key), \(fields.joined(separator: ", "))}"
        }
        return "{\(fields.joined(separator: ", ")), household: [\(household.joined(separator: ", "))]}"
    }

    /// The same with another value of the fact that an analysis names; nil for facts that are not changed here.
    func changing(_ path: String, _ random: inout SeededGenerator) -> AnalysisFacts? {
        let below = String(path.dropFirst("client.".count)).replacing("[…]", with: "[a]")
        let name = below.split(separator: ".").last.map(String.init) ?? ""
        let domains = below.contains("[") ? Self.members : Self.domains
        guard values[below] != nil, let domain = domains.first(where: { $0.path == name }) else { return nil }
        var changed = self
        changed.values[below] = domain.values.randomElement(using: &random)
        return changed
    }
}
