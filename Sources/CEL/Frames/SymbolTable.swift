/// Texts as small numbers: equal bytes, equal symbol.
///
/// Tables lie in layers: the rulebook's constants, over them the register's texts, over them one request's. A table
/// knows the layers below it and gives their symbols for their texts, so symbols of one stack compare by number. A
/// request's layer is dropped with the request: hostile input cannot grow a shared table. Texts are compared by
/// bytes, never by canonical equivalence.
@safe public final class SymbolTable: @unchecked Sendable {
    // Sendable because a table is filled by one owner and shared only as the base of another, after which nothing
    // is added to it.
    /// The layer below.
    public let base: SymbolTable?
    /// The first symbol of this layer.
    public let first: Int64
    // PERF: behind a pointer and not a property, since a property of a class is checked for overlapping access on
    // every use, which cost a sixth of reading a document.
    // SAFETY: allocated in `init`, freed in `deinit`, and reached only through methods of one owner that do not nest.
    private let texts: UnsafeMutablePointer<TextTable>
    /// Drawn for each stack of layers, so that no request can aim texts at one slot; symbols do not depend on it.
    private let seed: UInt64

    /// Creates an empty layer over `base`.
    public init(over base: SymbolTable? = nil) {
        self.base = base
        self.first = base.map { $0.first + Int64($0.count) } ?? 0
        seed = base?.seed ?? .random(in: .min ... .max)
        unsafe texts = .allocate(capacity: 1)
        unsafe texts.initialize(to: TextTable(over: base?.texts, first: first))
    }

    deinit {
        unsafe texts.pointee.free()
        unsafe texts.deinitialize(count: 1)
        unsafe texts.deallocate()
    }

    /// The number of texts in this layer.
    public var count: Int { unsafe texts.pointee.count }

    /// The symbol of a text, added to this layer if no layer has it.
    public func symbol(_ text: some Sequence<UInt8>) -> Int64 {
        let found = text.withContiguousStorageIfAvailable { buffer in
            // SAFETY: the buffer is valid for the duration of the call and read only inside of it.
            unsafe symbol(in: UnsafeRawBufferPointer(buffer).bytes)
        }
        if let found { return found }
        let copy = Array(text)
        // SAFETY: the raw span lives as long as the copy and is only read.
        return unsafe symbol(in: copy.span.bytes)
    }

    /// The symbol of a text, added to this layer if no layer has it.
    public func symbol(_ text: String) -> Int64 { symbol(text.utf8) }

    /// The symbol of a text, added to this layer if no layer has it.
    public func symbol(in text: RawSpan) -> Int64 {
        symbol(in: text, TextKey(text), isNew: false)
    }

    /// The symbol of a text whose key is at hand; `isNew` says that no layer below has it.
    public func symbol(in text: RawSpan, _ key: TextKey, isNew: Bool) -> Int64 {
        let entry = TextTable.Entry(text, key, seed: seed)
        if isNew {
            if let number = unsafe texts.pointee.find(text, entry) { return first + Int64(number) }
        } else if let known = find(text, entry) {
            return known
        }
        return first + Int64(unsafe texts.pointee.add(text, entry))
    }

    /// The symbol of a text if some layer has it.
    public func find(_ text: String) -> Int64? {
        let copy = Array(text.utf8)
        // SAFETY: the raw span lives as long as the copy and is only read.
        return unsafe find(in: copy.span.bytes)
    }

    /// The symbol of a text if some layer has it.
    public func find(in text: RawSpan) -> Int64? { find(text, TextTable.Entry(text, seed: seed)) }

    /// Another number whenever texts of this layer were forgotten: while it is the same they keep their symbols.
    public var round: UInt32 { unsafe texts.pointee.round }

    /// Empties this layer and keeps its memory, for the next request; no frame with its symbols may be in use.
    public func removeAll() { unsafe texts.pointee.removeAll() }

    /// The text of a symbol of this layer or one below.
    public func text(_ symbol: Int64) -> String { stack.text(symbol) }

    /// The texts of this layer and those below.
    var stack: SymbolTexts { unsafe SymbolTexts(texts) }

    @inline(__always)
    private func find(_ text: RawSpan, _ entry: TextTable.Entry) -> Int64? {
        // SAFETY: this layer holds its base, and that the one below it: their tables live as long as this layer.
        var layer = unsafe texts.pointee.below
        while let table = unsafe layer {
            if let number = unsafe table.pointee.find(text, entry) {
                return unsafe table.pointee.first + Int64(number)
            }
            unsafe layer = unsafe table.pointee.below
        }
        return unsafe texts.pointee.find(text, entry).map { first + Int64($0) }
    }
}
