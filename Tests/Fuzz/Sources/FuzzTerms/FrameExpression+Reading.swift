import CEL
import Diagnostics
import Documents
import Facts
import FuzzSupport

extension FrameExpression {
    /// Reads a record twice, the second time into a frame that was used, and checks what is said; whether it is right.
    static func checkReading(_ document: Document, of record: String, in texts: SourceTexts) -> Bool {
        let symbols = SymbolTable()
        let reader = FactsReader(World.vocabulary, record: record, symbols: symbols)
        let own = SymbolTable(over: symbols)
        var diagnostics = Diagnostics()
        let frame = reader.read(document.root, symbols: own, into: &diagnostics)
        checkSaid(diagnostics, in: texts)
        require((frame == nil) == diagnostics.hasErrors, "a frame beside errors, or neither")
        guard let frame else { return false }
        frame.reset(symbols: own)
        var again = Diagnostics()
        require(reader.read(document, 0, into: frame, &again), "a frame that is used again is not filled")
        require(said(again) == said(diagnostics), "a frame that is used again says something else")
        return true
    }
}
