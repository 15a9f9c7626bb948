import CEL
import Testing

/// Against plain integer arithmetic over a common denominator, which needs no reducing.
@Suite struct RationalPropertyTests {
    /// A fraction of small numbers, unreduced.
    struct Plain {
        var top: Int128
        var bottom: Int128
        var rational: Rational? { Rational(top, over: bottom) }
        /// Equal by cross products.
        func equals(_ value: Rational?) -> Bool {
            guard let value else { return false }
            return top * value.denominator == value.numerator * bottom
        }
    }

    private func plain(_ random: inout SeededGenerator) -> Plain {
        let limit = Int128([9, 1000, 1_000_000_000][Int.random(in: 0...2, using: &random)])
        return Plain(
            top: Int128.random(in: -limit...limit, using: &random),
            bottom: Int128.random(in: 1...limit, using: &random))
    }

    @Test func arithmeticAgreesWithCrossProducts() throws {
        let seed = SeededGenerator.seedOfRun
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            let (first, second) = (plain(&random), plain(&random))
            let left = try #require(first.rational)
            let right = try #require(second.rational)
            let bottom = first.bottom * second.bottom
            let (leftTop, rightTop) = (first.top * second.bottom, second.top * first.bottom)
            var agrees = Plain(top: leftTop + rightTop, bottom: bottom).equals(left + right)
            agrees = agrees && Plain(top: leftTop - rightTop, bottom: bottom).equals(left - right)
            agrees = agrees && Plain(top: first.top * second.top, bottom: bottom).equals(left * right)
            agrees =
                agrees && (left < right) == (leftTop < rightTop) && (left == right) == (leftTop == rightTop)
            if second.top == 0 {
                agrees = agrees && left / right == nil
            } else {
                let divided = Plain(top: first.top * second.bottom, bottom: first.bottom * second.top)
                agrees = agrees && divided.equals(left / right)
            }
            guard agrees else {
                Issue.record("REESTR_SEED=\(seed): \(first), \(second)")
                return
            }
        }
    }

    @Test func resultsAreReduced() throws {
        let seed = SeededGenerator.seedOfRun
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5000 {
            let left = try #require(plain(&random).rational)
            let right = try #require(plain(&random).rational)
            for result in [left, left + right, left - right, left * right, left / right].compactMap(\.self) {
                #expect(Rational(result.numerator, over: result.denominator) == result, "REESTR_SEED=\(seed)")
                #expect(result.denominator > 0)
            }
        }
    }

    @Test func decimalsComeBack() throws {
        let seed = SeededGenerator.seedOfRun
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5000 {
            let places = Int.random(in: 0...12, using: &random)
            let digits = Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
            let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
            let value = try #require(Rational(Int128(digits), over: scale))
            let exact = try #require(value.decimalText)
            #expect(Rational(decimal: exact) == value, "REESTR_SEED=\(seed)")
            #expect(Rational(decimal: value.decimalText(places: places)) == value, "REESTR_SEED=\(seed)")
        }
    }
}
