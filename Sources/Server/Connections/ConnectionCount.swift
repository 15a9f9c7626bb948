import Synchronization

/// Counts the connections that are open.
final class ConnectionCount: Sendable {
    private let count = Atomic<Int>(0)

    /// Counts one more and returns how many are open now.
    func open() -> Int { count.add(1, ordering: .relaxed).newValue }

    /// Counts one less.
    func close() { count.subtract(1, ordering: .relaxed) }
}
