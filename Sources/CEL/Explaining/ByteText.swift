/// Text as bytes in memory that is used again: writing allocates nothing once it has grown.
struct ByteText: ~Copyable {
    private var bytes = Buffer<UInt8>(repeating: 0, count: 4_096)
    /// The number of bytes.
    private(set) var count = 0

    deinit { bytes.free() }

    /// Forgets what stands behind the first `count` bytes and keeps the memory.
    mutating func cut(to count: Int) { self.count = min(self.count, count) }

    /// The bytes as a text.
    var string: String { String(decoding: bytes.first(count), as: UTF8.self) }

    /// Whether as many bytes are the same from two places on.
    func isSame(_ first: Int, _ second: Int, _ length: Int) -> Bool {
        (0..<length).allSatisfy { bytes[first + $0] == bytes[second + $0] }
    }

    /// Where it ends, to add some pieces in one go: none of them counts before the end is put back.
    @inline(__always) var end: End {
        get { End(bytes, count) }
        set { count = newValue.count }
    }

    // MARK: Writing

    @inline(__always) private mutating func reserve(_ added: Int) {
        if count &+ added > bytes.count { grow(added) }
    }

    @inline(never) private mutating func grow(_ added: Int) {
        bytes = bytes.grown(to: max(count + added, bytes.count * 2), filling: 0)
    }

    /// Adds bytes.
    @inline(__always) mutating func append(_ added: Span<UInt8>) {
        reserve(added.count)
        // SAFETY: bytes are bytes, whichever type of span goes over them.
        unsafe bytes.write(added.bytes, at: count)
        count &+= added.count
    }

    /// Adds a stretch of a block of bytes.
    @inline(__always) mutating func append(_ range: Range<Int>, of added: Buffer<UInt8>) {
        // What is copied behind the stretch is written over, or left out.
        var copied = 0
        while copied < range.count,
            bytes.writeBlock(from: range.lowerBound &+ copied, of: added, at: count &+ copied)
        {
            copied &+= Buffer<UInt8>.block
        }
        if copied < range.count || range.upperBound > added.count { return appendCarefully(range, of: added) }
        count &+= range.count
    }

    @inline(never) private mutating func appendCarefully(_ range: Range<Int>, of added: Buffer<UInt8>) {
        reserve(range.count)
        bytes.write(range, of: added, at: count)
        count &+= range.count
    }

    /// Adds a stretch of some bytes.
    @inline(__always) mutating func append(_ range: Range<Int>, of added: [UInt8]) {
        append(added.span.extracting(range))
    }

    /// Adds a text of this program.
    @inline(__always) mutating func append(fixed text: StaticString) {
        reserve(text.utf8CodeUnitCount)
        bytes.write(text, at: count)
        count &+= text.utf8CodeUnitCount
    }

    /// Adds a text.
    mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }

    /// Adds a byte.
    @inline(__always) mutating func append(_ byte: UInt8) {
        reserve(1)
        bytes[count] = byte
        count &+= 1
    }

    /// Adds a number in decimal digits, with zeros before it up to a width.
    mutating func append(_ number: UInt64, width: Int = 1) {
        var digits = 1
        var rest = number / 10
        while rest > 0 { (rest, digits) = (rest / 10, digits &+ 1) }
        digits = max(digits, width)
        reserve(digits)
        rest = number
        var place = count &+ digits
        while place > count {
            place &-= 1
            bytes[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count &+= digits
    }

    /// Adds a number in decimal digits.
    @inline(__always) mutating func append(_ number: Int64) {
        if number >= 0, number < 10 { return append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number)) }
        appendLonger(number)
    }

    @inline(never) private mutating func appendLonger(_ number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        append(number.magnitude)
    }

    /// Takes back bytes that are the same at the end.
    mutating func trim(_ byte: UInt8) { while count > 0, bytes[count - 1] == byte { count -= 1 } }
}

extension ByteText {
    /// The end of a text, in the memory that it has: what adds to it says false where there is no room, or it would take
    /// more than a few steps.
    struct End: BitwiseCopyable {
        private let bytes: Buffer<UInt8>
        fileprivate var count: Int

        fileprivate init(_ bytes: Buffer<UInt8>, _ count: Int) {
            self.bytes = bytes
            self.count = count
        }

        /// Adds at most a block of bytes, behind which others may stand that are not written.
        @inline(__always)
        mutating func append(_ first: Int, _ length: Int, of added: Buffer<UInt8>) -> Bool {
            guard length <= Buffer<UInt8>.block, bytes.writeBlock(from: first, of: added, at: count) else {
                return false
            }
            count &+= length
            return true
        }

        /// Adds a stretch of the bytes of lines.
        @inline(__always) mutating func append(_ stretch: FactLine.Stretch, of added: Buffer<UInt8>) -> Bool {
            append(Int(stretch.first), Int(stretch.count), of: added)
        }

        /// Adds a text of this program.
        @inline(__always) mutating func append(fixed text: StaticString) -> Bool {
            guard count &+ text.utf8CodeUnitCount <= bytes.count else { return false }
            bytes.write(text, at: count)
            count &+= text.utf8CodeUnitCount
            return true
        }

        /// Adds a byte.
        @inline(__always) mutating func append(_ byte: UInt8) -> Bool {
            guard count < bytes.count else { return false }
            bytes[count] = byte
            count &+= 1
            return true
        }

        /// Adds a number of at most two digits.
        @inline(__always) mutating func append(number: Int64) -> Bool {
            guard number >= 0, number < 100 else { return false }
            let digits = UInt8(truncatingIfNeeded: number)
            if digits >= 10, !append(UInt8(ascii: "0") &+ digits / 10) { return false }
            return append(UInt8(ascii: "0") &+ digits % 10)
        }
    }
}
