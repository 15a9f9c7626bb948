import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct YAMLPropertyTests {
    /// Letters are never written as escapes: each must be found where its origin says.
    @Test(arguments: SeededGenerator.seeds(40))
    func everyLetterIsWhereItsOriginSays(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var scalars = 0
        for _ in 0..<200 {
            let text = scalar(&random)
            let bytes = Array(text.utf8)
            let read = YAML.read(SourceText(name: "a", bytes: bytes), source: 0)
            for document in read.documents {
                for index in document.nodes.indices {
                    let node = DocumentNode(document: document, index: Int32(index))
                    guard node.isScalar, node.count == 0, !node.bytes.isEmpty else { continue }
                    scalars += 1
                    #expect(node.origin.end > node.span.start, "no exact origin in:\n\(text)")
                    check(node, bytes, text)
                }
            }
        }
        #expect(scalars > 100)
    }

    /// Whatever the bytes, reading ends, and every place is inside of the text.
    @Test(arguments: SeededGenerator.seeds(20))
    func anyTextIsRead(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "a", "ж", ": ", "- ", "\n", "  ", "'", "\"", "[", "]", "{", "}", ",", "|", ">", "#", "&a", "*a",
            "!", "---\n", "\t", "\r\n", "? ", "%", "\\", "<<", "\u{2028}", "\u{85}", "...\n",
        ]
        for _ in 0..<300 {
            let count = Int.random(in: 0..<30, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let read = YAML.read(SourceText(name: "a", bytes: Array(text.utf8)), source: 0)
            let spans =
                read.diagnostics.all.compactMap(\.span)
                + read.documents.flatMap { document in
                    document.nodes.indices.map { DocumentNode(document: document, index: Int32($0)).span }
                }
            for span in spans {
                #expect(
                    0 <= span.start && span.start <= span.end && Int(span.end) <= text.utf8.count,
                    "\(text.debugDescription)")
            }
            for document in read.documents {
                #expect(document.nodes.first?.next == Int32(document.nodes.count))
            }
        }
    }

    private func check(_ node: DocumentNode, _ bytes: [UInt8], _ text: String) {
        let origin = node.origin
        for (offset, byte) in node.bytes.enumerated() {
            let isLetter =
                byte >= UInt8(ascii: "k") && byte <= UInt8(ascii: "m") || byte >= 0xD0 && byte <= 0xD1
            guard isLetter else { continue }
            let at = Int(origin.span(offset..<offset + 1).start)
            #expect(bytes.indices.contains(at) && bytes[at] == byte, "byte \(offset) in:\n\(text)")
        }
    }

    private func scalar(_ random: inout SeededGenerator) -> String {
        func pick(_ pieces: [String]) -> String { pieces.randomElement(using: &random) ?? "" }
        func join(_ count: Range<Int>, _ pieces: [String]) -> String {
            (0..<Int.random(in: count, using: &random)).map { _ in pick(pieces) }.joined()
        }
        let end = pick(["\n", "\n", "\r\n"])
        let words = ["k", "lm", "ж", "ы k", " ", "  "]
        let folds = [end + "   ", end + end + "    ", " " + end + "   ", end + "   " + end + "   "]
        let head = pick(["a: ", "ж:\(end)  ", "a: &x ", "- ", "- b: "])
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return head + "k" + join(0..<8, words + folds) + "m" + end
        case 1: return head + "'" + join(0..<8, words + folds + ["''", "\\", "\""]) + "'" + end
        case 2:
            let escapes = [
                "\\n", "\\u00e9", "\\x41", "\\\"", "\\\\", "\\L", "\\N", "\\_", "\\U0001F600", "\\\(end)   ",
                "\\ ", "\\t", "'",
            ]
            return head + "\"" + join(0..<8, words + folds + escapes) + "\"" + end
        default:
            let sign = pick(["|", ">"]) + pick(["", "-", "+"]) + pick(["", "  # ж"])
            let explicit = pick(["", "", "4"])
            let line = "        " + (explicit.isEmpty ? "" : pick(["", "  "]))
            let header = String(sign.prefix(1)) + explicit + sign.dropFirst()
            let base = explicit.isEmpty || head.hasPrefix("a") || head.hasPrefix("ж") ? "" : ""
            var text = head + header + end + base
            for _ in 0..<Int.random(in: 0..<6, using: &random) {
                text += pick([
                    line + "k" + join(0..<4, words) + end, line + "  ж" + end, end, "      " + end,
                    line + "lm" + end, line + end,
                ])
            }
            return text
        }
    }
}
