import Testing

@testable import CEL

/// Doubles as text and back.
@Suite struct DoubleTextTests {
    private static let texts: [(Double, String)] = [
        (0, "0"), (-0.0, "-0"), (1, "1"), (-1.5, "-1.5"), (123.456, "123.456"), (-987.654, "-987.654"),
        (10, "10"), (100_000, "100000"), (123_456, "123456"), (1_000_000, "1e+06"),
        (1_234_567, "1.234567e+06"), (123_456_789.123, "1.23456789123e+08"), (12_345.6789, "12345.6789"),
        (0.1, "0.1"), (0.0001, "0.0001"), (0.00012, "0.00012"), (0.00001, "1e-05"), (1e-7, "1e-07"),
        (1e20, "1e+20"), (6.02214e23, "6.02214e+23"), (1.38e-23, "1.38e-23"), (1e100, "1e+100"),
        (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (.leastNonzeroMagnitude, "5e-324"),
        (0.1 + 0.2, "0.30000000000000004"), (0x1p53, "9.007199254740992e+15"),
        (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"),
    ]

    @Test(arguments: texts) func shortestDigits(_ number: Double, _ text: String) {
        #expect(DoubleText.text(number) == text)
    }

    @Test func textReadsBack() throws {
        let seed = SeededGenerator.seedOfRun
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            let number = Double(bitPattern: generator.next())
            let read = try DoubleText.number(DoubleText.text(number))
            #expect(number.isNaN ? read.isNaN : read == number, "REESTR_SEED=\(seed)")
        }
    }

    private static let numbers: [(String, Double)] = [
        ("0", 0), ("-0", -0.0), ("+1", 1), ("1.", 1), (".5", 0.5), ("-.5e1", -5), ("1E3", 1000),
        ("1e+03", 1000), ("1e-400", 0), ("5e-324", .leastNonzeroMagnitude), ("00012.50", 12.5),
        ("inf", .infinity),
        ("+Inf", .infinity), ("-INFINITY", -.infinity),
    ]

    @Test(arguments: numbers) func reading(_ text: String, _ number: Double) throws {
        #expect(try DoubleText.number(text).bitPattern == number.bitPattern)
    }

    @Test(arguments: [
        "", " 1", "1 ", "1\n", "+", ".", "e5", "1e", "1e+", "0x1p-2", "0x1F", "1_000", "1,5", "1d", "+nan",
        "infinit", "--1", "1e5.5", "٣", "1\0",
    ])
    func otherForms(_ text: String) {
        #expect(throws: Fault.conversion) { try DoubleText.number(text) }
    }

    @Test(arguments: ["1e400", "-1e309", "1.8e308"]) func tooLarge(_ text: String) {
        #expect(throws: Fault.overflow) { try DoubleText.number(text) }
    }
}
