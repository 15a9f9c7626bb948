import CEL
import CHeapCount
import Eligibility

/// What a document costs in instructions of the program and in heap allocations, once all memory has grown.
struct HotPathCounts {
    private let program: Int
    private let instructions: Int
    private let cells: Int
    private let parse: UInt64
    private let read: UInt64
    private let evaluate: UInt64
    private let whole: UInt64
    private let explain: UInt64
    private let documents: Int

    /// Goes over all documents twice and counts the second time.
    init(_ eligibility: EligibilityProgram, _ lines: ProviderLines, _ frames: [Frame]) {
        documents = frames.count
        program = eligibility.program.count
        var assessment = Assessment(eligibility)
        instructions = frames.reduce(0) { $0 + assessment.instructionCount($1) }
        cells = frames.reduce(0) { $0 + $1.count }
        var parsing = lines
        var intake = DocumentIntake(lines)
        parse = Self.steady { for line in lines.lines { _ = parsing.parse(line) } }
        read = Self.steady { for line in lines.lines { _ = intake.read(line) } }
        evaluate = Self.steady { for frame in frames { assessment.run(frame) } }
        explain = Self.steady { for frame in frames { assessment.explain(frame) } }
        whole = Self.steady {
            for line in lines.lines where intake.read(line) { assessment.run(intake.frame) }
        }
    }

    private static func steady(_ work: () -> Void) -> UInt64 {
        work()
        let before = reestr_heap_allocations()
        work()
        return reestr_heap_allocations() - before
    }

    /// Prints them.
    func report() {
        print("documents: \(documents)")
        print("program: \(program) instructions")
        print(
            "executed for each document: \(perDocument(instructions)) instructions, over \(perDocument(cells)) cells"
        )
        print(
            "allocations for all documents: parse \(parse), read \(read), evaluate \(evaluate), evaluate and explain all failures \(explain), whole \(whole)"
        )
    }

    private func perDocument(_ total: Int) -> String { Tenths(Double(total) / Double(documents)).description }
}
