import Diagnostics

/// Strings as they are written in expressions.
extension StringFunctions {
    static let quote = Function(
        "strings.quote", [.global([.string], .string)],
        Function.Documentation(
            Phrase(
                ru: "строка в двойных кавычках, какой её пишут в выражении: с заменами вроде `\\n`",
                en: "the string between double quotes as expressions write it: with escapes such as `\\n`"),
            faults: [.tooLarge],
            examples: [
                #"strings.quote('a\n"b"') == r'"a\n\"b\""'"#, #"strings.quote('\u0438') == '"\u0438"'"#,
            ]),
        .unary { (text) throws(Fault) -> Value in
            let text = try string(text)
            var bytes: [UInt8] = [UInt8(ascii: "\"")]
            bytes.reserveCapacity(text.utf8.count + 2)
            for byte in text.utf8 {
                if let letter = escape(byte) {
                    bytes += [UInt8(ascii: "\\"), letter]
                } else {
                    bytes.append(byte)
                }
            }
            bytes.append(UInt8(ascii: "\""))
            return try result(bytes)
        })

    /// What stands behind the backslash for a byte that is not written as it is.
    private static func escape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x07: UInt8(ascii: "a")
        case 0x08: UInt8(ascii: "b")
        case 0x0C: UInt8(ascii: "f")
        case 0x0A: UInt8(ascii: "n")
        case 0x0D: UInt8(ascii: "r")
        case 0x09: UInt8(ascii: "t")
        case 0x0B: UInt8(ascii: "v")
        case UInt8(ascii: "\\"), UInt8(ascii: "\""): byte
        default: nil
        }
    }

    static let format = Function(
        "format", [.member(.string, [.list(.dyn)], .string)],
        Function.Documentation(
            Phrase(
                ru: """
                    строка с подставленными значениями списка: `%s` — любое значение текстом, `%d` — \
                    число десятичными цифрами, `%f` и `%e` — с заданным числом знаков после точки (`%.2f`, \
                    без числа — шесть), `%b`, `%o`, `%x`, `%X` — двоичными, восьмеричными и \
                    шестнадцатеричными, `%%` — знак процента
                    """,
                en: """
                    the string with the values of a list put in: `%s` any value as text, `%d` a number \
                    in decimal digits, `%f` and `%e` with so many digits after the point (`%.2f`, six if \
                    it does not say), `%b`, `%o`, `%x`, `%X` in binary, octal and hexadecimal digits, \
                    `%%` a percent sign
                    """),
            faults: [.argument, .conversion, .tooLarge],
            examples: [
                "'%s: %d of %d'.format(['read', 3, 10]) == 'read: 3 of 10'",
                "'%.2f %e %x %%'.format([2.345, 1234.5, 255]) == '2.35 1.234500e+03 ff %'",
                "'%s'.format([{'b': [1, 2.50], 'a': null}]) == '{a: null, b: [1, 2.5]}'",
            ]),
        .binary { (text, arguments) throws(Fault) -> Value in
            let text = try string(text)
            guard case .list(let values) = arguments else { throw .noSuchOverload }
            return .string(try StringFormat(text).text(values))
        })
}
