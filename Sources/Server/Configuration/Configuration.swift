package import Logging

/// What a daemon is told at its start; paths are absolute or relative to where the process runs.
package struct Configuration: Sendable {
    /// The path of the socket.
    package var socket: String
    /// The directory of the rulebook.
    package var rules: String
    /// The JSON Lines file of the register.
    package var register: String
    /// The region of requests that name none; nil for the rulebook's own.
    package var region: String?
    /// What is refused.
    package var limits = Limits()
    /// Who may do what.
    package var roles: [Role: RoleMembers] = [:]
    /// The least level of log lines.
    package var logLevel = Logger.Level.info

    /// Creates a configuration with nothing but what it must have.
    package init(socket: String, rules: String, register: String) {
        self.socket = socket
        self.rules = rules
        self.register = register
    }
}
