package import Documents

/// The port to the register of providers: what a snapshot of it can be asked, whatever store it comes from.
package protocol Register: Sendable {
    /// All records, in an order that stays the same while the register does.
    var records: [RegisterRecord] { get }

    /// The record of one provider.
    func record(id: String) -> RegisterRecord?
}

/// One provider in the register: an id and the document that says everything else.
///
/// The document is not yet checked against a vocabulary; that is for whoever knows one.
package struct RegisterRecord: Sendable {
    /// The id, unique in the register.
    package var id: String
    /// The document that the provider's facts stand in.
    package var document: Document
    /// The index of the node of the facts, a mapping.
    package var provider: Int32
    /// The number of the line that it was read from, from 1.
    package var line: Int

    /// Creates a record.
    package init(id: String, document: Document, provider: Int32, line: Int) {
        self.id = id
        self.document = document
        self.provider = provider
        self.line = line
    }

    /// The provider's facts.
    package var providerNode: DocumentNode { DocumentNode(document: document, index: provider) }
}
