/// The texts of a stack of layers, for one that only reads them while another keeps the table.
@safe struct SymbolTexts {
    private let top: UnsafeMutablePointer<TextTable>

    init(_ top: UnsafeMutablePointer<TextTable>) { unsafe self.top = top }

    /// Adds the text of a symbol to `target`; true when it is plain, as `TextTable` has it.
    @inline(__always) func write(_ symbol: Int64, to target: inout ByteText) -> Bool {
        let layer = unsafe layer(of: symbol)
        return unsafe layer.pointee.write(Int(symbol &- layer.pointee.first), to: &target)
    }

    /// Adds the text of a symbol to an end; false when it is not plain, or too long for that.
    @inline(__always) func append(_ symbol: Int64, to end: inout ByteText.End) -> Bool {
        let layer = unsafe layer(of: symbol)
        return unsafe layer.pointee.append(Int(symbol &- layer.pointee.first), to: &end)
    }

    /// Calls `body` with the text of a symbol.
    @inline(__always) func withText<Result>(_ symbol: Int64, _ body: (RawSpan) -> Result) -> Result {
        let layer = unsafe layer(of: symbol)
        return unsafe layer.pointee.withText(Int(symbol &- layer.pointee.first), body)
    }

    @inline(__always) private func layer(of symbol: Int64) -> UnsafeMutablePointer<TextTable> {
        // SAFETY: the table that is kept holds its base, and that the one below it.
        var layer = unsafe top
        while unsafe symbol < layer.pointee.first, let below = unsafe layer.pointee.below {
            unsafe layer = below
        }
        return unsafe layer
    }

    /// The text of a symbol.
    func text(_ symbol: Int64) -> String { unsafe top.pointee.text(of: symbol) }
}
