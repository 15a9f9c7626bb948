/// Which cells of which roots were written.
struct WrittenCells: ~Copyable {
    /// By root and cell the number of the text that it was written in last.
    private var marks: [Buffer<UInt8>] = []
    private var number: UInt8 = 0

    deinit { for marks in marks { marks.free() } }

    mutating func removeAll() {
        number &+= 1
        guard number == 0 else { return }
        for marks in marks { marks.fill(marks.count, with: 0) }
        number = 1
    }

    /// Adds a cell; false when it was written.
    @inline(__always) mutating func insert(_ cell: Int, _ root: UInt8) -> Bool {
        if Int(root) >= marks.count || cell >= marks[Int(root)].count { grow(cell, Int(root)) }
        if marks[Int(root)][cell] == number { return false }
        marks[Int(root)][cell] = number
        return true
    }

    @inline(never) private mutating func grow(_ cell: Int, _ root: Int) {
        while marks.count <= root { marks.append(Buffer(repeating: 0, count: 256)) }
        let count = marks[root].count
        if cell >= count { marks[root] = marks[root].grown(to: max(cell + 1, count * 2), filling: 0) }
    }
}
