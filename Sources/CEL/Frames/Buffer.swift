/// A fixed block of memory whose every access is checked against its bounds.
///
/// The evaluator's registers and the cells of frames live in buffers: unlike an array a buffer has no reference
/// count and no copy on write. Its owner (`Frame`, `Scratch`) frees it.
@safe @frozen public struct Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
    // Sendable because the owners hand a buffer to one writer before it is shared, and to readers only after that.
    @usableFromInline let base: UnsafeMutablePointer<Element>
    /// The number of elements.
    public let count: Int

    /// Allocates `count` elements, all `value`.
    @inlinable public init(repeating value: Element, count: Int) {
        unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
        unsafe base.initialize(repeating: value, count: max(1, count))
        self.count = count
    }

    /// Copies the elements of an array.
    init(_ elements: [Element]) {
        unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        count = elements.count
        for (index, element) in elements.enumerated() {
            // SAFETY: the block was allocated for as many elements.
            unsafe (base + index).initialize(to: element)
        }
    }

    /// The element at `index`.
    @inlinable public subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a cell outside its block")
            // SAFETY: the index was checked against the bounds that the block was allocated with.
            return unsafe base[index]
        }
        @inline(__always) nonmutating set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a cell outside its block")
            // SAFETY: as above.
            unsafe base[index] = newValue
        }
    }

    /// The element at `index`, to change a part of it in place.
    @inlinable public subscript(inPlace index: Int) -> Element {
        @inline(__always) get { self[index] }
        @inline(__always) nonmutating _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "a cell outside its block")
            // SAFETY: the index was checked against the bounds that the block was allocated with.
            yield unsafe &base[index]
        }
    }

    /// Sets the first `count` elements to `value`.
    public func fill(_ count: Int, with value: Element) {
        precondition(count <= self.count, "a cell outside its block")
        // SAFETY: the number was checked against the bounds.
        unsafe base.update(repeating: value, count: count)
    }

    /// A buffer of `count` elements that starts with these; this one is freed.
    func grown(to count: Int, filling value: Element) -> Buffer {
        let larger = Buffer(repeating: value, count: count)
        // SAFETY: both blocks hold at least `self.count` elements, and they are distinct.
        unsafe larger.base.update(from: base, count: min(count, self.count))
        free()
        return larger
    }

    /// Gives the memory back; the owner calls it once.
    public func free() {
        // SAFETY: allocated in `init`, and the owner does not use the buffer afterwards.
        unsafe base.deallocate()
    }
}

extension Buffer<UInt64> {
    /// Whether the bit with this number is set, of all bits side by side.
    @inlinable @inline(__always) func hasBit(_ bit: Int) -> Bool {
        self[bit >> 6] >> UInt64(truncatingIfNeeded: bit & 63) & 1 != 0
    }
}

extension Buffer<UInt8> {
    /// A copy of the first bytes.
    func first(_ count: Int) -> [UInt8] { (0..<count).map { self[$0] } }

    /// Calls `body` with some of the bytes.
    @inline(__always) func withBytes<Result>(_ range: Range<Int>, _ body: (RawSpan) -> Result) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes outside their block")
        // SAFETY: the range was checked against the bounds; the owner does not write while `body` reads.
        return unsafe body(UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count).bytes)
    }

    /// Eight bytes from `start` on as one number.
    @inline(__always) func word(_ start: Int) -> UInt64 {
        precondition(start >= 0 && start &+ 8 <= count, "bytes outside their block")
        // SAFETY: the range was checked against the bounds.
        return unsafe UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)
    }

    /// Writes four bytes as one number to `start` and on.
    @inline(__always) func write(word: UInt32, at start: Int) {
        precondition(start >= 0 && start &+ 4 <= count, "bytes outside their block")
        // SAFETY: the range was checked against the bounds.
        unsafe UnsafeMutableRawPointer(base + start).storeBytes(of: word, as: UInt32.self)
    }

    /// Copies bytes to `start` and on.
    @inline(__always) func write(_ text: RawSpan, at start: Int) {
        precondition(start >= 0 && text.byteCount <= count &- start, "bytes outside their block")
        // SAFETY: the range was checked against the bounds, and the span is of another block.
        unsafe text.withUnsafeBytes { source in
            guard let first = source.baseAddress else { return }
            unsafe copy(first.assumingMemoryBound(to: UInt8.self), source.count, to: start)
        }
    }

    /// How many bytes are copied at once where there is room on both sides.
    static var block: Int { 32 }

    /// Copies a whole block of bytes of another one to `start` and on; false where one of them has no room for that.
    @inline(__always) func writeBlock(from first: Int, of other: Buffer<UInt8>, at start: Int) -> Bool {
        guard first >= 0, first <= other.count &- Self.block, start >= 0, start <= count &- Self.block else {
            return false
        }
        // SAFETY: a whole block lies in both, as was checked.
        let from = unsafe UnsafeRawPointer(other.base + first)
        let to = unsafe UnsafeMutableRawPointer(base + start)
        let (head, tail) = unsafe (
            from.loadUnaligned(as: SIMD16<UInt8>.self),
            from.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
        )
        unsafe to.storeBytes(of: head, as: SIMD16<UInt8>.self)
        unsafe to.storeBytes(of: tail, toByteOffset: 16, as: SIMD16<UInt8>.self)
        return true
    }

    /// Copies bytes of another block to `start` and on.
    @inline(__always) func write(_ range: Range<Int>, of other: Buffer<UInt8>, at start: Int) {
        precondition(range.lowerBound >= 0 && range.upperBound <= other.count, "bytes outside their block")
        precondition(start >= 0 && range.count <= count &- start, "bytes outside their block")
        // SAFETY: both ranges were checked against the bounds of their blocks, which are not the same.
        unsafe copy(other.base + range.lowerBound, range.count, to: start)
    }

    /// Copies a text of the program to `start` and on.
    @inline(__always) func write(_ text: StaticString, at start: Int) {
        precondition(text.hasPointerRepresentation, "a text of more than one byte")
        precondition(start >= 0 && start &+ text.utf8CodeUnitCount <= count, "bytes outside their block")
        // SAFETY: the range was checked against the bounds; the text is constant and as long as it says.
        unsafe copy(text.utf8Start, text.utf8CodeUnitCount, to: start)
    }

    /// Copies bytes between ranges that were checked; short ones, which most are, without a call.
    @inline(__always)
    private func copy(_ source: UnsafePointer<UInt8>, _ length: Int, to start: Int) {
        // SAFETY: whoever calls has checked that as many bytes lie in both blocks; no load and no store leaves them.
        let from = unsafe UnsafeRawPointer(source)
        let to = unsafe UnsafeMutableRawPointer(base + start)
        if length > 16 { return unsafe to.copyMemory(from: from, byteCount: length) }
        if length >= 8 {
            let (head, tail) = unsafe (
                from.loadUnaligned(as: UInt64.self),
                from.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
            )
            unsafe to.storeBytes(of: head, as: UInt64.self)
            return unsafe to.storeBytes(of: tail, toByteOffset: length &- 8, as: UInt64.self)
        }
        if length >= 4 {
            let (head, tail) = unsafe (
                from.loadUnaligned(as: UInt32.self),
                from.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
            )
            unsafe to.storeBytes(of: head, as: UInt32.self)
            return unsafe to.storeBytes(of: tail, toByteOffset: length &- 4, as: UInt32.self)
        }
        var place = 0
        while place < length {
            unsafe to.storeBytes(of: source[place], toByteOffset: place, as: UInt8.self)
            place &+= 1
        }
    }

    /// Whether one of some bytes ends a literal of CEL, begins an escape or is part of a control character: behind 0xC2
    /// only the controls from U+0080 to U+009F count.
    func hasSpecial(in range: Range<Int>) -> Bool {
        var place = range.lowerBound
        while place &+ 8 <= range.upperBound, !word(place).mayHaveSpecial { place &+= 8 }
        var before: UInt8 = 0
        for place in place..<range.upperBound {
            let byte = self[place]
            if byte < 0x20 || byte == 0x7F || (before == 0xC2 && byte < 0xA0) { return true }
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") { return true }
            before = byte
        }
        return false
    }

    /// Whether the bytes from `start` on are those of `text`.
    func has(_ text: RawSpan, at start: Int) -> Bool {
        precondition(start >= 0 && text.byteCount <= count &- start, "a text outside its block")
        for offset in 0..<text.byteCount {
            // SAFETY: the load is checked against the bounds, and every pattern of bits is a number.
            let byte = unsafe text.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
            if self[start &+ offset] != byte { return false }
        }
        return true
    }
}

extension UInt64 {
    /// Whether one of its eight bytes may be below 0x20, a quote, a backslash, 0x7F or 0xC2 (Mycroft's test for a zero byte,
    /// which finds them all and may take a byte behind one for another).
    fileprivate var mayHaveSpecial: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let marks = zeros(self ^ ones &* 0x27) | zeros(self ^ ones &* 0x5C)
        let controls = (self &- ones &* 0x20) & ~self | zeros(self ^ ones &* 0x7F)
        return (marks | controls | zeros(self ^ ones &* 0xC2)) & (ones &* 0x80) != 0
    }
}
