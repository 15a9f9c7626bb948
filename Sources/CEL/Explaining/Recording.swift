/// What a run left behind, in order: small entries in memory that is used again.
///
/// Nothing is named while the program runs. An entry says where something happened; the paths and values are found
/// afterwards, by moving the cursors of the scratch once more as the entries say (`Replay`).
final class Recording {
    /// What happened.
    enum Kind: UInt8 {
        case entered, element, filtered, stored
        case read, missed, missedPaths, missedRest, failed
        case said, computed, evaluated, walked, round
        /// A loop went on with its next row.
        case wentOn
        /// Where a cursor, which is the place, stands.
        case moved
        /// The row at hand, that of the entry before, decided its loop: the index of the first entry in the loop, and one
        /// more than that of the last such entry.
        case brokeOff
        /// The rows before the one that decides their loop, seen or not: the index of its first entry, and where the cursor
        /// stands then.
        case skip
        /// A word that goes into the name of what comes next; its place is the register.
        case word
    }

    /// One thing that happened; 16 bytes.
    struct Entry: BitwiseCopyable {
        /// A word, or the index of a value.
        var word: Int64 = 0
        /// The place in the program, or the number of the node.
        var place: Int32
        var kind: Kind
        /// A fault, an outcome, or a status; `empty` where a computed value is not the word but at its index.
        var detail: UInt8 = 0
        /// Whether it was taken back: its loop moved on all the same.
        var isGone = false

        /// Whether it is a missing fact or a fault.
        var isOpen: Bool {
            kind == .missed || kind == .missedPaths || kind == .missedRest || kind == .failed
        }

        /// Whether it is about a node, which belongs to no stretch of the program.
        var isNode: Bool {
            switch kind {
            case .entered, .element, .filtered, .stored, .evaluated, .walked, .round: true
            default: false
            }
        }

        /// Whether it does not count where what happened in a stretch of the program is looked for.
        var isTransparent: Bool {
            isGone || kind == .word || kind == .moved || kind == .brokeOff || kind == .skip
        }
    }

    /// How many entries have memory that is kept for the next run.
    private static let mostKept = 1 << 18

    /// The entries; of the buffer `count` are in use.
    var log = Buffer<Entry>(repeating: Entry(place: 0, kind: .word), count: 256)
    /// How many entries there are.
    var count = 0
    /// The last entry of a row that decided its loop; -1: none.
    var lastBreak = -1
    /// The values that sentences said and rules computed; nil is one that is not known.
    var values: [Value?] = []
    /// What traced nodes came to.
    var outcomes: [Outcome] = []
    /// For want of which facts values were unknown.
    var unknowns: [UnknownSet] = []
    /// The words that go into names, as they were when that was to be named.
    let words = Buffer<Int64>(repeating: 0, count: Scratch.registerCount)
    /// What these were, as a `Status`.
    let states = Buffer<UInt8>(repeating: Status.empty.rawValue, count: Scratch.registerCount)

    /// By cursor the index of the first entry in the loop that it walks in.
    let loopStarts = Buffer<Int32>(repeating: 0, count: Scratch.cursorCount)

    deinit {
        log.free()
        loopStarts.free()
        words.free()
        states.free()
    }

    /// Forgets what happened and keeps the memory, unless it is more than most runs ever need.
    func removeAll() {
        if log.count > Self.mostKept {
            log.free()
            log = Buffer(repeating: Entry(place: 0, kind: .word), count: 256)
        }
        (count, lastBreak) = (0, -1)
        if !values.isEmpty { values.removeAll(keepingCapacity: true) }
        if !outcomes.isEmpty { outcomes.removeAll(keepingCapacity: true) }
        if !unknowns.isEmpty { unknowns.removeAll(keepingCapacity: true) }
    }
}
