import CEL
import Testing

@Suite struct RationalTests {
    /// Text, whether it is read, and how it is written again.
    static let texts: [(text: String, written: String?)] = [
        ("0", "0"), ("-0.00", "0"), ("12.50", "12.5"), ("-12.50", "-12.5"), ("007", "7"),
        ("2562.5", "2562.5"),
        ("0.0001", "0.0001"),
        ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"),
        ("170141183460469231731687303715884105728", nil), ("", nil), ("-", nil), (".", nil), (".5", nil),
        ("5.", nil),
        ("-.5", nil), ("+1", nil), ("1e3", nil), ("1,5", nil), ("1 000", nil), (" 1", nil), ("1.2.3", nil),
        ("--1", nil),
        ("1.-2", nil), ("٣", nil), ("1\u{301}", nil), ("NaN", nil), ("0x10", nil),
    ]

    @Test(arguments: texts)
    func readsAndWrites(_ text: String, _ written: String?) {
        #expect(Rational(decimal: text)?.decimalText == written)
    }

    @Test(arguments: [
        (".5", "0.5"), ("-.25", "-0.25"), ("1.50", "1.5"), ("-2", "-2"), ("1e3", nil), (".", nil),
    ])
    func readsLiterals(_ digits: String, _ written: String?) {
        #expect(Rational(literal: digits)?.decimalText == written)
    }

    /// Numerator, denominator, exact text, and two places.
    static let fractions: [(top: Int128, bottom: Int128, exact: String?, twoPlaces: String)] = [
        (1, 3, nil, "0.33"), (2, 3, nil, "0.67"), (-2, 3, nil, "-0.67"), (1, 8, "0.125", "0.13"),
        (-1, 8, "-0.125", "-0.13"), (1, -200, "-0.005", "-0.01"), (-1, 201, nil, "0.00"),
        (5125, 2, "2562.5", "2562.50"),
        (1999, 200, "9.995", "10.00"),
        (
            .max, 1, "170141183460469231731687303715884105727",
            "170141183460469231731687303715884105727.00"
        ), (1, .max, nil, "0.00"), (.max - 1, .max, nil, "1.00"),
    ]

    @Test(arguments: fractions.indices)
    func writesDecimals(_ index: Int) throws {
        let fraction = Self.fractions[index]
        let value = try #require(Rational(fraction.top, over: fraction.bottom))
        #expect(value.decimalText == fraction.exact)
        #expect(value.decimalText(places: 2) == fraction.twoPlaces)
    }

    @Test func isReduced() throws {
        let value = try #require(Rational(-6, over: -4))
        #expect((value.numerator, value.denominator) == (3, 2))
        #expect(try #require(Rational(0, over: -9)) == .zero)
        #expect(Rational(1, over: 0) == nil)
        #expect(Rational(.min, over: 1) == nil)
        #expect(Rational(.min, over: 2)?.numerator == Int128.min / 2)
        #expect(Rational(1, over: .min) == nil)
        #expect(Rational(2, over: .min)?.denominator == 1 << 126)
    }

    @Test func scales() throws {
        #expect(try #require(Rational(decimal: "12.5")).scaled(by: 10_000) == 125_000)
        #expect(try #require(Rational(decimal: "-0.0001")).scaled(by: 10_000) == -1)
        #expect(try #require(Rational(decimal: "0.00001")).scaled(by: 10_000) == nil)
        #expect(try #require(Rational(1, over: 3)).scaled(by: 10_000) == nil)
        #expect(try #require(Rational(1, over: 3)).scaled(by: -3) == -1)
        #expect(Rational(.max).scaled(by: 2) == nil)
        #expect(Rational(.max).scaled(by: 1) == .max)
        #expect(Rational(.min).scaled(by: 1) == .min)
        #expect(try #require(Rational(1, over: 3)).scaled(by: 0) == 0)
        #expect(Rational(1).scaled(by: .min) == .min)
    }

    @Test func overflowsToNil() throws {
        let largest = try #require(Rational(.max, over: 1))
        let smallest = try #require(Rational(1, over: .max))
        #expect(largest + .one == nil)
        #expect(-largest - .one == nil)
        #expect(largest * Rational(2) == nil)
        #expect(smallest / Rational(2) == nil)
        #expect(largest * smallest == .one)
        #expect(largest / largest == .one)
        #expect(largest - largest == .zero)
        #expect(.one / .zero == nil)
        #expect(-(-largest) == largest)
        #expect((-largest).magnitude == largest)
    }

    @Test func comparesBeyondItsOwnWidth() throws {
        let half = Int128.max / 2
        let one = try #require(Rational(.max, over: .max - 1))
        let other = try #require(Rational(.max - 1, over: .max - 2))
        #expect(one < other && !(other < one))
        #expect(-other < -one)
        #expect(try #require(Rational(half, over: .max)) < (try #require(Rational(half + 1, over: .max))))
        #expect(try #require(Rational(-1, over: .max)) < .zero)
    }
}
