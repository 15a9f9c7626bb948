import Diagnostics

/// Code points and substrings by position, and positions of substrings.
extension StringFunctions {
    static let charAt = Function(
        "charAt", [.member(.string, [.int], .string)],
        Function.Documentation(
            Phrase(
                ru: "символ (код Юникода) в этой позиции; пустая строка в позиции за последним",
                en: "the code point at a position; the empty string at the position behind the last"),
            faults: [.argument],
            examples: ["'tacocat'.charAt(3) == 'o'", "'e\\u0301'.charAt(0) == 'e'", "'ab'.charAt(2) == ''"]),
        .binary { (text, position) throws(Fault) -> Value in
            let text = CodePointText(try string(text))
            let offset = try text.offset(try int(position))
            guard offset < text.bytes.count else { return .string("") }
            return .string(text.string(offset..<text.end(ofCodePointAt: offset)))
        })

    static let indexOf = Function(
        "indexOf", [.member(.string, [.string], .int), .member(.string, [.string, .int], .int)],
        Function.Documentation(
            Phrase(
                ru: "позиция первого вхождения строки, начиная с данной; -1, если его нет",
                en:
                    "the position of the first occurrence of a string, from a position on; -1 if none"
            ),
            faults: [.argument],
            examples: [
                "'hello mellow'.indexOf('ello') == 1", "'hello mellow'.indexOf('ello', 2) == 7",
                "'hello mellow'.indexOf('jello') == -1",
            ]),
        .variadic { (arguments) throws(Fault) -> Value in
            let (text, part, position) = try searchOperands(arguments)
            let start = try position.map { (position) throws(Fault) in try text.offset(position) } ?? 0
            guard let search = ByteSearch(part) else { return .int(text.position(start)) }
            return .int(search.first(in: text.bytes, from: start).map(text.position) ?? -1)
        })

    static let lastIndexOf = Function(
        "lastIndexOf", [.member(.string, [.string], .int), .member(.string, [.string, .int], .int)],
        Function.Documentation(
            Phrase(
                ru: "позиция последнего вхождения строки, начинающегося не позже данной; -1, если его нет",
                en:
                    "the position of the last occurrence of a string, up to a position; -1 if none"
            ),
            faults: [.argument],
            examples: [
                "'hello mellow'.lastIndexOf('ello') == 7", "'hello mellow'.lastIndexOf('ello', 6) == 1",
                "'hello mellow'.lastIndexOf('jello') == -1",
            ]),
        .variadic { (arguments) throws(Fault) -> Value in
            let (text, part, position) = try searchOperands(arguments)
            let start =
                try position.map { (position) throws(Fault) in try text.offset(position) }
                ?? text.bytes.count
            guard let search = ByteSearch(part) else { return .int(text.position(start)) }
            return .int(search.last(in: text.bytes, upTo: start).map(text.position) ?? -1)
        })

    static let substring = Function(
        "substring", [.member(.string, [.int], .string), .member(.string, [.int, .int], .string)],
        Function.Documentation(
            Phrase(
                ru: "часть строки от позиции до конца или до второй позиции, не включая её",
                en: "the part of a string from a position to the end, or to a second position without it"),
            faults: [.argument],
            examples: ["'tacocat'.substring(4) == 'cat'", "'tacocat'.substring(0, 4) == 'taco'"]),
        .variadic { (arguments) throws(Fault) -> Value in
            guard arguments.count == 2 || arguments.count == 3 else { throw .noSuchOverload }
            let text = CodePointText(try string(arguments[0]))
            let first = try int(arguments[1])
            let second = arguments.count == 3 ? try int(arguments[2]) : Int64(text.count)
            guard first <= second else { throw .argument }
            return .string(text.string(try text.offset(first)..<text.offset(second)))
        })

    private static func searchOperands(
        _ arguments: [Value]
    ) throws(Fault) -> (text: CodePointText, part: [UInt8], position: Int64?) {
        guard arguments.count == 2 || arguments.count == 3 else { throw .noSuchOverload }
        let text = try string(arguments[0])
        let part = Array(try string(arguments[1]).utf8)
        return (CodePointText(text), part, arguments.count == 3 ? try int(arguments[2]) : nil)
    }
}
