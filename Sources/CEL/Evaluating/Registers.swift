/// A fixed block of registers for values that are more than bits; every access is checked against its bounds.
///
/// What `Buffer` is for words: an array that is a property of a class is checked for overlapping access on every use, which
/// took a quarter of the time of evaluating over values. Its owner (`Scratch`) frees it.
@safe struct Registers<Element> {
    private let base: UnsafeMutablePointer<Element>
    private let count: Int

    /// Allocates `count` registers that hold `value`.
    init(repeating value: Element, count: Int) {
        unsafe base = .allocate(capacity: count)
        unsafe base.initialize(repeating: value, count: count)
        self.count = count
    }

    /// The value of a register.
    subscript(register: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: register) < UInt(bitPattern: count), "a register outside its block")
            // SAFETY: the index was checked against the bounds that the block was allocated with.
            return unsafe base[register]
        }
        @inline(__always) nonmutating set {
            precondition(UInt(bitPattern: register) < UInt(bitPattern: count), "a register outside its block")
            // SAFETY: as above.
            unsafe base[register] = newValue
        }
    }

    /// The values of registers that follow one another.
    subscript(registers: Range<Int>) -> [Element] { registers.map { self[$0] } }

    /// Lets go of the values and gives the memory back; the owner calls it once.
    func free() {
        // SAFETY: initialised in `init`, and the owner does not use the block afterwards.
        unsafe base.deinitialize(count: count)
        unsafe base.deallocate()
    }
}
