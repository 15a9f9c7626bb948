public import Diagnostics

/// What was read from YAML or JSON: one flat tree, the nodes in document order, with exact places.
///
/// Scalars have no type here: the type that a reader expects reads the text. `null` (JSON's, YAML's plain `null`
/// or `~`, and a value that was left out) is the one exception.
public struct Document: Sendable {
    /// What a node is.
    public enum Kind: UInt8, Sendable {
        /// Keys and values in turn follow it.
        case mapping
        /// Its items follow it.
        case sequence
        /// A quoted, literal or folded scalar of YAML, a string of JSON.
        case text
        /// A plain scalar of YAML, a number, `true` or `false` of JSON.
        case plain
        /// JSON's `null`, YAML's plain `null` and `~`.
        case null
        /// A YAML value that was left out (`key:` and nothing behind it).
        case absent
    }

    /// One node; 28 bytes.
    public struct Node: Sendable {
        /// What it is.
        public var kind: Kind
        /// The entries of a mapping, the items of a sequence.
        public var count: Int32
        /// The index of the node behind this one and all that is below it.
        public var next: Int32
        /// The offset of a scalar's decoded text in `texts`.
        public var textStart: Int32
        /// The number of bytes of a scalar's decoded text.
        public var textCount: Int32
        /// The first byte in the source.
        public var start: Int32
        /// The byte after the last one in the source.
        public var end: Int32

        /// Creates a node.
        public init(
            kind: Kind, count: Int32 = 0, next: Int32 = 0, textStart: Int32 = 0, textCount: Int32 = 0,
            start: Int32,
            end: Int32
        ) {
            self.kind = kind
            self.count = count
            self.next = next
            self.textStart = textStart
            self.textCount = textCount
            self.start = start
            self.end = end
        }
    }

    /// The nodes in document order; the first one is the root.
    public var nodes: [Node]
    /// The decoded texts of all scalars, UTF-8; what a reader leaves between them (JSON's own source) means nothing.
    public var texts: [UInt8]
    /// The index of the source in its `SourceTexts`.
    public var source: Int32
    /// For scalars whose decoded text is not the bytes of the source: where each part stands, by node index.
    public var origins: [Int32: TextOrigin]

    /// Creates a document from its parts; readers do that.
    public init(nodes: [Node], texts: [UInt8], source: Int32, origins: [Int32: TextOrigin] = [:]) {
        self.nodes = nodes
        self.texts = texts
        self.source = source
        self.origins = origins
    }

    /// The root.
    public var root: DocumentNode { DocumentNode(document: self, index: 0) }
}
