import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOExtras
import NIOPosix
import ServiceLifecycle

/// Serves HTTP/1.1 on a socket that is open already, until it is asked to stop; then it takes no more and ends when every
/// accepted request is answered.
///
/// An own service rather than Hummingbird's `Application`, which can only bind a path itself: this one adopts
/// systemd's socket, knows the peer of each connection and runs each connection on its event loop.
struct SocketServer<Routes: HTTPResponder>: Service where Routes.Context == ConnectionContext {
    private typealias Connection = (channel: HTTP1Channel, value: HTTP1Channel.Value)

    let socket: ListeningSocket
    let group: any EventLoopGroup
    let answering: RequestAnswering<Routes>
    let limits: Limits
    let logger: Logger
    /// Called once connections are taken.
    let onReady: @Sendable () -> Void

    /// Serves until graceful shutdown has drained.
    func run() async throws {
        let quiescing = ServerQuiescingHelper(group: group)
        let count = ConnectionCount()
        let listener = try await ServerBootstrap(group: group)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        quiescing.makeServerChannelHandler(channel: channel))
                }
            }
            .childChannelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
            .bind(socket.descriptor) { channel in open(channel, count) }
        onReady()
        try await withGracefulShutdownHandler {
            try await serve(listener)
        } onGracefulShutdown: {
            ServiceManager.notify("STOPPING=1")
            quiescing.initiateShutdown(promise: nil)
        }
    }

    private func open(_ channel: any Channel, _ count: ConnectionCount) -> EventLoopFuture<Connection?> {
        let open = count.open()
        channel.closeFuture.whenComplete { _ in count.close() }
        // Beyond twice the limit there is not even an answer: it would cost what the limit is to save.
        guard open <= 2 * limits.connections else {
            return channel.close().map { nil }
        }
        return PeerCredentials.read(channel).flatMap { peer in
            let connection = http(peer: peer, isBeyondLimit: open > limits.connections)
            return connection.setup(channel: channel, logger: logger).map { (connection, $0) }
        }
    }

    private func http(peer: PeerCredentials, isBeyondLimit: Bool) -> HTTP1Channel {
        HTTP1Channel(
            responder: { [answering, logger] request, writer, _ in
                let source = ConnectionSource(logger: logger, peer: peer, isBeyondLimit: isBeyondLimit)
                try await answering.answer(request, writer, ConnectionContext(source: source))
            },
            configuration: .init(
                additionalChannelHandlers: [ConnectionGuard(limits: limits)],
                idleTimeout: .seconds(Int64(limits.idleSeconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: 100)))
    }

    private func serve(_ listener: NIOAsyncChannel<Connection?, Never>) async throws {
        try await withThrowingDiscardingTaskGroup { tasks in
            try await listener.executeThenClose { connections in
                for try await connection in connections {
                    guard let connection else { continue }
                    let executor = EventLoopExecutor(connection.value.channel.eventLoop)
                    tasks.addTask(executorPreference: executor) {
                        await connection.channel.handle(value: connection.value, logger: logger)
                    }
                }
            }
        }
    }
}
