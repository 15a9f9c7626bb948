package import Documents

/// What an operator wants to know of a running daemon.
package struct DaemonStatus: WireValue, Hashable {
    /// The version of the program.
    package var version: String
    /// The rulebook that answers.
    package var rulebook: RulebookReference
    /// The number of providers in the register.
    package var providers: Int
    /// Where the register was read from.
    package var source: String
    /// The seconds since the start.
    package var uptimeSeconds: Int
    /// The number of requests that were answered since the start.
    package var requests: Int
    /// The path of the socket.
    package var socket: String

    /// Creates a status.
    package init(
        version: String, rulebook: RulebookReference, providers: Int, source: String, uptimeSeconds: Int,
        requests: Int, socket: String
    ) {
        self.version = version
        self.rulebook = rulebook
        self.providers = providers
        self.source = source
        self.uptimeSeconds = uptimeSeconds
        self.requests = requests
        self.socket = socket
    }

    /// Writes the status as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("version", version)
        json.member("rulebook", rulebook)
        json.key("register")
        json.beginObject()
        json.member("providers", providers)
        json.member("source", source)
        json.endObject()
        json.member("uptime_seconds", uptimeSeconds)
        json.member("requests", requests)
        json.member("socket", socket)
        json.endObject()
    }

    /// Reads a status.
    package init(reading node: WireNode) throws(WireError) {
        version = try node.string("version")
        rulebook = try node.member("rulebook", RulebookReference.self)
        let register = try node.required("register", .object)
        providers = try register.integer("providers")
        source = try register.string("source")
        uptimeSeconds = try node.integer("uptime_seconds")
        requests = try node.integer("requests")
        socket = try node.string("socket")
    }
}
