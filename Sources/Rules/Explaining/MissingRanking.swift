/// Which missing facts to ask first: those that settle most of the conditions that are open.
struct MissingRanking {
    private struct Entry {
        var fact: UnknownFact
        /// How many open conditions miss it.
        var readers = 0
    }

    private var entries: [Entry] = []
    private var places: [UnknownFact: Int] = [:]

    /// Adds what one open condition misses.
    mutating func add(_ missing: [UnknownFact]) {
        for fact in missing {
            let place = places[fact] ?? entries.count
            if place == entries.count {
                places[fact] = place
                entries.append(Entry(fact: fact))
            }
            entries[place].readers += 1
            if missing.count == 1 { entries[place].fact.settles += 1 }
        }
    }

    /// The facts, the most decisive first; those that are alike in the order in which they were added.
    var ordered: [UnknownFact] {
        entries.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.fact.settles != b.fact.settles { return a.fact.settles > b.fact.settles }
            if a.readers != b.readers { return a.readers > b.readers }
            return left.offset < right.offset
        }.map(\.element.fact)
    }
}
