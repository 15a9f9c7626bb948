/// Which loops of a program still point at the row that decided them when the program has run.
///
/// Loops that join outcomes stop there, and whoever tells why a condition does not hold need not look for the row again. Not
/// so where a cursor is used again, or where the loop may be carried out more than once, or not at all because a value was
/// kept.
struct KeptRows {
    /// By place in the program.
    let places: Set<Int>

    init(_ code: [Instruction]) {
        var loops: [UInt8: [Int]] = [:]
        // How many stretches begin at a place, less those that end before it.
        var turns = [Int](repeating: 0, count: code.count + 1)
        for (place, step) in code.enumerated() {
            if step.op.isLoop || step.op == .loopPool { loops[step.a, default: []].append(place) }
            let target = Int(step.b)
            if step.op.mayGoBack, target <= place {
                turns[target] += 1
                turns[place + 1] -= 1
            } else if step.op == .recall || step.op == .jumpUnlessCollecting {
                turns[place] += 1
                turns[target] -= 1
            }
        }
        var depth = 0
        let depths = turns.map { turn in
            depth += turn
            return depth
        }
        places = Set(
            loops.values.filter { $0.count == 1 }.joined().filter { place in
                depths[place] == 0 && Self.joins(code, place)
            })
    }

    /// Whether one row can decide the loop that begins at a place.
    private static func joins(_ code: [Instruction], _ place: Int) -> Bool {
        switch code[place].op {
        case .scanAll, .scanSome: return true
        case .loop:
            let next = code[Places(code[place].imm).open - 1].op
            return next == .nextAll || next == .nextSome
        default: return false
        }
    }
}

extension Op {
    /// Whether it may go on at a place before its own.
    fileprivate var mayGoBack: Bool {
        self == .jump || self == .next || self == .nextAll || self == .nextSome || self == .nextRange
    }
}
