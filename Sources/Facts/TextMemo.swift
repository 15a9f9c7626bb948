import CEL

/// The words of short texts that came before: most texts of documents come again and again.
///
/// A text that a layer below the document's own has keeps its symbol for all documents over that, others for one document.
final class TextMemo {
    /// A text and its symbol.
    struct Entry: BitwiseCopyable {
        var key = TextKey()
        var symbol: Int64 = 0
        /// The document that it is from; 0: any.
        var document = -1
    }

    private static let bits: UInt64 = 8

    /// By the upper bits of the hash.
    let entries = Buffer(repeating: Entry(), count: 1 << Int(bits))
    /// The layer below the documents', held so that no other takes its place.
    private var base: SymbolTable?
    private var document = 0

    deinit { entries.free() }

    /// Begins with the next document, whose own layer is `symbols`, and gives its number.
    func begin(_ symbols: SymbolTable) -> Int {
        document &+= 1
        if base !== symbols.base {
            base = symbols.base
            entries.fill(entries.count, with: Entry())
        }
        return document
    }

    /// The place of a text.
    @inline(__always)
    static func place(_ key: TextKey) -> Int { Int(truncatingIfNeeded: key.hash(0) &>> (64 &- bits)) }
}
