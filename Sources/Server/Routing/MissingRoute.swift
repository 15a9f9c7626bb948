import API
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Turns the router's "not found" into a problem that tells an unknown path from a method that a path does not take.
struct MissingRoute: RouterMiddleware {
    typealias Context = ConnectionContext

    /// A path that does not take the method, with the ones that it takes.
    struct MethodNotAllowed: Error {
        /// The problem.
        var problem: Problem
        /// The methods, for the `Allow` field.
        var allowed: [HTTPRequest.Method]
    }

    /// Passes a request on and looks at what the router throws when it has no route.
    @concurrent func handle(
        _ request: Request, context: ConnectionContext,
        next: @concurrent (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is HTTPError {
            let language = RequestLanguage(request).ofProblems
            guard let entry = RouteTable.entry(for: request.uri.path) else {
                context.coreContext.endpointPath.value = nil
                throw Problem(.unknownRoute, language, detail: ServerMessages.routes)
            }
            context.coreContext.endpointPath.value = entry.template
            throw MethodNotAllowed(problem: Problem(.methodNotAllowed, language), allowed: entry.methods)
        }
    }
}
