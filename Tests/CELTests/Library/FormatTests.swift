import Testing

@testable import CEL

@Suite struct FormatTests {
    static func rational(_ numerator: Int64, _ denominator: Int64) -> Rational {
        Rational(numerator, scale: denominator)
    }

    static func map(_ entries: (Value, Value)...) -> Value {
        let map = try? ValueMap(entries.map { ValueMap.Entry(key: $0.0, value: $0.1) })
        return map.map { .map($0) } ?? .null
    }

    static let texts: [LibraryCall] = [
        LibraryCall("format", "no substitution", [], gives: "no substitution"),
        LibraryCall("format", "", [], gives: ""),
        LibraryCall("format", "%%%s%%", ["text"], gives: "%text%"),
        LibraryCall("format", "%%s", [], gives: "%s"),
        LibraryCall("format", "%d %d, %s", [1, .uint(2), "A"], gives: "1 2, A"),
        LibraryCall("format", "%d", [1, 2], gives: "1"),
        LibraryCall("format", "é%se\u{301}", ["ж"], gives: "éжe\u{301}"),
        LibraryCall("format", "%s", [.null], gives: "null"),
        LibraryCall("format", "%s", [.bool(false)], gives: "false"),
        LibraryCall("format", "%s", [-999_999_999_999], gives: "-999999999999"),
        LibraryCall("format", "%s", [.uint(.max)], gives: "18446744073709551615"),
        LibraryCall("format", "%s", [.bytes([0xD0, 0xB6])], gives: "ж"),
        LibraryCall("format", "%s", [.bytes([0xFF])], fails: .conversion),
        LibraryCall("format", "%s", [.type(TypeName("string"))], gives: "string"),
        LibraryCall("format", "%s", [.duration(Duration(nanoseconds: 8_747_000_000_000))], gives: "8747s"),
        LibraryCall("format", "%s", [.money(rational(25625, 10))], gives: "2562.5"),
        LibraryCall(
            "format", "%s", [["abc", .double(3.14), .null, [9, [8]], []]],
            gives: "[abc, 3.14, null, [9, [8]], []]"),
        LibraryCall("format", "%s", [map()], gives: "{}"),
        LibraryCall(
            "format", "%s", [map(("strKey", "x"), (6, .double(.nan)), (.bool(true), 42))],
            gives: "{6: NaN, strKey: x, true: 42}"),
        LibraryCall("format", "%s", [map((10, 1), (9, 2), (.uint(1), 3))], gives: "{1: 3, 10: 1, 9: 2}"),
        LibraryCall("format", "%s", [.none], fails: .argument),
        LibraryCall("format", "%s", [[.none]], fails: .argument),
        LibraryCall("format", "%.3s", ["abcdef"], gives: "abcdef"),
        LibraryCall("format", "%.3d", [5], gives: "5"),
    ]

    @Test(arguments: texts)
    func writesText(_ call: LibraryCall) { call.check() }

    static let doubles: [(Double, String)] = [
        (1, "1"), (0, "0"), (-0.0, "-0"), (56.8, "56.8"), (1e20, "100000000000000000000"),
        (1e-7, "0.0000001"),
        (-2.5, "-2.5"), (123_456_789.125, "123456789.125"), (.nan, "NaN"), (.infinity, "Infinity"),
        (-.infinity, "-Infinity"), (9_007_199_254_740_992, "9007199254740992"), (0.1, "0.1"),
        (1.5e16, "15000000000000000"),
        (.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"),
        (1e308, "1" + String(repeating: "0", count: 308)),
    ]

    @Test(arguments: doubles)
    func writesShortestDigits(_ number: Double, _ text: String) {
        LibraryCall("format", "%s", [.double(number)], gives: .string(text)).check()
        LibraryCall("format", "%d", [.double(number)], gives: .string(text)).check()
    }

    static let numbers: [LibraryCall] = [
        LibraryCall("format", "%d", [.decimal(rational(-5, 4))], gives: "-1.25"),
        LibraryCall("format", "%d", [.int(.min)], gives: "-9223372036854775808"),
        LibraryCall("format", "%b", [5], gives: "101"), LibraryCall("format", "%b", [-5], gives: "-101"),
        LibraryCall("format", "%b", [.uint(64)], gives: "1000000"),
        LibraryCall("format", "%b", [.bool(true)], gives: "1"),
        LibraryCall("format", "%b", [.bool(false)], gives: "0"),
        LibraryCall("format", "%o", [11], gives: "13"),
        LibraryCall("format", "%o", [-11], gives: "-13"), LibraryCall("format", "%x", [-30], gives: "-1e"),
        LibraryCall("format", "%X", [30], gives: "1E"),
        LibraryCall("format", "%X", [.uint(6000)], gives: "1770"),
        LibraryCall("format", "%x", [.int(.min)], gives: "-8000000000000000"),
        LibraryCall("format", "%x", ["Hello world!"], gives: "48656c6c6f20776f726c6421"),
        LibraryCall("format", "%X", [.bytes([0, 0xAB])], gives: "00AB"),
        LibraryCall("format", "%x", [""], gives: ""),
        LibraryCall("format", "%f", [2], gives: "2.000000"),
        LibraryCall("format", "%f", [.uint(3)], gives: "3.000000"),
        LibraryCall("format", "%f", [9_007_199_254_740_993], gives: "9007199254740993.000000"),
        LibraryCall("format", "%e", [-2], gives: "-2.000000e+00"),
        LibraryCall("format", "%e", [0], gives: "0.000000e+00"),
        LibraryCall("format", "%.2f", [.money(rational(10625, 10000))], gives: "1.06"),
        LibraryCall("format", "%.1f", [.decimal(rational(1, 4))], gives: "0.2"),
        LibraryCall("format", "%.1f", [.decimal(rational(3, 4))], gives: "0.8"),
        LibraryCall("format", "%.3f", [.decimal(rational(-2, 3))], gives: "-0.667"),
        LibraryCall("format", "%.0f", [.decimal(rational(-1, 3))], gives: "0"),
        LibraryCall("format", "%.3e", [.decimal(rational(1, 3000))], gives: "3.333e-04"),
        LibraryCall("format", "%f", [.decimal(.zero)], gives: "0.000000"),
    ]

    @Test(arguments: numbers)
    func writesNumbers(_ call: LibraryCall) { call.check() }

    static let fixed: [(Double, Int, String)] = [
        (1.2345, 3, "1.234"), (123, 0, "123"), (3.5001, 0, "4"), (3.4999, 0, "3"), (0.5, 0, "0"),
        (1.5, 0, "2"),
        (2.5, 0, "2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.345, 2, "2.35"), (1.005, 2, "1.00"),
        (-123.4999, 3, "-123.500"), (-1.2, 5, "-1.20000"), (9.995, 2, "9.99"), (9.9951, 2, "10.00"),
        (99.9, 0, "100"),
        (0.05, 1, "0.1"), (0.04, 1, "0.0"), (0.6, 0, "1"), (-0.001, 2, "-0.00"), (-0.0, 1, "-0.0"),
        (0, 2, "0.00"),
        (1e21, 1, "1000000000000000000000.0"), (1e-10, 3, "0.000"), (0.000_96, 3, "0.001"), (.nan, 2, "NaN"),
        (-.infinity, 2, "-Infinity"), (0.1, 20, "0.10000000000000000555"),
        (1e23, 0, "99999999999999991611392"),
        (.leastNonzeroMagnitude, 3, "0.000"),
    ]

    @Test(arguments: fixed)
    func roundsFixedPointHalfToEven(_ number: Double, _ places: Int, _ text: String) {
        LibraryCall("format", .string("%.\(places)f"), [.double(number)], gives: .string(text)).check()
    }

    static let scientific: [(Double, Int, String)] = [
        (1052.032911275, 6, "1.052033e+03"), (2.71828, 6, "2.718280e+00"), (25, 0, "2e+01"), (35, 0, "4e+01"),
        (0, 2, "0.00e+00"), (-0.0, 0, "-0e+00"), (.leastNonzeroMagnitude * 2024, 6, "9.999889e-321"),
        (1e300, 1, "1.0e+300"),
        (9.9996, 3, "1.000e+01"), (0.5, 1, "5.0e-01"), (-1234.5, 2, "-1.23e+03"), (.infinity, 1, "Infinity"),
        (.greatestFiniteMagnitude, 3, "1.798e+308"), (1.25, 1, "1.2e+00"), (1.35, 1, "1.4e+00"),
    ]

    @Test(arguments: scientific)
    func writesExponents(_ number: Double, _ places: Int, _ text: String) {
        LibraryCall("format", .string("%.\(places)e"), [.double(number)], gives: .string(text)).check()
    }

    static let mistakes: [(String, Value)] = [
        ("%a", 1), ("%E", .double(0.5)), ("%F", .double(1)), ("%5d", 1), ("%-d", 1), ("%", 1), ("50% off", 1),
        ("%.3", 1), ("%.", 1), ("%.f", .double(1)), ("%.-1f", .double(1)), ("%.3%", 1),
        ("%.1001f", .double(1)),
        ("%.99999999999999999999f", .double(1)), ("%é", 1), ("%d %d", 1), ("%b", "abc"), ("%b", .double(1)),
        ("%b", .null), ("%d", .duration(Duration(nanoseconds: 1))), ("%d", "1"), ("%d", .null),
        ("%d", .bool(true)),
        ("%o", "a string"), ("%o", .null), ("%o", .double(1)), ("%o", .bool(true)), ("%x", .double(0.5)),
        ("%x", .null),
        ("%X", .bool(true)), ("%X", .null), ("%e", .null), ("%f", .null), ("%f", .bool(true)), ("%e", "1"),
        ("%f", []),
    ]

    @Test(arguments: mistakes)
    func refusesMistakes(_ format: String, _ value: Value) {
        LibraryCall("format", .string(format), .list([value]), fails: .argument).check()
    }

    @Test func asksForAStringAndAList() {
        LibraryCall("format", "%d", 1, fails: .noSuchOverload).check()
        LibraryCall("format", 1, [], fails: .noSuchOverload).check()
        LibraryCall("format", "%d", [], fails: .argument).check()
    }

    @Test func sharedPartsEndAtTheLimit() {
        var value: Value = "twelve bytes"
        for _ in 0..<40 { value = .list([value, value]) }
        LibraryCall("format", "%s", .list([value]), fails: .tooLarge).check()
    }

    /// The digits of random doubles, read back, are the doubles.
    @Test func exactDigitsReadBack() {
        var state: UInt64 = 1
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: state ^ state >> 29)
            guard number.isFinite else { continue }
            #expect(Double(DecimalDigits(number).plainText) == number)
            #expect(Double(DecimalDigits(shortest: number).plainText) == number)
            #expect(Double(DecimalDigits(number).scientificText(places: 16)) == number)
        }
    }
}
