import Testing

@testable import CEL

@Suite struct EncodersTests {
    static let calls: [LibraryCall] = [
        LibraryCall("base64.encode", .bytes(Array("hello".utf8)), gives: "aGVsbG8="),
        LibraryCall("base64.encode", .bytes([]), gives: ""),
        LibraryCall("base64.encode", .bytes([0]), gives: "AA=="),
        LibraryCall("base64.encode", .bytes([0xFB, 0xFF, 0xFE]), gives: "+//+"),
        LibraryCall("base64.encode", "hello", fails: .noSuchOverload),
        LibraryCall("base64.decode", "aGVsbG8=", gives: .bytes(Array("hello".utf8))),
        LibraryCall("base64.decode", "aGVsbG8", gives: .bytes(Array("hello".utf8))),
        LibraryCall("base64.decode", "YQ", gives: .bytes([97])),
        LibraryCall("base64.decode", "YWI", gives: .bytes([97, 98])),
        LibraryCall("base64.decode", "+//+", gives: .bytes([0xFB, 0xFF, 0xFE])),
        LibraryCall("base64.decode", "", gives: .bytes([])),
        LibraryCall("base64.decode", "Y\r\nQ==\n", gives: .bytes([97])),
        LibraryCall("base64.decode", "YR==", gives: .bytes([97])),
        LibraryCall("base64.decode", "YQ=", fails: .argument),
        LibraryCall("base64.decode", "YQ===", fails: .argument),
        LibraryCall("base64.decode", "Y", fails: .argument),
        LibraryCall("base64.decode", "=", fails: .argument),
        LibraryCall("base64.decode", "====", fails: .argument),
        LibraryCall("base64.decode", "Y===", fails: .argument),
        LibraryCall("base64.decode", "YQ==YQ==", fails: .argument),
        LibraryCall("base64.decode", "_-8=", fails: .argument),
        LibraryCall("base64.decode", "Y Q=", fails: .argument),
        LibraryCall("base64.decode", "жж", fails: .argument),
        LibraryCall("base64.decode", .bytes([97]), fails: .noSuchOverload),
    ]

    @Test(arguments: calls)
    func encodes(_ call: LibraryCall) { call.check() }

    @Test func everyByteComesBack() {
        for length in 0..<70 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
            let text = Base64.text(bytes)
            #expect(Base64.bytes(text) == bytes)
            #expect(Base64.bytes(String(decoding: text.utf8.filter { $0 != 61 }, as: UTF8.self)) == bytes)
            #expect(text.utf8.count == (length + 2) / 3 * 4)
        }
    }
}
