/// Writes random rulebooks that check: every kind of document, every way of deciding, dates and regions.
///
/// Its parts stand by what they write: vocabulary, data, terms, conditions, rules, regions.
struct RulebookGenerator {
    var random: SeededGenerator
    private var made = 0
    /// The record types; derived fields join theirs as they are made.
    var records: [FactRecord] = []
    /// The decisions and calculations made so far, which later ones may call.
    var rules: [GeneratedRule] = []
    var parameters: [GeneratedParameter] = []
    /// The records that a term may read: name and type.
    var scope: [(name: String, record: String)] = []
    /// The scalars that a term may read.
    var values: [(name: String, sort: FactSort)] = []
    /// Whether some rules are evaluated as of another day.
    private(set) var hasOtherDays = false
    /// How many more rules the rule at hand may call: every call is compiled where it stands.
    var calls = 0

    /// Creates a generator that repeats itself for the same seed.
    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A rulebook.
    mutating func rulebook() -> GeneratedRulebook {
        hasOtherDays = one(in: 3)
        records = vocabulary()
        let codes = codes()
        parameters = makeParameters()
        let derived = derivedFields()
        makeRules()
        let region = region("RU-XA")
        return GeneratedRulebook(
            records: records, codes: codes, parameters: parameters, derived: derived, rules: rules,
            regions: [region, GeneratedRegion(code: "RU-XB", amendments: [])])
    }

    /// A name that no other thing has.
    mutating func newName(_ prefix: String) -> String {
        made += 1
        return "\(prefix)\(made)"
    }

    mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &random)]
    }

    /// Writes what may read a record or scalar more.
    mutating func bound<Written>(
        _ names: [(name: String, sort: FactSort)], _ body: (inout RulebookGenerator) -> Written
    ) -> Written {
        let outer = (scope, values)
        defer { (scope, values) = outer }
        for (name, sort) in names {
            if case .record(let record) = sort {
                scope.append((name, record))
            } else {
                values.append((name, sort))
            }
        }
        return body(&self)
    }
}
