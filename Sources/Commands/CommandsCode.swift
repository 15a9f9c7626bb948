import Diagnostics

/// The codes of this target: what the command line finds wrong with what it was given.
package enum CommandsCode: String, DiagnosticCode {
    /// A document of facts is no mapping.
    case notMapping = "facts.not-mapping"
    /// The file of facts holds not exactly one document.
    case notOneDocument = "facts.not-one-document"
    /// An expression is too complex for one program.
    case tooComplex = "eval.too-complex"
}
