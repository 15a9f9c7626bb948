package import Diagnostics

/// A level of law of the rulebook's `levels`; a higher level is the smaller value.
package struct LawLevel: Sendable, Hashable, Comparable {
    /// The place in `levels`; 0 is the highest.
    package var rank: Int
    /// The name as the rulebook writes it: `regional-act`.
    package var name: String

    /// Whether `left` stands above `right`.
    package static func < (left: LawLevel, right: LawLevel) -> Bool { left.rank < right.rank }
}

/// An act with its level and its days in force.
package struct Law: Sendable {
    /// The name in citations.
    package var name: Spanned<String>
    /// Its level; none when the name of the level is not known, which was reported.
    package var level: LawLevel?
    /// The days on which it is in force.
    package var range: DateRange
    /// The names of its units, the largest first, with their words.
    package var units: [Unit]
    /// What people call it.
    package var title: LocalizedText?
    /// The code of the pack that declares it.
    package var pack: String

    /// A unit of an act: article, part, item.
    package struct Unit: Sendable, Hashable {
        /// The name in the rulebook's `units`.
        package var name: String
        /// The word that stands before the number.
        package var title: LocalizedText
    }
}

/// A place in an act that was found.
package struct LinkedCitation: Sendable {
    /// The act's name, `442-FZ`.
    package var act: String
    /// What people call the act.
    package var actTitle: LocalizedText?
    /// The level of the act.
    package var level: LawLevel?
    /// The days on which the act is in force.
    package var range: DateRange
    /// The units that were named, the largest first; skipped ones are left out.
    package var units: [(title: LocalizedText, number: String)]
    /// The citation as it was written: `442-FZ/15/1`.
    package var source: String
    /// Where it was written.
    package var span: SourceSpan
}
