import API
import Diagnostics
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Watches one connection, so that no peer can keep it for nothing.
///
/// A request that does not arrive in time fails where its body is read; an answer that is not taken in time closes the
/// connection; what is no HTTP gets a problem instead of an empty answer; an answer that says `Connection: close` is
/// followed by closing, after the rest of the request has been read, so that a client that is still sending can read
/// the answer. For one channel, on its event loop.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: Limits
    private var isReading = false
    private var unanswered = 0
    private var hasFailed = false
    private var closesAfterAnswer = false
    private var readDeadline: Scheduled<Void>?
    private var writeDeadline: Scheduled<Void>?

    /// Creates the guard of one connection.
    init(limits: Limits) { self.limits = limits }

    /// Follows the parts of a request.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            isReading = true
            unanswered += 1
            if Self.closes(head.headerFields) { closesAfterAnswer = true }
            startReadDeadline(context)
        case .body: break
        case .end:
            isReading = false
            readDeadline?.cancel()
            if closesAfterAnswer, unanswered == 0 { context.close(promise: nil) }
        }
        context.fireChannelRead(data)
    }

    /// Follows the parts of an answer.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.status.kind != .informational:
            if Self.closes(head.headerFields) { closesAfterAnswer = true }
            startWriteDeadline(context)
            context.write(data, promise: promise)
        case .head, .body: context.write(data, promise: promise)
        case .end:
            unanswered -= 1
            writeEnd(context, data, promise)
        }
    }

    private func writeEnd(
        _ context: ChannelHandlerContext, _ data: NIOAny, _ promise: EventLoopPromise<Void>?
    ) {
        let isLast = closesAfterAnswer && unanswered <= 0 && (!isReading || hasFailed)
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound((guard: self, context: context), eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in
            bound.value.guard.writeDeadline?.cancel()
            if isLast { bound.value.context.close(promise: nil) }
        }
        context.write(data, promise: written)
        if isLast { context.flush() }
    }

    /// Answers what is no HTTP, and hands everything else to whoever reads the request.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !hasFailed else { return }
        hasFailed = true
        closesAfterAnswer = true
        readDeadline?.cancel()
        if unanswered > 0 {
            context.fireErrorCaught(error)
        } else if let error = error as? HTTPParserError, !isReading {
            refuse(error, context)
        } else {
            context.close(promise: nil)
        }
    }

    private func refuse(_ error: HTTPParserError, _ context: ChannelHandlerContext) {
        let problem = Problem(error == .headerOverflow ? .headerTooLarge : .malformed, .en)
        let body = ByteBuffer(bytes: problem.json())
        var head = HTTPResponse(status: .init(code: problem.status))
        head.headerFields = [
            .contentType: Problem.mediaType, .contentLength: String(body.readableBytes), .connection: "close",
        ]
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        let written = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in bound.value.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
    }

    /// Stops the clocks of a connection that is gone.
    func channelInactive(context: ChannelHandlerContext) {
        stopClocks()
        context.fireChannelInactive()
    }

    /// Stops the clocks.
    func handlerRemoved(context: ChannelHandlerContext) { stopClocks() }

    private func stopClocks() {
        readDeadline?.cancel()
        writeDeadline?.cancel()
    }

    private func startReadDeadline(_ context: ChannelHandlerContext) {
        readDeadline?.cancel()
        let bound = NIOLoopBound((guard: self, context: context), eventLoop: context.eventLoop)
        readDeadline = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.requestSeconds))) {
            let (connectionGuard, context) = bound.value
            connectionGuard.errorCaught(context: context, error: RequestStalled())
        }
    }

    private func startWriteDeadline(_ context: ChannelHandlerContext) {
        writeDeadline?.cancel()
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        writeDeadline = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.answerSeconds))) {
            bound.value.close(promise: nil)
        }
    }

    private static func closes(_ fields: HTTPFields) -> Bool { fields[.connection]?.lowercased() == "close" }
}
