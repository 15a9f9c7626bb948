import Diagnostics

/// The encoders library of cel-go: bytes as text.
enum EncoderFunctions {
    /// In the order of the documentation.
    static let all = [encode, decode]

    private static let encode = Function(
        "base64.encode", [.global([.bytes], .string)],
        Function.Documentation(
            Phrase(
                ru: "байты в записи Base64 с дополнением (RFC 4648)",
                en: "bytes written in Base64 with padding (RFC 4648)"),
            faults: [.tooLarge],
            examples: ["base64.encode(b'hello') == 'aGVsbG8='", "base64.encode(b'') == ''"]),
        .unary { (value) throws(Fault) -> Value in
            guard case .bytes(let bytes) = value else { throw .noSuchOverload }
            guard bytes.count <= ValueLimits.bytes / 4 * 3 else { throw .tooLarge }
            return .string(Base64.text(bytes))
        })

    private static let decode = Function(
        "base64.decode", [.global([.string], .bytes)],
        Function.Documentation(
            Phrase(
                ru: "байты, записанные в Base64 с дополнением или без него; переводы строк не считаются",
                en:
                    "the bytes that a Base64 text stands for, with or without padding, line breaks skipped"
            ),
            faults: [.argument],
            examples: [
                "base64.decode('aGVsbG8=') == b'hello'", "base64.decode('aGVsbG8') == b'hello'",
            ]),
        .unary { (value) throws(Fault) -> Value in
            guard case .string(let text) = value else { throw .noSuchOverload }
            guard let bytes = Base64.bytes(text) else { throw .argument }
            return .bytes(bytes)
        })
}
