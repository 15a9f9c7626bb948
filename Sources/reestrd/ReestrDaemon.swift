import Glibc
import Server

/// The daemon's program: the command line in, the exit status out.
@main
struct ReestrDaemon {
    static func main() async {
        exit(await Daemon.main(Array(CommandLine.arguments.dropFirst()), load: EngineQuestions.load))
    }
}
