import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct JSONPropertyTests {
    @Test(arguments: SeededGenerator.seeds(20))
    func whatIsWrittenIsRead(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            for isPretty in [false, true] {
                var generator = JSONGenerator(random: random, pretty: isPretty)
                let text = generator.text()
                let document = try #require(JSON.read(text.bytes, source: 0).document)
                #expect(document.root.canonicalJSON == text.compact)
                checkOrigins(document, text.bytes)
            }
            _ = random.next()
        }
    }

    /// simdjson and our scanner agree on what is JSON, so that each refusal has its place.
    @Test(arguments: SeededGenerator.seeds(20))
    func everyRefusalHasAPlace(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces =
            Array("{}[]:,\"\\u0d8tfnrue-+.e1 \u{9}x\u{1}".utf8) + [0xD0, 0x96, 0xFF, 0xEF, 0xBB, 0xBF]
        for _ in 0..<500 {
            var generator = JSONGenerator(random: random, pretty: false)
            var bytes = generator.text().bytes
            _ = random.next()
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.removeSubrange(at...)
                case 1: bytes[at] = pieces.randomElement(using: &random) ?? 0
                default: bytes.insert(pieces.randomElement(using: &random) ?? 0, at: at)
                }
                if bytes.isEmpty { bytes = [0x20] }
            }
            let read = JSON.read(bytes, source: 0)
            let errors = read.diagnostics.all.filter { $0.code != "json.duplicate-key" }
            #expect(errors.isEmpty == (read.document != nil), "\(String(decoding: bytes, as: UTF8.self))")
            #expect(
                !errors.contains { $0.code == "json.unreadable" }, "\(String(decoding: bytes, as: UTF8.self))"
            )
            #expect(
                errors.allSatisfy { Int($0.span?.end ?? -1) <= bytes.count && ($0.span?.start ?? -1) >= 0 })
        }
    }

    private func checkOrigins(_ document: Document, _ bytes: [UInt8]) {
        for index in document.nodes.indices {
            let node = DocumentNode(document: document, index: Int32(index))
            for (offset, byte) in node.bytes.enumerated() where byte >= UInt8(ascii: "g") && byte < 0x80 {
                #expect(bytes[Int(node.origin.span(offset..<offset + 1).start)] == byte)
            }
        }
    }
}

/// Writes random JSON, once as it may be written and once without anything that can be left out.
private struct JSONGenerator {
    var random: SeededGenerator
    private var writer: JSONWriter
    private var compact = JSONWriter()

    init(random: SeededGenerator, pretty: Bool) {
        self.random = random
        writer = JSONWriter(pretty: pretty)
    }

    mutating func text() -> (bytes: [UInt8], compact: [UInt8]) {
        value(depth: 0)
        return (writer.finish(), compact.finish())
    }

    private mutating func value(depth: Int) {
        switch Int.random(in: depth > 3 ? 2..<6 : 0..<7, using: &random) {
        case 0, 6:
            writer.beginObject()
            compact.beginObject()
            for index in 0..<Int.random(in: 0..<5, using: &random) {
                let key = "\(index)" + string()
                writer.key(key)
                compact.key(key)
                value(depth: depth + 1)
            }
            writer.endObject()
            compact.endObject()
        case 1:
            writer.beginArray()
            compact.beginArray()
            for _ in 0..<Int.random(in: 0..<5, using: &random) { value(depth: depth + 1) }
            writer.endArray()
            compact.endArray()
        case 2:
            let number =
                ["0", "-0", "12.50", "1e5", "-7E-2", "9007199254740993"].randomElement(using: &random) ?? "0"
            writer.number(number)
            compact.number(number)
        case 3:
            let flag = Bool.random(using: &random)
            writer.bool(flag)
            compact.bool(flag)
        case 4:
            writer.null()
            compact.null()
        default: text(string())
        }
    }

    private mutating func text(_ text: String) {
        compact.string(text)
        guard Bool.random(using: &random) else { return writer.string(text) }
        var escaped: [UInt8] = [UInt8(ascii: "\"")]
        for unit in text.utf16 {
            if (0x67..<0x80).contains(unit) {
                escaped.append(UInt8(unit))
            } else {
                let digits = String(unit, radix: 16)
                escaped += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
            }
        }
        writer.raw(escaped + [UInt8(ascii: "\"")])
    }

    private mutating func string() -> String {
        let pieces = ["g", "hij", "Ж", "ы", "\"", "\\", "\n", "\u{1}", "/", "😀", " ", "é", "z"]
        return (0..<Int.random(in: 0..<8, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
    }
}
