import Diagnostics
import Documents

/// A condition as the peer protocol hands it over: `{"id": "C01", "expr": "<CEL>"}`.
struct ConditionText {
    /// The name by which failures are reported.
    var identifier: String
    /// The expression.
    var expression: DocumentNode

    /// Reads the list of conditions; entries without an id or an expression are mistakes.
    static func read(
        _ source: Int32, of texts: SourceTexts, into diagnostics: inout Diagnostics
    ) -> [ConditionText] {
        let (document, found) = JSON.read(texts[source].bytes, source: source)
        diagnostics.add(found)
        return document?.root.items.compactMap { entry in
            if let identifier = entry["id"], let expression = entry["expr"] {
                return ConditionText(identifier: identifier.text, expression: expression)
            }
            diagnostics.add(
                Diagnostic(relaying: "bench.no-condition", EligibilityMessages.noCondition, at: entry.span))
            return nil
        } ?? []
    }
}
