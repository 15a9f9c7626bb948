import Diagnostics

/// Why conditions do not hold, as text: in memory that is used again, from fragments that the program holds.
///
/// For each condition its name, what it came to and how it was written, and below it the facts that made it so: of a
/// loop that one element decided, those of that element. Names of facts and values are written as in expressions and
/// patterns, so that there is nothing to translate; a fact of several elements has one line.
///
///     C10 false: p.staff.exists(w, w.hours > 40)
///       p.staff[*].hours = [20, 40]
///     C13 false: p.services.all(s, s.form in ["stationary", "semi", "home"])
///       p.services[2].form = 'remote'
///     C09 unknown: p.experience_years >= 1
///       p.experience_years = unknown
public struct FailureText: ~Copyable {
    private let replay: Replay
    private var told: FailureLines

    /// Prepares for the failures of a program on a scratch.
    public init(_ program: Program, _ scratch: Scratch) {
        replay = Replay(program: program, scratch: scratch)
        told = FailureLines(program, scratch)
    }

    /// The number of bytes.
    public var count: Int { told.count }

    /// The text.
    public var string: String { told.string }

    /// Its lines, without what sets them in.
    public var lines: [String] {
        string.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            String(decoding: line.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
        }
    }

    /// Runs the program as `Program.run` does, and keeps in mind what it reads: to render the failures is less work then.
    public mutating func run() { told.run(replay.program, replay.scratch) }

    /// Writes the failures of the run that was the last: of the sections of the program those that are not true.
    public mutating func render() {
        // Where no more may be done a section alone could do more than in the whole.
        if replay.scratch.stepsLeft < 0 { renderWhole() } else { Self.render(replay, &told) }
    }

    private static func render(_ replay: Replay, _ told: inout FailureLines) {
        let (program, scratch) = (replay.program, replay.scratch)
        told.begin()
        scratch.begin()
        while let (section, outcome) = told.tell(program, scratch) {
            record(program.sections[section], outcome, replay, &told)
        }
    }

    /// Writes the reasons of a section of which not all that happens is one.
    private static func record(
        _ section: Program.Section, _ outcome: Tri, _ replay: Replay, _ told: inout FailureLines
    ) {
        replay.recording.removeAll()
        var observer = CollectingObserver(replay.recording, seeksRows: true)
        replay.program.record(section, replay.scratch, &observer)
        replay.passOver(observer.log, last: observer.lastBreak)
        told.look(atRecording: true)
        reasons(observer.log, 0..<observer.count, outcome, section, replay, &told)
        told.look(atRecording: false)
    }

    /// The same by running the whole program again.
    mutating func renderWhole() {
        replay.program.record(replay.scratch)
        let log = beginRecorded()
        var start = 0
        for index in 0..<replay.recording.count where log[index].kind == .stored {
            let node = log[index].place
            guard let section = replay.program.sections.first(where: { $0.node == node }) else { continue }
            let outcome = Tri(bits: UInt32(log[index].detail))
            if outcome != .yes {
                told.begin(section, outcome)
                Self.reasons(log, start..<index, outcome, section, replay, &told)
            }
            start = index + 1
        }
    }

    /// Writes what led to the outcome of the program that was recorded last, a line each.
    public mutating func renderReasons(_ outcome: Tri) {
        let log = beginRecorded()
        Self.reasons(log, 0..<replay.recording.count, outcome, nil, replay, &told)
    }

    private mutating func beginRecorded() -> Buffer<Recording.Entry> {
        told.begin()
        told.look(atRecording: true)
        let log = replay.recording.log
        replay.passOver(log, last: replay.recording.lastBreak)
        return log
    }

    private static func reasons(
        _ log: Buffer<Recording.Entry>, _ entries: Range<Int>, _ outcome: Tri, _ section: Program.Section?,
        _ replay: Replay, _ told: inout FailureLines
    ) {
        var index = entries.lowerBound
        while index < entries.upperBound {
            let entry = log[index]
            index &+= 1
            switch entry.kind {
            case .skip: index = replay.skip(entry)
            case .read:
                if !entry.isGone, outcome != .unknown { told.read(Int(entry.place)) }
                replay.pass(entry)
            case .wentOn, .word: replay.pass(entry)
            case .moved, .brokeOff: break
            default: if !entry.isGone { reason(entry, outcome, section, replay, &told) }
            }
        }
        told.endReasons()
    }

    private static func reason(
        _ entry: Recording.Entry, _ outcome: Tri, _ section: Program.Section?, _ replay: Replay,
        _ told: inout FailureLines
    ) {
        let facts = replay.program.facts
        switch entry.kind {
        case .computed: if outcome != .unknown { told.compute(entry, replay.recording.values) }
        case _ where outcome == .no: break
        case .missed: for index in facts.range(entry.place) { told.miss(facts.facts[index]) }
        case .missedPaths:
            for path in replay.recording.unknowns[Int(entry.word)].paths { told.miss(path) }
        case .missedRest:
            for index in facts.range(entry.place) { told.missRest(of: facts.facts[index]) }
        case .failed: told.fail(entry, section)
        default: break
        }
    }
}
