import API
import Diagnostics
import Logging
import NIOPosix
import Server
import Synchronization
import TestSupport
import Testing

/// A daemon on a real socket in a scratch folder, inside the test process.
final class TestDaemon: Sendable {
    let folder = ScratchFolder()
    let log = LogLines()
    let path: String
    private let service: DaemonService
    private let running: Task<Void, any Error>

    init(
        _ questions: any Questions = FakeQuestions(), region: String? = nil, limits: Limits = Limits()
    ) async throws {
        path = folder.path("d.sock")
        var configuration = Configuration(socket: path, rules: "", register: "")
        configuration.region = region
        configuration.limits = limits
        let ready = AsyncStream.makeStream(of: Void.self)
        let service = try DaemonService(
            configuration, questions, logger: log.logger, today: { fixedDay }, stopsOnSignals: false,
            onReady: { ready.continuation.finish() })
        self.service = service
        running = Task { try await service.run() }
        for await _ in ready.stream {}
    }

    /// Stops it and waits until everything accepted is answered.
    func stop() async throws {
        await service.stop()
        try await running.value
    }

    /// Runs blocking work on a thread of its own, so that the tasks of other tests go on.
    func blocking<Result: Sendable>(
        _ work: @escaping @Sendable (String) throws -> Result
    ) async throws -> Result {
        let path = path
        return try await clientThreads.runIfActive { try work(path) }
    }

    /// One request on a connection of its own.
    func send(
        _ method: String, _ target: String, _ fields: [(name: String, value: String)] = [],
        body: String? = nil
    ) async throws -> HTTPReply {
        try await blocking { path in
            var client = SocketClient(path: path, seconds: 10)
            return try client.send(method, target, fields: fields, body: body.map { Array($0.utf8) })
        }
    }

    /// What comes back for bytes that are sent as they are; `closesWriting` tells the daemon that no more will come.
    func raw(_ text: String, closesWriting: Bool = false) async throws -> String {
        try await blocking { path in
            try RawConnection(path: path).exchange(text, closesWriting: closesWriting)
        }
    }
}

/// The day that the tests call today.
let fixedDay: ISODay = {
    guard let day = ISODay("2025-03-15") else { preconditionFailure("a day that exists") }
    return day
}()

private let clientThreads: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 128)
    pool.start()
    return pool
}()

/// What a daemon wrote to its log.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    /// A logger that keeps its lines here.
    var logger: Logger {
        var logger = Logger(label: "test", factory: { _ in Handler(lines: self) })
        logger.logLevel = .trace
        return logger
    }

    /// All lines as one text.
    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let pairs = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.sorted().joined(
                separator: " ")
            lines.lines.withLock { $0.append("\(event.message) \(pairs)") }
        }
    }
}
