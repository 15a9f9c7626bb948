package import Rules
import Synchronization

/// A rulebook that assumes nothing, for interviews: made when the first interview needs it, and once.
package final class BareRulebook: Sendable {
    private let whole: CompiledRulebook
    private let made = Mutex<CompiledRulebook?>(nil)

    /// Remembers the rulebook whose assumptions are to be left out.
    package init(_ whole: CompiledRulebook) { self.whole = whole }

    /// The rulebook; who asks while it is being made waits for it.
    package var rulebook: CompiledRulebook {
        made.withLock { made in
            if let made { return made }
            let bare = whole.withoutAssumptions
            made = bare
            return bare
        }
    }
}
