import Synchronization

/// The values of the constant parts of one expression, each computed once however often code is built for it.
final class ConstantParts: Sendable {
    private let values = Mutex<[NodeID: Value?]>([:])
    private let steps = Mutex(Scratch.defaultStepLimit)

    /// The steps that computing them may still take, all together; below zero: no more is computed.
    var stepsLeft: Int {
        get { steps.withLock { $0 } }
        set { steps.withLock { $0 = newValue } }
    }

    /// Whether the part was looked at.
    func isKnown(_ id: NodeID) -> Bool { values.withLock { $0[id] != nil } }

    /// The value of a part that was looked at.
    func known(_ id: NodeID) -> Value? { values.withLock { $0[id] ?? nil } }

    /// The value of a part; computed when it is asked for the first time.
    func value(_ id: NodeID, _ compute: () -> Value?) -> Value? {
        if let known = values.withLock({ $0[id] }) { return known }
        let value = compute()
        values.withLock { $0[id] = .some(value) }
        return value
    }
}
