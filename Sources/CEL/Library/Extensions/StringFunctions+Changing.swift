import Diagnostics

/// Strings made from strings.
extension StringFunctions {
    static let trim = Function(
        "trim", [.member(.string, [], .string)],
        Function.Documentation(
            Phrase(
                ru: "строка без пробельных символов Юникода (White_Space) в начале и в конце",
                en: "the string without the white space of Unicode (White_Space) at its ends"),
            examples: ["'  \\ttrim\\n'.trim() == 'trim'", "'\\u00a0a b\\u3000'.trim() == 'a b'"]),
        .unary { (text) throws(Fault) -> Value in
            let scalars = try string(text).unicodeScalars
            guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
                let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
            else { return .string("") }
            return .string(String(scalars[first...last]))
        })

    static let lowerAscii = Function(
        "lowerAscii", [.member(.string, [], .string)],
        Function.Documentation(
            Phrase(
                ru: "строка, в которой буквы от `A` до `Z` заменены строчными; другие буквы не меняются",
                en: "the string with the letters `A` to `Z` made small; other letters stay"),
            examples: ["'TacoCat'.lowerAscii() == 'tacocat'", "'TacoCÆt'.lowerAscii() == 'tacocÆt'"]),
        .unary { (text) throws(Fault) -> Value in
            try result(try string(text).utf8.map { (65...90).contains($0) ? $0 + 32 : $0 })
        })

    static let upperAscii = Function(
        "upperAscii", [.member(.string, [], .string)],
        Function.Documentation(
            Phrase(
                ru: "строка, в которой буквы от `a` до `z` заменены заглавными; другие буквы не меняются",
                en: "the string with the letters `a` to `z` made capital; other letters stay"),
            examples: ["'TacoCat'.upperAscii() == 'TACOCAT'", "'tacocæt'.upperAscii() == 'TACOCæT'"]),
        .unary { (text) throws(Fault) -> Value in
            try result(try string(text).utf8.map { (97...122).contains($0) ? $0 - 32 : $0 })
        })

    static let replace = Function(
        "replace",
        [
            .member(.string, [.string, .string], .string),
            .member(.string, [.string, .string, .int], .string),
        ],
        Function.Documentation(
            Phrase(
                ru: """
                    строка, в которой вхождения одной строки заменены другой; третий аргумент — наибольшее \
                    число замен, отрицательный — без предела; пустая строка входит перед каждым символом и в \
                    конце
                    """,
                en: """
                    the string with the occurrences of a string replaced by another; a third argument is the \
                    largest number of them, a negative one no limit; the empty string occurs before every \
                    code point and at the end
                    """),
            faults: [.tooLarge],
            examples: [
                "'hello hello'.replace('he', 'we') == 'wello wello'",
                "'hello hello'.replace('he', 'we', 1) == 'wello hello'",
                "'ab'.replace('', '-') == '-a-b-'",
            ]),
        .variadic { (arguments) throws(Fault) -> Value in
            guard arguments.count == 3 || arguments.count == 4 else { throw .noSuchOverload }
            let text = try string(arguments[0])
            let old = Array(try string(arguments[1]).utf8)
            let new = Array(try string(arguments[2]).utf8)
            let limit = arguments.count == 4 ? try int(arguments[3]) : -1
            return try replaced(CodePointText(text), old, by: new, limit: limit < 0 ? .max : Int(limit))
        })

    private static func replaced(
        _ text: CodePointText, _ old: [UInt8], by new: [UInt8], limit: Int
    ) throws(Fault) -> Value {
        let places = ByteSearch(old)?.matches(in: text.bytes, limit: limit) ?? boundaries(text, limit: limit)
        let growth = places.count.multipliedReportingOverflow(by: new.count - old.count)
        guard !growth.overflow, text.bytes.count + growth.partialValue <= ValueLimits.bytes else {
            throw .tooLarge
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.bytes.count + growth.partialValue)
        var copied = 0
        for place in places {
            bytes += text.bytes[copied..<place]
            bytes += new
            copied = place + old.count
        }
        bytes += text.bytes[copied...]
        return try result(bytes)
    }

    /// The bytes at which code points begin, and the end; at most `limit` of them.
    private static func boundaries(_ text: CodePointText, limit: Int) -> [Int] {
        var places: [Int] = []
        var place = 0
        while places.count < limit {
            places.append(place)
            guard place < text.bytes.count else { break }
            place = text.end(ofCodePointAt: place)
        }
        return places
    }
}
