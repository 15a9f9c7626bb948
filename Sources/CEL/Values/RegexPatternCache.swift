import Synchronization

/// The patterns that were used last, compiled.
///
/// Constant patterns are compiled with their expression and never come here. A pattern that is a value of its
/// own, such as a field of the facts or a joined text, is known only while the expression runs, and usually
/// it runs again at once with the same one: in the next element of a macro, in the next decision. To compile
/// costs some hundred times as much as to search. The cache is small and bounded, so that facts cannot fill
/// the memory with patterns.
final class PatternCache: Sendable {
    /// The cache of all evaluations.
    static let shared = PatternCache(capacity: 64)

    /// Patterns by the bytes of their texts: `String` as a key would take two normal forms of a text for one.
    private struct Entries {
        var patterns: [[UInt8]: (pattern: Pattern, lastUse: UInt64)] = [:]
        var clock: UInt64 = 0

        mutating func pattern(_ key: [UInt8]) -> Pattern? {
            clock += 1
            guard let entry = patterns[key] else { return nil }
            patterns[key] = (entry.pattern, clock)
            return entry.pattern
        }

        mutating func add(_ pattern: Pattern, _ key: [UInt8], capacity: Int) {
            clock += 1
            if patterns.count >= capacity, patterns[key] == nil,
                let oldest = patterns.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                patterns[oldest.key] = nil
            }
            patterns[key] = (pattern, clock)
        }
    }

    private let capacity: Int
    private let entries = Mutex(Entries())

    /// Creates a cache of at most `capacity` patterns; the one not used for the longest time makes room.
    init(capacity: Int) { self.capacity = capacity }

    /// The number of patterns in it.
    var count: Int { entries.withLock { $0.patterns.count } }

    /// The compiled pattern of a text; throws `.pattern` for what RE2 does not accept.
    func pattern(_ text: String) throws(Fault) -> Pattern {
        let key = Array(text.utf8)
        if let known = entries.withLock({ $0.pattern(key) }) { return known }
        guard let pattern = try? Pattern(text) else { throw .pattern }
        entries.withLock { $0.add(pattern, key, capacity: capacity) }
        return pattern
    }
}
