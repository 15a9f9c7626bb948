import Diagnostics

/// Strings to lists and back.
extension StringFunctions {
    static let split = Function(
        "split",
        [.member(.string, [.string], .list(.string)), .member(.string, [.string, .int], .list(.string))],
        Function.Documentation(
            Phrase(
                ru: """
                    части строки между разделителями (при пустом разделителе — её символы); второй аргумент \
                    — наибольшее число частей, отрицательный — без предела
                    """,
                en: """
                    the parts of a string between separators (its code points for an empty one); a second \
                    argument is the largest number of parts, a negative one no limit
                    """),
            faults: [.tooLarge],
            examples: [
                "'a,b,,c'.split(',') == ['a', 'b', '', 'c']", "'a,b,c'.split(',', 2) == ['a', 'b,c']",
                "'a,b'.split(',', 0) == []",
            ]),
        .variadic { (arguments) throws(Fault) -> Value in
            guard arguments.count == 2 || arguments.count == 3 else { throw .noSuchOverload }
            let text = try string(arguments[0])
            let separator = Array(try string(arguments[1]).utf8)
            let limit = arguments.count == 3 ? try int(arguments[2]) : -1
            return .list(
                try parts(of: CodePointText(text), between: separator, limit: limit).map { .string($0) })
        })

    static let join = Function(
        "join", [.member(.list(.string), [], .string), .member(.list(.string), [.string], .string)],
        Function.Documentation(
            Phrase(
                ru: "строки списка подряд, через разделитель, если он дан",
                en:
                    "the strings of a list one after another, with a separator between them if there is one"
            ),
            faults: [.tooLarge],
            examples: ["['a', 'b'].join() == 'ab'", "['a', 'b'].join(', ') == 'a, b'", "[].join('-') == ''"]),
        .variadic { (arguments) throws(Fault) -> Value in
            guard (1...2).contains(arguments.count), case .list(let elements) = arguments[0] else {
                throw .noSuchOverload
            }
            let separator = Array(arguments.count == 2 ? try string(arguments[1]).utf8 : "".utf8)
            var bytes: [UInt8] = []
            for (index, element) in elements.enumerated() {
                let text = try string(element)
                if index > 0 { bytes += separator }
                bytes += text.utf8
                guard bytes.count <= ValueLimits.bytes else { throw .tooLarge }
            }
            return try result(bytes)
        })

    /// The parts between separators, at most `limit` of them unless it is negative; the last one is all of
    /// the rest.
    private static func parts(
        of text: CodePointText, between separator: [UInt8], limit: Int64
    ) throws(Fault) -> [String] {
        let most = limit < 0 ? ValueLimits.elements + 1 : Int(min(limit, Int64(ValueLimits.elements) + 1))
        guard most > 0 else { return [] }
        let parts =
            switch ByteSearch(separator) {
            case let search?: pieces(text, search, most: most)
            case nil: codePoints(text, most: most)
            }
        guard parts.count <= ValueLimits.elements else { throw .tooLarge }
        return parts
    }

    private static func pieces(_ text: CodePointText, _ search: ByteSearch, most: Int) -> [String] {
        var parts: [String] = []
        var start = 0
        for match in search.matches(in: text.bytes, limit: most - 1) {
            parts.append(text.string(start..<match))
            start = match + search.needle.count
        }
        return parts + [text.string(start..<text.bytes.count)]
    }

    private static func codePoints(_ text: CodePointText, most: Int) -> [String] {
        var parts: [String] = []
        var start = 0
        while start < text.bytes.count {
            let end = parts.count == most - 1 ? text.bytes.count : text.end(ofCodePointAt: start)
            parts.append(text.string(start..<end))
            start = end
        }
        return parts
    }
}
