import Diagnostics

/// The characters of YAML: what may stand in a text, what ends a line.
enum YAMLCharacters {
    /// UTF-8's byte order mark.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Reports everything that is not UTF-8, and every character that YAML does not allow, up to a bound.
    static func check(_ bytes: [UInt8], source: Int32, to diagnostics: inout Diagnostics) {
        func add(_ code: DocumentsCode, _ message: Phrase, _ range: Range<Int>, help: Phrase? = nil) {
            let span = SourceSpan(
                source: source, start: Int32(range.lowerBound), end: Int32(range.upperBound))
            diagnostics.add(Diagnostic(code, message, at: span, help: help))
        }
        let stretches = InvalidUTF8.stretches(in: bytes.span)
        for stretch in stretches {
            add(
                .yamlInvalidUTF8, DocumentsMessages.invalidUTF8, stretch,
                help: DocumentsMessages.saveAsUTF8)
        }
        guard stretches.isEmpty else { return }
        for range in forbidden(in: bytes, limit: 20) {
            if bytes[range].elementsEqual(byteOrderMark) {
                add(.yamlByteOrderMark, DocumentsMessages.byteOrderMark, range)
            } else {
                add(.yamlControlCharacter, DocumentsMessages.controlCharacter, range)
            }
        }
    }

    /// The characters outside of YAML's set; a byte order mark is in it at the very beginning.
    private static func forbidden(in bytes: [UInt8], limit: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = bytes.starts(with: byteOrderMark) ? 3 : 0
        while at < bytes.count, found.count < limit {
            let byte = bytes[at]
            if byte < 0x80 {
                let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
                if isControl || byte == 0x7F { found.append(at..<at + 1) }
                at += 1
                continue
            }
            let length = max(1, UTF8Sequence.length(in: bytes.span, at: at))
            if isForbidden(bytes[at..<at + length]) { found.append(at..<at + length) }
            at += length
        }
        return found
    }

    private static func isForbidden(_ character: ArraySlice<UInt8>) -> Bool {
        let first = character.startIndex
        switch character.count {
        case 2: return character[first] == 0xC2 && character[first + 1] < 0xA0 && character[first + 1] != 0x85
        case 3:
            let isNoncharacter = character.starts(with: [0xEF, 0xBF]) && character[first + 2] >= 0xBE
            return isNoncharacter || character.elementsEqual(byteOrderMark)
        default: return false
        }
    }

    /// The number of bytes of the line break at `at`, or 0; libyaml knows those of YAML 1.1.
    static func breakLength(_ bytes: [UInt8], at: Int, end: Int) -> Int {
        guard at < end else { return 0 }
        switch bytes[at] {
        case 0x0A: return 1
        case 0x0D: return at + 1 < end && bytes[at + 1] == 0x0A ? 2 : 1
        case 0xC2: return at + 1 < end && bytes[at + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard at + 2 < end, bytes[at + 1] == 0x80 else { return 0 }
            return bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }

    /// Whether the byte is a space or a tab.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// What a line break stands for: the separators of Unicode for themselves, all others for `\n`.
    static func decoded(_ bytes: [UInt8], break range: Range<Int>) -> ArraySlice<UInt8> {
        range.count == 3 ? bytes[range] : [0x0A]
    }
}
