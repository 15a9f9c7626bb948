import ArgumentParser
import Commands
import Glibc

/// The command-line program.
@main
struct Reestr {
    static func main() {
        // A reader that has seen enough (`| head`) ends the program quietly, whatever its parent had set.
        _ = signal(SIGPIPE, SIG_DFL)
        ReestrCommand.main()
    }
}
