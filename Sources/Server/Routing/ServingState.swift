import API
import Synchronization

/// What a running daemon counts of itself.
final class ServingState: Sendable {
    private let started = ContinuousClock.now
    private let requests = Atomic<Int>(0)
    private let socket: String

    /// Begins to count; `socket` is the path for the status.
    init(socket: String) { self.socket = socket }

    /// Counts a request that was answered.
    func countRequest() { requests.add(1, ordering: .relaxed) }

    /// The status as of now.
    func status(_ readiness: Readiness, source: String) -> DaemonStatus {
        DaemonStatus(
            version: Version.text, rulebook: readiness.rulebook, providers: readiness.providers,
            source: source,
            uptimeSeconds: Int((ContinuousClock.now - started).components.seconds),
            requests: requests.load(ordering: .relaxed), socket: socket)
    }
}
