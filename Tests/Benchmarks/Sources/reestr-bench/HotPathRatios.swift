import CEL
import Eligibility

/// How long the parts of the hot path take in terms of one another.
///
/// The parts take turns, and the median of many turns counts: a machine that is shared slows all of them.
struct HotPathRatios {
    private static let turns = 15

    private var evaluate: [Double] = []
    private var collect: [Double] = []
    private var parse: [Double] = []
    private var read: [Double] = []

    /// Times every part once in each turn.
    init(_ eligibility: EligibilityProgram, _ lines: ProviderLines, _ frames: [Frame]) {
        var assessment = Assessment(eligibility)
        var parsing = lines
        var intake = DocumentIntake(lines)
        for _ in 0..<Self.turns {
            evaluate.append(
                MonotonicClock.mean(of: frames.count) { for frame in frames { assessment.run(frame) } })
            collect.append(
                MonotonicClock.mean(of: frames.count) {
                    for frame in frames { _ = assessment.collect(frame) }
                })
            parse.append(
                MonotonicClock.mean(of: frames.count) { for line in lines.lines { _ = parsing.parse(line) } })
            read.append(
                MonotonicClock.mean(of: frames.count) { for line in lines.lines { _ = intake.read(line) } })
        }
    }

    /// Prints them.
    func report() {
        print("parse : evaluate = \(ratio(parse, evaluate))")
        print("read (parse and fill) : evaluate = \(ratio(read, evaluate))")
        print("read (parse and fill) : parse = \(ratio(read, parse))")
        print("collecting observer : fast observer = \(ratio(collect, evaluate))")
    }

    private func ratio(_ times: [Double], _ others: [Double]) -> String {
        let ratios = zip(times, others).map { $0 / $1 }.sorted()
        return Tenths(ratios[ratios.count / 2]).description
    }
}
