/// How much there is of a value, which is what going over it takes.
///
/// Values share their parts: a list that holds the list before it twice, ten times in a row, is made in ten steps and has
/// a thousand elements for whoever compares it.
extension Value {
    /// The elements and entries at every level, and one for each 64 bytes of text; nil when there is more of it than
    /// `limit`, or when it is nested deeper than `ValueLimits.depth`.
    func weight(upTo limit: Int) -> Int? {
        var left = limit
        return take(from: &left, depth: 0) ? limit - left : nil
    }

    private func take(from left: inout Int, depth: Int) -> Bool {
        guard depth <= ValueLimits.depth else { return false }
        switch self {
        case .string(let text): left -= text.utf8.count >> 6
        case .bytes(let bytes): left -= bytes.count >> 6
        case .list(let elements):
            left -= elements.count
            for element in elements {
                guard left >= 0, element.take(from: &left, depth: depth + 1) else { return false }
            }
        case .map(let map):
            left -= map.count
            for entry in map.entries {
                guard left >= 0, entry.key.take(from: &left, depth: depth + 1),
                    entry.value.take(from: &left, depth: depth + 1)
                else { return false }
            }
        case .optional(let held?): return held.take(from: &left, depth: depth + 1)
        default: break
        }
        return left >= 0
    }

    /// Whether there are values or texts in it, so that it has a weight.
    var isComposed: Bool {
        switch self {
        case .string, .bytes, .list, .map, .optional: true
        default: false
        }
    }
}

extension Scratch {
    /// Takes a step for every eight parts of a value, or for as many as are said.
    ///
    /// Going over them is quicker than a step of a loop. False when there are not so many, or when the value is nested
    /// too deep.
    func spend(over value: Value, parts: Int = 8) -> Bool {
        guard value.isComposed else { return true }
        let most = min(max(0, stepsLeft), 1 << 32)
        return spend((value.weight(upTo: most * parts) ?? .max) / parts)
    }
}
