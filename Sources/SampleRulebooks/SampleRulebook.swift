public import Diagnostics

/// A rulebook of any size, made up from a seed: as varied as a written one, and without a mistake.
///
/// It shows how loading grows with what is loaded. Its law is made up; nothing in it means anything.
public struct SampleRulebook: Sendable {
    /// How large a rulebook is.
    public struct Size: Sendable {
        /// The files in all.
        public var files: Int
        /// The decisions, spread over the files that hold nothing else.
        public var decisions: Int
        /// The conditions of each decision, groups among them.
        public var conditionsEach: Int
        /// The regions that amend it.
        public var regions: Int

        /// Creates a size.
        public init(files: Int, decisions: Int, conditionsEach: Int, regions: Int) {
            self.files = files
            self.decisions = decisions
            self.conditionsEach = conditionsEach
            self.regions = regions
        }

        /// 10 000 conditions in 200 files, with four regions.
        public static let large = Size(files: 200, decisions: 400, conditionsEach: 25, regions: 4)
    }

    /// The files, named by their paths below the rulebook's folder.
    public internal(set) var texts: [SourceText]

    /// Makes a rulebook; the same size and seed give the same bytes.
    public init(_ size: Size, seed: UInt64 = 442) {
        texts = [
            SampleData.header, SampleData.laws, SampleVocabulary.provider, SampleVocabulary.client,
            SampleValues.derivedFields, SampleValues.calculations, SampleVocabulary.matching,
        ]
        texts += SampleData.codeLists + [SampleData.actors] + SampleValues.parameters
        let regions = (0..<size.regions).flatMap { SampleRegion($0, size, seed: seed).texts }
        let rooms = max(1, size.files - texts.count - regions.count)
        texts += Self.decisions(size, in: rooms, seed: seed) + regions
    }

    private static func decisions(_ size: Size, in files: Int, seed: UInt64) -> [SourceText] {
        var documents = Array(repeating: [String](), count: files)
        for number in 0..<size.decisions {
            var decision = SampleDecision(number, conditions: size.conditionsEach, seed: seed)
            documents[number * files / max(1, size.decisions)].append(decision.document())
        }
        return documents.enumerated().map { number, documents in
            .made("federal/rules/\(number.padded).yaml", documents.isEmpty ? ["# empty"] : documents)
        }
    }
}

extension SourceText {
    /// A file of documents.
    static func made(_ name: String, _ documents: [String]) -> SourceText {
        SourceText(name: name, bytes: Array((documents.joined(separator: "\n---\n") + "\n").utf8))
    }
}

extension Int {
    /// With three digits, so that names keep the order of numbers.
    var padded: String { String(repeating: "0", count: Swift.max(0, 3 - "\(self)".utf8.count)) + "\(self)" }
}
