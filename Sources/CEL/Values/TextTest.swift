import CRE2
import Glibc

/// How one text may lie in another (cel-spec, langdef.md, "Standard Definitions": `contains`, `startsWith`, `endsWith`).
///
/// UTF-8 is made so that equal bytes are equal code points wherever they are found, so bytes are compared.
enum TextTest: UInt8, Sendable {
    case contains, startsWith, endsWith

    /// The test that a method of texts is; nil for another name.
    init?(method name: String) {
        switch name {
        case "contains": self = .contains
        case "startsWith": self = .startsWith
        case "endsWith": self = .endsWith
        default: return nil
        }
    }

    /// Whether `part` lies in `text` like that; takes time proportional to their lengths, whatever they hold.
    func holds(_ text: RawSpan, _ part: RawSpan) -> Bool {
        let rest = text.byteCount - part.byteCount
        guard rest >= 0 else { return false }
        guard part.byteCount > 0 else { return true }
        // SAFETY: both texts are read within their bounds, of which the shorter one's end no later than the other's.
        return unsafe text.withUnsafeBytes { text in
            unsafe part.withUnsafeBytes { part in
                guard let start = text.baseAddress, let sought = part.baseAddress else { return false }
                return switch self {
                case .contains: unsafe reestr_has(start, text.count, sought, part.count)
                case .startsWith: unsafe memcmp(start, sought, part.count) == 0
                case .endsWith: unsafe memcmp(start + rest, sought, part.count) == 0
                }
            }
        }
    }

    /// The same for two texts of the language.
    func holds(_ text: String, _ part: String) -> Bool {
        // SAFETY: both spans live as long as the texts and are only read.
        unsafe holds(text.utf8.span.bytes, part.utf8.span.bytes)
    }
}
