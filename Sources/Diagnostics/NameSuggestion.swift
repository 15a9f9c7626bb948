/// Finds the name that was probably meant.
public enum NameSuggestion {
    /// The candidate nearest to `name`, or nil when none is near: at most a third of its length away, at least one.
    ///
    /// The distance counts code points inserted, left out, replaced or swapped with their neighbour. Of candidates
    /// equally near the one that is first by its code points is taken; the name itself is no suggestion.
    public static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.unicodeScalars.prefix(longest + 1))
        guard wanted.count <= longest else { return nil }
        let limit = max(1, wanted.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let scalars = Array(candidate.unicodeScalars.prefix(longest + limit + 1))
            guard abs(scalars.count - wanted.count) <= limit, scalars != wanted else { continue }
            let distance = distance(wanted, scalars)
            guard distance <= limit else { continue }
            if let best, !isBetter((distance, candidate), than: best) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// The way out for a name that nothing has: the one that was probably meant, else those that there are.
    ///
    /// Of more than eight names the first five are listed. Nil when there are none.
    public static func help(for name: String, among known: [String]) -> Phrase? {
        if let near = closest(to: name, among: known) { return didYouMean(near) }
        return known.isEmpty ? nil : choice(of: known, isCut: known.count > 8)
    }

    /// The question whether `name` was meant.
    public static func didYouMean(_ name: String) -> Phrase { DiagnosticsMessages.didYouMean(name) }

    /// What there is to choose from; of a list that is cut the first five.
    public static func choice(of names: [String], isCut: Bool = false) -> Phrase {
        DiagnosticsMessages.thereAre(isCut ? Array(names.prefix(5)) : names, isCut: isCut)
    }

    private static func isBetter(
        _ candidate: (distance: Int, name: String), than best: (distance: Int, name: String)
    ) -> Bool {
        guard candidate.distance == best.distance else { return candidate.distance < best.distance }
        return candidate.name.utf8.lexicographicallyPrecedes(best.name.utf8)
    }

    /// Names longer than this are no slips of the finger; it bounds the work for hostile texts.
    private static let longest = 128

    /// The Damerau-Levenshtein distance, each pair of neighbours swapped at most once.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...max(1, left.count) where row <= left.count {
            var current = [row]
            for column in 1...max(1, right.count) where column <= right.count {
                let isSame = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                let isSwap =
                    row > 1 && column > 1 && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                if isSwap { cost = min(cost, beforeLast[column - 2] + 1) }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
