/// What came of a condition, a case or a run: a sign, and a word where signs alone would not do.
struct Mark: Hashable {
    /// Which sign.
    enum Sign: String, CaseIterable {
        case good = "✓"
        case bad = "✗"
        case open = "?"
        case fault = "!"
        case warning = "⚠"
    }

    /// What the sign is said of.
    enum Sense: CaseIterable {
        /// A condition that is to hold.
        case condition
        /// A condition that is not to hold.
        case absence
        /// A case of a calculation.
        case `case`
        /// A scenario that was run.
        case run
    }

    /// The sign.
    var sign: Sign
    /// What it is said of.
    var sense: Sense

    /// Creates a mark.
    init(_ sign: Sign, _ sense: Sense = .condition) {
        self.sign = sign
        self.sense = sense
    }

    /// How the sign is shown in colours.
    var tone: StyledText.Tone {
        switch sign {
        case .good: .good
        case .bad, .fault: .bad
        case .open, .warning: .open
        }
    }
}
