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

        /// Adds at most two blocks of bytes, behind which others may stand that are not written.
        @inline(__always)
        mutating func append(_ first: Int, _ length: Int, of added: Buffer<UInt8>) -> Bool {
            let block = Buffer<UInt8>.block
            guard bytes.writeBlock(from: first, of: added, at: count) else { return false }
            if length > block {
                guard length <= 2 &* block,
                    bytes.writeBlock(from: first &+ block, of: added, at: count &+ block)
                else { return false }
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

        /// Takes back some bytes that were added.
        @inline(__always) mutating func takeBack(_ bytes: Int) { count &-= bytes }

        /// Adds a number of at most eight digits.
        @inline(__always) mutating func append(number: Int64) -> Bool {
            guard number >= 0, number < 100_000_000, count <= bytes.count &- 8 else { return false }
            let number = UInt32(truncatingIfNeeded: number)
            if number < 10_000 {
                append(first: number)
            } else {
                append(first: number / 10_000)
                bytes.write(word: Self.digits(number % 10_000), at: count)
                count &+= 4
            }
            return true
        }

        /// Adds the first digits of a number, at most four.
        @inline(__always) private mutating func append(first number: UInt32) {
            let digits = number < 10 ? 1 : number < 100 ? 2 : number < 1_000 ? 3 : 4
            bytes.write(word: Self.digits(number) >> (8 &* (4 &- UInt32(digits))), at: count)
            count &+= digits
        }

        /// Adds a number of 1/10 000 behind a point, without zeros at its end.
        @inline(__always) mutating func append(fraction: UInt32) -> Bool {
            guard append(UInt8(ascii: ".")), count <= bytes.count &- 4 else { return false }
            let digits = Self.digits(fraction)
            bytes.write(word: digits, at: count)
            count &+= 4 &- (digits ^ 0x3030_3030).leadingZeroBitCount / 8
            return true
        }

        /// The four decimal digits of a number, the first one in the lowest byte.
        @inline(__always) private static func digits(_ number: UInt32) -> UInt32 {
            let (high, low) = (number / 100, number % 100)
            let tens = high / 10 | (low / 10) &<< 16
            let ones = (high % 10) &<< 8 | (low % 10) &<< 24
            return tens | ones | 0x3030_3030
        }
    }
}
