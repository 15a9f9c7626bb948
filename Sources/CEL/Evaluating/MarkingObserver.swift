/// Marks where facts are read, and keeps nothing else.
///
/// Marks grow with every row of a loop. So those of a loop that one row decided say what that row read: they are not below
/// the marks of where the loop began and where it went on last. Loops of tests are done in one go, without marks.
struct MarkingObserver: Observer {
    static var mayRecall: Bool { true }
    static var mayPassOver: Bool { true }

    /// By place: the mark of what read something there last, or went on with a loop.
    private let marks: Buffer<UInt32>
    /// The mark of the row at hand.
    private(set) var mark: UInt32

    init(_ marks: Buffer<UInt32>, from mark: UInt32) {
        self.marks = marks
        self.mark = mark
    }

    @inline(__always) mutating func read(_ place: Int, _ program: Program, _ scratch: Scratch) {
        marks[place] = mark
    }

    @inline(__always) mutating func wentOn(_ place: Int) {
        mark &+= 1
        marks[place] = mark
    }
}
