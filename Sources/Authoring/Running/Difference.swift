/// Where an answer is not what was expected, as lines of a diff.
package struct Difference: Sendable, Hashable {
    /// What is compared; the raw values are the keys of `expect`.
    package enum Subject: String, Sendable {
        /// How many answers there are: a scenario expects one.
        case answers
        case verdict
        case value = "is"
        case by
        case because
        case missing
        case warnings
    }

    /// One line.
    package struct Line: Sendable, Hashable {
        /// On which side it stands.
        package enum Side: String, Sendable {
            case expected
            case found
            case both
        }

        /// The side.
        package var side: Side
        /// What stands there, as the author would write it.
        package var text: String

        /// Creates a line.
        package init(_ side: Side, _ text: String) {
            self.side = side
            self.text = text
        }
    }

    /// What is compared.
    package var subject: Subject
    /// The lines: what was expected before what was found.
    package var lines: [Line]

    /// Creates a difference.
    package init(_ subject: Subject, _ lines: [Line]) {
        self.subject = subject
        self.lines = lines
    }

    /// The difference of two texts.
    init(_ subject: Subject, expected: String, found: String) {
        self.init(subject, [Line(.expected, expected), Line(.found, found)])
    }

    /// The difference of two sets, in the order of what was expected and then of what was found; nil for equal sets.
    init?(_ subject: Subject, expected: [String], found: [String]) {
        var lines: [Line] = []
        for text in expected { lines.append(Line(found.holds(text) ? .both : .expected, text)) }
        for text in found where !expected.holds(text) { lines.append(Line(.found, text)) }
        guard lines.contains(where: { $0.side != .both }) else { return nil }
        self.init(subject, lines)
    }

    /// The texts of one side, those of both sides among them.
    package func texts(of side: Line.Side) -> [String] {
        lines.filter { $0.side == side || $0.side == .both }.map(\.text)
    }
}

extension [String] {
    /// Whether the text is one of these, by its bytes.
    fileprivate func holds(_ text: String) -> Bool { contains { $0.utf8.elementsEqual(text.utf8) } }
}
