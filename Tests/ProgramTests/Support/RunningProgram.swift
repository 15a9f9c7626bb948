import Glibc
import Synchronization
import TestSupport
import Testing

/// A program of this package that was started: its files are in a folder, which is also where it runs.
///
/// Its streams are files, so that no pipe fills and nothing has to be read while it runs.
final class RunningProgram: Sendable {
    /// The programs that the package builds.
    enum Name: String {
        case reestr
        case reestrd
    }

    /// How a program ended.
    enum Ending: Equatable {
        case exited(Int32)
        case killed(signal: Int32)
        case stillRunning
    }

    private let process: pid_t
    /// How it ended, once that is known: from then on its id may belong to another process.
    private let known = Mutex<Ending>(.stillRunning)
    private let folder: ScratchFolder
    private let output: String
    private let errors: String

    /// Starts a program in a folder, with nothing but `environment` in its environment beside what loads libraries.
    init(
        _ name: Name, _ arguments: [String], in folder: ScratchFolder, environment: [String] = [],
        input: [UInt8]? = nil
    ) throws {
        let serial = UInt64.random(in: 0...UInt64.max)
        self.folder = folder
        output = "out.\(serial)"
        errors = "err.\(serial)"
        var source = "/dev/null"
        if let input { source = folder.write(input, to: "in.\(serial)") }
        process = try Self.spawn(
            [Self.folderOfPrograms + "/" + name.rawValue] + arguments,
            environment: Self.inherited + ["TZ=UTC", "NO_COLOR=1"] + environment, folder: folder.path,
            streams: [source, folder.path(output), folder.path(errors)])
    }

    /// What it has written to standard output.
    var outputText: String { text(output) }

    /// What it has written to standard error.
    var errorText: String { text(errors) }

    private func text(_ name: String) -> String { String(decoding: folder.read(name) ?? [], as: UTF8.self) }

    /// Sends it a signal, unless it has ended.
    func signal(_ number: Int32) {
        if ending == .stillRunning { kill(process, number) }
    }

    /// Waits until it ends; after the time limit it is killed, which is what the test then sees.
    func wait(seconds: Int = 30) -> Ending {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            let ending = ending
            guard ending == .stillRunning else { return ending }
            if ContinuousClock.now > deadline { signal(SIGKILL) }
            usleep(1000)
        }
    }

    /// How it ended, if it has.
    var ending: Ending {
        known.withLock { known in
            guard known == .stillRunning else { return known }
            var status: Int32 = 0
            // SAFETY: the pointer is that of a local variable, which the kernel writes before the call returns.
            guard unsafe waitpid(process, &status, WNOHANG) == process else { return .stillRunning }
            known = status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: status & 0x7F)
            return known
        }
    }
}

extension RunningProgram {
    /// Where the programs lie: beside the test executable, unless `REESTR_PROGRAMS` says otherwise.
    private static let folderOfPrograms: String = {
        if let folder = variable("REESTR_PROGRAMS") { return folder }
        var bytes = [CChar](repeating: 0, count: 4096)
        // SAFETY: no more bytes are written than the array holds.
        let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
        let path = String(decoding: bytes.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }()

    /// The variables without which a program or its libraries might not be found.
    private static let inherited = ["PATH", "LD_LIBRARY_PATH"].compactMap { name in
        variable(name).map { "\(name)=\($0)" }
    }

    private static func variable(_ name: String) -> String? {
        // SAFETY: the text ends in NUL and is copied at once; no test changes the environment.
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    private static func spawn(
        _ arguments: [String], environment: [String], folder: String, streams: [String]
    ) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, path) in zip(Int32(0)..., streams) {
            let flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
            unsafe posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0o600)
        }
        var process: pid_t = 0
        // `env` changes the folder, which `posix_spawn` does only with GNU extensions, and becomes the program.
        let status = unsafe withTexts(["env", "-C", folder] + arguments) { argv in
            unsafe withTexts(environment) { envp in
                // SAFETY: both arrays end in nil and live until the call returns; the kernel copies what they name.
                unsafe posix_spawn(&process, "/usr/bin/env", &actions, nil, argv, envp)
            }
        }
        try #require(status == 0, "\(arguments[0]) does not start: error \(status)")
        return process
    }

    private static func withTexts<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) }
        unsafe pointers.append(nil)
        defer { unsafe pointers.forEach { unsafe free($0) } }
        // SAFETY: the array and the texts that it names live until `body` returns, which keeps neither.
        return unsafe pointers.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("an array that ends in nil") }
            return unsafe body(start)
        }
    }
}
