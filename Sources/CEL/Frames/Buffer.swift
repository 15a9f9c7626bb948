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

extension Buffer<UInt8> {
    /// A copy of the first bytes.
    func first(_ count: Int) -> [UInt8] { (0..<count).map { self[$0] } }

    /// Eight bytes from `start` on as one number.
    @inline(__always) func word(_ start: Int) -> UInt64 {
        precondition(start >= 0 && start &+ 8 <= count, "bytes outside their block")
        // SAFETY: the range was checked against the bounds.
        return unsafe UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)
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
        var before: UInt8 = 0
        for place in range {
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
