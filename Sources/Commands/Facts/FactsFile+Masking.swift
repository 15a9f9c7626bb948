import Diagnostics
import Documents

/// Values of facts are personal data: a mistake is shown in the user's own line with every value masked.
extension FactsFile {
    /// The text with everything but keys and punctuation replaced, character by character and byte for byte, so that
    /// places stay where they are.
    static func masked(_ document: Document, _ text: SourceText) -> SourceTexts {
        var isShown = [Bool](repeating: false, count: text.bytes.count)
        show(document.root, &isShown)
        var bytes = text.bytes
        var at = 0
        while at < bytes.count {
            let length = count(of: bytes[at])
            if !isShown[at], !isPunctuation(bytes[at]), at + length <= bytes.count {
                bytes.replaceSubrange(at..<at + length, with: mask(length))
            }
            at += length
        }
        var texts = SourceTexts()
        _ = texts.add(SourceText(name: text.name, bytes: bytes))
        return texts
    }

    /// Marks the keys, which are names of fields, as shown; those of maps are values of their own and stay masked
    /// unless they look like names.
    private static func show(_ node: DocumentNode, _ isShown: inout [Bool]) {
        for item in node.items { show(item, &isShown) }
        for (key, value) in node.entries {
            if key.bytes.allSatisfy(isNameByte) {
                for offset in Int(key.span.start)..<min(Int(key.span.end), isShown.count) {
                    isShown[offset] = true
                }
            }
            show(value, &isShown)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte <= 0x20 || ":{}[],-\"'#".utf8.contains(byte)
    }

    /// The bytes of the character that begins with this byte; the document was read, so it is UTF-8.
    private static func count(of byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// A character of as many bytes.
    private static func mask(_ count: Int) -> [UInt8] {
        switch count {
        case 1: Array("*".utf8)
        case 2: Array("·".utf8)
        case 3: Array("•".utf8)
        default: Array("𝟎".utf8)
        }
    }
}
