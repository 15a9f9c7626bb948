/// The pack that a file belongs to by its path below the rulebook's folder.
enum PackFolder: Equatable {
    /// `federal/…` and files at the top.
    case root
    /// `regions/NAME/…`.
    case region(String)
    /// `scenarios/…`: tests of the rules.
    case scenarios
    /// `samples/…`, which are no rules.
    case skipped
    /// A folder that belongs to no pack.
    case misplaced(String)

    /// Classifies a path whose parts are separated by `/`.
    init(path: Substring) {
        let parts = path.split(separator: "/")
        guard parts.count > 1, let top = parts.first else {
            self = .root
            return
        }
        switch top {
        case "federal": self = .root
        case "scenarios": self = .scenarios
        case "samples": self = .skipped
        case "regions" where parts.count > 2: self = .region(String(parts[1]))
        default: self = .misplaced(String(top))
        }
    }
}
