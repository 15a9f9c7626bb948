import Diagnostics
import Testing

@Suite struct NameSuggestionTests {
    @Test(arguments: [
        ("incone", ["income", "age"], "income"), ("acb", ["abc"], "abc"),
        ("доход", ["доходы", "дом"], "доходы"),
        ("x", ["y", "a"], "a"), ("age", ["wage", "ages"], "ages"),
        ("нсилие", ["насилие", "нсилия"], "насилие"),
    ])
    func finds(name: String, candidates: [String], wanted: String) {
        #expect(NameSuggestion.closest(to: name, among: candidates) == wanted)
        #expect(NameSuggestion.closest(to: name, among: candidates.reversed()) == wanted)
    }

    @Test(arguments: [("income", ["income"]), ("income", ["outcome"]), ("abcdef", ["abcxyz"]), ("x", [])])
    func findsNothing(name: String, candidates: [String]) {
        #expect(NameSuggestion.closest(to: name, among: candidates) == nil)
    }

    @Test func comparesCodePoints() {
        #expect(NameSuggestion.closest(to: "caf\u{E9}", among: ["cafe\u{301}"]) == nil)
        #expect(NameSuggestion.closest(to: String(repeating: "a", count: 1000), among: ["a"]) == nil)
    }
}
