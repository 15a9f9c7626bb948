import Testing

@testable import Rules

/// `for-each` and `for-some`: filters, counts, groups inside, lists that are unknown or not whole.
struct QuantifierTests {
    private static let head = "decision: rule\nabout: {client: Client}\n"

    static let cases = [
        Ruling(
            "for each", head + "all: [{id: item, for-each: {i: client.items}, if: i.ok}]",
            ("{items: []}", "granted"),
            (
                "{items: [{id: x, ok: true}, {id: y, ok: false}, {id: z, ok: false}]}",
                "refused: item[y], item[z]"
            ),
            ("{items: [{id: x, ok: true}, {id: y}]}", "undetermined: client.items[y].ok"),
            ("{items: [{id: x, ok: false}, {id: y}]}", "refused: item[x]"),
            ("{}", "undetermined: client.items"),
            ("{items: {known: [{id: x, ok: true}]}}", "undetermined: client.items[…]"),
            ("{items: {known: [{id: x, ok: false}]}}", "refused: item[x]")),
        Ruling(
            "for each where",
            head + "all: [{id: item, for-each: {i: client.items}, where: i.counts, if: i.ok}]",
            ("{items: [{id: x, counts: false, ok: false}]}", "granted"),
            ("{items: [{id: x, counts: true, ok: false}, {id: y, counts: false}]}", "refused: item[x]"),
            ("{items: [{id: x, ok: true}]}", "granted"),
            ("{items: [{id: x, ok: false}]}", "undetermined: client.items[x].counts"),
            ("{items: [{id: x, counts: true}]}", "undetermined: client.items[x].ok")),
        Ruling(
            "a filter is missing whatever its parts come to",
            head + "for-each: {i: client.items}\nwhere: i.counts\nall: [{id: ok, if: i.ok}]",
            ("{items: [{id: x, ok: false}]}", "undetermined: client.items[x].counts"),
            ("{items: [{id: x}]}", "undetermined: client.items[x].ok, client.items[x].counts")),
        Ruling(
            "what a list does not show is missing whatever its last element is",
            head + "for-each: {i: client.items}\nwhere: i.counts\nif: i.ok",
            ("{items: {known: [{id: x, counts: false}]}}", "undetermined: client.items[…]")),
        Ruling(
            "what is passed to a decision is missing whatever follows",
            head + "all: [{id: call, if: \"listed(client, client.form)\"}, {id: b, if: client.b}]\n---\n"
                + "decision: listed\nabout: {client: Client, form: code.form}\n"
                + "all: [{id: a, if: client.a}, {id: home, if: form == 'home'}]",
            ("{a: true, b: true}", "undetermined: client.form")),
        Ruling(
            "for some", head + "all: [{id: item, for-some: {i: client.items}, if: i.ok}]",
            ("{items: []}", "refused: item"),
            ("{items: [{id: x, ok: false}, {id: y, ok: true}]}", "granted"),
            ("{items: [{id: x, ok: false}, {id: y, ok: false}]}", "refused: item"),
            ("{items: [{id: x, ok: false}, {id: y}]}", "undetermined: client.items[y].ok"),
            ("{}", "undetermined: client.items"),
            ("{items: {known: []}}", "undetermined: client.items[…]"),
            ("{items: {known: [{id: x, ok: true}]}}", "granted")),
        Ruling(
            "for at least two",
            head + "all: [{id: item, for-some: {i: client.items}, at-least: 2, where: i.counts, if: i.ok}]",
            ("{items: [{id: x, counts: true, ok: true}]}", "refused: item"),
            ("{items: [{id: x, counts: true, ok: true}, {id: y, counts: true, ok: true}]}", "granted"),
            ("{items: [{id: x, counts: true, ok: true}, {id: y, counts: false, ok: true}]}", "refused: item"),
            (
                "{items: [{id: x, counts: true, ok: true}, {id: y, counts: true}, {id: z, ok: true}]}",
                "undetermined: client.items[y].ok, client.items[z].counts"
            ),
            ("{items: {known: [{id: x, counts: true, ok: true}]}}", "undetermined: client.items[…]")),
        Ruling(
            "a group for each",
            head
                + "all: [{id: item, for-each: {i: client.items}, all: [{id: ok, if: i.ok}, {id: size, if: i.n > 1}]}]",
            ("{items: [{id: x, ok: true, n: 2}]}", "granted"),
            ("{items: [{id: x, ok: false, n: 2}, {id: y, ok: true, n: 1}]}", "refused: item[x], item[y]"),
            ("{items: [{id: x, ok: true}]}", "undetermined: client.items[x].n")),
        Ruling(
            "alternatives for some",
            head + "for-some: {i: client.items}\nany: [{id: ok, if: i.ok}, {id: size, if: i.n > 1}]",
            ("{items: [{id: x, ok: false, n: 2}]}", "granted"),
            ("{items: [{id: x, ok: false, n: 1}]}", "refused: rule"),
            ("{items: [{id: x, ok: false}]}", "undetermined: client.items[x].n")),
        Ruling(
            "a quantifier in a quantifier",
            head + """
                for-each: {i: client.items}
                where: i.counts
                all:
                  - {id: some-part, for-some: {p: i.parts}, if: p.ok}
                """,
            ("{items: [{id: x, counts: true, parts: [{id: p, ok: true}]}]}", "granted"),
            ("{items: [{id: x, counts: true, parts: [{id: p, ok: false}]}]}", "refused: rule[x]"),
            ("{items: [{id: x, counts: false}]}", "granted"),
            (
                "{items: [{id: x, counts: true, parts: [{id: p}]}]}",
                "undetermined: client.items[x].parts[p].ok"
            ),
            ("{items: [{id: x, counts: true}]}", "undetermined: client.items[x].parts")),
        Ruling(
            "each of each",
            head
                + "all: [{id: item, for-each: {i: client.items}, all: [{id: part, for-each: {p: i.parts}, if: p.ok}]}]",
            (
                "{items: [{id: x, parts: [{id: p, ok: true}, {id: q, ok: false}]}, {id: y, parts: []}]}",
                "refused: item[x]"
            ),
            ("{items: [{id: x, parts: []}, {id: y, parts: []}]}", "granted")),
        Ruling(
            "codes", head + "for-each: {f: code.form}\nwhere: code.form[f].places > 0\nif: f in client.forms",
            ("{forms: [semi, stationary]}", "granted"), ("{forms: [semi]}", "refused: rule[stationary]"),
            ("{forms: [home]}", "refused: rule[semi], rule[stationary]"), ("{}", "undetermined: client.forms")
        ),
        Ruling(
            "a fault in one element", head + "for-each: {i: client.items}\nif: i.n / client.n > 1",
            ("{n: 0, items: [{id: x, n: 1}]}", "undetermined !divisionByZero"),
            ("{n: 0, items: []}", "granted"),
            ("{n: 2, items: [{id: x, n: 1}]}", "refused: rule[x]")),
    ]

    @Test(arguments: cases) func decides(_ ruling: Ruling) throws { try ruling.expect() }
}
