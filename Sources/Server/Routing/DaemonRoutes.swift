import API
import Diagnostics
import Documents
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// The paths of the contract: decode, one call, encode.
struct DaemonRoutes {
    let questions: any Questions
    let state: ServingState
    let limits: Limits
    /// The region of requests that name none.
    let region: String?
    /// The server's civil date, asked once for each request.
    let today: @Sendable () -> ISODay

    /// The responder that knows all paths.
    func responder() -> RouterResponder<ConnectionContext> {
        let router = Router(context: ConnectionContext.self)
        router.add(middleware: MissingRoute())
        addQuestions(to: router)
        addDescriptions(to: router)
        return router.buildResponder()
    }

    private func addQuestions(to router: Router<ConnectionContext>) {
        add(RouteTable.decisions, to: router) { request, context in
            let (asked, day) = try await question(request, .decision)
            return .answer(try questions.decide(Self.name(context), asked, on: day))
        }
        add(RouteTable.calculations, to: router) { request, context in
            let (asked, day) = try await question(request, .calculation)
            return .answer(try questions.calculate(Self.name(context), asked, on: day))
        }
        add(RouteTable.matches, to: router) { request, _ in
            let (asked, day) = try await question(request, .matching)
            return .answer(try questions.match(asked, on: day))
        }
    }

    private func addDescriptions(to router: Router<ConnectionContext>) {
        add(RouteTable.rulebook, to: router) { request, _ in
            .description(questions.rulebook(in: RequestLanguage(request).ofAnswers))
        }
        add(RouteTable.health, to: router) { _, _ in .json(Array(#"{"status":"ok"}"#.utf8)) }
        add(RouteTable.ready, to: router) { request, _ in
            .description(try questions.ready(in: RequestLanguage(request).ofProblems))
        }
        add(RouteTable.status, to: router) { request, _ in
            let readiness = try questions.ready(in: RequestLanguage(request).ofProblems)
            return .description(state.status(readiness, source: questions.registerSource))
        }
    }

    private func add(
        _ entry: RouteTable.Entry, to router: Router<ConnectionContext>,
        _ handler: @escaping @Sendable (Request, ConnectionContext) async throws -> Response
    ) {
        for method in entry.methods {
            router.on(RouterPath(entry.template), method: method) { request, context in
                try RequestLanguage.check(request)
                return try await handler(request, context)
            }
        }
    }

    private func question(
        _ request: Request, _ kind: RequestKind
    ) async throws(Problem) -> (QuestionRequest, ISODay) {
        let language = RequestLanguage(request).ofProblems
        let body = try await RequestBodyReading(limit: limits.bodyBytes).bytes(of: request, language)
        var asked = try QuestionRequest(body: body, as: kind, fallback: language)
        asked.region = asked.region ?? region
        return (asked, asked.on ?? today())
    }

    private static func name(_ context: ConnectionContext) -> String { context.parameters.get("name") ?? "" }
}
