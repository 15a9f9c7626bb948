/// Values as people and programs read them.
extension Value {
    /// The value as programs read it: ISO dates, decimal point, no grouping.
    ///
    /// A fraction whose decimal expansion does not end is rounded to four places; texts stand as they are,
    /// bytes in hexadecimal digits, the entries of a map as `key: value`. Text does not tell what type the
    /// value had; for that there is `celText`.
    public var text: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): String(value)
        case .double(let value): DoubleText.text(value)
        case .decimal(let value), .money(let value): value.decimalText ?? value.decimalText(places: 4)
        case .string(let value): value
        case .bytes(let value): Self.hexadecimal(value)
        case .date(let value): value.description
        case .month(let value): value.description
        case .timestamp(let value): value.text
        case .duration(let value): value.text
        case .list(let values): values.map(\.text).joined(separator: ", ")
        case .map(let map):
            map.entries.map { $0.key.text + ": " + $0.value.text }.joined(separator: ", ")
        case .type(let value): value.name
        case .optional(nil): "none"
        case .optional(let value?): value.text
        case .address(let value): value.text
        case .network(let value): value.text
        case .unknown: "…"
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// Values as expressions.
extension Value {
    /// An expression that gives the value: `'it\'s'`, `1u`, `1.0`, `timestamp('2009-02-13T23:31:30Z')`.
    ///
    /// For results and for what is left of an expression whose other parts are known. It binds as closely as
    /// a call, apart from negative numbers, which begin with a minus.
    public var celText: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): String(value) + "u"
        case .double(let value): Self.literal(value)
        case .decimal(let value): Self.exact("decimal", value)
        case .money(let value): Self.exact("money", value)
        case .string(let value): ParsedExpression.Literal.string(value).celText
        case .bytes(let value): ParsedExpression.Literal.bytes(value).celText
        case .date(let value): Self.call("date", value.description)
        case .month(let value): Self.call("month", value.description)
        case .timestamp(let value): Self.call("timestamp", value.text)
        case .duration(let value): Self.call("duration", value.text)
        case .list(let values): "[" + values.map(\.celText).joined(separator: ", ") + "]"
        case .map(let map):
            "{" + map.entries.map { $0.key.celText + ": " + $0.value.celText }.joined(separator: ", ") + "}"
        case .type(let value): value.name
        case .optional(nil): "optional.none()"
        case .optional(let value?): "optional.of(" + value.celText + ")"
        case .address(let value): Self.call("ip", value.text)
        case .network(let value): Self.call("cidr", value.text)
        case .unknown: "…"
        }
    }

    private static func call(_ function: String, _ argument: String) -> String {
        function + "(" + ParsedExpression.Literal.string(argument).celText + ")"
    }

    /// The shortest literal that reads back to the number; the numbers without one are converted from text.
    private static func literal(_ number: Double) -> String {
        if number.isNaN { return call("double", "NaN") }
        if number.isInfinite { return call("double", number < 0 ? "-Infinity" : "Infinity") }
        return number.description
    }

    /// A number that the function does not read, because its digits do not end or are too many, is written as
    /// what it is made of.
    private static func exact(_ function: String, _ value: Rational) -> String {
        if let digits = value.decimalText, value.scaled(by: FixedPoint.scale) != nil {
            return call(function, digits)
        }
        let dividend = whole(function, value.numerator)
        return value.isWhole ? dividend : "(" + dividend + " / " + whole("decimal", value.denominator) + ")"
    }

    /// A whole number, put together of parts when it is too large for a literal.
    private static func whole(_ function: String, _ number: Int128) -> String {
        if Rational(number, over: 1)?.scaled(by: FixedPoint.scale) != nil {
            return call(function, String(number))
        }
        if let literal = Int64(exactly: number) { return function + "(" + String(literal) + ")" }
        let part: Int128 = 1_000_000_000_000_000_000
        let (high, low) = number.quotientAndRemainder(dividingBy: part)
        return "(" + whole(function, high) + " * " + String(part) + " + " + whole(function, low) + ")"
    }
}
