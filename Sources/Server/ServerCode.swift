import Diagnostics

/// The codes of this target: what is wrong with the daemon's configuration.
package enum ServerCode: String, DiagnosticCode {
    /// The file holds not exactly one document.
    case notOneDocument = "configuration.not-one-document"
    /// Keys and values are expected.
    case notMapping = "configuration.not-mapping"
    /// There is no such key.
    case unknownKey = "configuration.unknown-key"
    /// A key that is needed is missing.
    case missingKey = "configuration.missing-key"
    /// A text that is not empty is expected.
    case notText = "configuration.not-text"
    /// A list is expected.
    case notList = "configuration.not-list"
    /// A whole number within bounds is expected.
    case notInRange = "configuration.not-in-range"
    /// A word is none of those that may stand here.
    case unknownWord = "configuration.unknown-word"
}
