import Testing

@testable import CEL

@Suite struct StringsTests {
    /// Two code points that look like one, and a flag of two.
    static let accented = "e\u{301}"
    static let flag = "🇷🇺"

    static let positions: [LibraryCall] = [
        LibraryCall("charAt", "tacocat", 3, gives: "o"), LibraryCall("charAt", "abc", 3, gives: ""),
        LibraryCall("charAt", "abc", 4, fails: .argument), LibraryCall("charAt", "abc", -1, fails: .argument),
        LibraryCall("charAt", "", 0, gives: ""), LibraryCall("charAt", "a😀b", 1, gives: "😀"),
        LibraryCall("charAt", "a😀b", 2, gives: "b"), LibraryCall("charAt", "e\u{301}", 0, gives: "e"),
        LibraryCall("charAt", "e\u{301}", 1, gives: "\u{301}"),
        LibraryCall("charAt", "abc", 9_223_372_036_854_775_807, fails: .argument),
        LibraryCall("charAt", 42, 2, fails: .noSuchOverload),
        LibraryCall("charAt", "a", .uint(0), fails: .noSuchOverload),
        LibraryCall("charAt", "a", fails: .noSuchOverload),
        LibraryCall("indexOf", "tacocat", "", gives: 0), LibraryCall("indexOf", "tacocat", "ac", gives: 1),
        LibraryCall("indexOf", "tacocat", "none", gives: -1),
        LibraryCall("indexOf", "tacocat", "", 3, gives: 3),
        LibraryCall("indexOf", "tacocat", "at", 3, gives: 5),
        LibraryCall("indexOf", "ta©o©αT", "©αT", 3, gives: 4),
        LibraryCall("indexOf", "tacocat", "a", 7, gives: -1),
        LibraryCall("indexOf", "tacocat", "", 7, gives: 7),
        LibraryCall("indexOf", "tacocat", "a", 8, fails: .argument),
        LibraryCall("indexOf", "tacocat", "a", -1, fails: .argument),
        LibraryCall("indexOf", "", "", gives: 0), LibraryCall("indexOf", "", "a", gives: -1),
        LibraryCall("indexOf", "aabaabaaab", "aabaaa", gives: 3),
        LibraryCall("indexOf", "caf\u{e9}", "e\u{301}", gives: -1),
        LibraryCall("indexOf", "e\u{301}", "e", gives: 0),
        LibraryCall("indexOf", "\r\n", "\n", gives: 1), LibraryCall("indexOf", "🇷🇺🇺🇸", "🇺🇺", gives: 1),
        LibraryCall("indexOf", "hello", .bool(true), fails: .noSuchOverload),
        LibraryCall("indexOf", "42", "4", "0", fails: .noSuchOverload),
        LibraryCall("indexOf", "42", "4", 0, 1, fails: .noSuchOverload),
        LibraryCall("lastIndexOf", "tacocat", "", gives: 7),
        LibraryCall("lastIndexOf", "tacocat", "", 3, gives: 3),
        LibraryCall("lastIndexOf", "tacocat", "at", gives: 5),
        LibraryCall("lastIndexOf", "ta©o©αT", "©", 3, gives: 2),
        LibraryCall("lastIndexOf", "ta©o©αT", "©α", 4, gives: 4),
        LibraryCall("lastIndexOf", "bananananana", "nana", 7, gives: 6),
        LibraryCall("lastIndexOf", "bananananana", "nana", gives: 8),
        LibraryCall("lastIndexOf", "tacocat", "a", 7, gives: 5),
        LibraryCall("lastIndexOf", "tacocat", "a", 8, fails: .argument),
        LibraryCall("lastIndexOf", "tacocat", "a", -1, fails: .argument),
        LibraryCall("lastIndexOf", "tacocat", "t", 0, gives: 0),
        LibraryCall("substring", "tacocat", 4, gives: "cat"),
        LibraryCall("substring", "tacocat", 7, gives: ""),
        LibraryCall("substring", "tacocat", 0, 4, gives: "taco"),
        LibraryCall("substring", "tacocat", 4, 4, gives: ""),
        LibraryCall("substring", "a😀e\u{301}b", 1, 3, gives: "😀e"),
        LibraryCall("substring", "tacocat", 40, fails: .argument),
        LibraryCall("substring", "tacocat", -1, fails: .argument),
        LibraryCall("substring", "tacocat", 1, 50, fails: .argument),
        LibraryCall("substring", "tacocat", 49, 50, fails: .argument),
        LibraryCall("substring", "tacocat", 4, 3, fails: .argument),
        LibraryCall("substring", "tacocat", 0, .bool(false), fails: .noSuchOverload),
        LibraryCall("substring", "hello", 1, 2, 3, fails: .noSuchOverload),
    ]

    @Test(arguments: positions)
    func positionsCountCodePoints(_ call: LibraryCall) { call.check() }

    static let changes: [LibraryCall] = [
        LibraryCall("lowerAscii", "TacoCÆt Ж", gives: "tacocÆt Ж"),
        LibraryCall("upperAscii", "tacoCæt ж", gives: "TACOCæT ж"),
        LibraryCall("lowerAscii", "@AZ[`az{", gives: "@az[`az{"),
        LibraryCall("upperAscii", "@AZ[`az{", gives: "@AZ[`AZ{"),
        LibraryCall("lowerAscii", 1, fails: .noSuchOverload),
        LibraryCall("trim", " \u{c}\n\r\t\u{b}text  ", gives: "text"),
        LibraryCall("trim", "\u{85}\u{a0}\u{1680}text\u{2028}\u{3000}", gives: "text"),
        LibraryCall("trim", "\u{180e}text\u{200b}\u{feff}", gives: "\u{180e}text\u{200b}\u{feff}"),
        LibraryCall("trim", " \u{301} ", gives: "\u{301}"), LibraryCall("trim", "", gives: ""),
        LibraryCall("trim", " \r\n ", gives: ""), LibraryCall("trim", "a\r\n", gives: "a"),
        LibraryCall("replace", "hello hello", "he", "we", gives: "wello wello"),
        LibraryCall("replace", "hello hello", "he", "we", -1, gives: "wello wello"),
        LibraryCall("replace", "hello hello", "he", "we", 1, gives: "wello hello"),
        LibraryCall("replace", "hello hello", "he", "we", 0, gives: "hello hello"),
        LibraryCall("replace", "hello hello", "", "_", 3, gives: "_h_e_llo hello"),
        LibraryCall("replace", "abc", "", "-", gives: "-a-b-c-"),
        LibraryCall("replace", "", "", "x", gives: "x"),
        LibraryCall("replace", "", "a", "x", gives: ""),
        LibraryCall("replace", "aaaa", "aa", "b", gives: "bb"),
        LibraryCall("replace", "aaaaa", "aa", "", gives: "a"),
        LibraryCall("replace", "1 ©αT taco", "αT", "o©α", gives: "1 ©o©α taco"),
        LibraryCall("replace", "e\u{301}", "", "-", gives: "-e-\u{301}-"),
        LibraryCall("replace", "\u{e9}", "e\u{301}", "x", gives: "\u{e9}"),
        LibraryCall("replace", "e\u{301}", "e", "a", gives: "a\u{301}"),
        LibraryCall("replace", "42", 2, 1, fails: .noSuchOverload),
        LibraryCall("replace", "42", "2", "1", 1, .bool(false), fails: .noSuchOverload),
        LibraryCall("strings.quote", "first\nsecond", gives: #""first\nsecond""#),
        LibraryCall("strings.quote", "\u{7}\u{8}\u{c}\n\r\t\u{b}\\\"", gives: #""\a\b\f\n\r\t\v\\\"""#),
        LibraryCall("strings.quote", "it's `x` 🐱 e\u{301}\u{0}", gives: "\"it's `x` 🐱 e\u{301}\u{0}\""),
        LibraryCall("strings.quote", "", gives: "\"\""),
    ]

    @Test(arguments: changes)
    func changesStrings(_ call: LibraryCall) { call.check() }

    static let lists: [LibraryCall] = [
        LibraryCall("split", "hello hello hello", " ", gives: ["hello", "hello", "hello"]),
        LibraryCall("split", "hello hello hello", " ", 0, gives: []),
        LibraryCall("split", "hello hello hello", " ", 1, gives: ["hello hello hello"]),
        LibraryCall("split", "hello hello hello", " ", 2, gives: ["hello", "hello hello"]),
        LibraryCall("split", "hello hello hello", " ", 9, gives: ["hello", "hello", "hello"]),
        LibraryCall("split", "a,b", ",", -3, gives: ["a", "b"]), LibraryCall("split", "", ",", gives: [""]),
        LibraryCall("split", "", "", gives: []), LibraryCall("split", ",", ",", gives: ["", ""]),
        LibraryCall("split", "aaa", "aa", gives: ["", "a"]),
        LibraryCall("split", "ae\u{301}", "", gives: ["a", "e", "\u{301}"]),
        LibraryCall("split", "abc", "", 2, gives: ["a", "bc"]),
        LibraryCall("split", "abc", "", 1, gives: ["abc"]),
        LibraryCall("split", "abc", "", 0, gives: []),
        LibraryCall("split", "abc", "", 7, gives: ["a", "b", "c"]),
        LibraryCall("split", "a\r\nb", "\n", gives: ["a\r", "b"]),
        LibraryCall("split", 42, "2", fails: .noSuchOverload),
        LibraryCall("split", "42", 2, fails: .noSuchOverload),
        LibraryCall("split", "42", "2", "1", fails: .noSuchOverload),
        LibraryCall("join", [], gives: ""), LibraryCall("join", [], "-", gives: ""),
        LibraryCall("join", ["x"], "-", gives: "x"), LibraryCall("join", ["x", "", "y"], "-", gives: "x--y"),
        LibraryCall("join", ["x", "y"], gives: "xy"), LibraryCall("join", [1], fails: .noSuchOverload),
        LibraryCall("join", ["a", 1], "-", fails: .noSuchOverload),
        LibraryCall("join", "ab", fails: .noSuchOverload),
        LibraryCall("join", ["a"], 1, fails: .noSuchOverload),
    ]

    @Test(arguments: lists)
    func splitsAndJoins(_ call: LibraryCall) { call.check() }

    @Test func canonicalEquivalentsStayApart() {
        #expect(outcome("replace", [.string(Self.accented), "x", "y"]) == .success(.string(Self.accented)))
        #expect(outcome("replace", [.string(Self.accented), "x", "y"]) != .success("\u{e9}"))
        #expect(outcome("split", [.string(Self.flag), ""]) == .success(["\u{1F1F7}", "\u{1F1FA}"]))
    }

    @Test func resultsEndAtTheLimit() {
        let many = Value.string(String(repeating: ",", count: ValueLimits.elements))
        let wide = Value.string(String(repeating: "a", count: 32))
        let half = Value.string(String(repeating: "a", count: ValueLimits.bytes / 2))
        #expect(outcome("replace", [many, ",", wide]) == .failure(.tooLarge))
        #expect(outcome("replace", [many, "", wide]) == .failure(.tooLarge))
        #expect(outcome("replace", [many, ",", wide, 0]) == .success(many))
        #expect(outcome("split", [many, ","]) == .failure(.tooLarge))
        #expect(outcome("split", [many, ",", 3]) != .failure(.tooLarge))
        #expect(outcome("join", [["1", "2", "3"], half]) == .failure(.tooLarge))
        #expect(outcome("format", ["%s%s%s", .list([half, half, "x"])]) == .failure(.tooLarge))
        #expect(outcome("format", ["%x1", .list([half])]) == .failure(.tooLarge))
    }

    @Test(.timeLimit(.minutes(1))) func searchesInLinearTime() {
        let text = Value.string(String(repeating: "a", count: 400_000))
        let part = Value.string(String(repeating: "a", count: 200_000) + "b")
        #expect(outcome("indexOf", [text, part]) == .success(-1))
        #expect(outcome("lastIndexOf", [text, part]) == .success(-1))
        #expect(outcome("replace", [text, part, ""]) == .success(text))
    }

    /// The search agrees with the obvious one on all texts of two letters.
    @Test func findsWhatComparingFinds() {
        let words = (0..<7).flatMap { length in
            (0..<(1 << length)).map { bits in (0..<length).map { UInt8(97 + (bits >> $0) & 1) } }
        }
        for text in words where text.count > 4 {
            for needle in words where !needle.isEmpty && needle.count < 5 {
                let places = (0...text.count).filter { text[$0...].starts(with: needle) }
                let search = ByteSearch(needle)
                for start in 0...text.count {
                    #expect(search?.first(in: text, from: start) == places.first { $0 >= start })
                    #expect(search?.last(in: text, upTo: start) == places.last { $0 <= start })
                }
            }
        }
    }
}
