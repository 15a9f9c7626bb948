package import Diagnostics

/// Why a register cannot be had at all.
package struct RegisterError: Error {
    /// What happened, with the path and the system's reason.
    package var message: Phrase

    /// Creates an error.
    package init(_ message: Phrase) { self.message = message }
}
