import API
import Diagnostics
import Glibc
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Server

@Suite struct LifecycleTests {
    private func configuration(_ path: String) -> Configuration {
        Configuration(socket: path, rules: "", register: "")
    }

    private func service(at path: String) throws(StartupError) -> DaemonService {
        try DaemonService(
            configuration(path), FakeQuestions(), logger: LogLines().logger, stopsOnSignals: false)
    }

    @Test func theSocketIsForItsGroupAndGoesWithTheDaemon() async throws {
        let daemon = try await TestDaemon()
        var information = stat()
        #expect(unsafe lstat(daemon.path, &information) == 0)
        #expect(information.st_mode & 0o777 == 0o660)
        try await daemon.stop()
        #expect(unsafe lstat(daemon.path, &information) != 0)
    }

    @Test func aSocketThatNobodyAnswersOnIsReplaced() async throws {
        let folder = ScratchFolder()
        let path = folder.path("d.sock")
        _ = try service(at: path)
        // The service above never ran and its descriptor is still open: only a closed one refuses connections.
        let error = #expect(throws: StartupError.self) { _ = try service(at: path) }
        #expect(error?.status == .unavailable)
        unsafe unlink(path)
        let stale = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        let address = try #require(UnixSocketAddress(path: path))
        // SAFETY: the pointer and length are those of the address for the time of the call.
        #expect(unsafe address.withAddress { unsafe bind(stale, $0, $1) } == 0)
        close(stale)
        _ = try service(at: path)
    }

    @Test func aRunningDaemonIsLeftAlone() async throws {
        let daemon = try await TestDaemon()
        let error = #expect(throws: StartupError.self) { _ = try service(at: daemon.path) }
        #expect(error?.text(in: .en).contains("another daemon is running") == true)
        #expect(try await daemon.send("GET", "/v1/health").status == 200)
        try await daemon.stop()
    }

    @Test func aFileThatIsNoSocketIsLeftAlone() throws {
        let folder = ScratchFolder()
        let path = folder.write("keep", to: "d.sock")
        let error = #expect(throws: StartupError.self) { _ = try service(at: path) }
        #expect(error?.status == .configuration)
        #expect(folder.read("d.sock") == Array("keep".utf8))
    }

    @Test func aPathThatIsTooLongIsSaidToBe() throws {
        let path = "/tmp/" + String(repeating: "a", count: 103)
        let error = #expect(throws: StartupError.self) { _ = try service(at: path) }
        #expect(error?.text(in: .en).contains("has 108 bytes, the system takes at most 107") == true)
        #expect(error?.status == .configuration)
    }

    @Test func acceptedRequestsAreAnsweredBeforeTheEnd() async throws {
        let started = AsyncStream.makeStream(of: Void.self)
        let daemon = try await TestDaemon(
            FakeQuestions(beforeDecision: {
                started.continuation.finish()
                usleep(400_000)
            }))
        async let reply = daemon.send("POST", "/v1/decisions/need", body: #"{"facts":{}}"#)
        for await _ in started.stream {}
        try await daemon.stop()
        #expect(try await reply.status == 200)
        let error = await #expect(throws: (any Error).self) { try await daemon.send("GET", "/v1/health") }
        #expect(error as? ClientError == .notRunning)
    }

    @Test func sigtermEndsTheProgramWithZero() async {
        await #expect(processExitsWith: .exitCode(0)) {
            let folder = ScratchFolder()
            folder.write("socket: d.sock\nrules: .\nregister: r\nlog: {level: critical}\n", to: "c.yaml")
            let path = folder.path("d.sock")
            let poll = Task.detached {
                while unsafe access(path, F_OK) != 0 { usleep(2000) }
                // The signal is taken a little later than the socket is there, on a busy machine more than a little.
                usleep(1_000_000)
                kill(getpid(), SIGTERM)
            }
            let status = await Daemon.main(["--config", folder.path("c.yaml")]) { _ in FakeQuestions() }
            await poll.value
            exit(status)
        }
    }

    @Test func systemdPassesASocket() async {
        await #expect(processExitsWith: .exitCode(0)) {
            let folder = ScratchFolder()
            guard let address = UnixSocketAddress(path: folder.path("passed.sock")) else { exit(2) }
            let listener = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
            // SAFETY: the pointer and length are those of the address for the time of the call.
            guard unsafe address.withAddress({ unsafe bind(listener, $0, $1) }) == 0 else { exit(3) }
            func passed(pid: pid_t, count: Int) throws -> CInt? {
                unsafe setenv("LISTEN_PID", "\(pid)", 1)
                unsafe setenv("LISTEN_FDS", "\(count)", 1)
                return try ServiceManager.passedSocket(first: listener)
            }
            let beforeListening = Result { try passed(pid: getpid(), count: 1) }
            guard case .failure = beforeListening, listen(listener, 8) == 0 else { exit(4) }
            let two = Result { try passed(pid: getpid(), count: 2) }
            guard case .failure = two, try passed(pid: getpid() + 1, count: 1) == nil else { exit(5) }
            guard try passed(pid: getpid(), count: 1) == listener else { exit(6) }
            let isCleared = ProcessEnvironment.value("LISTEN_PID") == nil
            let isPassedOn = fcntl(listener, F_GETFD) & FD_CLOEXEC == 0
            exit(isCleared && !isPassedOn ? 0 : 7)
        }
    }

    @Test func systemdHearsOfTheState() async {
        await #expect(processExitsWith: .exitCode(0)) {
            let folder = ScratchFolder()
            guard let address = UnixSocketAddress(path: folder.path("notify")) else { exit(2) }
            let states = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue), 0)
            // SAFETY: the pointer and length are those of the address for the time of the call.
            guard unsafe address.withAddress({ unsafe bind(states, $0, $1) }) == 0 else { exit(3) }
            unsafe setenv("NOTIFY_SOCKET", folder.path("notify"), 1)
            let service = try DaemonService(
                Configuration(socket: folder.path("d.sock"), rules: "", register: ""), FakeQuestions(),
                logger: LogLines().logger, onReady: { kill(getpid(), SIGTERM) })
            try await service.run()
            var chunk = [UInt8](repeating: 0, count: 256)
            var heard: [String] = []
            for _ in 0..<2 {
                // SAFETY: the pointer and count are those of the array.
                let count = unsafe chunk.withUnsafeMutableBytes {
                    unsafe recv(states, $0.baseAddress, $0.count, 0)
                }
                heard.append(String(decoding: chunk[..<max(0, count)], as: UTF8.self))
            }
            exit(heard == ["READY=1", "STOPPING=1"] ? 0 : 4)
        }
    }
}
