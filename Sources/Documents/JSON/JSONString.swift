import Diagnostics

/// The escapes of a JSON string (RFC 8259, 7).
enum JSONString {
    /// Why a string cannot be decoded.
    enum Fault: Error {
        /// Not one of the escapes of JSON, in the given range.
        case unknownEscape(Range<Int>)
        /// Half of a surrogate pair without the other half.
        case loneSurrogate(Range<Int>)
        /// A control character that must be escaped.
        case controlCharacter(Int)
        /// The closing quote is missing.
        case unclosed
    }

    /// The offset behind the closing quote of the string whose first byte behind the opening quote is at `start`.
    ///
    /// Each part goes to `part`: a run of plain bytes, or an escape with what it stands for.
    static func scan(
        _ bytes: Span<UInt8>, from start: Int, _ part: (Range<Int>, Unicode.Scalar?) -> Void
    ) throws(Fault) -> Int {
        var at = start
        var plain = start
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                if plain < at { part(plain..<at, nil) }
                return at + 1
            case UInt8(ascii: "\\"):
                if plain < at { part(plain..<at, nil) }
                let (scalar, end) = try escape(bytes, at: at)
                part(at..<end, scalar)
                at = end
                plain = end
            case 0..<0x20: throw .controlCharacter(at)
            default: at += 1
            }
        }
        throw .unclosed
    }

    private static func escape(_ bytes: Span<UInt8>, at: Int) throws(Fault) -> (Unicode.Scalar, Int) {
        guard at + 1 < bytes.count else { throw .unclosed }
        if bytes[at + 1] == UInt8(ascii: "u") { return try unicodeEscape(bytes, at: at) }
        guard let scalar = short(bytes[at + 1]) else {
            let length = max(1, UTF8Sequence.length(in: bytes, at: at + 1))
            throw .unknownEscape(at..<at + 1 + length)
        }
        return (scalar, at + 2)
    }

    private static func short(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: nil
        }
    }

    private static func unicodeEscape(_ bytes: Span<UInt8>, at: Int) throws(Fault) -> (Unicode.Scalar, Int) {
        let high = try unit(bytes, at: at)
        if let scalar = Unicode.Scalar(high) { return (scalar, at + 6) }
        let isPair = high < 0xDC00 && at + 7 < bytes.count && bytes[at + 6] == UInt8(ascii: "\\")
        guard isPair, bytes[at + 7] == UInt8(ascii: "u") else { throw .loneSurrogate(at..<at + 6) }
        let low = try unit(bytes, at: at + 6)
        guard low >= 0xDC00, low < 0xE000,
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw .loneSurrogate(at..<at + 6) }
        return (scalar, at + 12)
    }

    private static func unit(_ bytes: Span<UInt8>, at: Int) throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for next in at + 2..<at + 6 {
            guard next < bytes.count else { throw .unclosed }
            guard let digit = hexDigit(bytes[next]) else { throw .unknownEscape(at..<next) }
            value = value << 4 | digit
        }
        return value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
