import API
import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Answers one request whatever happens: routes it, turns what is thrown into a problem, writes and logs.
struct RequestAnswering<Routes: HTTPResponder>: Sendable where Routes.Context == ConnectionContext {
    let routes: Routes
    let state: ServingState
    let limits: Limits
    let log: RequestLog

    /// Answers a request; throws only when the connection takes no answer.
    @concurrent func answer(
        _ request: Request, _ writer: consuming ResponseWriter, _ context: ConnectionContext
    ) async throws {
        let started = ContinuousClock.now
        if wantsContinue(request) { try await writer.writeInformationalHead(HTTPResponse(status: .continue)) }
        var response = await response(to: request, context)
        response.headers[.date] = HTTPDate.now
        if request.method == .head { response = response.withoutBody }
        let status = response.status.code
        state.countRequest()
        defer { log.write(request, context, status: status, since: started) }
        try await writer.write(response: response.head, body: response.body)
    }

    private func response(to request: Request, _ context: ConnectionContext) async -> Response {
        let language = RequestLanguage(request).ofProblems
        guard !context.isBeyondLimit else { return .problem(Problem(.overloaded, language)) }
        do {
            return try await routes.respond(to: request, context: context)
        } catch let problem as Problem {
            return .problem(problem)
        } catch let miss as MissingRoute.MethodNotAllowed {
            var response = Response.problem(miss.problem)
            response.headers[.allow] = miss.allowed.map(\.rawValue).joined(separator: ", ")
            return response
        } catch {
            log.failed(error, context)
            return .problem(Problem(.internal, language))
        }
    }

    /// Whether a client waits for leave to send a body that will be taken.
    private func wantsContinue(_ request: Request) -> Bool {
        guard request.headers[.expect]?.lowercased() == "100-continue" else { return false }
        return request.headers[.contentLength].flatMap { Int($0) } ?? 0 <= limits.bodyBytes
    }
}
