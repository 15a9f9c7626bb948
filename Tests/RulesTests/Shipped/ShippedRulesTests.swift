import Diagnostics
import Testing

@testable import Rules

/// The shipped rulebook against the law: worked examples, edge cases, boundary days.
///
/// The rows are in `Cases`.
struct ShippedRulesTests {
    private func expect(_ one: ShippedCase) throws {
        let asked = try ShippedRulebook.ask(one.ask, one.facts, region: one.region, on: one.day)
        #expect(asked.lines == one.line)
    }

    @Test func loadsWithoutMistakes() throws {
        let found = Set(try ShippedRulebook.rulebook().findings.all.map(\.code))
        #expect(found == ["rules.goes-beyond", "rules.unconfirmed"])
    }

    @Test(arguments: ["fee", "income", "need", "register", "boundaries", "samples"])
    func everyFileHasRows(_ name: String) { #expect(ShippedCase.read(name).count > 10) }

    @Test(arguments: ShippedCase.read("fee")) func fee(_ one: ShippedCase) throws { try expect(one) }
    @Test(arguments: ShippedCase.read("income")) func income(_ one: ShippedCase) throws { try expect(one) }
    @Test(arguments: ShippedCase.read("need")) func need(_ one: ShippedCase) throws { try expect(one) }
    @Test(arguments: ShippedCase.read("register")) func register(_ one: ShippedCase) throws {
        try expect(one)
    }
    @Test(arguments: ShippedCase.read("boundaries")) func boundaries(_ one: ShippedCase) throws {
        try expect(one)
    }
    @Test(arguments: ShippedCase.read("samples")) func samples(_ one: ShippedCase) throws { try expect(one) }
}
