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
    @inlinable subscript(inPlace index: Int) -> Element {
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
    func free() {
        // SAFETY: allocated in `init`, and the owner does not use the buffer afterwards.
        unsafe base.deallocate()
    }
}

extension Buffer<UInt8> {
    /// Copies a text to the bytes from `start` on.
    func write(_ text: RawSpan, at start: Int) {
        precondition(start >= 0 && text.byteCount <= count &- start, "a text outside its block")
        // SAFETY: as many bytes as the text has lie in the block, as was checked; the text is not in it.
        unsafe text.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress else { return }
            unsafe UnsafeMutableRawPointer(base + start).copyMemory(from: first, byteCount: bytes.count)
        }
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
