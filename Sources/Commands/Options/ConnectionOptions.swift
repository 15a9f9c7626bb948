import API
import ArgumentParser
import Diagnostics
import Glibc

/// The options of every command that speaks with a daemon.
struct ConnectionOptions: ParsableArguments {
    @Option(help: HelpMessages.socket)
    var socket: String?

    @OptionGroup var looks: LookOptions

    /// The path of the socket: the option, `REESTR_SOCKET`, the user's own daemon, the system's.
    var path: String {
        if let path = socket ?? ProcessEnvironment.value("REESTR_SOCKET") { return path }
        if let folder = ProcessEnvironment.value("XDG_RUNTIME_DIR") {
            let path = "\(folder)/reestr/reestr.sock"
            if unsafe access(path, F_OK) == 0 { return path }
        }
        return "/run/reestr/reestr.sock"
    }
}
