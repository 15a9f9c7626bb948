import Diagnostics

/// Replacing by regular expressions.
extension RegexFunctions {
    static let replace = Function(
        "regex.replace",
        [
            .global([.string, .string, .string], .string),
            .global([.string, .string, .string, .int], .string),
        ],
        Function.Documentation(
            Phrase(
                ru: """
                    строка, в которой совпадения заменены; `\\1`–`\\9` — группы, `\\0` — всё совпадение, \
                    четвёртый аргумент — число замен
                    """,
                en: """
                    the string with its matches replaced; `\\1` to `\\9` are groups, `\\0` is the whole \
                    match, a fourth argument says how many to replace
                    """),
            faults: [.pattern, .argument, .tooLarge],
            examples: [
                "regex.replace('foo bar', '(fo)o (ba)r', r'\\2 \\1') == 'ba fo'",
                "regex.replace('banana', 'a', 'x', 1) == 'bxnana'",
                "regex.replace('banana', 'a', 'x', -1) == 'bxnxnx'",
            ]),
        .variadic { (arguments) throws(Fault) -> Value in
            guard arguments.count == 3 || arguments.count == 4, case .string(let text) = arguments[0],
                case .string(let expression) = arguments[1], case .string(let replacement) = arguments[2]
            else { throw .noSuchOverload }
            let pattern = try PatternCache.shared.pattern(expression)
            let template = try ReplacementTemplate(replacement, groupCount: pattern.groupCount)
            guard arguments.count == 4 else {
                return .string(try replaced(text, pattern, by: template, limit: -1))
            }
            guard case .int(let limit) = arguments[3] else { throw .noSuchOverload }
            return .string(try replaced(text, pattern, by: template, limit: limit))
        }
    ).taking(.searchAll)

    /// What `regex.replace` gives with a compiled pattern; a negative limit replaces every match.
    static func replaced(
        _ text: String, _ pattern: Pattern, by template: ReplacementTemplate, limit: Int64
    ) throws(Fault) -> String {
        guard limit != 0 else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var copied = 0
        var rest = limit
        try pattern.forEachMatch(in: bytes, groups: template.highestGroup) { (match) throws(Fault) -> Bool in
            result += bytes[copied..<match.whole.lowerBound]
            template.append(match, of: bytes, to: &result)
            guard result.count <= ValueLimits.bytes else { throw .tooLarge }
            copied = match.whole.upperBound
            rest -= rest > 0 ? 1 : 0
            return rest != 0
        }
        result += bytes[copied...]
        guard result.count <= ValueLimits.bytes else { throw .tooLarge }
        return String(decoding: result, as: UTF8.self)
    }
}

/// What matches are replaced by: text with references to groups, `\1` to `\9` and `\0` for the whole match.
struct ReplacementTemplate: Sendable {
    private enum Piece {
        case bytes([UInt8])
        case group(Int)
    }

    private let pieces: [Piece]
    /// The highest group that is referred to; 0 when only the whole match is, or nothing.
    let highestGroup: Int

    /// Reads a template for a pattern of `groupCount` groups.
    ///
    /// Throws `.argument` for a reference to a group that the pattern does not have, and for a backslash with
    /// anything but a digit or a backslash behind it: also when nothing will be replaced, so that mistakes
    /// show early.
    init(_ text: String, groupCount: Int) throws(Fault) {
        var pieces: [Piece] = []
        var literal: [UInt8] = []
        var highest = 0
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "\\") else {
                literal.append(byte)
                continue
            }
            switch bytes.next() {
            case UInt8(ascii: "\\"): literal.append(byte)
            case let digit? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit):
                let group = Int(digit - UInt8(ascii: "0"))
                guard group <= groupCount else { throw .argument }
                highest = max(highest, group)
                pieces += [.bytes(literal), .group(group)]
                literal = []
            default: throw .argument
            }
        }
        self.pieces = pieces + [.bytes(literal)]
        highestGroup = highest
    }

    /// Appends the text for one match; a group that took no part is empty.
    func append(_ match: PatternMatch, of bytes: [UInt8], to result: inout [UInt8]) {
        for piece in pieces {
            switch piece {
            case .bytes(let literal): result += literal
            case .group(0): result += bytes[match.whole]
            case .group(let number):
                if let group = match.groups[number - 1] { result += bytes[group] }
            }
        }
    }
}
