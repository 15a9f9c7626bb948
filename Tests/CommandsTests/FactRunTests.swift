import API
import Testing

@testable import Commands

/// Facts that are alike are shown as one.
struct FactRunTests {
    private static func fact(_ path: String, _ text: String = "1", title: String? = "T") -> FactReading {
        FactReading(path: path, title: title, text: text)
    }

    @Test(arguments: [
        ([fact("a.2024-01"), fact("a.2024-02"), fact("a.2024-03")], ["a.2024-01 … 2024-03 3"]),
        ([fact("a.2024-01"), fact("a.2024-02")], ["a.2024-01 1", "a.2024-02 1"]),
        (
            [fact("a.1"), fact("a.2", "5"), fact("a.3"), fact("a.4"), fact("a.5")],
            ["a.1 1", "a.2 1", "a.3 … 5 3"]
        ),
        ([fact("a[x].n"), fact("a[y].n"), fact("a[z].n")], ["a[x].n 1", "a[y].n 1", "a[z].n 1"]),
        (
            [fact("a.x", title: nil), fact("a.y", title: nil), fact("a.z", title: nil)],
            ["a.x 1", "a.y 1", "a.z 1"]
        ),
    ])
    func runs(_ facts: [FactReading], _ lines: [String]) {
        #expect(FactRun.runs(of: facts).map { "\($0.path) \($0.count)" } == lines)
    }
}
