import TestSupport
import Testing

/// Gives the tests of a suite one daemon, which is stopped when the last of them has ended.
struct DaemonScope: SuiteTrait, TestScoping {
    /// How many providers of the shipped register it has; nil for all.
    let providers: Int?

    @concurrent func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let register = try #require(Files.read(Shipped.path("register.jsonl")))
        let lines = register.split(separator: UInt8(ascii: "\n")).prefix(providers ?? .max)
        let daemon = try RunningDaemon(register: Array(lines.joined(separator: [UInt8(ascii: "\n")])))
        for name in ["songo-small", "songo-full", "client-78", "client-78-unknown"] {
            daemon.folder.write(try Shipped.sample("\(name).yaml"), to: "\(name).yaml")
        }
        try await RunningDaemon.$shared.withValue(daemon) { try await function() }
        daemon.stop()
    }
}

extension Trait where Self == DaemonScope {
    /// One daemon with the shipped rules and register for the whole suite, the samples in its folder.
    static var sharedDaemon: DaemonScope { DaemonScope(providers: nil) }

    /// As `sharedDaemon`, with only the first providers of the register, so that answers are short.
    static func sharedDaemon(providers: Int) -> DaemonScope { DaemonScope(providers: providers) }
}
