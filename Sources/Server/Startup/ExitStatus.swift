/// The exit statuses of sysexits.h that the daemon uses.
package enum ExitStatus: Int32, Sendable {
    case success = 0
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case system = 71
    case configuration = 78
}
