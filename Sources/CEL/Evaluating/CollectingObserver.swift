/// What happened while a program ran, in order.
public enum TraceEvent: Sendable {
    /// A node with parts began.
    case entered(node: Int)
    /// The element of a quantifier began; how it is named in paths.
    case element(node: Int, key: String)
    /// The filter of an element came to this; one that it leaves out ends here.
    case filtered(node: Int, Tri)
    /// A node came to its outcome.
    case stored(node: Int, Tri)
    /// A fact, or a computed value, was read.
    case reading(Reading)
    /// A fact that is unknown and mattered: its path, the record type and field that declare it; of a parameter the
    /// day on which it has no value.
    case missing(path: String, record: String, field: String, day: CivilDate?)
    /// A computation failed at a place of the program.
    case fault(Fault, place: Int)
    /// The next value of the sentence of the node at hand; nil when it is not known.
    case said(Value?)
    /// A node of an expression that is traced came to this.
    case evaluated(node: NodeID, Outcome)
    /// A macro of an expression that is traced walks over the list of this node, which shows all of its elements or not.
    case walked(node: NodeID, isComplete: Bool)
    /// A macro of an expression that is traced goes on with its next element.
    case round(macro: NodeID)
}

/// A fact that was read.
public struct Reading: Sendable, Hashable {
    /// Its path: `provider.staff[w3].qualified`.
    public var path: String
    /// The record type that declares it.
    public var record: String
    /// Its name there.
    public var field: String
    /// What it was.
    public var value: Value
    /// Whether the document says nothing and the vocabulary assumes it.
    public var isAssumed: Bool
    /// Whether rules computed it.
    public var isComputed: Bool
    /// The day as of which it was computed.
    public var day: CivilDate?
}

/// Keeps every event; what a decided part missed is taken back.
struct CollectingObserver: Observer {
    static var mayRecall: Bool { false }

    private struct Entry {
        var place: Int
        var event: TraceEvent?

        /// Whether it is a missing fact or a fault.
        var isOpen: Bool {
            switch event {
            case .missing, .fault: true
            default: false
            }
        }
    }

    private var entries: [Entry] = []
    /// How many of them are missing facts and faults: where there is none, none is to be taken back.
    private var openCount = 0

    /// The events, without the marks of loops.
    var events: [TraceEvent] { entries.compactMap(\.event) }

    mutating func stepped() {}

    mutating func entered(_ node: Int32) {
        entries.append(Entry(place: -1, event: .entered(node: Int(node))))
    }

    mutating func began(_ node: Int32, at path: [Program.PathStep], _ scratch: Scratch) {
        let key = FactPath.text(path, scratch)
        entries.append(Entry(place: -1, event: .element(node: Int(node), key: key)))
    }

    mutating func filtered(_ node: Int32, _ outcome: Tri) {
        entries.append(Entry(place: -1, event: .filtered(node: Int(node), outcome)))
    }

    mutating func stored(_ node: Int32, _ outcome: Tri) {
        entries.append(Entry(place: -1, event: .stored(node: Int(node), outcome)))
    }

    mutating func read(_ place: Int, _ program: Program, _ scratch: Scratch) {
        for fact in program.facts[Int32(place)] ?? [] {
            guard let (value, isAssumed) = fact.read(scratch) else { continue }
            let reading = Reading(
                path: FactPath.text(fact.path, scratch), record: fact.record, field: fact.field, value: value,
                isAssumed: isAssumed, isComputed: false)
            entries.append(Entry(place: place, event: .reading(reading)))
        }
    }

    mutating func missed(_ place: Int, _ program: Program, _ scratch: Scratch) {
        for fact in program.facts[Int32(place)] ?? [] where !fact.isKnown(scratch) {
            miss(FactPath.text(fact.missingPath(scratch), scratch), fact, place, scratch)
        }
    }

    mutating func missed(_ place: Int, _ unknowns: UnknownSet) {
        for path in unknowns.paths {
            entries.append(
                Entry(place: place, event: .missing(path: path, record: "", field: "", day: nil)))
            openCount += 1
        }
    }

    mutating func missedRest(_ place: Int, _ program: Program, _ scratch: Scratch) {
        for fact in program.facts[Int32(place)] ?? [] {
            miss(FactPath.text(fact.path, scratch) + "[…]", fact, place, scratch)
        }
    }

    private mutating func miss(
        _ path: String, _ fact: Program.FactReference, _ place: Int, _ scratch: Scratch
    ) {
        var day: CivilDate?
        if path.utf8.starts(with: "param.".utf8) { day = scratch.day }
        let event = TraceEvent.missing(path: path, record: fact.record, field: fact.field, day: day)
        entries.append(Entry(place: place, event: event))
        openCount += 1
    }

    mutating func failed(_ place: Int, _ fault: Fault) {
        openCount += 1
        entries.append(Entry(place: place, event: .fault(fault, place: place)))
    }

    mutating func wentOn(_ place: Int) { entries.append(Entry(place: place, event: nil)) }

    mutating func decided(from start: Int, to place: Int) {
        guard openCount > 0 else { return }
        var first = entries.count
        while first > 0, entries[first - 1].place < 0 || (start..<place).contains(entries[first - 1].place) {
            first -= 1
        }
        openCount -= entries[first...].count(where: \.isOpen)
        entries.replaceSubrange(first..., with: entries[first...].filter { !$0.isOpen && $0.event != nil })
    }

    mutating func said(
        _ place: Int, from start: Int, register: UInt8, file: RegisterFile, _ program: Program,
        _ scratch: Scratch
    ) {
        while let last = entries.last, (start..<place).contains(last.place) {
            if last.isOpen { openCount -= 1 }
            entries.removeLast()
        }
        let status = Status(rawValue: Interpreter.state(register, file.rawValue, scratch)) ?? .fault
        let type = program.sayings[Int(program.code[place].b)]
        let value =
            status == .value || status == .none
            ? Value(register: register, file: file, type: type, scratch: scratch) : nil
        entries.append(Entry(place: place, event: .said(value)))
    }

    mutating func computed(
        _ place: Int, label: Int, from start: Int, register: UInt8, file: RegisterFile, _ program: Program,
        _ scratch: Scratch
    ) {
        var first = entries.count
        while first > 0, (start..<place).contains(entries[first - 1].place) { first -= 1 }
        let tail = entries[first...].filter { entry in
            if case .reading = entry.event { return false }
            return true
        }
        entries.replaceSubrange(first..., with: tail)
        let status = Status(rawValue: Interpreter.state(register, file.rawValue, scratch)) ?? .fault
        guard status == .value || status == .none else { return }
        let what = program.computed[label]
        let value = Value(register: register, file: file, type: what.type, scratch: scratch)
        let reading = Reading(
            path: FactPath.text(what.path, scratch), record: what.record, field: what.field, value: value,
            isAssumed: false, isComputed: true, day: scratch.day)
        entries.append(Entry(place: place, event: .reading(reading)))
    }

    mutating func traced(_ step: Instruction, _ program: Program, _ scratch: Scratch) {
        let file = RegisterFile(rawValue: step.k) ?? .words
        let result = Program.Result(file: file, register: step.a, type: program.types[Int(step.imm)])
        entries.append(Entry(place: -1, event: .evaluated(node: step.b, scratch.outcome(of: result))))
    }

    mutating func walked(_ node: Int32, isComplete: Bool) {
        entries.append(Entry(place: -1, event: .walked(node: node, isComplete: isComplete)))
    }

    mutating func went(into macro: Int32) {
        entries.append(Entry(place: -1, event: .round(macro: macro)))
    }

    mutating func traced(_ node: Int32, _ outcome: Tri) {
        let result: Outcome =
            switch outcome {
            case .no: .value(.bool(false))
            case .yes: .value(.bool(true))
            case .unknown: .unknown
            case .fault: .fault
            }
        entries.append(Entry(place: -1, event: .evaluated(node: node, result)))
    }
}
