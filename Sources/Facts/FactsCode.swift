import Diagnostics

/// The codes of this target: what reading a document of facts finds wrong; Rules and the command line say
/// some of them too.
package enum FactsCode: String, DiagnosticCode {
    /// A value cannot be read as the type of its field.
    case type = "facts.type"
    /// The vocabulary has no such field.
    case unknownField = "facts.unknown-field"
    /// The field is computed by the rules and cannot be given.
    case derivedField = "facts.derived-field"
    /// The code list has no such code.
    case unknownCode = "facts.unknown-code"
    /// The calendar has no such day.
    case noSuchDate = "facts.no-such-date"
    /// A value, text or list is beyond the bounds of its field.
    case outOfBounds = "facts.out-of-bounds"
    /// Two elements or entries have one key.
    case duplicateKey = "facts.duplicate-key"
    /// `null` stands where there is always a value.
    case none = "facts.none"
}
