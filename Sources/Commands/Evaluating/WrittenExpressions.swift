import Diagnostics
import Documents
import Glibc

/// Expressions as a person gave them: one on the command line, or one in each line of standard input.
struct WrittenExpressions {
    /// One expression.
    struct Item {
        /// The text.
        var text: String
        /// The offset of its first byte in the source.
        var start: Int
    }

    /// The text that holds all of them.
    let source: SourceText
    /// The expressions in order.
    let items: [Item]
    /// Whether they came line by line, so that each answer has to say what it answers.
    let areLines: Bool

    /// The expression of the command line.
    init(argument: String) {
        source = SourceText(name: "<expression>", bytes: Array(argument.utf8))
        items = [Item(text: argument, start: 0)]
        areLines = false
    }

    /// The lines of standard input; empty ones and comments are passed over.
    ///
    /// Throws exit status 66 when it cannot be read, 65 when it is not UTF-8.
    init(standardInput language: Language) throws(CommandFailure) {
        let bytes: [UInt8]
        do throws(FileBytes.Failure) {
            bytes = try FileBytes.rest(of: STDIN_FILENO, limit: ReadingLimits().bytes)
        } catch {
            throw CommandFailure(error, path: "-", language)
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw CommandFailure(.data, CommandsMessages.expressionsNotUTF8, language)
        }
        self.init(lines: bytes)
    }

    /// The lines of a text.
    init(lines bytes: [UInt8]) {
        source = SourceText(name: "<stdin>", bytes: bytes)
        areLines = true
        var items: [Item] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if let item = Self.item(bytes, start..<end) { items.append(item) }
            start = end + 1
        }
        self.items = items
    }

    private static func item(_ bytes: [UInt8], _ line: Range<Int>) -> Item? {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
        guard let first = line.first(where: { !isBlank(bytes[$0]) }),
            let last = line.last(where: { !isBlank(bytes[$0]) }),
            !bytes[first...last].starts(with: "//".utf8)
        else { return nil }
        return Item(text: String(decoding: bytes[first...last], as: UTF8.self), start: first)
    }

    /// Where the bytes of an expression stand, when the source is the text with this index.
    func origin(of item: Item, source: Int32) -> TextOrigin {
        TextOrigin(source: source, start: Int32(item.start), count: item.text.utf8.count)
    }
}
