package import CEL
package import Matching
package import Rules

/// What a request is answered from: one rulebook and one register, whole and unchanging.
package struct Snapshot: Sendable {
    /// The rulebook.
    package let rulebook: CompiledRulebook
    /// The texts of the register over those of the rulebook; a request's texts go over these.
    package let symbols: SymbolTable
    /// The providers in the order of the register.
    package let candidates: [Candidate]
}
