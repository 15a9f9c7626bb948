import CEL
import Testing

/// Values as programs read them, and as expressions.
@Suite struct StandardTextTests {
    private static let date = CivilDate(year: 2025, month: 3, day: 1).map { Value.date($0) } ?? .null
    private static let month = CivilMonth(year: 2024, month: 2).map { Value.month($0) } ?? .null
    private static let third = Rational(-1, over: 3) ?? .zero
    private static let tiny = Rational(1, over: Int128(1) << 120) ?? .zero

    private static let texts: [(Value, text: String, expression: String)] = [
        (.null, "null", "null"), (.bool(true), "true", "true"), (.none, "none", "optional.none()"),
        (.int(.min), "-9223372036854775808", "-9223372036854775808"), (.uint(1), "1", "1u"),
        (.double(1), "1", "1.0"), (.double(1e20), "1e+20", "1e+20"), (.double(-0.0), "-0", "-0.0"),
        (.double(.nan), "NaN", "double('NaN')"), (.double(-.infinity), "-Inf", "double('-Infinity')"),
        (.decimal("1.50"), "1.5", "decimal('1.5')"), (.money("-2"), "-2", "money('-2')"),
        (.decimal(third), "-0.3333", "(decimal('-1') / decimal('3'))"),
        (.money(third), "-0.3333", "(money('-1') / decimal('3'))"),
        (.string("it's\n\\ \u{1}é"), "it's\n\\ \u{1}é", #"'it\'s\n\\ \x01é'"#),
        (.bytes([0x41, 0xFF, 0x0A]), "41ff0a", #"b'A\xff\n'"#),
        (date, "2025-03-01", "date('2025-03-01')"), (month, "2024-02", "month('2024-02')"),
        (.timestamp(0, 5), "1970-01-01T00:00:00.000000005Z", "timestamp('1970-01-01T00:00:00.000000005Z')"),
        (.duration(-1_500_000_000), "-1.5s", "duration('-1.5s')"),
        (.list([.int(1), .string("a")]), "1, a", "[1, 'a']"), (.list([]), "", "[]"),
        (.map([.string("b"): .list([]), .int(1): .null]), "1: null, b: ", "{1: null, 'b': []}"),
        (.map([:]), "", "{}"), (.type(TypeName("net.IP")), "net.IP", "net.IP"),
        (.optional(.uint(2)), "2", "optional.of(2u)"),
        (.optional(.optional(nil)), "none", "optional.of(optional.none())"),
    ]

    @Test(arguments: texts.indices) func textAndExpression(_ index: Int) {
        let (value, text, expression) = Self.texts[index]
        #expect(value.text.utf8.elementsEqual(text.utf8))
        #expect(value.celText.utf8.elementsEqual(expression.utf8))
    }

    @Test func fractionsWithTooManyDigitsAreQuotients() {
        #expect(
            Value.decimal(Self.tiny).celText
                == "(decimal('1') / (decimal(1329227995784915872) * 1000000000000000000"
                + " + decimal(903807060280344576)))")
    }
}
