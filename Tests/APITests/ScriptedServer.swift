import API
import Glibc
import Synchronization
import TestSupport
import Testing

/// A server that answers each request with the next text of its script, whatever was asked.
///
/// A text may be nil for closing the connection without an answer.
final class ScriptedServer: Sendable {
    let folder = ScratchFolder()
    let path: String
    private let listener: CInt

    init(_ script: [String?], closesAfterEach: Bool = false) throws {
        path = folder.path("s.sock")
        let listener = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        self.listener = listener
        let address = try #require(UnixSocketAddress(path: path))
        // SAFETY: the pointer and length are those of the address for the time of the call.
        let status = unsafe address.withAddress { unsafe bind(listener, $0, $1) }
        try #require(status == 0 && listen(listener, 8) == 0)
        let work = unsafe Unmanaged.passRetained(
            Work(listener: listener, script: script, closesAfterEach: closesAfterEach))
        var thread = pthread_t()
        // SAFETY: the retained object is handed to the thread, which releases it.
        unsafe pthread_create(
            &thread, nil,
            { pointer in
                if let pointer = unsafe pointer {
                    unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
                }
                return nil
            }, unsafe work.toOpaque())
        pthread_detach(thread)
    }

    deinit { shutdown(listener, CInt(SHUT_RDWR)) }

    private final class Work {
        let listener: CInt
        var script: ArraySlice<String?>
        let closesAfterEach: Bool

        init(listener: CInt, script: [String?], closesAfterEach: Bool) {
            self.listener = listener
            self.script = script[...]
            self.closesAfterEach = closesAfterEach
        }

        func run() {
            // The listener stays open until `deinit` shuts it down: its number must not go to another test's socket.
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                if !script.isEmpty { serve(connection) }
                close(connection)
            }
            close(listener)
        }

        private func serve(_ connection: CInt) {
            var chunk = [UInt8](repeating: 0, count: 65536)
            while !script.isEmpty {
                // SAFETY: the pointers and counts are those of the arrays.
                let count = unsafe chunk.withUnsafeMutableBytes {
                    unsafe recv(connection, $0.baseAddress, $0.count, 0)
                }
                guard count > 0, let answer = script.removeFirst() else { return }
                let bytes = Array(answer.utf8)
                _ = unsafe bytes.withUnsafeBytes {
                    unsafe send(connection, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
                }
                if closesAfterEach { return }
            }
            // SAFETY: as above; waits for the client to close.
            _ = unsafe chunk.withUnsafeMutableBytes { unsafe recv(connection, $0.baseAddress, $0.count, 0) }
        }
    }
}
