/// Counts instructions, and sees nothing else.
struct CountingObserver: Observer {
    static var mayRecall: Bool { true }

    var seeksRows: Bool { false }
    private(set) var count = 0

    mutating func stepped(
        _ step: Instruction, _ acc: Tri, _ program: Program, _ scratch: Scratch
    ) { count += 1 }
    mutating func entered(_ node: Int32) {}
    mutating func began(_ node: Int32, name: Int, _ program: Program, _ scratch: Scratch) {}
    mutating func filtered(_ node: Int32, _ outcome: Tri) {}
    mutating func settled(_ node: Int32, _ outcome: Tri) -> Tri { outcome }
    mutating func stored(_ node: Int32, _ outcome: Tri) -> Bool { false }
    mutating func read(_ place: Int, _ program: Program, _ scratch: Scratch) {}
    mutating func missed(_ place: Int, _ program: Program, _ scratch: Scratch) {}
    mutating func missed(_ place: Int, _ unknowns: UnknownSet) {}
    mutating func missedRest(_ place: Int, _ program: Program, _ scratch: Scratch) {}
    mutating func failed(_ place: Int, _ fault: Fault) {}
    mutating func wentTo(_ row: Int, cursor: UInt8) {}
    mutating func wentOn(_ place: Int) {}
    mutating func brokeOff(_ place: Int, _ program: Program, _ scratch: Scratch) {}
    mutating func decided(from start: Int, to place: Int) {}
    mutating func said(
        _ place: Int, from start: Int, register: UInt8, file: RegisterFile, _ program: Program,
        _ scratch: Scratch
    ) {}
    mutating func computed(
        _ place: Int, label: Int, from start: Int, register: UInt8, file: RegisterFile, _ program: Program,
        _ scratch: Scratch
    ) {}
    mutating func traced(_ step: Instruction, _ program: Program, _ scratch: Scratch) {}
    mutating func traced(_ node: Int32, _ outcome: Tri) {}
    mutating func walked(_ node: Int32, isComplete: Bool) {}
    mutating func went(into macro: Int32) {}
}
