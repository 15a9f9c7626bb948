import CRE2

/// A compiled regular expression: RE2 syntax, searched for anywhere in a text (langdef.md, "Regular
/// Expressions").
///
/// RE2 searches in time linear in the text whatever the pattern, so that no short pattern of a rule or of the
/// facts stalls an evaluation; look-around and back-references, which would need backtracking, are refused.
/// Positions are bytes of UTF-8; matches begin and end between code points.
@safe
final class Pattern: Sendable {
    /// Why RE2 does not accept a pattern.
    struct Refusal: Error, Hashable {
        /// RE2's own words, in English, with the part of the pattern that it stumbled over.
        let detail: String
    }

    /// How long the text of a pattern may be, in bytes of UTF-8.
    ///
    /// The time of a search is bounded by the product of both lengths, and the worst patterns reach it: 64
    /// KiB searched in 64 KiB took 14 s, 8 KiB in as much 0.2 s.
    static let longestText = 1 << 13

    /// About how many bytes the program and the automata of one pattern may take; half of RE2's own default,
    /// so that a full cache of the worst patterns stays within 256 MiB.
    private static let memory: Int64 = 4 << 20

    /// What was compiled.
    let text: String
    /// The number of capturing groups.
    let groupCount: Int

    // SAFETY: RE2 promises that searching leaves the object as it is for every observer, from any number of
    // threads; it is freed once, when nobody can search any more.
    nonisolated(unsafe) private let compiled: OpaquePointer

    /// Compiles a pattern; throws what RE2 has against it.
    init(_ text: String) throws(Refusal) {
        guard text.utf8.count <= Self.longestText else {
            throw Refusal(detail: "pattern too large - longer than \(Self.longestText) bytes")
        }
        var bytes = text
        // SAFETY: pointer and count are those of the text, which RE2 copies; the refusal ends in NUL and is
        // copied before the object that owns it is freed.
        let compiled = bytes.withUTF8 {
            unsafe reestr_re2_new($0.baseAddress, $0.count, Self.memory)
        }
        if let refusal = unsafe reestr_re2_refusal(compiled) {
            let detail = unsafe String(cString: refusal)
            unsafe reestr_re2_free(compiled)
            throw Refusal(detail: detail)
        }
        self.text = text
        unsafe self.compiled = compiled
        groupCount = unsafe Int(reestr_re2_group_count(compiled))
    }

    deinit {
        // SAFETY: made by `init`, owned by this object alone, freed once.
        unsafe reestr_re2_free(compiled)
    }

    /// Whether the pattern matches somewhere in the text.
    func isFound(in text: String) -> Bool {
        // SAFETY: the span lives as long as the text and is only read.
        unsafe isFound(in: text.utf8.span.bytes)
    }

    /// Whether the pattern matches somewhere in a text of UTF-8.
    func isFound(in text: RawSpan) -> Bool {
        // SAFETY: pointer and count are those of the text, which lives through the call; no ranges are asked
        // for.
        unsafe text.withUnsafeBytes { text in
            let bytes = unsafe text.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return unsafe reestr_re2_find(compiled, bytes, text.count, 0, nil, 0)
        }
    }

    /// The leftmost match at the byte `start` or later, with at most `groups` of its groups (0 to 9).
    func firstMatch(in bytes: [UInt8], from start: Int, groups: Int) -> PatternMatch? {
        let count = 1 + min(max(0, groups), groupCount, reestr_re2_most_ranges - 1)
        var ranges = [reestr_re2_range](repeating: reestr_re2_range(start: -1, end: -1), count: count)
        // SAFETY: both pointers come with the counts of their arrays, and a start beyond the text finds
        // nothing.
        let isFound = unsafe bytes.withUnsafeBufferPointer { text in
            unsafe ranges.withUnsafeMutableBufferPointer {
                unsafe reestr_re2_find(
                    compiled, text.baseAddress, text.count, max(0, start), $0.baseAddress, count)
            }
        }
        return isFound ? PatternMatch(ranges.map { $0.start < 0 ? nil : $0.start..<$0.end }) : nil
    }
}

/// Where a pattern matched: stretches of the bytes of the text.
struct PatternMatch: Sendable, Hashable {
    /// The whole match.
    let whole: Range<Int>
    /// The groups by number, from 1 on; nil for one that took no part.
    let groups: [Range<Int>?]

    /// The whole match and its groups; nil without a whole match.
    fileprivate init?(_ ranges: [Range<Int>?]) {
        guard let first = ranges.first, let whole = first else { return nil }
        self.whole = whole
        groups = Array(ranges.dropFirst())
    }
}

/// All matches.
extension Pattern {
    /// Calls `body` for the matches from left to right, none overlapping another, until it returns false.
    ///
    /// An empty match right behind the match before it is no match of its own, as in Go and in RE2's
    /// `GlobalReplace`: `b*` is found in `abc` before `a`, at `b` and at the end. Throws `.tooLarge` when so many searches
    /// in so long a text could take too long: each may look at all that is left.
    func forEachMatch(
        in bytes: [UInt8], groups: Int, _ body: (PatternMatch) throws(Fault) -> Bool
    ) throws(Fault) {
        var start = 0
        var previousEnd = -1
        var searched = 0
        while start <= bytes.count, let match = firstMatch(in: bytes, from: start, groups: groups) {
            let isNew = !match.whole.isEmpty || match.whole.lowerBound != previousEnd
            previousEnd = match.whole.upperBound
            if isNew, try !body(match) { return }
            searched += bytes.count - start
            guard searched <= ValueLimits.search else { throw .tooLarge }
            start = previousEnd
            if match.whole.isEmpty {
                start += 1
                while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
            }
        }
    }
}
