import API

/// One piece of a page.
indirect enum Block {
    /// What an answer says of itself: the question, the region, the day, the rulebook.
    case heading(AnswerHeading)
    /// A line with what belongs to it.
    case entry(Entry)
    /// Lines that are counted from 1.
    case numbered([Entry])
    /// Rows in columns.
    case table(Table)
    /// Names with their values.
    case pairs([(name: String, value: StyledText)])
    /// Lines that stay as they are, character by character.
    case verbatim([StyledText])
    /// A gap, for which a document has rules of its own.
    case space
}

/// A line of a page and what belongs to it.
struct Entry {
    /// What a line is among the others.
    enum Kind {
        /// It names what follows it; the level is 1 for a part of an answer, 2 for a part of that.
        case title(level: Int)
        /// It stands for itself.
        case sentence
        /// It adds to the line above.
        case note
        /// It is one of several conditions, cases or runs, of which something came.
        case outcome(Mark)
    }

    /// What the line is.
    var kind: Kind
    /// What it says.
    var text: StyledText
    /// Whether it is never broken: a place that editors open.
    var isWhole = false
    /// What belongs to it.
    var below: [Block]

    /// Creates a line.
    init(_ kind: Kind, _ text: StyledText, isWhole: Bool = false, below: [Block] = []) {
        self.kind = kind
        self.text = text
        self.isWhole = isWhole
        self.below = below
    }
}

extension Block {
    /// A line that adds to the one above.
    static func note(_ text: StyledText) -> Block { .entry(Entry(.note, text)) }

    /// A line that stands for itself.
    static func sentence(_ text: StyledText, below: [Block] = []) -> Block {
        .entry(Entry(.sentence, text, below: below))
    }
}
