/// One thing that is wrong, or worth knowing, about a text that someone wrote.
///
/// It holds facts; the wording comes from the `…Messages` file of the target that found it. No message quotes the
/// value of a fact about a person.
public struct Diagnostic: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// The text cannot be used.
        case error
        /// The text can be used; the reader should know.
        case finding
    }

    /// A second place that explains the first.
    public struct Note: Sendable, Hashable {
        /// What is there.
        public var message: Phrase
        /// Where.
        public var span: SourceSpan

        /// Creates a note.
        public init(_ message: Phrase, _ span: SourceSpan) {
            self.message = message
            self.span = span
        }
    }

    /// Stable and dotted: `yaml.duplicate-key`.
    public let code: String
    /// How much it matters.
    public var severity: Severity
    /// One line: lower-case start, no final stop, what the user wrote in backticks.
    public var message: Phrase
    /// Where it stands; none for a text as a whole.
    public var span: SourceSpan?
    /// RFC 6901 pointer into the document, for documents of facts.
    public var pointer: String?
    /// The way out, one line.
    public var help: Phrase?
    /// Other places that explain it.
    public var notes: [Note]

    /// Creates a diagnostic with a code of a target's enum.
    public init(
        _ code: some DiagnosticCode, _ message: Phrase, at span: SourceSpan? = nil, pointer: String? = nil,
        help: Phrase? = nil, notes: [Note] = [], severity: Severity = .error
    ) {
        self.init(
            relaying: code.rawValue, message, at: span, pointer: pointer, help: help, notes: notes,
            severity: severity)
    }

    /// Creates a diagnostic with a code that another program gave, or that is no mistake in a text, such as a fault.
    public init(
        relaying code: String, _ message: Phrase, at span: SourceSpan? = nil, pointer: String? = nil,
        help: Phrase? = nil, notes: [Note] = [], severity: Severity = .error
    ) {
        self.code = code
        self.message = message
        self.span = span
        self.pointer = pointer
        self.help = help
        self.notes = notes
        self.severity = severity
    }
}

/// What a stage found, collected: all mistakes at once, never the first alone.
public struct Diagnostics: Sendable {
    /// Everything that was found, in the order of finding.
    public private(set) var all: [Diagnostic] = []

    /// Creates an empty collection.
    public init() {}

    /// Whether anything makes the text unusable.
    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// Adds one.
    public mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

    /// Adds all of another collection.
    public mutating func add(_ other: Diagnostics) { all += other.all }

    /// Sorted by text and place, each once; those without a place come first.
    public var sorted: [Diagnostic] {
        func key(_ index: Int) -> (Int32, Int32, Int32, Int) {
            guard let span = all[index].span else { return (-1, 0, 0, index) }
            return (span.source, span.start, span.end, index)
        }
        var kept: [Int] = []
        for index in all.indices.sorted(by: { key($0) < key($1) }) {
            let place = key(index)
            let isKnown = kept.reversed().prefix {
                (key($0).0, key($0).1, key($0).2) == (place.0, place.1, place.2)
            }
            .contains { all[$0] == all[index] }
            if !isKnown { kept.append(index) }
        }
        return kept.map { all[$0] }
    }
}
