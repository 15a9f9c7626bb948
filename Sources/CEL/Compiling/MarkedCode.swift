/// Which stretches of code are such that marks say what they read (`MarkingObserver`).
struct MarkedCode {
    private let table: FactTable
    private let paths: PathTable
    private let code: [Instruction]

    init(_ table: FactTable, _ paths: PathTable, _ code: [Instruction]) {
        self.table = table
        self.paths = paths
        self.code = code
    }

    /// Whether instructions are carried out in their order and not otherwise for one who collects; loops may be in it that leave
    /// the row that decided them in their cursor, and of the words that name facts only such as come from cells.
    func tells(_ places: Range<Int>) -> Bool {
        var place = places.lowerBound
        while place < places.upperBound {
            let step = code[place]
            let start = place
            place += 1
            switch step.op {
            case .loop:
                guard table.notes[start].contains(.keepsRow) else { return false }
            case .scanAll, .scanSome, .scanCount, .scanTally: place = Places(step.imm).open
            case .loopPool, .loopRange, .loopValues, .nextRange, .nextValue, .recall, .jumpUnlessCollecting:
                return false
            case .jump where Int(step.b) < place: return false
            default: break
            }
        }
        let words = names(places)
        return words.isEmpty || places.allSatisfy { loadsOnly(words, code[$0]) }
    }

    /// The words that are part of how the facts of places are named.
    private func names(_ places: Range<Int>) -> Set<UInt8> {
        var words: Set<UInt8> = []
        for index in places.lazy.flatMap({ table.range(Int32($0)) }) {
            let fact = table.facts[index]
            if fact.form == .mapValue { words.insert(fact.key) }
            for piece in paths.pieces[fact.line.range] where piece.kind == .word {
                words.insert(piece.register)
            }
        }
        return words
    }

    /// Whether an instruction gives none of some words a value but by loading a cell: of those that are known to.
    private func loadsOnly(_ words: Set<UInt8>, _ step: Instruction) -> Bool {
        switch step.op {
        case .loadCell, .boolCell, .compareCell, .compareCells, .cellInSet, .testCell, .listHas, .mapHas,
            .and, .or, .andEnd, .orEnd, .not, .outcome, .set, .keep, .recallTri, .meet, .join,
            .compareWord, .compareWords,
            .jump, .jumpIfNo, .jumpIfYes, .jumpIfOpen, .loop, .next, .nextAll, .nextSome, .scanAll, .scanSome:
            true
        case .mapGet: !words.contains(step.k)
        default: false
        }
    }
}
