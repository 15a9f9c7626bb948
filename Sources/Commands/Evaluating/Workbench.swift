import Diagnostics
import Rules

/// Facts on which expressions are tried, one after another.
protocol Workbench {
    /// The texts that spans of answers and mistakes point into.
    var texts: SourceTexts { get }
    /// What is wrong with the facts, ready to be written; empty when nothing is.
    var mistakes: String { get }
    /// Checks an expression and evaluates it for every document.
    func result(
        of expression: WrittenExpressions.Item, reports: FormulaCompiler.Reports
    ) -> ExpressionResult
}
