import Testing

@testable import CEL

@Suite struct RegexTests {
    static let matches: [LibraryCall] = [
        LibraryCall("matches", "cows", "", gives: .bool(true)),
        LibraryCall("matches", "", "", gives: .bool(true)),
        LibraryCall("matches", "abcd", "bc", gives: .bool(true)),
        LibraryCall("matches", "abcd", "^bc", gives: .bool(false)),
        LibraryCall("matches", "mañana", "a+ñ+a+", gives: .bool(true)),
        LibraryCall("matches", "a\nb", "a.b", gives: .bool(false)),
        LibraryCall("matches", "a\nb", "(?s)a.b", gives: .bool(true)),
        LibraryCall("matches", "a\nb", "^b$", gives: .bool(false)),
        LibraryCall("matches", "a\nb", "(?m)^b$", gives: .bool(true)),
        LibraryCall("matches", "e\u{301}", "^.$", gives: .bool(false)),
        LibraryCall("matches", "e\u{301}", "^..$", gives: .bool(true)),
        LibraryCall("matches", "e\u{301}", "\u{e9}", gives: .bool(false)),
        LibraryCall("matches", "😀", "^.$", gives: .bool(true)),
        LibraryCall("matches", "\r\n", "^..$", gives: .bool(false)),
        LibraryCall("matches", "ПРИВЕТ", "(?i)привет", gives: .bool(true)),
        LibraryCall("matches", "Жук", #"^\p{Lu}\p{Cyrillic}+$"#, gives: .bool(true)),
        LibraryCall("matches", "a\u{0}b", "a\u{0}b", gives: .bool(true)),
        LibraryCall("matches", "a\u{0}b", "ab", gives: .bool(false)),
        LibraryCall("matches", "x", "(", fails: .pattern),
        LibraryCall("matches", "x", "(?=x)", fails: .pattern),
        LibraryCall("matches", "xx", #"(x)\1"#, fails: .pattern),
        LibraryCall("matches", "x", "a{1001}", fails: .pattern),
        LibraryCall("matches", "x", "*", fails: .pattern),
        LibraryCall("matches", "x", "[z-a]", fails: .pattern),
        LibraryCall("matches", 1, "x", fails: .noSuchOverload),
        LibraryCall("matches", "x", .bytes([]), fails: .noSuchOverload),
    ]

    @Test(arguments: matches)
    func searches(_ call: LibraryCall) { call.check() }

    static let replacements: [LibraryCall] = [
        LibraryCall("regex.replace", "hello world hello", "hello", "hi", gives: "hi world hi"),
        LibraryCall("regex.replace", "banana", "a", "x", 0, gives: "banana"),
        LibraryCall("regex.replace", "banana", "a", "x", 1, gives: "bxnana"),
        LibraryCall("regex.replace", "banana", "a", "x", 2, gives: "bxnxna"),
        LibraryCall("regex.replace", "banana", "a", "x", 99, gives: "bxnxnx"),
        LibraryCall("regex.replace", "banana", "a", "x", -12, gives: "bxnxnx"),
        LibraryCall("regex.replace", "foo bar", "(fo)o (ba)r", #"\2 \1"#, gives: "ba fo"),
        LibraryCall("regex.replace", "foo", "o+", #"<\0>"#, gives: "f<oo>"),
        LibraryCall("regex.replace", "foo", "o", #"\\$1"#, gives: #"f\$1\$1"#),
        LibraryCall("regex.replace", "abc", "(x)?b", #"[\1]"#, gives: "a[]c"),
        LibraryCall("regex.replace", "abc", "", "-", gives: "-a-b-c-"),
        LibraryCall("regex.replace", "abc", "b*", "-", gives: "-a-c-"),
        LibraryCall("regex.replace", "😀e\u{301}", "", "-", gives: "-😀-e-\u{301}-"),
        LibraryCall("regex.replace", "", "^", "x", gives: "x"),
        LibraryCall("regex.replace", "aaa", "^a", "b", gives: "baa"),
        LibraryCall("regex.replace", "ab ab", #"\bab"#, "x", gives: "x x"),
        LibraryCall("regex.replace", "abab", #"\bab"#, "x", gives: "xab"),
        LibraryCall("regex.replace", "123456789", "(1)(2)(3)(4)(5)(6)(7)(8)(9)", #"\9\1"#, gives: "91"),
        LibraryCall("regex.replace", "test", "(.)", #"\2"#, fails: .argument),
        LibraryCall("regex.replace", "x", "y", #"\1"#, fails: .argument),
        LibraryCall("regex.replace", "test", ".", #"\"#, fails: .argument),
        LibraryCall("regex.replace", "id=123", #"id=(?P<value>\d+)"#, #"value: \values"#, fails: .argument),
        LibraryCall("regex.replace", "foo bar", "(", "x", fails: .pattern),
        LibraryCall("regex.replace", "foo", "o", 1, fails: .noSuchOverload),
        LibraryCall("regex.replace", "foo", "o", "x", "1", fails: .noSuchOverload),
        LibraryCall("regex.replace", "foo", "o", fails: .noSuchOverload),
    ]

    @Test(arguments: replacements)
    func replaces(_ call: LibraryCall) { call.check() }

    static let extractions: [LibraryCall] = [
        LibraryCall("regex.extract", "item-A, item-B", #"item-(\w+)"#, gives: .optional("A")),
        LibraryCall("regex.extract", "hello world", "hello(.*)", gives: .optional(" world")),
        LibraryCall("regex.extract", "hello world", "w.*", gives: .optional("world")),
        LibraryCall("regex.extract", "HELLO", "hello", gives: .none),
        LibraryCall("regex.extract", "", "", gives: .optional("")),
        LibraryCall("regex.extract", "ab", "a(x)?b", gives: .none),
        LibraryCall("regex.extract", "ab", "a(x*)b", gives: .none),
        LibraryCall("regex.extract", "ab", "(a)(b)", fails: .argument),
        LibraryCall("regex.extract", "", "(a)(b)", fails: .argument),
        LibraryCall("regex.extract", "ab", "(?:a)(b)", gives: .optional("b")),
        LibraryCall("regex.extract", "ab", "a(", fails: .pattern),
        LibraryCall("regex.extract", 1, "a", fails: .noSuchOverload),
        LibraryCall("regex.extractAll", "id:123, id:456", #"id:\d+"#, gives: ["id:123", "id:456"]),
        LibraryCall("regex.extractAll", "id:123, id:456", #"id:(\d+)"#, gives: ["123", "456"]),
        LibraryCall("regex.extractAll", "a1b", "[a-z](1)?", gives: ["1"]),
        LibraryCall("regex.extractAll", "x", "y", gives: []),
        LibraryCall("regex.extractAll", "ab", "c*", gives: ["", "", ""]),
        LibraryCall("regex.extractAll", "жук", ".", gives: ["ж", "у", "к"]),
        LibraryCall("regex.extractAll", "a@b", "(.*)@(.*)", fails: .argument),
        LibraryCall("regex.extractAll", "a", "[", fails: .pattern),
        LibraryCall("regex.extractAll", "a", 1, fails: .noSuchOverload),
    ]

    @Test(arguments: extractions)
    func extracts(_ call: LibraryCall) { call.check() }

    @Test(.timeLimit(.minutes(1))) func catastrophicPatternsStayLinear() {
        let text = Value.string(String(repeating: "a", count: 1_000_000) + "b")
        for pattern in ["^(a+)+$", "^(a|aa)+$", "^(a*)*$", "(.*a){12}c", "(a?){100}a{100}c"] as [Value] {
            #expect(outcome("matches", [text, pattern]) == .success(.bool(false)))
        }
    }

    @Test func hugePatternsAreRefused() {
        let long = String(repeating: "a", count: Pattern.longestText)
        #expect(outcome("matches", [.string(long), .string(long)]) == .success(.bool(true)))
        #expect(outcome("matches", ["a", .string(long + "a")]) == .failure(.pattern))
        #expect(
            outcome("matches", ["a", .string(String(repeating: "(", count: 8_000))]) == .failure(.pattern))
        let nested = String(repeating: "(", count: 4_000) + String(repeating: ")", count: 4_000)
        #expect(outcome("matches", ["a", .string(nested)]) == .success(.bool(true)))
        #expect(outcome("matches", ["a", "((a{100}){100}){100}"]) == .failure(.pattern))
        #expect(
            outcome("matches", ["a", .string(String(repeating: "\\pL{50}", count: 500))])
                == .failure(.pattern))
    }

    @Test func refusalsSayWhy() {
        #expect(throws: Pattern.Refusal(detail: "missing ): (a")) { try Pattern("(a") }
        #expect(throws: Pattern.Refusal(detail: "invalid perl operator: (?=")) { try Pattern("(?=a)") }
        #expect(throws: Pattern.Refusal(detail: "no argument for repetition operator: *")) {
            try Pattern("*")
        }
    }

    @Test func replacementsEndAtTheLimit() {
        let text = Value.string(String(repeating: "a", count: 1 << 16))
        let wide = Value.string(String(repeating: "b", count: 1 << 10))
        #expect(outcome("regex.replace", [text, "a", wide]) == .failure(.tooLarge))
    }

    @Test func theCacheStaysSmall() throws {
        let cache = PatternCache(capacity: 3)
        let first = try cache.pattern("a")
        for text in ["b", "c", "a", "d", "e"] { _ = try cache.pattern(text) }
        #expect(cache.count == 3)
        #expect(try cache.pattern("a") === first)
        #expect(try cache.pattern("e\u{301}") !== cache.pattern("\u{e9}"))
        #expect(throws: Fault.pattern) { try cache.pattern("(") }
        #expect(cache.count == 3)
    }

    @Test func patternsAreSharedBetweenTasks() async throws {
        let pattern = try Pattern(#"^(\w+)@(\w+)\.ru$"#)
        let found = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<500).count {
                        pattern.isFound(in: $0 % 2 == 0 ? "user\(task)@host\($0).ru" : "\($0)")
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(found == 2000)
    }
}
