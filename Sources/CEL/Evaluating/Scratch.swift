/// The rows that a loop walks over, or the root row of a frame.
@frozen public struct RowCursor: BitwiseCopyable, Sendable {
    @usableFromInline var cells: Buffer<Int64>
    @usableFromInline var known: Buffer<UInt64>
    @usableFromInline var none: Buffer<UInt64>
    /// The first cell of the row.
    @usableFromInline var offset = 0
    /// The cell behind the last row.
    @usableFromInline var end = 0
    /// The first cell of the first row.
    @usableFromInline var start = 0
    /// The cells of a row.
    @usableFromInline var stride = 1
    /// Which root it belongs to; 255: a table of the rulebook.
    @usableFromInline var root: UInt8 = 255
    @usableFromInline var isIncomplete = false

    init(cells: Buffer<Int64>, known: Buffer<UInt64>, none: Buffer<UInt64>) {
        self.cells = cells
        self.known = known
        self.none = none
    }

    /// The row that starts a list, of as many cells as `stride` says, in the frame of its parent.
    @inline(__always)
    init(_ rows: Rows, of parent: RowCursor, stride: UInt8) {
        self = parent
        offset = rows.start
        start = rows.start
        self.stride = Int(stride)
        end = rows.start &+ rows.count &* Int(stride)
        isIncomplete = rows.isIncomplete
    }

    /// The value of a cell of the row.
    @inlinable @inline(__always) func cell(_ column: Int32) -> Int64 { cells[offset &+ Int(column)] }

    /// Whether a cell of the row is known.
    @inlinable @inline(__always) func isKnown(_ column: Int32) -> Bool {
        known.hasBit(offset &+ Int(column))
    }

    /// Whether a cell of the row is known to be none.
    @inlinable @inline(__always) func isNone(_ column: Int32) -> Bool {
        none.hasBit(offset &+ Int(column))
    }
}

/// The registers of one evaluation; kept and used again, so that evaluating allocates nothing.
public final class Scratch {
    static let registerCount = 256
    static let cursorCount = 64

    let words = Buffer<Int64>(repeating: 0, count: registerCount)
    let wordStates = Buffer<UInt8>(repeating: Status.empty.rawValue, count: registerCount)
    let exacts = Buffer<Rational>(repeating: .zero, count: registerCount)
    let exactStates = Buffer<UInt8>(repeating: Status.empty.rawValue, count: registerCount)
    let values = Registers<Value>(repeating: .null, count: registerCount)
    let valueStates = Buffer<UInt8>(repeating: Status.empty.rawValue, count: registerCount)
    /// For want of which facts a value register is unknown.
    let unknowns = Registers<UnknownSet>(repeating: .empty, count: registerCount)
    /// Whether lists and maps may be known in part.
    var mayHaveGaps: Bool { state[0].mayHaveGaps }
    let tris = Buffer<UInt8>(repeating: 0, count: registerCount)
    let cursors: Buffer<RowCursor>
    var outcomes: Buffer<UInt8> { state[0].outcomes }
    var kept: Buffer<Kept> { state[0].kept }
    var frames: [Frame?] = []
    /// The words that the program that ran last gives its caller.
    public private(set) var given: [Int64] = []
    /// Whether some of them are not known.
    public internal(set) var gaveOpen: Bool {
        get { state[0].gaveOpen }
        set { state[inPlace: 0].gaveOpen = newValue }
    }
    /// The top layer of the texts of all frames bound.
    public internal(set) var symbols: SymbolTable? {
        didSet { state[inPlace: 0].texts = symbols?.stack }
    }
    /// These texts, for one that only reads them.
    var texts: SymbolTexts? { state[0].texts }
    /// What the collecting run that was last left behind.
    private(set) lazy var recording = Recording()
    private let nothing = Buffer<Int64>(repeating: 0, count: 1)
    private let nothingKnown = Buffer<UInt64>(repeating: 0, count: 1)

    /// A value that `retain` kept.
    struct Kept: BitwiseCopyable {
        var row = -1
        var day: Int64 = 0
        var epoch: UInt64 = 0
        var word: Int64 = 0
        var exact = Rational.zero
        var state = Status.empty.rawValue
        /// The steps that it took to compute it, and those that were left before.
        var steps = 0
        var stepsBefore = 0
    }

    /// The number of steps that an evaluation may take when nothing else is said.
    public static let defaultStepLimit = 1 << 21

    /// The number of steps that an evaluation may take: rows of facts, codes, months and elements of values that its
    /// walks go over, and elements that functions make; 64 bytes of text count as one.
    ///
    /// Walks inside of walks multiply. A walk that would go beyond the limit is the fault `too-large`, and so is every later
    /// one: bounded work, and never a hang. Steps are a property of the rules and the facts: a walk counts all its rows
    /// when it begins, whether or not it ends early, and a derived field counts its steps wherever it is used, also where
    /// its value was kept. So whoever collects comes to the same answer as who does not. The sentences that are computed
    /// for the one who collects have as many steps of their own.
    public var stepLimit: Int {
        get { state[0].stepLimit }
        set { state[inPlace: 0].stepLimit = newValue }
    }

    /// The number of runs that began.
    var runs: UInt64 { state[0].runs }

    private struct State: BitwiseCopyable {
        var runs: UInt64 = 0
        var stepLimit = defaultStepLimit
        var steps = 0
        var otherSteps = 0
        var gave = false
        var gaveOpen = false
        var mayHaveGaps = false
        var texts: SymbolTexts?
        /// How many registers of values hold something.
        var usedValues = 0
        /// How many of them were unknown for want of facts.
        var usedUnknowns = 0
        var epochs: UInt64 = 0
        var outcomes = Buffer<UInt8>(repeating: 0, count: 256)
        var kept = Buffer<Kept>(repeating: Kept(), count: 16)
    }

    // PERF: in a block, since a property of a class is checked for overlapping access on every use.
    private let state = Buffer(repeating: State(), count: 1)

    /// The number of steps that the evaluation may still take; below zero when it would have taken more.
    @inline(__always) var stepsLeft: Int { state[0].steps }

    /// Takes from the steps that are left; false when there are not so many, from then on.
    @inline(__always)
    func spend(_ steps: Int) -> Bool {
        let left = state[0].steps &- steps
        state[inPlace: 0].steps = max(left, -1)
        return left >= 0
    }

    /// Takes back the steps that were taken since as many were left.
    func giveBack(to steps: Int) { state[inPlace: 0].steps = steps }

    /// Whether a cell of a root holds what was assumed because the document says nothing.
    func isAssumed(_ cell: Int, root: UInt8) -> Bool {
        guard Int(root) < frames.count, let frame = frames[Int(root)] else { return false }
        return frame.hasAssumed && frame.assumed.contains(cell)
    }

    /// Goes over from the steps of the answer to those of what is for the one who collects alone, or back.
    func countApart() {
        let steps = state[0].steps
        state[inPlace: 0].steps = state[0].otherSteps
        state[inPlace: 0].otherSteps = steps
    }

    /// Prepares for a run: all steps are left, and nothing is given to the caller.
    func begin() {
        let limit = stepLimit
        state[inPlace: 0].runs &+= 1
        state[inPlace: 0].steps = limit
        state[inPlace: 0].otherSteps = limit
        state[inPlace: 0].gaveOpen = false
        guard state[0].gave else { return }
        state[inPlace: 0].gave = false
        given.removeAll(keepingCapacity: true)
    }

    /// Gives the caller a word.
    func give(_ word: Int64) {
        state[inPlace: 0].gave = true
        given.append(word)
    }

    /// Creates registers.
    public init() {
        cursors = Buffer(
            repeating: RowCursor(cells: nothing, known: nothingKnown, none: nothingKnown),
            count: Self.cursorCount)
    }

    deinit {
        words.free()
        wordStates.free()
        exacts.free()
        exactStates.free()
        values.free()
        unknowns.free()
        valueStates.free()
        tris.free()
        cursors.free()
        outcomes.free()
        kept.free()
        rootEpochs.free()
        state.free()
        nothing.free()
        nothingKnown.free()
    }

    /// Prepares for a program: the day, the region's symbol and the texts of all frames.
    public func prepare(for program: Program, day: CivilDate, region: Int64, symbols: SymbolTable) {
        prepare(for: program, dayNumber: Int64(day.dayNumber), region: region, symbols: symbols)
    }

    /// Prepares for a program on the day with this number.
    func prepare(for program: Program, dayNumber: Int64, region: Int64, symbols: SymbolTable) {
        if outcomes.count < program.nodeCount {
            outcomes.free()
            state[inPlace: 0].outcomes = Buffer(repeating: 0, count: program.nodeCount * 2)
        }
        if kept.count < program.slotCount {
            kept.free()
            state[inPlace: 0].kept = Buffer(repeating: Kept(), count: program.slotCount * 2)
        }
        state[inPlace: 0].epochs += 1
        kept.fill(min(kept.count, program.slotCount), with: Kept())
        if self.symbols !== symbols { self.symbols = symbols }
        forgetValues()
        setWord(0, to: dayNumber)
        setWord(1, to: region)
    }

    /// Makes a frame root number `root`; what was kept for the frame before it is forgotten.
    public func bind(_ frame: Frame, root: Int) {
        Self.put(frame, at: root, into: &frames)
        state[inPlace: 0].epochs += 1
        bindRow(of: frame, root: root, cursor: root, offset: 0, shape: 0)
        cursors[inPlace: root].end = cursors[root].stride
        rootEpochs[root] = state[0].epochs
    }

    private static func put(_ frame: Frame, at root: Int, into frames: inout [Frame?]) {
        while frames.count <= root { frames.append(nil) }
        frames[root] = frame
    }

    /// Lets go of the values of the evaluation before.
    private func forgetValues() {
        for register in 0..<state[0].usedValues {
            values[register] = .null
            valueStates[register] = Status.empty.rawValue
        }
        for register in 0..<state[0].usedUnknowns { unknowns[register] = .empty }
        state[inPlace: 0].usedValues = 0
        state[inPlace: 0].usedUnknowns = 0
        state[inPlace: 0].mayHaveGaps = false
    }

    /// Gives a value register a value; what is not known makes it unknown.
    func setValue(_ register: Int, to value: Value) {
        if case .unknown(let gap) = value { return setUnknown(register, for: gap.unknowns) }
        values[register] = value
        valueStates[register] = Status.value.rawValue
        if register >= state[0].usedValues { state[inPlace: 0].usedValues = register + 1 }
    }

    /// Makes a value register unknown for want of some facts.
    func setUnknown(_ register: Int, for unknowns: UnknownSet) {
        valueStates[register] = Status.unknown.rawValue
        self.unknowns[register] = unknowns
        if register >= state[0].usedUnknowns { state[inPlace: 0].usedUnknowns = register + 1 }
    }

    /// Makes a value register as open as others are: a fault wins over unknowns, which are joined.
    func setOpen(_ register: Int, as others: [Int]) {
        let isFault = others.contains {
            valueStates[$0] == Status.fault.rawValue || valueStates[$0] == Status.empty.rawValue
        }
        if isFault {
            valueStates[register] = Status.fault.rawValue
            return
        }
        let open = others.filter { valueStates[$0] == Status.unknown.rawValue }
        setUnknown(register, for: open.reduce(.empty) { $0.union(unknowns[$1]) })
    }

    /// Makes a value register as open as the one that it takes its value from.
    func copyOpen(_ register: Int, from source: Int) {
        guard valueStates[source] == Status.unknown.rawValue else { return setOpen(register, as: [source]) }
        setUnknown(register, for: unknowns[source])
    }

    /// From now on values may be known in part.
    func allowGaps() { state[inPlace: 0].mayHaveGaps = true }

    private let rootEpochs = Buffer<UInt64>(repeating: 0, count: 256)

    /// The number of the binding of a root.
    func epoch(of root: UInt8) -> UInt64 { rootEpochs[Int(root)] }

    /// Points a cursor at one row of a bound frame: an element that a question is about.
    public func bindRow(of frame: Frame, root: Int, cursor: Int, offset: Int, shape: Int) {
        let memory = frame.memory
        var row = RowCursor(cells: memory.cells, known: memory.known, none: memory.none)
        row.offset = offset
        row.start = offset
        row.stride = frame.layout.shapes[shape].columns.count
        row.end = offset + row.stride
        row.root = UInt8(truncatingIfNeeded: root)
        cursors[cursor] = row
    }

    /// The start of the list of an element that a document does not show: paths name it `[…]`.
    public static let unseen = -1

    /// Points a cursor at a row that starts at `start` of its list, so that rows without a key are numbered.
    public func setListStart(cursor: Int, start: Int) {
        var row = cursors[cursor]
        row.start = start
        cursors[cursor] = row
    }

    /// Gives a word a value.
    public func setWord(_ register: Int, to value: Int64) {
        words[register] = value
        wordStates[register] = Status.value.rawValue
    }

    /// Makes a word unknown.
    public func setWordUnknown(_ register: Int) { wordStates[register] = Status.unknown.rawValue }

    /// Gives an exact register a value.
    public func setExact(_ register: Int, to value: Rational) {
        exacts[register] = value
        exactStates[register] = Status.value.rawValue
    }

    /// Makes an exact register unknown.
    public func setExactUnknown(_ register: Int) { exactStates[register] = Status.unknown.rawValue }

    /// The day as of which rules are asked at this moment.
    var day: CivilDate? { CivilDate(dayNumber: words[0]) }

    /// Points a cursor at words of the caller, such as the services that passed; they must outlive the evaluation.
    public func bindWords(_ list: WordList, cursor: Int) {
        var row = RowCursor(cells: list.words, known: list.known, none: nothingKnown)
        row.none = list.none
        row.end = list.count
        row.stride = 1
        cursors[cursor] = row
    }

    /// Adds the nodes below `count` to a list that did not come to yes in the program that ran last.
    public func add(nodesBelow count: Int, notYesTo list: inout [Int]) {
        for node in 0..<count where Tri(bits: UInt32(outcomes[node])) != .yes { list.append(node) }
    }

    /// The outcome of a node of the program that ran last.
    public func outcome(_ node: Int) -> Tri { Tri(bits: UInt32(outcomes[node])) }
}

/// Words that the caller of a program gives it as a list: the services that are wanted, those that are covered.
public final class WordList: @unchecked Sendable {
    // Sendable because it is filled by one owner and then only read.
    let words: Buffer<Int64>
    let known: Buffer<UInt64>
    let none: Buffer<UInt64>
    /// The number of words in use.
    public private(set) var count = 0

    /// Creates an empty list with room for `capacity` words.
    public init(capacity: Int) {
        words = Buffer(repeating: 0, count: capacity)
        known = Buffer(repeating: ~0, count: capacity / 64 + 1)
        none = Buffer(repeating: 0, count: capacity / 64 + 1)
    }

    deinit {
        words.free()
        known.free()
        none.free()
    }

    /// Adds a word; there must be room.
    public func append(_ word: Int64) {
        words[count] = word
        count += 1
    }

    /// Empties the list.
    public func removeAll() { count = 0 }

    /// The words in order.
    public var all: [Int64] { (0..<count).map { words[$0] } }
}
