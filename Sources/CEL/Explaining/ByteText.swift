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
        if range.count <= Buffer<UInt8>.block, range.upperBound <= added.count,
            bytes.writeBlock(from: range.lowerBound, of: added, at: count)
        {
            count &+= range.count
        } else {
            appendLonger(range, of: added)
        }
    }

    @inline(never) private mutating func appendLonger(_ range: Range<Int>, of added: Buffer<UInt8>) {
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
