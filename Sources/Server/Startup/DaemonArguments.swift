/// The command line of the daemon, which is small enough to be read by hand.
package enum DaemonArguments: Equatable {
    /// Run with a configuration.
    case run(configuration: String)
    /// Load everything and say whether it is in order.
    case check(configuration: String)
    /// Print the version.
    case version
    /// Print how to call it.
    case help

    /// Reads the arguments behind the program's name; an error with status 64 when they are none of the above.
    package init(_ arguments: [String]) throws(StartupError) {
        var path: String?
        var isCheck = false
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--version":
                self = .version
                return
            case "--help", "-h":
                self = .help
                return
            case "--check": isCheck = true
            case "--config":
                guard let value = rest.popFirst() else {
                    throw StartupError(.usage, ServerMessages.argumentNeedsValue(argument))
                }
                path = value
            case let argument where argument.hasPrefix("--config="): path = String(argument.dropFirst(9))
            default: throw StartupError(.usage, ServerMessages.unknownArgument(argument))
            }
        }
        guard let path, !path.isEmpty else { throw StartupError(.usage, ServerMessages.configNeeded) }
        self = isCheck ? .check(configuration: path) : .run(configuration: path)
    }
}
