/// Finds where a text stops being JSON; used only after simdjson has refused it, which does not say where.
struct JSONScanner {
    private let bytes: [UInt8]
    private let count: Int
    private let depth: Int
    private var at = 0
    private var open: [Int] = []
    /// Numbers that are JSON, but beyond what 64 bits hold.
    private(set) var largeNumbers: [Range<Int>] = []

    /// Creates a scanner of the first `count` bytes, in which `depth` brackets may be open at once.
    init(_ bytes: [UInt8], count: Int, depth: Int) {
        self.bytes = bytes
        self.count = count
        self.depth = depth
    }

    /// Walks the whole text; returns when it is JSON.
    mutating func check() throws(JSONFault) {
        guard !bytes[..<count].starts(with: [0xEF, 0xBB, 0xBF]) else {
            throw JSONFault(
                code: .jsonByteOrderMark, message: DocumentsMessages.byteOrderMark, range: 0..<3)
        }
        skipSpace()
        guard at < count else {
            throw JSONFault(code: .jsonEmpty, message: DocumentsMessages.emptyText, range: 0..<count)
        }
        repeat {
            let opened = try value()
            if !opened { try close() }
        } while !open.isEmpty
        skipSpace()
        guard at == count else {
            throw JSONFault(
                code: .jsonTrailing, message: DocumentsMessages.trailingText, range: word(),
                help: DocumentsMessages.oneValue)
        }
    }

    /// Reads a value; true when it is a bracket that was opened and is not closed at once.
    private mutating func value() throws(JSONFault) -> Bool {
        skipSpace()
        guard at < count else { throw truncated() }
        switch bytes[at] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return try bracket()
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: try literal()
        }
        return false
    }

    private mutating func bracket() throws(JSONFault) -> Bool {
        guard open.count < depth else {
            throw JSONFault(
                code: .jsonTooDeep, message: DocumentsMessages.tooDeep(depth), range: at..<at + 1)
        }
        open.append(at)
        let isObject = bytes[at] == UInt8(ascii: "{")
        at += 1
        skipSpace()
        guard at < count else { throw truncated() }
        if bytes[at] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            at += 1
            open.removeLast()
            return false
        }
        if isObject { try key() }
        return true
    }

    /// After a value: closes all brackets that end here, up to the comma before the next value.
    private mutating func close() throws(JSONFault) {
        while let opening = open.last {
            let isObject = bytes[opening] == UInt8(ascii: "{")
            skipSpace()
            guard at < count else { throw truncated() }
            switch bytes[at] {
            case UInt8(ascii: ","):
                at += 1
                return try afterComma(isObject)
            case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
                at += 1
                open.removeLast()
            default: throw .syntax(DocumentsMessages.expectedComma(isObject: isObject), word())
            }
        }
    }

    private mutating func afterComma(_ isObject: Bool) throws(JSONFault) {
        let comma = at - 1
        skipSpace()
        guard at < count else { throw truncated() }
        if bytes[at] == UInt8(ascii: "}") || bytes[at] == UInt8(ascii: "]") {
            throw .syntax(DocumentsMessages.trailingComma, comma..<comma + 1)
        }
        if isObject { try key() }
    }

    private mutating func key() throws(JSONFault) {
        guard bytes[at] == UInt8(ascii: "\"") else {
            throw .syntax(DocumentsMessages.expectedKey, word(), help: DocumentsMessages.doubleQuotes)
        }
        try string()
        skipSpace()
        guard at < count else { throw truncated() }
        guard bytes[at] == UInt8(ascii: ":") else { throw .syntax(DocumentsMessages.expectedColon, word()) }
        at += 1
    }

    private mutating func string() throws(JSONFault) {
        let opening = at
        let bytes = bytes
        do throws(JSONString.Fault) {
            at = try JSONString.scan(bytes.span.extracting(0..<count), from: opening + 1) { _, _ in }
        } catch {
            throw .string(error, opening: opening, count: count)
        }
    }

    private mutating func literal() throws(JSONFault) {
        let word = word()
        let isKnown = ["true", "false", "null"].contains { $0.utf8.elementsEqual(bytes[word]) }
        guard isKnown else {
            throw .syntax(DocumentsMessages.expectedValue, word, help: DocumentsMessages.values)
        }
        at = word.upperBound
    }

    private mutating func number() throws(JSONFault) {
        let number = JSONNumber(bytes, at: at, count: count)
        guard number.isWhole else {
            guard number.range.upperBound < count else { throw truncated() }
            throw .syntax(DocumentsMessages.malformedNumber, word())
        }
        if number.isTooLarge { largeNumbers.append(number.range) }
        at = number.range.upperBound
    }

    private mutating func skipSpace() {
        while at < count, bytes[at].isJSONSpace { at += 1 }
    }

    /// What stands here and belongs together: letters, digits and points, or else one character.
    private func word() -> Range<Int> {
        var end = at
        while end < count, bytes[end].isWordByte { end += 1 }
        return at..<max(end, min(at + 1, count))
    }

    private func truncated() -> JSONFault {
        JSONFault(
            code: .jsonTruncated, message: DocumentsMessages.truncated, range: count..<count,
            opening: open.last.map { $0..<$0 + 1 })
    }
}

extension UInt8 {
    /// What may stand between values.
    fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

    /// A letter, a digit, a sign of a number or a byte of a character beyond ASCII.
    fileprivate var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
