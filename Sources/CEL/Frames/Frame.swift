/// One document of facts as cells: a root row and the rows of its lists, with a bit per cell that says whether it is
/// known.
///
/// An optional fact that is known to be none has its bit in `none` as well. Filled once by a reader, then shared;
/// `reset` lets a reader use the memory again.
public final class Frame: @unchecked Sendable {
    // Sendable because only the reader that made a frame writes to it, before anyone else sees it.
    // PERF: in a block, since every use of a property of a class is checked for overlapping access.
    @usableFromInline struct Memory: BitwiseCopyable {
        @usableFromInline var cells = Buffer<Int64>(repeating: 0, count: 256)
        @usableFromInline var known = Buffer<UInt64>(repeating: 0, count: 4)
        @usableFromInline var none = Buffer<UInt64>(repeating: 0, count: 4)
        @usableFromInline var count = 0
        @usableFromInline var hasAssumed = false

        /// Takes the first `count` cells into use.
        @inline(__always)
        mutating func use(_ count: Int) {
            self.count = count
            if count > cells.count { grow(to: count) }
        }

        @inline(never)
        private mutating func grow(to count: Int) {
            let capacity = max(count, cells.count * 2)
            cells = cells.grown(to: capacity, filling: 0)
            known = known.grown(to: capacity / 64 + 1, filling: 0)
            none = none.grown(to: capacity / 64 + 1, filling: 0)
        }
    }

    @usableFromInline let block = Buffer(repeating: Memory(), count: 1)
    @inlinable var memory: Memory { block[0] }
    /// The cells of all rows.
    @inlinable public var cells: Buffer<Int64> { memory.cells }
    /// One bit per cell.
    @inlinable public var known: Buffer<UInt64> { memory.known }
    /// One bit per cell: known to have none.
    @inlinable public var none: Buffer<UInt64> { memory.none }
    /// The number of cells in use.
    @inlinable public var count: Int { memory.count }
    /// The cells that hold what was assumed because the document says nothing.
    public private(set) var assumed: Set<Int> = [] {
        didSet { block[inPlace: 0].hasAssumed = !assumed.isEmpty }
    }
    /// Whether there are any.
    @inlinable public var hasAssumed: Bool { memory.hasAssumed }
    /// The texts of its symbols.
    public private(set) var symbols: SymbolTable
    /// Where the facts of the document lie.
    public let layout: FrameLayout

    /// Creates a frame whose root row is all unknown.
    public init(layout: FrameLayout, symbols: SymbolTable) {
        self.layout = layout
        self.symbols = symbols
        _ = allocate(rows: 1, shape: 0)
    }

    deinit {
        memory.cells.free()
        memory.known.free()
        memory.none.free()
        block.free()
    }

    /// Makes everything unknown again and takes another table of symbols.
    public func reset(symbols: SymbolTable) {
        var memory = self.memory
        let words = min(memory.known.count, (memory.count + 63) / 64)
        memory.known.fill(words, with: 0)
        memory.none.fill(words, with: 0)
        memory.use(layout.shapes[0].columns.count)
        block[0] = memory
        if memory.hasAssumed { assumed = [] }
        if self.symbols !== symbols { self.symbols = symbols }
    }

    /// A frame with the same facts, which can be changed apart from this one.
    public func copy() -> Frame {
        let other = Frame(layout: layout, symbols: symbols)
        other.use(count)
        for cell in 0..<count {
            other.cells[cell] = cells[cell]
            if isKnown(cell) { other.set(cell, to: cells[cell]) }
            if isNone(cell) { other.setNone(cell) }
        }
        other.assumed = assumed
        return other
    }

    /// Makes a fact unknown.
    public func forget(_ cell: Int) {
        known[cell >> 6] &= ~(1 << UInt64(truncatingIfNeeded: cell & 63))
        none[cell >> 6] &= ~(1 << UInt64(truncatingIfNeeded: cell & 63))
    }

    /// Gives a fact a value that is not none, and that nobody assumed.
    public func replace(_ cell: Int, with value: Int64) {
        none[cell >> 6] &= ~(1 << UInt64(truncatingIfNeeded: cell & 63))
        set(cell, to: value)
        assumed.remove(cell)
    }

    /// Says of a fact that it is known to be none, and that nobody assumed it.
    public func replaceByNone(_ cell: Int) {
        setNone(cell)
        assumed.remove(cell)
    }

    /// Copies cells with what is known of them to others of the frame.
    public func copyCells(_ start: Int, count: Int, to target: Int) {
        for offset in 0..<count {
            let (from, to) = (start + offset, target + offset)
            forget(to)
            if isNone(from) {
                setNone(to)
            } else if isKnown(from) {
                set(to, to: cells[from])
            }
            if assumed.contains(from) { assumed.insert(to) }
        }
    }

    /// Adds rows of a shape side by side, all unknown, and returns the index of the first cell.
    public func allocate(rows: Int, shape: Int) -> Int {
        allocate(cells: rows * layout.shapes[shape].columns.count)
    }

    /// Adds cells, all unknown, and returns the index of the first.
    public func allocate(cells added: Int) -> Int {
        let start = count
        use(start + added)
        return start
    }

    /// Takes the first `count` cells into use.
    func use(_ count: Int) { block[inPlace: 0].use(count) }

    /// Sets a cell.
    @inlinable @inline(__always) public func set(_ cell: Int, to value: Int64) {
        cells[cell] = value
        known[cell >> 6] |= 1 << UInt64(truncatingIfNeeded: cell & 63)
    }

    /// Says that an optional fact is known to be none.
    public func setNone(_ cell: Int) {
        set(cell, to: 0)
        none[cell >> 6] |= 1 << UInt64(truncatingIfNeeded: cell & 63)
    }

    /// Sets the cell of a list to its rows.
    public func setRows(_ cell: Int, to rows: Rows) { set(cell, to: rows.packed) }

    /// Says that a cell holds an assumption.
    public func markAssumed(_ cell: Int) { assumed.insert(cell) }

    /// Whether the cell is known.
    @inlinable @inline(__always) public func isKnown(_ cell: Int) -> Bool {
        known.hasBit(cell)
    }

    /// Whether the cell is known to be none.
    @inlinable public func isNone(_ cell: Int) -> Bool {
        none.hasBit(cell)
    }
}

/// A list in a cell: its first cell, how many rows, and whether the document says that there may be more.
@frozen public struct Rows: Sendable {
    /// The index of the first cell of the first row.
    public var start: Int
    /// The number of rows.
    public var count: Int
    /// `{known: […]}`: there may be other elements.
    public var isIncomplete: Bool

    /// Creates a list.
    public init(start: Int, count: Int, isIncomplete: Bool) {
        self.start = start
        self.count = count
        self.isIncomplete = isIncomplete
    }

    /// Unpacks a cell.
    @inlinable @inline(__always) public init(packed: Int64) {
        start = Int(packed >> 32)
        count = Int(packed >> 1 & 0x7fff_ffff)
        isIncomplete = packed & 1 != 0
    }

    /// As one cell.
    @inlinable public var packed: Int64 { Int64(start) << 32 | Int64(count) << 1 | (isIncomplete ? 1 : 0) }
}
