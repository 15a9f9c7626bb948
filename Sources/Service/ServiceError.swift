package import Diagnostics

/// Why a question could not be asked.
package enum ServiceError: Error {
    /// There is no such question; those there are.
    case unknownQuestion(known: [String])
    /// The code names no region; the codes there are.
    case unknownRegion(known: [String])
    /// The facts are not valid.
    case invalidFacts(Diagnostics)
}
