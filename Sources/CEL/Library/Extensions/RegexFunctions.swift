import Diagnostics

/// Regular expressions: `matches` of the standard library and the `regex` library of cel-go.
///
/// The functions that take a compiled pattern are for programs whose pattern is a constant; those of the
/// library take theirs from the cache.
enum RegexFunctions {
    /// In the order of the documentation.
    static let all = [matches, replace, extract, extractAll]

    private static let matches = Function(
        "matches", [.global([.string, .string], .bool), .member(.string, [.string], .bool)],
        Function.Documentation(
            Phrase(
                ru: "находится ли регулярное выражение RE2 где-либо в строке",
                en: "whether a regular expression of RE2 is found anywhere in a string"),
            faults: [.pattern],
            examples: [
                "'foobar'.matches('o+b')", "!'foobar'.matches('^bar')",
                "matches('2024-02-29', r'^\\d{4}-\\d{2}-\\d{2}$')",
            ]),
        .binary { (text, pattern) throws(Fault) -> Value in
            guard case .string(let text) = text, case .string(let pattern) = pattern else {
                throw .noSuchOverload
            }
            return .bool(try PatternCache.shared.pattern(pattern).isFound(in: text))
        }
    ).taking(.search)

    private static let extract = Function(
        "regex.extract", [.global([.string, .string], .optional(.string))],
        Function.Documentation(
            Phrase(
                ru:
                    "первое совпадение или, если в выражении есть группа, её текст; может не иметь значения",
                en:
                    "the first match, or the text of its group if the pattern has one; none without a match"
            ),
            faults: [.pattern, .argument],
            examples: [
                "regex.extract('item-A, item-B', r'item-(\\w+)') == optional.of('A')",
                "regex.extract('hello world', 'w.*') == optional.of('world')",
                "!regex.extract('hello', 'x').hasValue()",
            ]),
        .binary { (text, pattern) throws(Fault) -> Value in
            let (text, pattern) = try operands(text, pattern)
            return .optional(try extracted(from: text, pattern).map { .string($0) })
        }
    ).taking(.search)

    private static let extractAll = Function(
        "regex.extractAll", [.global([.string, .string], .list(.string))],
        Function.Documentation(
            Phrase(
                ru: "все совпадения или, если в выражении есть группа, её непустые тексты",
                en: "all matches, or the texts of their group if the pattern has one, without empty ones"),
            faults: [.pattern, .argument, .tooLarge],
            examples: [
                "regex.extractAll('id:123, id:456', r'id:\\d+') == ['id:123', 'id:456']",
                "regex.extractAll('id:123, id:456', r'id:(\\d+)') == ['123', '456']",
                "regex.extractAll('hello', 'x') == []",
            ]),
        .binary { (text, pattern) throws(Fault) -> Value in
            let (text, pattern) = try operands(text, pattern)
            return .list(try allExtracted(from: text, pattern).map { .string($0) })
        }
    ).taking(.searchAll)

    private static func operands(_ text: Value, _ pattern: Value) throws(Fault) -> (String, Pattern) {
        guard case .string(let text) = text, case .string(let pattern) = pattern else {
            throw .noSuchOverload
        }
        return (text, try PatternCache.shared.pattern(pattern))
    }
}

/// Extracting with a compiled pattern.
extension RegexFunctions {
    /// What `regex.extract` gives; nil for no match, and for a match whose group is empty or took no part.
    ///
    /// Throws `.argument` for a pattern of more than one group, because it would not be clear which is meant.
    static func extracted(from text: String, _ pattern: Pattern) throws(Fault) -> String? {
        guard pattern.groupCount <= 1 else { throw .argument }
        let bytes = Array(text.utf8)
        return pattern.firstMatch(in: bytes, from: 0, groups: 1).flatMap { part(of: bytes, $0) }
    }

    /// What `regex.extractAll` gives; throws `.argument` for a pattern of more than one group.
    static func allExtracted(from text: String, _ pattern: Pattern) throws(Fault) -> [String] {
        guard pattern.groupCount <= 1 else { throw .argument }
        let bytes = Array(text.utf8)
        var parts: [String] = []
        try pattern.forEachMatch(in: bytes, groups: 1) { (match) throws(Fault) -> Bool in
            guard let part = part(of: bytes, match) else { return true }
            guard parts.count < ValueLimits.elements else { throw .tooLarge }
            parts.append(part)
            return true
        }
        return parts
    }

    /// The match, or its group if there is one that is not empty.
    private static func part(of bytes: [UInt8], _ match: PatternMatch) -> String? {
        guard let group = match.groups.first else {
            return String(decoding: bytes[match.whole], as: UTF8.self)
        }
        return group.flatMap { $0.isEmpty ? nil : String(decoding: bytes[$0], as: UTF8.self) }
    }
}
