/// What a caller may do; who has which comes from the configuration and the kernel, never from a request.
package enum Role: String, Sendable, CaseIterable {
    case caseWorker = "case-worker"
    case administrator
    case auditor
    case `operator`
}

/// The accounts that have a role.
package struct RoleMembers: Sendable, Hashable {
    /// Names or numbers of users.
    package var users: [String] = []
    /// Names or numbers of groups.
    package var groups: [String] = []

    /// Creates a role that nobody has.
    package init() {}
}
