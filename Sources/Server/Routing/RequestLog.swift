import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// Writes one line for each request: never a raw path, a query or anything of a body, which may name people.
struct RequestLog: Sendable {
    private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]

    let logger: Logger

    /// The line of a request that was answered.
    func write(
        _ request: Request, _ context: ConnectionContext, status: Int, since start: ContinuousClock.Instant
    ) {
        let duration = (ContinuousClock.now - start).components
        let microseconds = duration.seconds * 1_000_000 + duration.attoseconds / 1_000_000_000_000
        let method = Self.methods.contains(request.method) ? request.method.rawValue : "OTHER"
        logger.info(
            "request",
            metadata: [
                "method": "\(method)", "route": "\(context.endpointPath ?? "-")", "status": "\(status)",
                "us": "\(microseconds)", "uid": "\(context.peer.user)",
            ])
    }

    /// The line of an error that nobody expected: its type, since its text could hold anything.
    func failed(_ error: any Error, _ context: ConnectionContext) {
        logger.error(
            "failure", metadata: ["error": "\(type(of: error))", "route": "\(context.endpointPath ?? "-")"])
    }
}
