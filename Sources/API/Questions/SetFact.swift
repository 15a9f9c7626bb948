package import Documents

/// A fact that a request sets to see what would be answered: its path as answers write it, and its value.
package struct SetFact: Sendable {
    /// `provider.staff[w3].qualified`.
    package var path: String
    /// The value as facts write it.
    package var value: DocumentNode

    /// Creates it.
    package init(path: String, value: DocumentNode) {
        self.path = path
        self.value = value
    }
}
