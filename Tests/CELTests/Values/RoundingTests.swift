import CEL
import Diagnostics
import Testing

@Suite struct RoundingTests {
    /// Value, step, and the results in the order of `RoundingMode.allCases`; computed by Python's `decimal`.
    static let table: [(value: String, step: String, results: [String])] = [
        ("2.5", "1", ["3", "2", "3", "2", "2", "3"]),
        ("3.5", "1", ["4", "4", "4", "3", "3", "4"]),
        ("-2.5", "1", ["-3", "-2", "-3", "-2", "-3", "-2"]),
        ("2.4", "1", ["2", "2", "3", "2", "2", "3"]),
        ("-2.6", "1", ["-3", "-3", "-3", "-2", "-3", "-2"]),
        ("0.005", "0.01", ["0.01", "0", "0.01", "0", "0", "0.01"]),
        ("-0.005", "0.01", ["-0.01", "0", "-0.01", "0", "-0.01", "0"]),
        ("12.34", "0.01", ["12.34", "12.34", "12.34", "12.34", "12.34", "12.34"]),
        ("1250", "500", ["1500", "1000", "1500", "1000", "1000", "1500"]),
        ("0.3", "0.25", ["0.25", "0.25", "0.5", "0.25", "0.25", "0.5"]),
        ("0", "0.01", ["0", "0", "0", "0", "0", "0"]),
    ]

    @Test(arguments: table)
    func rounds(_ value: String, _ step: String, _ results: [String]) throws {
        let value = try #require(Rational(decimal: value))
        let step = try #require(Rational(decimal: step))
        #expect(RoundingMode.allCases.map { value.rounded(to: step, mode: $0)?.decimalText } == results)
    }

    @Test func refusesStepsThatAreNotPositive() throws {
        #expect(Rational.one.rounded(to: .zero, mode: .halfUp) == nil)
        #expect(Rational.one.rounded(to: -Rational.one, mode: .halfUp) == nil)
    }

    /// The definitions of the modes, on fractions of every small denominator.
    @Test(arguments: RoundingMode.allCases)
    func agreesWithTheDefinition(_ mode: RoundingMode) throws {
        for bottom in 1...24 {
            for top in -60...60 {
                let value = try #require(Rational(Int128(top), over: Int128(bottom)))
                let below = top >= 0 ? top / bottom : -((-top + bottom - 1) / bottom)
                let above = below * bottom == top ? below : below + 1
                let (toBelow, toAbove) = (top - below * bottom, above * bottom - top)
                let (inward, outward) = top < 0 ? (above, below) : (below, above)
                let nearest = toBelow < toAbove ? below : above
                let expected =
                    switch mode {
                    case .halfUp: toBelow == toAbove ? outward : nearest
                    case .halfEven: toBelow == toAbove ? (below % 2 == 0 ? below : above) : nearest
                    case .up: outward
                    case .down: inward
                    case .floor: below
                    case .ceiling: above
                    }
                #expect(value.rounded(to: .one, mode: mode) == Rational(Int64(expected)), "\(top)/\(bottom)")
            }
        }
    }

    @Test func wordsAreThoseOfRulebooks() {
        let words = RoundingMode.allCases.map(\.rawValue)
        #expect(words == ["half-up", "half-even", "up", "down", "floor", "ceiling"])
    }

    @Test(arguments: Fault.allCases)
    func faultsHaveWords(_ fault: Fault) {
        #expect(!fault.message.en.isEmpty && !fault.message.ru.isEmpty)
    }
}
