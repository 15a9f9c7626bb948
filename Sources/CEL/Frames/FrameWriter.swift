/// Writes to a frame with its memory at hand, which a class would have to be asked for at every cell.
///
/// While there is a writer nobody else adds rows to the frame.
public struct FrameWriter {
    /// The frame.
    public let frame: Frame
    @usableFromInline var cells: Buffer<Int64>
    @usableFromInline var known: Buffer<UInt64>
    @usableFromInline var count: Int

    /// Creates a writer to a frame.
    public init(_ frame: Frame) {
        self.frame = frame
        let memory = frame.memory
        cells = memory.cells
        known = memory.known
        count = memory.count
    }

    /// Begins again with the frame, which was reset.
    @inlinable public mutating func restart() {
        let memory = frame.memory
        cells = memory.cells
        known = memory.known
        count = memory.count
    }

    /// Adds cells, all unknown, and returns the index of the first.
    @inlinable @inline(__always) public mutating func allocate(cells added: Int) -> Int {
        let start = count
        count += added
        if count > cells.count { grow() }
        return start
    }

    @inline(never) @usableFromInline mutating func grow() {
        frame.use(count)
        cells = frame.cells
        known = frame.known
    }

    /// Tells the frame how many cells are in use: the last thing that a writer does.
    public func finish() { frame.use(count) }

    /// Sets a cell.
    @inlinable @inline(__always) public func set(_ cell: Int, to value: Int64) {
        cells[cell] = value
        known[cell >> 6] |= 1 << UInt64(truncatingIfNeeded: cell & 63)
    }

    /// Says that an optional fact is known to be none.
    public func setNone(_ cell: Int) { frame.setNone(cell) }

    /// The value of a cell.
    @inlinable @inline(__always) public func cell(_ cell: Int) -> Int64 { cells[cell] }

    /// Whether the cell is known.
    @inlinable @inline(__always) public func isKnown(_ cell: Int) -> Bool {
        known.hasBit(cell)
    }
}
