import CEL
import Testing

/// `in`, `[]`, `size`, `type`, and searches in texts.
@Suite struct StandardAccessTests {
    private static let list: Value = .list([.int(7), .string("a"), .double(.nan)])
    private static let map: Value = .map([.int(1): .string("i"), .string("é"): .null, .bool(true): .int(0)])

    private static let membership: [StandardCall] = [
        .init("@in", .double(7), list, gives: .bool(true)),
        .init("@in", .uint(7), list, gives: .bool(true)),
        .init("@in", .double(.nan), list, gives: .bool(false)),
        .init("@in", .null, .list([]), gives: .bool(false)),
        .init("@in", .double(1), map, gives: .bool(true)),
        .init("@in", .double(1.5), map, gives: .bool(false)),
        .init("@in", .string("e\u{301}"), map, gives: .bool(false)),
        .init("@in", .string("\u{E9}"), map, gives: .bool(true)),
        .init("@in", .bytes([]), map, gives: .bool(false)),
        .init("@in", .string("a"), .string("abc"), fails: .noSuchOverload),
    ]

    private static let indices: [StandardCall] = [
        .init("_[_]", list, .int(0), gives: .int(7)),
        .init("_[_]", list, .uint(1), gives: .string("a")),
        .init("_[_]", list, .double(1), gives: .string("a")),
        .init("_[_]", list, .double(-0.0), gives: .int(7)),
        .init("_[_]", list, .double(0.1), fails: .argument),
        .init("_[_]", list, .double(.nan), fails: .argument),
        .init("_[_]", list, .double(.infinity), fails: .indexOutOfRange),
        .init("_[_]", list, .double(1e300), fails: .indexOutOfRange),
        .init("_[_]", list, .int(-1), fails: .indexOutOfRange),
        .init("_[_]", list, .int(3), fails: .indexOutOfRange),
        .init("_[_]", list, .uint(.max), fails: .indexOutOfRange),
        .init("_[_]", list, .string(""), fails: .noSuchOverload),
        .init("_[_]", map, .uint(1), gives: .string("i")),
        .init("_[_]", map, .double(1), gives: .string("i")),
        .init("_[_]", map, .bool(false), fails: .noSuchKey),
        .init("_[_]", map, .double(1.5), fails: .noSuchKey),
        .init("_[_]", map, .string("e\u{301}"), fails: .noSuchKey),
        .init("_[_]", map, .bytes([]), fails: .keyType),
        .init("_[_]", .map([.int(9_007_199_254_740_993): .null]), .double(0x1p53), fails: .noSuchKey),
        .init("_[_]", .string("abc"), .int(0), fails: .noSuchOverload),
    ]

    private static let sizes: [StandardCall] = [
        .init("size", .string(""), gives: .int(0)),
        .init("size", .string("e\u{301}"), gives: .int(2)),
        .init("size", .string("🇷🇺"), gives: .int(2)),
        .init("size", .string("\r\n"), gives: .int(2)),
        .init("size", .string("😀"), gives: .int(1)),
        .init("size", .bytes(Array("я".utf8)), gives: .int(2)),
        .init("size", list, gives: .int(3)),
        .init("size", map, gives: .int(3)),
        .init("size", .null, fails: .noSuchOverload),
        .init("size", .int(1), fails: .noSuchOverload),
        .init("dyn", .null, gives: .null),
    ]

    private static let types: [(Value, String)] = [
        (.null, "null_type"), (.bool(true), "bool"), (.int(0), "int"), (.uint(0), "uint"),
        (.double(0), "double"), (.string(""), "string"), (.bytes([]), "bytes"), (.list([]), "list"),
        (.map([:]), "map"), (.type(TypeName("int")), "type"), (.none, "optional_type"),
        (.timestamp(0), "google.protobuf.Timestamp"), (.duration(0), "google.protobuf.Duration"),
        (.decimal("1"), "decimal"), (.money("1"), "money"),
    ]

    private static let searches: [StandardCall] = [
        .init("contains", .string("abcabcabd"), .string("abcabd"), gives: .bool(true)),
        .init("contains", .string("aaaaaaab"), .string("aaab"), gives: .bool(true)),
        .init("contains", .string("aaaaaaa"), .string("aab"), gives: .bool(false)),
        .init("contains", .string(""), .string(""), gives: .bool(true)),
        .init("contains", .string(""), .string("a"), gives: .bool(false)),
        .init("contains", .string("a"), .string("ab"), gives: .bool(false)),
        .init("contains", .string("e\u{301}"), .string("e"), gives: .bool(true)),
        .init("contains", .string("e\u{301}"), .string("\u{301}"), gives: .bool(true)),
        .init("contains", .string("\u{E9}"), .string("e\u{301}"), gives: .bool(false)),
        .init("contains", .string("a\r\nb"), .string("\n"), gives: .bool(true)),
        .init("contains", .string("a\0b"), .string("\0b"), gives: .bool(true)),
        .init("startsWith", .string("e\u{301}"), .string("e"), gives: .bool(true)),
        .init("startsWith", .string("🐱😀"), .string("🐱"), gives: .bool(true)),
        .init("startsWith", .string("a"), .string("ab"), gives: .bool(false)),
        .init("startsWith", .string("a"), .string(""), gives: .bool(true)),
        .init("endsWith", .string("e\u{301}"), .string("\u{301}"), gives: .bool(true)),
        .init("endsWith", .string("b"), .string("ab"), gives: .bool(false)),
        .init("endsWith", .string("ab"), .string("ab"), gives: .bool(true)),
        .init("endsWith", .string("ab"), .int(1), fails: .noSuchOverload),
        .init("contains", .list([.string("a")]), .string("a"), fails: .noSuchOverload),
    ]

    @Test(arguments: membership + indices) func access(_ call: StandardCall) throws { try call.check() }

    @Test(arguments: sizes + searches) func sizesAndSearches(_ call: StandardCall) throws { try call.check() }

    @Test(arguments: types.indices) func typesOfValues(_ index: Int) throws {
        let (value, name) = Self.types[index]
        try StandardCall("type", value, gives: .type(TypeName(name))).check()
    }
}
