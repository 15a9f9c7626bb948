import Hummingbird
import HummingbirdCore
import Logging

/// What is known of a connection when its first request comes.
struct ConnectionSource: RequestContextSource {
    /// Hummingbird wants one; nothing is logged through it.
    let logger: Logger
    /// Who asks.
    let peer: PeerCredentials
    /// Whether there are too many connections and this one only gets refusals.
    let isBeyondLimit: Bool
}

/// What goes with a request through the routes.
struct ConnectionContext: RequestContext {
    typealias Source = ConnectionSource

    /// Hummingbird's part: path parameters and the route's template.
    var coreContext: CoreRequestContextStorage
    /// Who asks.
    let peer: PeerCredentials
    /// Whether there are too many connections and this one only gets refusals.
    let isBeyondLimit: Bool

    /// Creates the context of one request.
    init(source: ConnectionSource) {
        coreContext = .init(source: source)
        peer = source.peer
        isBeyondLimit = source.isBeyondLimit
    }
}
