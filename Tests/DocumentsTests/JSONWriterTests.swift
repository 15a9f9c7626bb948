import Diagnostics
import Documents
import Testing

@Suite struct JSONWriterTests {
    @Test func indents() {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.integer(1)
        writer.beginObject()
        writer.endObject()
        writer.endArray()
        writer.key("б")
        writer.string("\"\\\u{8}\u{C}\r\t\u{1F}/")
        writer.endObject()
        let wanted = """
            {
              "a": [
                1,
                {}
              ],
              "б": "\\"\\\\\\b\\f\\r\\t\\u001f/"
            }

            """
        #expect(String(decoding: writer.finish(), as: UTF8.self) == wanted)
    }

    @Test(arguments: [
        (
            "a: 1.50\nb: да\nc: '5'\nd:\ne: ~\nf: true\ng: 0x10\nh: [01, -1, .5]",
            #"{"a":1.50,"b":"да","c":"5","d":null,"e":null,"f":true,"g":"0x10","h":["01",-1,".5"]}"#
        ),
        // No reader of JSON takes numbers that 64 bits do not hold.
        (
            "[1e308, 1e999, 18446744073709551615, 123456789012345678901, -9223372036854775809]",
            #"[1e308,"1e999",18446744073709551615,"123456789012345678901","-9223372036854775809"]"#
        ),
    ])
    func makesCanonicalJSON(yaml: String, json: String) {
        let read = YAML.read(SourceText(name: "a.yaml", bytes: Array(yaml.utf8)), source: 0)
        #expect(read.documents.first.map { String(decoding: $0.root.canonicalJSON, as: UTF8.self) } == json)
    }

    @Test func digests() {
        #expect(Digest.hex(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        var digest = Digest()
        digest.update("a".utf8)
        digest.update([UInt8]("bc".utf8))
        #expect(digest.finish() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
