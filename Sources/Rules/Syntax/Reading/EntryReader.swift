import Diagnostics
import Documents

/// A cursor over the entries of one mapping that remembers which keys were asked for.
///
/// What nobody took is unknown; what was asked for is what could have been meant.
struct EntryReader {
    /// One entry.
    typealias Entry = (key: DocumentNode, value: DocumentNode)

    /// The mapping.
    let node: DocumentNode
    /// Its entries in their order.
    let entries: [Entry]
    /// The keys that were asked for, in the order of asking.
    private(set) var known: [String] = []
    private var isTaken: [Bool]

    /// Creates a cursor; a node that is no mapping has no entries.
    init(_ node: DocumentNode) {
        self.node = node
        entries = node.entries
        isTaken = Array(repeating: false, count: entries.count)
        known.reserveCapacity(24)
    }

    /// The first entry with that key, compared by bytes; a later one of the same key was reported as a duplicate.
    mutating func take(_ key: String) -> Entry? {
        known.append(key)
        var first: Entry?
        for index in entries.indices where entries[index].key.hasText(key) {
            isTaken[index] = true
            if first == nil { first = entries[index] }
        }
        return first
    }

    /// The indexes of the entries that nobody took.
    var untaken: [Int] { entries.indices.filter { !isTaken[$0] } }

    /// The place that stands for the mapping: its first key, so that a caret is short.
    var anchor: SourceSpan { entries.first?.key.span ?? node.span }
}
