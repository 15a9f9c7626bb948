import Eligibility
import Glibc
import Rules

/// The milliseconds of each stage of loading, over many runs.
///
/// Beside the time on the wall stands that of the processor, which other programs on the machine disturb less.
struct StageTimes {
    private struct Moment {
        let wall = MonotonicClock.microseconds
        let processor: Double

        init() {
            var time = timespec()
            _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            processor = Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
        }
    }

    private struct Times {
        var wall: [Double] = []
        var processor: [Double] = []

        mutating func add(from start: Moment, to end: Moment) {
            wall.append((end.wall - start.wall) / 1000)
            processor.append((end.processor - start.processor) / 1000)
        }
    }

    private var stages: [RulebookLoading.Stage: Times] = [:]
    private var total = Times()

    /// Loads a rulebook once and notes how long each stage took; letting go of what came out is not in it.
    mutating func load(_ path: String) -> RulebookLoading.Result {
        var begun: [(stage: RulebookLoading.Stage, at: Moment)] = []
        let result = RulebookLoading.load(path: path) { begun.append(($0, Moment())) }
        let end = Moment()
        for (number, part) in begun.enumerated() {
            let next = number + 1 < begun.count ? begun[number + 1].at : end
            stages[part.stage, default: Times()].add(from: part.at, to: next)
        }
        if let first = begun.first { total.add(from: first.at, to: end) }
        return result
    }

    /// Prints the median and the spread of each stage and of the whole.
    func report() {
        for stage in RulebookLoading.Stage.allCases {
            if let times = stages[stage] { report(stage.rawValue, times) }
        }
        report("total", total)
    }

    private func report(_ name: String, _ times: Times) {
        print("  \(name): \(summary(times.wall)), processor \(summary(times.processor))")
    }

    private func summary(_ times: [Double]) -> String {
        let sorted = times.sorted()
        guard let least = sorted.first, let most = sorted.last else { return "-" }
        let numbers = [sorted[sorted.count / 2], least, most].map { Int($0.rounded()) }
        return "\(numbers[0]) ms (\(numbers[1])–\(numbers[2]))"
    }
}
