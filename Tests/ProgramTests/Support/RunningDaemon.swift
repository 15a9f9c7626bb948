import API
import Diagnostics
import Glibc
import TestSupport
import Testing

/// A daemon of its own: a folder with its configuration, its socket and its register, and the shipped rules or others.
///
/// The folder's path always has the same length, so the length of an answer that names it does not change.
final class RunningDaemon: Sendable {
    /// The folder, in which the commands of the test run, too.
    let folder: ScratchFolder
    /// The process.
    let program: RunningProgram

    /// The path of the socket.
    var socket: String { folder.path("reestr.sock") }

    /// What it has logged.
    var log: String { program.errorText }

    /// Starts a daemon and waits until it answers.
    ///
    /// `register` and `rules` replace those that ship; `extra` are further lines of the configuration.
    init(
        in folder: ScratchFolder = ScratchFolder(), register: [UInt8]? = nil,
        rules: String = Shipped.path(""), extra: String = ""
    ) throws {
        self.folder = folder
        Self.configure(folder, register: register, rules: rules, extra: extra)
        program = try RunningProgram(.reestrd, ["--config", "reestrd.yaml"], in: folder)
        let deadline = ContinuousClock.now + .seconds(30)
        while !answers {
            guard ContinuousClock.now < deadline, program.ending == .stillRunning else {
                program.signal(SIGKILL)
                _ = program.wait()
                Issue.record("the daemon does not answer; its log:\n\(log)")
                return
            }
            usleep(2000)
        }
    }

    /// Writes what a daemon needs into a folder.
    static func configure(
        _ folder: ScratchFolder, register: [UInt8]? = nil, rules: String = Shipped.path(""),
        extra: String = ""
    ) {
        let bytes = register ?? Files.read(Shipped.path("register.jsonl")) ?? []
        folder.write(bytes, to: "register.jsonl")
        folder.write(
            """
            socket: reestr.sock
            rules: \(rules)
            register: register.jsonl
            region: RU-XA
            \(extra)
            """, to: "reestrd.yaml")
    }

    private var answers: Bool {
        var client = DaemonClient(path: socket, language: .en, seconds: 5)
        return (try? client.ping()) != nil
    }

    /// Runs `reestr` against this daemon.
    func run(_ arguments: [String], input: [UInt8]? = nil) throws -> Outcome {
        try Outcome(
            .reestr, arguments, in: folder, environment: ["REESTR_SOCKET=reestr.sock"], input: input)
    }

    /// Stops it as a service manager does; it must end in order and leave no socket.
    func stop(sourceLocation: SourceLocation = #_sourceLocation) {
        program.signal(SIGTERM)
        #expect(program.wait() == .exited(0), "\(log)", sourceLocation: sourceLocation)
        #expect(!Files.names(in: folder.path).contains("reestr.sock"), sourceLocation: sourceLocation)
    }

    /// The daemon that the tests of a suite with the trait `.sharedDaemon` share.
    @TaskLocal static var shared: RunningDaemon?
}

/// The rules, the samples and the register that ship with the programs.
enum Shipped {
    /// The path of something in `Rules`.
    static func path(_ name: String) -> String { Files.path("../../../Rules/" + name) }

    /// The text of a sample.
    static func sample(_ name: String) throws -> String {
        String(decoding: try #require(Files.read(path("samples/" + name))), as: UTF8.self)
    }
}
