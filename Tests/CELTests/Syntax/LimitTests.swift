import CEL
import Diagnostics
import Testing

/// Hostile sizes, on a thread with the 512 KiB of stack that threads other than the first have.
@Suite struct LimitTests {
    static let count = 100_000
    static let hostile: [String] = [
        String(repeating: "(", count: count),
        String(repeating: "[", count: count),
        String(repeating: "{", count: count),
        String(repeating: "-", count: count - 1) + "a",
        String(repeating: "!", count: count - 1) + "a",
        String(repeating: "-", count: count - 1) + "1",
        String(repeating: "f(", count: count / 2),
        String(repeating: "a[", count: count / 2),
        String(repeating: "a?b:", count: count / 4 - 1) + "c",
        "a" + String(repeating: ".b", count: count / 2 - 1),
        "a" + String(repeating: "[0]", count: count / 3 - 1),
        "a" + String(repeating: "+a", count: count / 2 - 1),
        String(repeating: "l.map(x,", count: count / 8),
        String(repeating: "a||b&&c==d+e*-(", count: count / 15),
        String(repeating: "{1:", count: count / 3),
    ]

    @Test(arguments: hostile.indices)
    func refusesDeepNesting(_ index: Int) {
        let codes = onSmallStack { parse(Self.hostile[index]).1.all.map(\.code) }
        #expect(codes == ["cel.too-deep"])
    }

    @Test func takesWhatTheLimitAllows() {
        let outline = onSmallStack {
            let depth = 249
            let open = String(repeating: "(", count: depth)
            return parse(open + "a" + String(repeating: ")", count: depth)).0?.printed()
        }
        #expect(outline == "a")
    }

    /// What is repeated before and behind, for trees of nearly the greatest height.
    static let high: [(before: String, behind: String)] = [
        ("[", "]"), ("f(", ")"), ("a[", "]"), ("{1: ", "}"), ("1 - (", ")"), ("a ? b : ", ""),
        ("l.map(x, ", ")"),
        ("-", ""), ("", ".b"), ("", " + a"),
    ]

    @Test(arguments: high)
    func printsHighTrees(_ before: String, _ behind: String) {
        let count = 248
        let text = String(repeating: before, count: count) + "a - a" + String(repeating: behind, count: count)
        #expect(onSmallStack { parse(text).0?.printed() } == text)
    }

    @Test func takesLongFlatChains() {
        let chain = Array(repeating: "a", count: 20_000).joined(separator: " && ")
        #expect(onSmallStack { parse(chain).0?.nodes.count } == 20_001)
        let list = "[" + Array(repeating: "1", count: 40_000).joined(separator: ",") + "]"
        #expect(onSmallStack { parse(list).0?.nodes.count } == 40_001)
    }

    @Test func refusesLongText() {
        let text = "'" + String(repeating: "ж", count: 99_998) + "'"
        #expect(parse(text).0 != nil)
        #expect(parse(text + " ").1.all.map(\.code) == ["cel.too-long"])
    }
}
