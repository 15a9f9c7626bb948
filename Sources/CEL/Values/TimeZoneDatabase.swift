import Glibc
import Synchronization

/// The time zones by the texts that expressions name them with.
///
/// Names are those of the IANA database as the machine has it installed; the environment does not count, so
/// that a rule means the same wherever it runs. A zone is read once and kept: there are some six hundred.
enum TimeZoneDatabase {
    private static let folder = "/usr/share/zoneinfo/"
    /// The largest file of the database has some four thousand bytes.
    private static let largestFile = 1 << 16
    /// Files and folders of the installation that are no zones of the database: they depend on the machine,
    /// or count leap seconds, or say everything twice.
    private static let foreignNames = ["localtime", "posixrules", "posix/", "right/"]

    private static let zones = Mutex<[String: TimeZoneRules]>([:])

    /// The zone of an IANA name (`Europe/Paris`), of `UTC` or nothing, or of an offset (`+03:00`, `-09:30`,
    /// `03:00`).
    ///
    /// Throws `.timeZone` for anything else.
    static func zone(_ name: String) throws(Fault) -> TimeZoneRules {
        let bytes = Array(name.utf8)
        if bytes.isEmpty || bytes == Array("UTC".utf8) { return .utc }
        if let offset = offset(bytes) { return TimeZoneRules(offset: offset) }
        guard isName(bytes) else { throw .timeZone }
        if let known = zones.withLock({ $0[name] }) { return known }
        guard let content = content(folder + name), let zone = TimeZoneFile.rules(content) else {
            throw .timeZone
        }
        zones.withLock { $0[name] = zone }
        return zone
    }

    /// Letters, digits and `_+-/`, from a letter on, each part between the slashes with something in it.
    private static func isName(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, (0x41...0x5A).contains(first & 0xDF), bytes.count <= 64 else {
            return false
        }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }) else { return false }
        guard !foreignNames.contains(where: { bytes.starts(with: $0.utf8) }) else { return false }
        return bytes.allSatisfy {
            $0.continuesName || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
        }
    }

    /// The seconds of `[+-]HH:MM`.
    private static func offset(_ bytes: [UInt8]) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let isSigned = isNegative || bytes.first == UInt8(ascii: "+")
        let digits = Array(bytes.dropFirst(isSigned ? 1 : 0))
        guard digits.count == 5, digits[2] == UInt8(ascii: ":") else { return nil }
        let numbers = [digits[0], digits[1], digits[3], digits[4]].compactMap {
            $0.isDigit ? Int64($0 - UInt8(ascii: "0")) : nil
        }
        guard numbers.count == 4 else { return nil }
        let hours = numbers[0] * 10 + numbers[1]
        let minutes = numbers[2] * 10 + numbers[3]
        guard hours < 24, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
    }

    /// The bytes of a file of ordinary size; nil when it cannot be read.
    private static func content(_ path: String) -> [UInt8]? {
        // SAFETY: the path lives as long as the call.
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while content.count <= largestFile {
            // SAFETY: `read` writes at most as many bytes as the array has.
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return content }
            content += chunk.prefix(count)
        }
        return nil
    }
}
