/// How much a reader takes before it refuses: a text from outside must not cost more than its size allows.
public struct ReadingLimits: Sendable, Hashable {
    /// The number of bytes of a text (for JSON lines: of one line); above it nothing is read.
    public var bytes: Int
    /// The number of lists and mappings that may be open at once.
    public var depth: Int
    /// The number of nodes of a text in all, copies that aliases make included; at most 16 000 000.
    public var nodes: Int

    /// Creates limits; 16 MiB, 64 and 1 000 000 where nothing is said.
    public init(bytes: Int = 16 << 20, depth: Int = 64, nodes: Int = 1_000_000) {
        // INVARIANT: offsets and indexes are `Int32`, counts of simdjson's tape have 24 bits.
        self.bytes = min(max(bytes, 0), Int(Int32.max) - (1 << 16))
        self.depth = min(max(depth, 1), 1024)
        self.nodes = min(max(nodes, 1), 16_000_000)
    }
}
