package import Documents

/// A fact as it might be: what an answer would be with it is asked beside the answer without it.
package struct Supposition: Sendable {
    /// The path as answers write it: `provider.staff[w3].qualified`.
    package var path: String
    /// The value as facts write it.
    package var value: DocumentNode

    /// Creates a supposition.
    package init(path: String, value: DocumentNode) {
        self.path = path
        self.value = value
    }
}
