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
        String(repeating: "[?", count: count / 2),
        String(repeating: "{?1:", count: count / 4),
        String(repeating: "a[?", count: count / 3),
        "a" + String(repeating: ".?b", count: count / 3 - 1),
        String(repeating: "cel.bind(x,", count: count / 11),
        String(repeating: "cel.bind(x,1,", count: count / 13),
        String(repeating: "o.optMap(x,", count: count / 11),
        String(repeating: "l.all(i,x,", count: count / 10),
    ]

    @Test(arguments: hostile.indices)
    func refusesDeepNesting(_ index: Int) {
        let said = onSmallStack { parse(Self.hostile[index]).1.all.map { "\($0.code): \($0.message.en)" } }
        #expect(said == ["cel.too-deep: the expression is nested more than 250 deep"])
    }

    /// One text of each kind that is too much.
    static let tooMuch = [
        String(repeating: "(", count: 300), String(repeating: "1", count: 100_001),
        String(repeating: "l.all(x, ", count: 17) + "l" + String(repeating: ")", count: 17),
    ]

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
        ("-", ""), ("", ".b"), ("", " + a"), ("a[?", "]"), ("", ".?b"), ("cel.bind(x, 1, ", ")"),
        ("o.optMap(x, ", ")"),
    ]

    @Test(arguments: high)
    func printsHighTrees(_ before: String, _ behind: String) {
        let count = 248
        let text = String(repeating: before, count: count) + "a - a" + String(repeating: behind, count: count)
        #expect(onSmallStack { parse(text).0?.printed() } == text)
    }

    /// What is repeated before and behind to nest macros that walk.
    static let walks: [(before: String, behind: String)] = [
        ("l.map(x, ", ")"), ("l.all(i, x, ", ")"), ("", ".filter(x, a)"), ("", ".sortBy(x, a)"),
        ("l.exists(x, cel.bind(y, x, o.optMap(z, ", ")))"), ("[a].transformMap(k, v, ", ", v)"),
    ]

    @Test(arguments: walks)
    func limitsTheNestingOfWalks(_ before: String, _ behind: String) {
        func text(_ count: Int) -> String {
            String(repeating: before, count: count) + "l" + String(repeating: behind, count: count)
        }
        #expect(parse(text(16)).1.all.map(\.code) == [])
        let mistakes = parse(text(17)).1.all
        #expect(mistakes.map(\.code) == ["cel.too-many-walks"])
        #expect(mistakes.map(\.message.en) == ["walks over lists and maps are nested more than 16 deep"])
        #expect(mistakes.map(\.message.ru) == ["вложенность обходов списков и словарей больше 16"])
        #expect(mistakes.map(\.help?.en) == ["divide the expression into parts"])
        #expect(mistakes.map(\.help?.ru) == ["разделите выражение на части"])
        let name =
            behind.utf8.first == UInt8(ascii: ".")
            ? behind.dropFirst() : before.drop { $0 != "." }.dropFirst()
        #expect(slice(text(17), mistakes.first?.span) == String(name.prefix { $0 != "(" }))
    }

    @Test func walksBesideEachOtherDoNotNest() {
        let chain = Array(repeating: "l.all(x, x)", count: 100).joined(separator: " && ")
        #expect(parse(chain).0 != nil)
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
        let said = parse(text + " ").1.all
        #expect(said.map(\.code) == ["cel.too-long"])
        #expect(said.map(\.message.en) == ["the expression is longer than 100000 characters"])
        #expect(said.map { $0.span?.start } == [0])
    }
}
