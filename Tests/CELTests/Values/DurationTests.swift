import Testing

@testable import CEL

/// Durations as text and back.
@Suite struct DurationTests {
    private static let read: [(String, Int64)] = [
        ("0", 0), ("-0", 0), ("+0", 0), ("0s", 0), ("1s", 1_000_000_000), ("-1.5s", -1_500_000_000),
        ("+5s", 5_000_000_000), ("1h30m", 5_400_000_000_000), ("1.5h", 5_400_000_000_000),
        ("1m1ms1us1ns", 60_001_001_001), ("1µs", 1000), ("1\u{3BC}s", 1000), ("1us", 1000),
        (".5s", 500_000_000), ("1.s", 1_000_000_000), ("1s1h", 3_601_000_000_000),
        ("0.000000001s", 1), ("0.0000000019s", 1), ("-0.0000000019s", -1),
        ("0.3333333333333333333h", 1_199_999_999_999),
        ("9223372036854775807ns", .max), ("-9223372036854775808ns", .min),
        ("9223372036.854775807s", .max), ("-9223372036.854775808s", .min), ("2562047h47m16.854775807s", .max),
        ("000000000000000000000000000000001s", 1_000_000_000),
    ]

    @Test(arguments: read) func reading(_ text: String, _ nanoseconds: Int64) throws {
        #expect(try Duration(text: text).nanoseconds == nanoseconds)
    }

    @Test(arguments: [
        "", "1", "-", "+", "s", ".s", ".", "1.5", "00", "1d", "1w", "1y", "1h-30m", "1h 30m", " 1s", "1s ",
        "--1s", "1S", "1H", "1µ", "1.2.3s", "1e3s", "0x1s", "1ss", "∞s", "1m\u{301}s",
    ])
    func otherForms(_ text: String) {
        #expect(throws: Fault.conversion) { try Duration(text: text) }
    }

    @Test(
        arguments: [
            "9223372036854775808ns", "-9223372036854775809ns", "-320000000000s", "2562047h47m16.854775808s",
            "99999999999999999999999999999999999999999999999999h", "9223372036854775807ns1ns",
            "1000000h1000000h1000000h",
        ])
    func tooLong(_ text: String) {
        #expect(throws: Fault.timeOutOfRange) { try Duration(text: text) }
    }

    private static let written: [(Int64, String)] = [
        (0, "0s"), (1, "0.000000001s"), (-1, "-0.000000001s"), (1_500_000_000, "1.5s"),
        (-61_000_000_000, "-61s"), (1_000_000_000_000_000, "1000000s"), (.max, "9223372036.854775807s"),
        (.min, "-9223372036.854775808s"), (10_000_000, "0.01s"),
    ]

    @Test(arguments: written) func writing(_ nanoseconds: Int64, _ text: String) throws {
        #expect(Duration(nanoseconds: nanoseconds).text == text)
        #expect(try Duration(text: text).nanoseconds == nanoseconds)
    }
}
