import Synchronization

/// The values of the constant parts of one expression, each computed once however often code is built for it.
final class ConstantParts: Sendable {
    private let values = Mutex<[NodeID: Value?]>([:])

    /// The value of a part; computed when it is asked for the first time.
    func value(_ id: NodeID, _ compute: () -> Value?) -> Value? {
        if let known = values.withLock({ $0[id] }) { return known }
        let value = compute()
        values.withLock { $0[id] = .some(value) }
        return value
    }
}
