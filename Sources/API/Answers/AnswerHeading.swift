package import Diagnostics
import Documents

/// What every answer says of itself before its contents: enough to take the same decision again.
package struct AnswerHeading: Sendable, Hashable {
    /// The title of the question.
    package var title: String
    /// The region whose rules were applied.
    package var region: String
    /// The day as of which they were.
    package var on: ISODay
    /// The language of all wording.
    package var language: Language
    /// The rulebook that answered.
    package var rulebook: RulebookReference

    /// Creates a heading.
    package init(
        title: String, region: String, on: ISODay, language: Language, rulebook: RulebookReference
    ) {
        self.title = title
        self.region = region
        self.on = on
        self.language = language
        self.rulebook = rulebook
    }

    func writeMembers(to json: inout JSONWriter) {
        json.member("title", title)
        json.member("region", region)
        json.member("on", on.text)
        json.member("lang", language.rawValue)
        json.member("rulebook", rulebook)
    }

    init(reading node: WireNode) throws(WireError) {
        title = try node.string("title")
        region = try node.string("region")
        let on = try node.required("on", .string)
        guard let day = try ISODay(on.string) else { throw on.expected(.knownWord) }
        self.on = day
        language = try node.word("lang", Language.self)
        rulebook = try node.member("rulebook", RulebookReference.self)
    }
}
