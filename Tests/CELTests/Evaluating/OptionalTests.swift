import CEL
import Testing

/// Facts that may be none, facts that are assumed, and records that may be absent.
@Suite struct OptionalTests {
    static let scalars = [
        EvaluationCase("client.note.hasValue()", "{note: x}", "yes"),
        EvaluationCase("client.note.hasValue()", "{note: null}", "no"),
        EvaluationCase("client.note.hasValue()", "{}", "unknown: client.note"),
        EvaluationCase("has(client.note)", "{note: null}", "no"),
        EvaluationCase("has(client.note)", "{}", "unknown: client.note"),
        EvaluationCase("client.spare.value()", "{spare: 3}", "3"),
        EvaluationCase("client.spare.value()", "{spare: null}", "fault !noValue"),
        EvaluationCase("client.spare.value()", "{}", "unknown: client.spare"),
        EvaluationCase("client.spare.orValue(9)", "{spare: 3}", "3"),
        EvaluationCase("client.spare.orValue(9)", "{spare: null}", "9"),
        EvaluationCase("client.spare.orValue(9)", "{}", "unknown: client.spare"),
        EvaluationCase("client.spare.orValue(client.age)", "{spare: null}", "unknown: client.age"),
        EvaluationCase("client.spare.orValue(client.age)", "{spare: 1}", "1"),
        EvaluationCase("client.spare.orValue(1 / 0)", "{spare: 1}", "1"),
        EvaluationCase("client.spare.orValue(1 / 0)", "{spare: null}", "fault !divisionByZero"),
        EvaluationCase("client.legacy.orValue(client.income * 0.5)", "{legacy: null, income: 3}", "1.5"),
        EvaluationCase("client.legacy.value() > money(1)", "{legacy: 1.01}", "yes"),
        EvaluationCase("client.legacy.value() > money(1)", "{legacy: null}", "fault !noValue"),
        EvaluationCase("on <= client.until.orValue(on)", "{until: null}", "yes"),
        EvaluationCase("on <= client.until.orValue(on)", "{until: 2025-03-14}", "no"),
        EvaluationCase("client.until.hasValue() && client.until.value() < on", "{until: null}", "no"),
        EvaluationCase("!client.until.hasValue() || client.until.value() < on", "{until: null}", "yes"),
        EvaluationCase(
            "client.until.value() < on || client.has_work", "{until: null, has_work: true}", "yes"),
        EvaluationCase(
            "client.until.value() < on || client.has_work", "{until: null}",
            "unknown: client.has_work !noValue"),
        EvaluationCase("client.spare", "{spare: null}", "none"),
        EvaluationCase("client.spare", "{spare: 4}", "4"),
    ]

    static let lists = [
        EvaluationCase("client.offers.hasValue()", "{offers: []}", "yes"),
        EvaluationCase("client.offers.hasValue()", "{offers: null}", "no"),
        EvaluationCase("client.offers.hasValue()", "{}", "unknown: client.offers"),
        EvaluationCase("'home' in client.offers.value()", "{offers: [semi, home]}", "yes"),
        EvaluationCase("'home' in client.offers.value()", "{offers: [semi]}", "no"),
        EvaluationCase("'home' in client.offers.value()", "{offers: null}", "fault !noValue"),
        EvaluationCase("'home' in client.offers.value()", "{}", "unknown: client.offers"),
        EvaluationCase("'home' in client.offers.value()", "{offers: {known: [home]}}", "yes"),
        EvaluationCase(
            "'home' in client.offers.value()", "{offers: {known: [semi]}}", "unknown: client.offers[…]"),
        EvaluationCase("client.offers.orValue([]).exists(f, f == 'home')", "{offers: null}", "no"),
        EvaluationCase(
            "client.offers.orValue(client.forms).exists(f, f == 'home')", "{offers: null, forms: [home]}",
            "yes"),
        EvaluationCase(
            "client.offers.orValue(client.forms).exists(f, f == 'home')", "{offers: [semi], forms: [home]}",
            "no"),
        EvaluationCase(
            "client.offers.orValue(client.forms).exists(f, f == 'home')", "{offers: null}",
            "unknown: client.forms"),
        EvaluationCase("size(client.offers.value())", "{offers: [semi, home]}", "2"),
        EvaluationCase("size(client.offers.value())", "{offers: null}", "fault !noValue"),
        EvaluationCase(
            "client.offers.value().map(f, f).all(f, f in ['home', 'semi'])", "{offers: [semi, home]}", "yes"),
        EvaluationCase(
            "!client.offers.hasValue() || 'home' in client.offers.value()", "{offers: null}", "yes"),
    ]

    static let assumed = [
        EvaluationCase("client.pets", "{}", "0"), EvaluationCase("client.pets", "{pets: 2}", "2"),
        EvaluationCase("client.pets", "{pets: unknown}", "unknown: client.pets"),
        EvaluationCase("client.last_fee.hasValue()", "{}", "no"),
        EvaluationCase("client.last_fee.hasValue()", "{last_fee: unknown}", "unknown: client.last_fee"),
        EvaluationCase("client.last_fee.orValue(money(5))", "{}", "5"),
        EvaluationCase("sum(client.debts)", "{}", "0"),
        EvaluationCase("sum(client.debts)", "{debts: [2]}", "2"),
        EvaluationCase("client.debts.all(d, d > money(1))", "{debts: unknown}", "unknown: client.debts"),
    ]

    static let records = [
        EvaluationCase("client.place.hasValue()", "{place: {free: 1}}", "yes"),
        EvaluationCase("client.place.hasValue()", "{place: null}", "no"),
        EvaluationCase("client.place.hasValue()", "{}", "unknown: client.place"),
        EvaluationCase("has(client.place)", "{place: null}", "no"),
        EvaluationCase("client.place.value().free > 0", "{place: {free: 1}}", "yes"),
        EvaluationCase("client.place.value().free > 0", "{place: {}}", "unknown: client.place.free"),
        EvaluationCase("client.place.value().free > 0", "{place: null}", "fault !noValue"),
        EvaluationCase("client.place.value().due < on", "{place: null}", "fault !noValue"),
        EvaluationCase("!client.place.hasValue() || client.place.value().free > 0", "{place: null}", "yes"),
        EvaluationCase(
            "client.place.hasValue() && client.place.value().free > 0", "{}",
            "unknown: client.place, client.place.free"),
        EvaluationCase("client.place.value().rooms['a']", "{place: {rooms: {a: 2}}}", "2"),
        EvaluationCase("client.place.value().rooms['a']", "{place: null}", "fault !noValue"),
        EvaluationCase("'a' in client.place.value().rooms", "{place: {rooms: {a: 2}}}", "yes"),
        EvaluationCase("'a' in client.place.value().rooms", "{place: null}", "fault !noValue"),
        EvaluationCase("client.programme.region == 'x'", "{programme: {region: x}}", "yes"),
        EvaluationCase("client.programme.region == 'x'", "{}", "unknown: client.programme.region"),
        EvaluationCase("has(client.programme)", "{programme: {}}", "yes"),
    ]

    @Test(arguments: scalars + lists + assumed + records) func answers(_ example: EvaluationCase) throws {
        try example.expectAnswer()
    }

    @Test func assumptionsAreShownAsSuch() throws {
        let evaluation = try #require(Evaluation("client.pets == client.age"))
        let readings = try evaluation.answer("{age: 0}").readings
        #expect(readings.map(\.path) == ["client.pets", "client.age"])
        #expect(readings.map(\.isAssumed) == [true, false])
    }
}
