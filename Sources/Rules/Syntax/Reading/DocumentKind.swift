/// The kinds of documents, which their first key names.
enum DocumentKind: String, CaseIterable {
    case rulebook
    case laws
    case vocabulary
    case codelist
    case parameter
    case calendar
    case derive
    case decision
    case calculation
    case matching
    case pack
    case amend
    case scenario

    /// Whether a regional pack may hold it.
    var isRegional: Bool { self == .laws || self == .pack || self == .amend }

    /// Whether the root pack may hold it.
    var isOfRoot: Bool { self != .pack && self != .amend }
}
