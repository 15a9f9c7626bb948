/// Who watches a program run: the fast one keeps nothing, the collecting one keeps everything.
///
/// A program is pure, so both see the same outcomes; the interpreter is compiled once for each. What an observer does
/// not say it does not see.
protocol Observer: ~Copyable {
    /// Whether values kept by `retain` may be used; not when every reading is to be seen.
    static var mayRecall: Bool { get }
    /// Whether the tests of a loop may be carried out in one go, which `tested` tells one who seeks rows.
    static var mayScan: Bool { get }
    /// Whether an instruction may be passed over whose work the one before it does: not when each is to be seen.
    static var mayPassOver: Bool { get }
    /// Whether of a loop that one row decides only that row is to be seen.
    var seeksRows: Bool { get }
    /// The row that is known to decide the loop `step` over rows, their end when none does; nil: it is to be looked for.
    func decidingRow(
        _ place: Int, _ step: Instruction, _ rows: Rows, _ program: Program, _ scratch: Scratch
    ) -> Int?
    /// The instruction at `place` is about to be carried out; true when the run ends before it.
    mutating func stepped(
        _ place: Int, _ step: Instruction, _ acc: Tri, _ program: Program, _ scratch: Scratch
    ) -> Bool
    /// Node `node` begins.
    mutating func entered(_ node: Int32)
    /// An element of node `node` begins; `name` is the index of how it is named.
    mutating func began(_ node: Int32, name: Int, _ program: Program, _ scratch: Scratch)
    /// The filter of an element of node `node` has its outcome.
    mutating func filtered(_ node: Int32, _ outcome: Tri)
    /// Node `node` comes to an outcome; gives the one that counts, another one only where something is supposed.
    mutating func settled(_ node: Int32, _ outcome: Tri) -> Tri
    /// The tests of a loop are not carried out one by one: over `rows`, or the one that decides it.
    mutating func tested(
        _ tests: Range<Int>, of step: Instruction, _ rows: Rows, only row: Int?, _ program: Program,
        _ scratch: Scratch)
    /// Node `node` has its outcome; gives the place where the run goes on, mostly `next`; nil when it ends.
    mutating func stored(
        _ node: Int32, _ outcome: Tri, next: Int, _ program: Program, _ scratch: Scratch
    ) -> Int?
    /// The fact of the instruction at `place` was read.
    mutating func read(_ place: Int, _ program: Program, _ scratch: Scratch)
    /// The fact of the instruction at `place` is unknown.
    mutating func missed(_ place: Int, _ program: Program, _ scratch: Scratch)
    /// What the instruction at `place` works on is unknown for want of these facts.
    mutating func missed(_ place: Int, _ unknowns: UnknownSet)
    /// The list of the instruction at `place` may have more elements than it shows.
    mutating func missedRest(_ place: Int, _ program: Program, _ scratch: Scratch)
    /// The instruction at `place` failed.
    mutating func failed(_ place: Int, _ fault: Fault)
    /// A loop went on, with nothing seen, to the row that decides it.
    mutating func wentTo(_ row: Int, cursor: UInt8)
    /// A loop goes on with its next row.
    mutating func wentOn(_ place: Int)
    /// The row at hand decides its loop, which ends at `place`, whatever the rows before it were.
    mutating func brokeOff(_ place: Int, _ program: Program, _ scratch: Scratch)
    /// What ran from `start` to `place` came to a value: what it missed does not matter.
    mutating func decided(from start: Int, to place: Int)
    /// A value of a sentence is known; what happened since `start` was for it alone.
    mutating func said(
        _ place: Int, from start: Int, register: UInt8, file: RegisterFile, _ program: Program,
        _ scratch: Scratch)
    /// A computed value is known; the readings since `start` were its own.
    mutating func computed(
        _ place: Int, label: Int, from start: Int, register: UInt8, file: RegisterFile,
        _ program: Program, _ scratch: Scratch)
    /// A node of the expression has the value in the register that `step` names.
    mutating func traced(_ step: Instruction, _ program: Program, _ scratch: Scratch)
    /// A node of the expression that is a condition has its outcome.
    mutating func traced(_ node: Int32, _ outcome: Tri)
    /// The list of a node of the expression is walked over.
    mutating func walked(_ node: Int32, isComplete: Bool)
    /// A macro of the expression goes on with an element.
    mutating func went(into macro: Int32)
}

extension Observer where Self: ~Copyable {
    static var mayScan: Bool { mayRecall }
    static var mayPassOver: Bool { false }
    @inline(__always) var seeksRows: Bool { false }
    @inline(__always) func decidingRow(
        _ place: Int, _ step: Instruction, _ rows: Rows, _ program: Program, _ scratch: Scratch
    ) -> Int? { nil }
    @inline(__always) mutating func stepped(
        _ place: Int, _ step: Instruction, _ acc: Tri, _ program: Program, _ scratch: Scratch
    ) -> Bool { false }
    @inline(__always) mutating func entered(_ node: Int32) {}
    @inline(__always) mutating func began(
        _ node: Int32, name: Int, _ program: Program, _ scratch: Scratch
    ) {}
    @inline(__always) mutating func filtered(_ node: Int32, _ outcome: Tri) {}
    @inline(__always) mutating func settled(_ node: Int32, _ outcome: Tri) -> Tri { outcome }
    @inline(__always) mutating func tested(
        _ tests: Range<Int>, of step: Instruction, _ rows: Rows, only row: Int?, _ program: Program,
        _ scratch: Scratch
    ) {}
    @inline(__always) mutating func stored(
        _ node: Int32, _ outcome: Tri, next: Int, _ program: Program, _ scratch: Scratch
    ) -> Int? { next }
    @inline(__always) mutating func read(_ place: Int, _ program: Program, _ scratch: Scratch) {}
    @inline(__always) mutating func missed(_ place: Int, _ program: Program, _ scratch: Scratch) {}
    @inline(__always) mutating func missed(_ place: Int, _ unknowns: UnknownSet) {}
    @inline(__always) mutating func missedRest(_ place: Int, _ program: Program, _ scratch: Scratch) {}
    @inline(__always) mutating func failed(_ place: Int, _ fault: Fault) {}
    @inline(__always) mutating func wentTo(_ row: Int, cursor: UInt8) {}
    @inline(__always) mutating func wentOn(_ place: Int) {}
    @inline(__always) mutating func brokeOff(_ place: Int, _ program: Program, _ scratch: Scratch) {}
    @inline(__always) mutating func decided(from start: Int, to place: Int) {}
    @inline(__always) mutating func said(
        _ place: Int, from start: Int, register: UInt8, file: RegisterFile, _ program: Program,
        _ scratch: Scratch
    ) {}
    @inline(__always) mutating func computed(
        _ place: Int, label: Int, from start: Int, register: UInt8,
        file: RegisterFile, _ program: Program, _ scratch: Scratch
    ) {}
    @inline(__always) mutating func traced(
        _ step: Instruction, _ program: Program, _ scratch: Scratch
    ) {}
    @inline(__always) mutating func traced(_ node: Int32, _ outcome: Tri) {}
    @inline(__always) mutating func walked(_ node: Int32, isComplete: Bool) {}
    @inline(__always) mutating func went(into macro: Int32) {}
}

/// Keeps nothing: the outcomes of nodes are in the scratch.
struct FastObserver: Observer {
    static var mayRecall: Bool { true }
    static var mayPassOver: Bool { true }
}

/// Looks for the row that decides a loop.
struct SeekingObserver: Observer {
    static var mayRecall: Bool { true }

    /// The instructions of the loop behind its first one; the last of them goes on with the next row.
    private let body: Range<Int>
    /// Whether the row at hand decided the loop.
    private(set) var hasFound = false

    init(_ body: Range<Int>) { self.body = body }

    @inline(__always) mutating func stepped(
        _ place: Int, _ step: Instruction, _ acc: Tri, _ program: Program, _ scratch: Scratch
    ) -> Bool { !body.contains(place) }

    mutating func brokeOff(_ place: Int, _ program: Program, _ scratch: Scratch) {
        if place == body.upperBound &- 1 { hasFound = true }
    }
}
