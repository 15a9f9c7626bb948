/// Goes over a recording once more, so that every cursor and word is what it was when something happened.
///
/// The cursors of the scratch are moved: those of roots and subjects never move while a program runs, and those of
/// loops belong to nobody after it.
final class Replay {
    let program: Program
    let scratch: Scratch
    let recording: Recording

    init(program: Program, scratch: Scratch) {
        self.program = program
        self.scratch = scratch
        recording = scratch.recording
    }

    /// Moves on behind an entry, which must have been dealt with.
    @inline(__always) func pass(_ entry: Recording.Entry) {
        switch entry.kind {
        case .read:
            let step = program.code[Int(entry.place)]
            if step.op.isLoop { enter(step) }
        case .wentOn: moveOn(program.code[Int(entry.place)])
        case .word:
            recording.words[Int(entry.place)] = entry.word
            recording.states[Int(entry.place)] = entry.detail
        default: break
        }
    }

    /// As the interpreter does.
    private func enter(_ step: Instruction) {
        var row = scratch.cursors[Int(step.c)]
        let rows = Rows(packed: row.cell(step.b))
        row.offset = rows.start
        row.start = rows.start
        row.stride = Int(step.k)
        row.end = rows.start &+ rows.count &* Int(step.k)
        scratch.cursors[Int(step.a)] = row
    }

    private func moveOn(_ step: Instruction) {
        switch step.op {
        case .next, .nextAll, .nextSome:
            let row = scratch.cursors[Int(step.a)]
            scratch.cursors[inPlace: Int(step.a)].offset = row.offset &+ row.stride
        default: break
        }
    }

    /// The day as of which rules were asked.
    var day: CivilDate? { CivilDate(dayNumber: recording.words[0]) }
}
