/// A sentence cut at its braces, by bytes.
///
/// `{{` and `}}` stand for a brace. Inside an expression braces nest, and those in string literals do not count.
struct SentencePieces {
    /// A stretch of the sentence.
    enum Piece: Equatable {
        /// Plain text, its double braces made single.
        case text(String)
        /// The bytes between two braces.
        case expression(Range<Int>)
        /// A brace without its other half.
        case stray(Int)
    }

    /// The stretches in order.
    private(set) var pieces: [Piece] = []
    private let bytes: [UInt8]
    private var text: [UInt8] = []

    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")

    /// Cuts a sentence.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        cut()
    }

    private mutating func cut() {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            guard byte == Self.open || byte == Self.close else {
                text.append(byte)
                at += 1
                continue
            }
            if at + 1 < bytes.count, bytes[at + 1] == byte {
                text.append(byte)
                at += 2
            } else if byte == Self.open, let end = closingBrace(from: at + 1) {
                flush()
                pieces.append(.expression(at + 1..<end))
                at = end + 1
            } else {
                flush()
                pieces.append(.stray(at))
                at += 1
            }
        }
        flush()
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        pieces.append(.text(String(decoding: text, as: UTF8.self)))
        text = []
    }

    /// The offset of the brace that ends the expression which begins at `start`.
    private func closingBrace(from start: Int) -> Int? {
        var depth = 0
        var quote: UInt8?
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            if let open = quote {
                if byte == UInt8(ascii: "\\") { at += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == Self.open {
                depth += 1
            } else if byte == Self.close {
                if depth == 0 { return at }
                depth -= 1
            }
            at += 1
        }
        return nil
    }
}
