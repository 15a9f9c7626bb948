package import API
import Hummingbird
package import Logging
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// A daemon that has everything it needs: its socket is open, and `run` serves on it.
package struct DaemonService: Sendable {
    private let socket: ListeningSocket
    private let services: ServiceGroup
    private let logger: Logger

    /// Opens the socket; an error when it cannot be had.
    ///
    /// `onReady` is called once connections are taken. With `stopsOnSignals`, SIGTERM and SIGINT stop it as `stop` does.
    package init(
        _ configuration: Configuration, _ questions: any Questions, logger: Logger,
        today: @escaping @Sendable () -> ISODay = CivilClock.today, stopsOnSignals: Bool = true,
        onReady: @escaping @Sendable () -> Void = {}
    ) throws(StartupError) {
        if let passed = try ServiceManager.passedSocket() {
            socket = ListeningSocket(adopted: passed)
        } else {
            socket = try ListeningSocket(path: configuration.socket)
        }
        let state = ServingState(socket: configuration.socket)
        let routes = DaemonRoutes(
            questions: questions, state: state, limits: configuration.limits, region: configuration.region,
            today: today)
        let answering = RequestAnswering(
            routes: routes.responder(), state: state, limits: configuration.limits,
            log: RequestLog(logger: logger))
        let server = SocketServer(
            socket: socket, group: MultiThreadedEventLoopGroup.singleton, answering: answering,
            limits: configuration.limits, logger: logger
        ) {
            logger.info("ready", metadata: ["socket": "\(configuration.socket)"])
            ServiceManager.notify("READY=1")
            onReady()
        }
        services = ServiceGroup(
            configuration: .init(
                services: [.init(service: server, successTerminationBehavior: .gracefullyShutdownGroup)],
                gracefulShutdownSignals: stopsOnSignals ? [.sigterm, .sigint] : [], logger: Self.silence))
        self.logger = logger
    }

    /// Serves until it is stopped; accepted requests are answered before it returns, and the socket's file is gone.
    package func run() async throws(StartupError) {
        defer { socket.removeFile() }
        do {
            try await services.run()
        } catch {
            throw StartupError(.software, ServerMessages.stopped("\(type(of: error))"))
        }
        logger.info("stopped")
    }

    /// Asks it to stop: no more connections, `run` returns when what was accepted is answered.
    package func stop() async { await services.triggerGracefulShutdown() }

    /// The lifecycle's own lines say nothing that an operator needs.
    private static var silence: Logger {
        Logger(label: "lifecycle", factory: { _ in SwiftLogNoOpLogHandler() })
    }
}
