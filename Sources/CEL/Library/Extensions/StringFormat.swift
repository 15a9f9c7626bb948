/// A format string of `format`, taken apart: text, and clauses that values are put in for.
///
/// A clause is `%`, perhaps a precision such as `.2`, and a verb (cel-spec, doc/extensions/strings.md,
/// "Format"); there are no widths, flags or positions. `%%` is a percent sign.
struct StringFormat: Sendable {
    /// How a value is written.
    enum Verb: Sendable {
        /// `%s`: any value as text.
        case string
        /// `%d`: a number in decimal digits.
        case decimal
        /// `%f`: a number with a fixed number of digits after the point.
        case fixed
        /// `%e`: a number with an exponent.
        case scientific
        /// `%b`: an integer or a bool in binary digits.
        case binary
        /// `%o`: an integer in octal digits.
        case octal
        /// `%x` and `%X`: an integer, or the octets of a string or of bytes, in hexadecimal digits.
        case hexadecimal(isUppercase: Bool)
    }

    private enum Piece {
        case text([UInt8])
        case clause(Verb, precision: Int?)
    }

    /// The largest precision; doubles have at most 1074 digits after the point, and cel-cpp has the same
    /// limit.
    static let largestPrecision = 1000
    /// The precision of `%f` and `%e` that do not say theirs.
    static let defaultPrecision = 6

    private let pieces: [Piece]

    /// Reads a format string; throws `.argument` for a clause that is none.
    init(_ text: String) throws(Fault) {
        var pieces: [Piece] = []
        var bytes = Array(text.utf8)[...]
        while let percent = bytes.firstIndex(of: UInt8(ascii: "%")) {
            pieces.append(.text(Array(bytes[..<percent])))
            bytes = bytes[(percent + 1)...]
            if bytes.first == UInt8(ascii: "%") {
                pieces.append(.text([UInt8(ascii: "%")]))
            } else {
                let precision = try Self.precision(&bytes)
                guard let verb = bytes.first.flatMap(Self.verb) else { throw .argument }
                pieces.append(.clause(verb, precision: precision))
            }
            bytes = bytes.dropFirst()
        }
        self.pieces = pieces + [.text(Array(bytes))]
    }

    /// The text with the values put in, one for every clause from the first on; further ones are not looked
    /// at.
    ///
    /// Throws `.argument` when there are too few or a verb does not write such a value, `.conversion` for
    /// bytes as text that are no UTF-8, `.tooLarge`.
    func text(_ values: [Value]) throws(Fault) -> String {
        var bytes: [UInt8] = []
        var rest = values[...]
        for piece in pieces {
            switch piece {
            case .text(let text): bytes += text
            case .clause(let verb, let precision):
                guard let value = rest.popFirst() else { throw .argument }
                try Self.append(value, verb, precision ?? Self.defaultPrecision, to: &bytes)
            }
            guard bytes.count <= ValueLimits.bytes else { throw .tooLarge }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(
        _ value: Value, _ verb: Verb, _ precision: Int, to bytes: inout [UInt8]
    ) throws(Fault) {
        switch verb {
        case .string: try append(value, to: &bytes)
        case .decimal: bytes += try decimalText(value).utf8
        case .fixed: bytes += try numberText(value, precision) { $0.fixedText(places: precision) }.utf8
        case .scientific:
            bytes += try numberText(value, precision) { $0.scientificText(places: precision) }.utf8
        case .binary: bytes += try binaryText(value).utf8
        case .octal: bytes += try integerText(value, radix: 8).utf8
        case .hexadecimal(let isUppercase): bytes += try hexadecimalText(value, isUppercase: isUppercase)
        }
    }

    /// The precision at the beginning of what follows a percent sign; nil when there is none.
    private static func precision(_ bytes: inout ArraySlice<UInt8>) throws(Fault) -> Int? {
        guard bytes.first == UInt8(ascii: ".") else { return nil }
        bytes = bytes.dropFirst()
        let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let precision = Int(String(decoding: digits, as: UTF8.self)), precision <= largestPrecision
        else { throw .argument }
        bytes = bytes.dropFirst(digits.count)
        return precision
    }

    private static func verb(_ byte: UInt8) -> Verb? {
        switch byte {
        case UInt8(ascii: "s"): .string
        case UInt8(ascii: "d"): .decimal
        case UInt8(ascii: "f"): .fixed
        case UInt8(ascii: "e"): .scientific
        case UInt8(ascii: "b"): .binary
        case UInt8(ascii: "o"): .octal
        case UInt8(ascii: "x"): .hexadecimal(isUppercase: false)
        case UInt8(ascii: "X"): .hexadecimal(isUppercase: true)
        default: nil
        }
    }
}
