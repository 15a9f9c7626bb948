/// A rulebook that was made up: as a structure that tests can take apart, and as the YAML of its files.
package struct GeneratedRulebook: Sendable {
    /// The record types, with derived fields; `Client` is the root.
    package var records: [FactRecord]
    /// The codes of the list `form`.
    package var codes: [GeneratedCode]
    /// The parameters.
    package var parameters: [GeneratedParameter]
    /// The derived fields.
    package var derived: [GeneratedRule]
    /// The decisions and calculations; each uses only those before it.
    package var rules: [GeneratedRule]
    /// The regions: `RU-XA`, which amends, and `RU-XB`, which does not.
    package var regions: [GeneratedRegion]

    init(
        records: [FactRecord], codes: [GeneratedCode], parameters: [GeneratedParameter],
        derived: [GeneratedRule], rules: [GeneratedRule], regions: [GeneratedRegion]
    ) {
        (self.records, self.codes, self.parameters) = (records, codes, parameters)
        (self.derived, self.rules, self.regions) = (derived, rules, regions)
    }

    /// Makes up the rulebook of a seed.
    package init(seed: UInt64) {
        var generator = RulebookGenerator(seed: seed)
        self = generator.rulebook()
    }

    /// A file: its name below the rulebook's folder, and its text.
    package typealias File = (name: String, text: String)

    private static let head = """
        rulebook: generated
        region: RU
        currency: RUB
        languages: [ru, en]
        levels: [federal-law, decree, regional-act]
        units: {item: {ru: п., en: cl.}}
        words: {years: {ru: [год, года, лет], en: [year, years]}}
        """
    private static let laws = """
        laws:
          decree-old: {level: decree, from: 2015-01-01, until: 2024-12-31, units: [item]}
          decree-new: {level: decree, from: 2025-01-01, units: [item]}
        """
    private static let regionCodes = "codelist: region\ncodes: [{code: RU}, {code: RU-XA}, {code: RU-XB}]"

    private var federal: [String] {
        [Self.laws, Self.regionCodes] + records.map(\.document) + GeneratedCode.documents(codes)
            + parameters.map(\.document) + (derived + rules).flatMap(\.documents)
    }

    /// The files in which a careful author would lay it out.
    package var files: [File] {
        [("rulebook.yaml", Self.head), ("federal/rules.yaml", Self.text(federal))]
            + regions.map { ("regions/\($0.code)/pack.yaml", Self.text($0.documents)) }
    }

    /// The same documents in another order, in other files, which themselves come in another order.
    package func shuffledFiles(using random: inout SeededGenerator) -> [File] {
        var files = Self.dealt([Self.head] + federal, to: "federal", using: &random)
        for region in regions {
            files += Self.dealt(region.documents, to: "regions/\(region.code)", using: &random)
        }
        return files.shuffled(using: &random)
    }

    private static func dealt(
        _ documents: [String], to folder: String, using random: inout SeededGenerator
    ) -> [File] {
        var piles = [[String]](repeating: [], count: Int.random(in: 1...4, using: &random))
        for document in documents.shuffled(using: &random) {
            piles[Int.random(in: piles.indices, using: &random)].append(document)
        }
        let names = ["b", "a", "Z", "ё"]
        return zip(names, piles).map { name, pile in ("\(folder)/\(name).yaml", text(pile)) }
    }

    private static func text(_ documents: [String]) -> String {
        documents.joined(separator: "\n---\n") + "\n"
    }

}
