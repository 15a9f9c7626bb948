import HTTPTypes

/// The paths that there are and the methods that each takes.
enum RouteTable {
    /// One path; a segment in braces stands for any text.
    struct Entry: Sendable {
        /// The path as the router and the log know it.
        let template: String
        /// The methods that it takes.
        let methods: [HTTPRequest.Method]
    }

    static let decisions = Entry(template: "/v1/decisions/{name}", methods: [.post])
    static let calculations = Entry(template: "/v1/calculations/{name}", methods: [.post])
    static let matches = Entry(template: "/v1/matches", methods: [.post])
    static let rulebook = Entry(template: "/v1/rulebook", methods: [.get, .head])
    static let health = Entry(template: "/v1/health", methods: [.get, .head])
    static let ready = Entry(template: "/v1/ready", methods: [.get, .head])
    static let status = Entry(template: "/v1/status", methods: [.get, .head])

    /// All of them.
    static let all = [decisions, calculations, matches, rulebook, health, ready, status]

    /// The entry that a path belongs to, whatever the method.
    static func entry(for path: String) -> Entry? {
        let segments = path.split(separator: "/")
        return all.first { entry in
            let expected = entry.template.split(separator: "/")
            return expected.count == segments.count
                && zip(expected, segments).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }
    }
}
