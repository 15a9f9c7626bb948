/// One step of a program; 16 bytes.
///
/// Registers: `words` (bools, ints, dates, months, symbols, fixed-point money), `exacts` (fractions), `values`
/// (everything else that CEL knows), `tris` (saved outcomes of conditions), `cursors` (rows of lists). The outcome of the condition at hand is the accumulator.
@frozen public struct Instruction: BitwiseCopyable, Sendable {
    /// What to do.
    public var op: Op
    /// Usually the register written or the cursor read.
    public var a: UInt8
    /// Usually a kind: of comparison, of register file.
    public var k: UInt8
    /// Usually the register or cursor read.
    public var c: UInt8
    /// Usually a column, a node or a place in the program to go on at.
    public var b: Int32
    /// A constant, or a second place.
    public var imm: Int64

    /// Creates an instruction.
    @inlinable public init(_ op: Op, a: UInt8 = 0, k: UInt8 = 0, c: UInt8 = 0, b: Int32 = 0, imm: Int64 = 0) {
        self.op = op
        self.a = a
        self.k = k
        self.c = c
        self.b = b
        self.imm = imm
    }
}

/// What an instruction does.
///
/// `acc` is the accumulator.
@frozen public enum Op: UInt8, Sendable {
    /// Ends the program.
    case end

    // Flow.
    /// Goes on at `b`.
    case jump
    /// Goes on at `b` when acc is no.
    case jumpIfNo
    /// Goes on at `b` when acc is yes.
    case jumpIfYes
    /// Goes on at `b` when acc is neither yes nor no.
    case jumpIfOpen
    /// Goes on at `b` when acc is a fault.
    case jumpIfFault
    /// Goes on at `b` when the day lies outside of the range packed in `imm`.
    case inForce
    /// Goes on at `b` when the cell of cursor `a`, column `imm` is unknown, without reporting it.
    case jumpUnlessGiven
    /// Reports the fact of this place as missing.
    case miss
    /// Reports fault `imm`.
    case fail
    /// Goes on at `b` unless someone collects what happens; else what follows counts its steps apart.
    case jumpUnlessCollecting
    /// What follows counts its steps as before `jumpUnlessCollecting`.
    case endCollecting
    /// Reports `a` as value number `b` of a sentence; what was read since `imm` was read for it alone.
    case say
    /// Adds word `a` to the words that the program gives its caller.
    case give
    /// When word `a` is unknown or a fault: acc becomes that, goes on at `b`.
    case jumpIfUnknownWord

    // Nodes of the explanation.
    /// Stores acc as the outcome of node `b`.
    case store
    /// Begins node `b`, whose parts follow.
    case enter
    /// Begins an element of node `b`; `imm` is the index of its name in the program's element names.
    case element
    /// The filter of an element of node `b` came to acc.
    case filtered

    // Outcomes.
    /// acc becomes `imm`.
    case outcome
    /// acc becomes its negation.
    case not
    /// acc no: what began at `imm` is decided, goes on at `b`; else kept in tri `a`.
    case and
    /// acc yes: what began at `imm` is decided, goes on at `b`; else kept in tri `a`.
    case or
    /// acc becomes tri `a` && acc; what began at `imm` is decided or open.
    case andEnd
    /// acc becomes tri `a` || acc.
    case orEnd
    /// tri `a` becomes acc.
    case keep
    /// tri `a` becomes `imm`.
    case set
    /// acc becomes tri `a`; what began at `imm` is decided or open.
    case recallTri
    /// tri `a` becomes tri `a` && acc.
    case meet
    /// tri `a` becomes tri `a` || acc.
    case join
    /// Counts acc in words `a` (yes), `c` (unknown), `k` (fault).
    case tally
    /// acc becomes "at least `imm`" of what was tallied in words `a`, `c`, `k`.
    case atLeast
    /// acc becomes "exactly one" of what was tallied in words `a`, `c`, `k`; what began at `imm` is decided or open.
    case exactlyOne
    /// acc is what a condition came to: when it does not hold acc becomes tri `c`, while it is unknown what tris `a` and
    /// `c` agree on; what began at `imm` is decided or open.
    case agreeOutcomes
    /// acc becomes the bool in the cell of cursor `a`, column `b`; `k` 1: its negation.
    case boolCell
    /// acc becomes the bool in word `a`.
    case boolWord
    /// Word `a` becomes acc.
    case wordOfOutcome

    // Comparisons; `k` is a `Comparison`.
    /// Cell of cursor `a`, column `b` with `imm`.
    case compareCell
    /// Cell of cursor `a`, column `b` with cell of cursor `c`, column `imm`.
    case compareCells
    /// Word `a` with word `c`.
    case compareWords
    /// Word `a` with `imm`.
    case compareWord
    /// Exact `a` with exact `c`.
    case compareExacts

    // Membership.
    /// Whether the symbol in the cell of cursor `a`, column `b` is in the set `imm`; `k` 1: whether it is not.
    case cellInSet
    /// Whether the symbol in word `a` is in the set `imm`.
    case wordInSet
    /// Whether the list in cursor `a`, column `b` has `imm`.
    case listHas
    /// Whether the list in cursor `a`, column `b` has word `c`.
    case listHasWord
    /// Whether the map in cursor `a`, column `b` has the key in word `c`; `imm`: the closed code list or -1.
    case mapHas
    /// Word `k` becomes the value of that key.
    case mapGet
    /// Whether word `a` is a code in force of list `b`.
    case codeInForce
    /// Whether the list of symbols in word `c` (rows of the pool of code list `b`) has word `a`.
    case poolHas
    /// acc becomes whether the cell of cursor `a`, column `b` is known, and not none.
    case isGiven
    /// acc becomes whether the cell of cursor `a`, column `b` has a value (none: no).
    case hasCell

    // Texts, where their bytes lie; `k` is a `TextTest`.
    /// acc becomes whether the text in the cell of cursor `a`, column `b` has the text `imm` in it.
    case testCell
    /// acc becomes whether the text in word `a` has the text `imm` in it.
    case testText
    /// acc becomes whether the text in word `a` has the one in word `c` in it.
    case testTexts
    /// acc becomes whether the text in word `a` matches pattern `b`.
    case matchText
    /// Word `a` becomes the number of code points of the text in word `c`.
    case sizeOfText

    // Words.
    /// Word `a` becomes the cell of cursor `c`, column `b`.
    case loadCell
    /// Word `a` becomes `imm`.
    case loadWord
    /// Word `a` becomes word `c`.
    case move
    /// Word `a` becomes word `c` (`k`: an `Arithmetic`) word `b`.
    case arithmetic
    /// Word `a` becomes word `a` plus `imm`.
    case increase
    /// Word `a` becomes a date or number of words `c` and `b`; `k`: a `DateFunction`.
    case dateFunction

    // Exact numbers.
    /// Exact `a` becomes word `c`; `k` 0: a whole number, 1: a fixed-point one.
    case widen
    /// Exact `a` becomes constant `b`.
    case loadExact
    /// Exact `a` becomes exact `c`.
    case moveExact
    /// Exact `a` becomes exact `c` (`k`: an `Arithmetic`) exact `b`.
    case exactArithmetic
    /// Exact `a` is rounded to a multiple of constant `b`; `k`: a rounding mode.
    case round
    /// Exact `a` becomes where exact `a` lies between exacts `c` (0) and `b` (1), clamped.
    case scale

    // Optional values; `k` is a `RegisterFile`.
    /// acc becomes whether `a` has a value.
    case hasValue
    /// Goes on at `b` unless `a` is none.
    case jumpUnlessNone
    /// None in `a` becomes a fault.
    case requireValue
    /// `a` becomes the status of the presence in word `c` unless that is a value and there.
    case requirePresence

    // Lists.
    /// Cursor `a` walks over the rows in cursor `c`, column `b`; empty: goes on at `after`, unknown: at `open`.
    case loop
    /// The same, where a few tests are all that the loop does to join outcomes, to count rows (`scanCount`) or to tally
    /// outcomes (`scanTally`).
    ///
    /// Unless someone collects, it does what the loop does in one go and goes on behind it.
    case scanAll
    case scanSome
    case scanCount
    case scanTally
    /// Cursor `a` walks over the codes of list `b`, or (`c`) over the pool rows in word `k`.
    case loopPool
    /// Cursor `a` moves on: another row: goes on at `b`; complete: at `after`; else the next instruction.
    case next
    /// The same after joining acc into tri `c` with `&&`; no: goes on at `break`.
    case nextAll
    /// The same after joining acc into tri `c` with `||`; yes: goes on at `break`.
    case nextSome
    /// Word `a` runs from word `c` to word `k`; empty: goes on at `after`, unknown: at `open`.
    case loopRange
    /// Word `a` grows by one up to word `k`: goes on at `b`.
    case nextRange
    /// Word `a` becomes the number of rows in cursor `c`, column `b`.
    case size
    /// `a` becomes unknown or a fault as acc is.
    case poison
    /// `a` becomes the smaller (`imm` 0) or larger (1) of itself and `c`.
    case extreme
    /// `a` becomes empty.
    case clear
    /// `a` empty becomes a fault.
    case requireItem

    // Tables.
    /// Word `a` becomes parameter `b` for the keys in words `c` and `k` (255: none).
    case parameter
    /// Word `a` becomes column `imm` of code `c` of list `b`.
    case codeColumn

    // Cases; `k` is a `RegisterFile`.
    /// `a` becomes `c`, or open when it holds another value; acc is the condition's outcome.
    case candidate
    /// acc is what a condition came to: when it does not hold `a` becomes `c`, while it is unknown `a` stays where both
    /// hold the same; what began at `imm` is decided or open.
    case agree
    /// No case is left, or with `b` no version is in force: `a` becomes a fault when empty, else unknown.
    case closeCases
    /// What began at `imm` is decided when `a` has a value.
    case settle
    /// Goes on at `b` with `a` when slot `imm` holds the value for the row of cursor `c` and the day.
    case recall
    /// Keeps `a` in slot `imm` for the row of cursor `c` and the day.
    case retain
    /// Reports `a` as computed, under the label `b`; readings since `imm` are its own.
    case computed

    // Values of the whole language.
    /// Value `a` becomes constant `b`.
    case loadValue
    /// Value `a` becomes value `c`.
    case moveValue
    /// Value `a` becomes word `c` as a value of type `b`.
    case valueOfWord
    /// Value `a` becomes exact `c` as a value of type `b`.
    case valueOfExact
    /// Value `a` becomes acc.
    case valueOfOutcome
    /// Value `a` becomes the map in the cell of cursor `c`, column `b`, of type `imm`.
    case valueOfMap
    /// Word `a` becomes value `c`, which must be of the `WordKind` `k`.
    case wordOfValue
    /// Exact `a` becomes value `c`.
    case exactOfValue
    /// acc becomes the bool in value `a`.
    case outcomeOfValue
    /// Value `a` becomes fault `imm`.
    case failValue
    /// Value `a` with value `c`; `k` is a `Comparison`; what began at `imm` is decided or open.
    case compareValues
    /// acc becomes whether value `a` is in constant set `b`.
    case valueInSet
    /// acc becomes whether value `a` matches pattern `b`.
    case valueMatches
    /// Value `a` becomes what function `b` gives for `k` values from value `c` on.
    case callFunction
    /// Value `a` becomes an empty list.
    case newList
    /// Adds value `c` to the list in value `a`; `k` 1: what the optional in it holds, if anything.
    case append
    /// Leaves open which other elements the list in value `a` has at this place; a fault in acc makes the list one.
    case leaveOpen
    /// Adds key `c` with value `k` to the entries that value `a` collects; `imm` 1: as `append`.
    case insert
    /// The entries that value `a` collected become a map.
    case closeMap
    /// Value `a` becomes the field named `b` of value `c`; `k` 1: as an optional.
    case selectValue
    /// acc becomes whether value `c` has the field named `b`; what began at `imm` is decided or open.
    case hasField
    /// Word `a` prepares to count the elements of value `c`; open: acc says how, goes on at `b`.
    case loopValues
    /// Word `k` moves on: value `a` becomes the next element of value `c`; after the last: goes on at `b`.
    ///
    /// Where the low half of `imm` is a register, value `a` becomes the index or key and that register the element. Goes
    /// on at the high half when the evaluation has done too much.
    case nextValue
    /// Goes on at `b` unless value `a` is an optional without a value; with one, value `c` becomes that.
    case jumpUnlessEmptyOptional
    /// Value `a` becomes an optional that holds it.
    case wrapValue
    /// Value `a` that is no map becomes a fault.
    case requireMap
    /// Reports `a` (`k`: a `RegisterFile`, `imm`: a type) as the value of node `b` of the expression.
    case traceValue
    /// Reports acc as the value of node `b` of the expression.
    case traceOutcome
    /// Reports that the list of node `b` is walked over: the rows in cursor `c`, column `imm`, with `k` 1 value `c`, with
    /// `k` 2 a list that shows all of its elements.
    case traceWalk
    /// Reports that macro `b` goes on with an element.
    case traceRound
}
