/// Counts instructions, and sees nothing else.
struct CountingObserver: Observer {
    static var mayRecall: Bool { true }
    static var mayPassOver: Bool { true }

    private(set) var count = 0

    mutating func stepped(
        _ place: Int, _ step: Instruction, _ acc: Tri, _ program: Program, _ scratch: Scratch
    ) -> Bool {
        count += 1
        return false
    }
}
