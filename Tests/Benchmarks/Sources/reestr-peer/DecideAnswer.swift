import CEL
import Documents
import Eligibility

/// `decide`: which conditions fail for each document, and how long that takes.
struct DecideAnswer {
    private let eligibility: EligibilityProgram
    private var failed: [[Int]] = []
    private var parsed: [Double] = []
    private var bytes: [Double] = []
    private let explanation: ExplanationCost?

    /// Decides every line once for the answers, then `runs` times against the clock in both ways.
    init(_ eligibility: EligibilityProgram, _ lines: inout ProviderLines, runs: Int) {
        self.eligibility = eligibility
        let frames = lines.frames()
        var assessment = Assessment(eligibility)
        for frame in frames {
            assessment.run(frame)
            failed.append(assessment.failed)
        }
        for _ in 0..<runs {
            parsed.append(
                MonotonicClock.mean(of: frames.count) { for frame in frames { assessment.run(frame) } })
        }
        var intake = DocumentIntake(lines)
        for _ in 0..<runs {
            let mean = MonotonicClock.mean(of: frames.count) {
                for line in lines.lines where intake.read(line) { assessment.run(intake.frame) }
            }
            bytes.append(mean)
        }
        explanation = ExplanationCost(eligibility, lines, turns: max(runs, 25))
    }

    /// The answer as the protocol wants it.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("name")
        writer.string("reestr")
        writer.key("version")
        writer.string("development")
        writer.key("mode")
        writer.string("in-process (native, documents checked against the vocabulary)")
        writer.key("n")
        writer.integer(failed.count)
        write("parsed_us", parsed, to: &writer)
        write("bytes_us", bytes, to: &writer)
        writer.key("failed")
        writer.beginArray()
        for numbers in failed {
            writer.beginArray()
            for number in numbers { writer.string(eligibility.identifiers[number]) }
            writer.endArray()
        }
        writer.endArray()
        if let explanation { write(explanation, to: &writer) }
        writer.endObject()
        return writer.finish()
    }

    /// Beside the protocol: what it costs to explain all failures.
    private func write(_ cost: ExplanationCost, to writer: inout JSONWriter) {
        writer.key("explained")
        writer.beginObject()
        writer.key("documents")
        writer.integer(cost.lines.count)
        writer.key("failures")
        writer.integer(cost.failures)
        write("list_us", cost.list, to: &writer)
        write("explained_us", cost.explained, to: &writer)
        writer.key("ratio")
        writer.number(cost.ratio.description)
        writer.endObject()
    }

    private func write(_ key: String, _ times: [Double], to writer: inout JSONWriter) {
        writer.key(key)
        writer.beginArray()
        for time in times { writer.number(time.description) }
        writer.endArray()
    }
}
