package import API
import Diagnostics
package import Documents

/// One question about the same facts under the rules of every region.
package struct RegionComparison: Sendable {
    /// The name of the question.
    package var question: String
    /// Whether it is a decision or a calculation.
    package var kind: QuestionKind
    /// What the first answer says of itself; its region is that of this answer alone.
    package var heading: AnswerHeading
    /// The regions, the root pack first.
    package var regions: [ComparedRegion]
    /// The root pack: general rules alone, no region.
    package var root: String

    /// Creates a comparison.
    package init(
        question: String, kind: QuestionKind, heading: AnswerHeading, regions: [ComparedRegion], root: String
    ) {
        self.question = question
        self.kind = kind
        self.heading = heading
        self.regions = regions
        self.root = root
    }

    /// The regions whose rules are known, without the root pack.
    package var known: [ComparedRegion] { regions.filter { $0.isKnown && $0.region.code != root } }

    /// The region in which most conditions fail, then that which asks for most; nil when no two can be compared.
    package var strictest: ComparedRegion? {
        guard kind == .decision, known.count > 1 else { return nil }
        return known.reduce(known[0]) { Self.isStricter($1, $0) ? $1 : $0 }
    }

    /// The region in which fewest conditions fail, then that which asks for fewest.
    package var mildest: ComparedRegion? {
        guard kind == .decision, known.count > 1 else { return nil }
        return known.reduce(known[0]) { Self.isStricter($0, $1) ? $1 : $0 }
    }

    /// What the strictest region asks for and the mildest does not.
    package var beyond: [ComparedCondition] {
        guard let strictest, let mildest else { return [] }
        let common = Set(mildest.conditions.map(\.key))
        return strictest.conditions.filter { !common.contains($0.key) }
    }

    private static func isStricter(_ left: ComparedRegion, _ right: ComparedRegion) -> Bool {
        let (a, b) = (left.failing.count, right.failing.count)
        return a != b ? a > b : left.conditions.count > right.conditions.count
    }

    /// Writes the comparison as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("question", question)
        json.member("kind", kind.rawValue)
        json.member("title", heading.title)
        json.member("on", heading.on.text)
        json.member("lang", heading.language.rawValue)
        json.key("rulebook")
        heading.rulebook.write(to: &json)
        json.key("regions")
        json.beginArray()
        for region in regions { write(region, to: &json) }
        json.endArray()
        if let strictest, let mildest {
            json.member("strictest", strictest.region.code)
            json.member("mildest", mildest.region.code)
            Self.write("beyond", beyond, to: &json)
        }
        json.endObject()
    }

    private func write(_ region: ComparedRegion, to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", region.region.code)
        json.member("title", region.region.title)
        if region.region.isIllustrative {
            json.key("illustrative")
            json.bool(true)
        }
        json.key("known")
        json.bool(region.isKnown)
        json.key("answers")
        json.beginArray()
        for item in region.items {
            json.beginObject()
            json.key("about")
            item.about.write(to: &json)
            if let verdict = item.verdict { json.member("verdict", verdict.rawValue) }
            if kind == .calculation {
                if let text = item.text { json.member("text", text) }
                json.list("law", item.law)
            }
            json.endObject()
        }
        json.endArray()
        if kind == .decision {
            json.member("conditions", region.conditions.count)
            json.member("open", region.open.count)
            Self.write("failing", region.failing, to: &json)
            Self.write("barriers", region.barriers, to: &json)
        }
        json.endObject()
    }

    private static func write(_ key: String, _ conditions: [ComparedCondition], to json: inout JSONWriter) {
        json.key(key)
        json.beginArray()
        for condition in conditions { condition.write(to: &json) }
        json.endArray()
    }
}
