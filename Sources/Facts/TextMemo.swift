import CEL

/// The words of short texts that came before: most texts of documents come again and again.
///
/// A text that a layer below the document's own has keeps its symbol for all documents over that, others until that layer
/// is another one or is emptied.
final class TextMemo {
    /// A text and its symbol.
    struct Entry: BitwiseCopyable {
        var key = TextKey()
        var symbol: Int64 = 0
        /// The layer that it is from, by its number; 0: one below.
        var layer = -1
    }

    private static let bits: UInt64 = 8

    /// By the upper bits of the hash.
    let entries = Buffer(repeating: Entry(), count: 1 << Int(bits))
    /// The layer of the last document, held so that no other takes its place.
    private var symbols: SymbolTable?
    private var round: UInt32 = 0
    private var number = 0

    deinit { entries.free() }

    /// Begins with the next document, whose own layer is `symbols`, and gives the number of what that holds now.
    func begin(_ symbols: SymbolTable) -> Int {
        if self.symbols === symbols, round == symbols.round { return number }
        if self.symbols?.base !== symbols.base || self.symbols == nil {
            entries.fill(entries.count, with: Entry())
        }
        self.symbols = symbols
        round = symbols.round
        number &+= 1
        return number
    }

    /// The place of a text.
    @inline(__always)
    static func place(_ key: TextKey) -> Int { Int(truncatingIfNeeded: key.hash(0) &>> (64 &- bits)) }
}
