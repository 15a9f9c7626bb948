package import API
import Diagnostics
import Documents
import Glibc
import Logging

/// The daemon from its command line to its exit status.
package enum Daemon {
    /// Makes what answers questions from a configuration: reads the rulebook and the register.
    package typealias Load = @Sendable (Configuration) throws(StartupError) -> any Questions

    /// Runs the program and returns its exit status; whatever is wrong goes to standard error.
    package static func main(_ arguments: [String], load: Load) async -> Int32 {
        let language = ProcessEnvironment.language
        do throws(StartupError) {
            switch try DaemonArguments(arguments) {
            case .version: print("reestrd \(Version.text)")
            case .help: print(ServerMessages.usage[language])
            case .check(let path):
                _ = try load(configuration(at: path))
                print(ServerMessages.inOrder[language])
            case .run(let path): try await run(configuration(at: path), load: load)
            }
            return ExitStatus.success.rawValue
        } catch {
            let isTerminal = isatty(STDERR_FILENO) == 1 && ProcessEnvironment.value("NO_COLOR") == nil
            StandardError.write(error.text(in: language, colour: isTerminal))
            return error.status.rawValue
        }
    }

    /// Reads a configuration file; every mistake in it is in the error, with status 78.
    package static func configuration(at path: String) throws(StartupError) -> Configuration {
        let bytes: [UInt8]
        do throws(FileBytes.Failure) {
            bytes = try FileBytes.read(path, limit: 1 << 20)
        } catch {
            throw StartupError(.configuration, ServerMessages.configurationUnreadable(path, error.reason))
        }
        let (configuration, texts, diagnostics) = ConfigurationReader.read(
            SourceText(name: path, bytes: bytes))
        guard let configuration else { throw StartupError(.configuration, .mistakes(diagnostics, texts)) }
        return configuration
    }

    /// Loads, listens and serves until SIGTERM or SIGINT; accepted requests are answered before it returns.
    package static func run(
        _ configuration: Configuration, today: @escaping @Sendable () -> ISODay = CivilClock.today, load: Load
    ) async throws(StartupError) {
        // A client that goes away must not end the daemon; where it matters, the write fails.
        _ = signal(SIGPIPE, SIG_IGN)
        let questions = try load(configuration)
        var logger = Logger(label: "reestrd", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = configuration.logLevel
        try await DaemonService(configuration, questions, logger: logger, today: today).run()
    }
}
