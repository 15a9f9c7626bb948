import Glibc

/// The most memory that the process ever held.
enum PeakMemory {
    /// In MiB.
    static var mebibytes: Int {
        var usage = rusage()
        _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
