/// The conditions that are told when they do not hold, and the facts that are told when they are read, by place.
///
/// In blocks of memory, since arrays would be retained wherever they are used; the program frees them.
struct ToldFacts: Sendable {
    /// A condition that stands for itself, as it is looked for among those that do not hold.
    struct Condition: BitwiseCopyable, Sendable {
        /// The node of its outcome.
        var node: Int32
        /// Its first instruction, and the one that stores its outcome.
        var start: Int32
        var end: Int32
        /// What stands above the reasons why it does not hold.
        var refusal: FactLine.Stretch
        /// Whether all that it reads is a reason.
        var keepsReadings: Bool
        /// Whether the marks of a run say what it read (`MarkingObserver`).
        var isMarked: Bool
    }

    /// By the same index as the sections of the program.
    let conditions: Buffer<Condition>
    /// Those of all places side by side.
    let facts: Buffer<FactTable.Fact>
    /// Their lines, by the same index.
    let lines: Buffer<FactLine>
    /// By place: the index of its first fact; as long as the code, and one more.
    let starts: Buffer<Int32>
    /// The pieces of all paths.
    let pieces: Buffer<PathTable.Piece>
    /// The bytes of all texts.
    let bytes: Buffer<UInt8>
    /// The code of the pack, among them.
    let pack: Range<Int>?

    /// Those of a program: what only looks for faults reads nothing that is told.
    init(
        _ table: FactTable, _ paths: PathTable, _ sections: [Program.Section], _ code: [Instruction],
        pack: String?
    ) {
        var facts: [FactTable.Fact] = []
        var starts: [Int32] = [0]
        for place in table.notes.indices {
            if !table.notes[place].contains(.isSearch) {
                for index in table.range(Int32(place)) where table.isTold(index) {
                    facts.append(table.facts[index])
                }
            }
            starts.append(Int32(facts.count))
        }
        self.facts = Buffer(facts)
        self.starts = Buffer(starts)
        pieces = Buffer(paths.pieces)
        var bytes = paths.bytes
        self.pack = pack.map { pack in
            bytes += pack.utf8
            return bytes.count - pack.utf8.count..<bytes.count
        }
        lines = Buffer(facts.map { FactLine($0, paths, &bytes) })
        conditions = Buffer(
            sections.map { section in
                let start = bytes.count
                bytes += paths.bytes[section.refusal]
                let places = Int(section.start)..<Int(section.end)
                return Condition(
                    node: section.node, start: section.start, end: section.end,
                    refusal: .init(first: Int32(start), count: Int32(bytes.count - start)),
                    keepsReadings: section.keepsReadings,
                    isMarked: MarkedCode(table, paths, code).tells(places))
            })
        self.bytes = Buffer(bytes + [UInt8](repeating: 0, count: Buffer<UInt8>.block))
    }

    /// Gives the memory back; the owner calls it once.
    func free() {
        conditions.free()
        facts.free()
        lines.free()
        starts.free()
        pieces.free()
        bytes.free()
    }

    /// The indices of the facts of a place.
    @inline(__always) func range(_ place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place &+ 1]) }
}

extension FactTable {
    /// Whether a fact may be told when it is read: not a parameter, which is told as computed, nor a list of records that
    /// cannot be none.
    fileprivate func isTold(_ index: Int) -> Bool {
        switch facts[index].form {
        case .cell, .list, .mapValue: return true
        case .hidden:
            guard case .list = declarations[index].type else { return true }
            return false
        case .parameter, .region: return false
        }
    }
}
