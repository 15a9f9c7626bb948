package import Diagnostics
package import Documents

/// What a daemon's rulebook can be asked, and where.
package struct RulebookDescription: WireValue, Hashable {
    /// The rulebook.
    package var reference: RulebookReference
    /// Its title for people.
    package var title: String
    /// The root region.
    package var region: String
    /// The languages that all of its wording exists in.
    package var languages: [Language]
    /// The currency (ISO 4217) of its money.
    package var currency: String?
    /// What can be asked.
    package var questions: Questions
    /// The regions that have rules of their own.
    package var regions: [Region]
    /// The number of findings that its check left: things to know, no errors.
    package var findings: Int

    /// Creates a description.
    package init(
        reference: RulebookReference, title: String, region: String, languages: [Language], currency: String?,
        questions: Questions, regions: [Region], findings: Int
    ) {
        self.reference = reference
        self.title = title
        self.region = region
        self.languages = languages
        self.currency = currency
        self.questions = questions
        self.regions = regions
        self.findings = findings
    }

    /// Writes the description as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", reference.name)
        json.member("title", title)
        json.member("digest", reference.digest)
        json.member("region", region)
        json.list("languages", languages.map(\.rawValue))
        json.optional("currency", currency)
        json.member("questions", questions)
        json.list("regions", regions)
        json.member("findings", findings)
        json.endObject()
    }

    /// Reads a description; languages that this program does not know are left out.
    package init(reading node: WireNode) throws(WireError) {
        reference = try RulebookReference(reading: node)
        title = try node.string("title")
        region = try node.string("region")
        languages = try node.strings("languages").compactMap(Language.init(rawValue:))
        currency = try node.optionalString("currency")
        questions = try node.member("questions", Questions.self)
        regions = try node.list("regions", Region.self)
        findings = try node.integer("findings")
    }
}

extension RulebookDescription {
    /// A region with rules of its own.
    package struct Region: WireValue, Hashable {
        /// ISO 3166-2 code.
        package var code: String
        /// Its title for people.
        package var title: String
        /// The pack whose rules it amends; none of the root pack.
        package var parent: String?
        /// Whether it models a pattern and is no real region.
        package var isIllustrative: Bool

        /// Creates a region.
        package init(code: String, title: String, parent: String? = nil, isIllustrative: Bool = false) {
            self.code = code
            self.title = title
            self.parent = parent
            self.isIllustrative = isIllustrative
        }

        /// Writes the region as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("code", code)
            json.member("title", title)
            json.optional("parent", parent)
            json.mark("illustrative", isIllustrative)
            json.endObject()
        }

        /// Reads a region.
        package init(reading node: WireNode) throws(WireError) {
            code = try node.string("code")
            title = try node.string("title")
            parent = try node.optionalString("parent")
            isIllustrative = try node.mark("illustrative")
        }
    }
}
